"""An issue: an input that could not be read, and why. Never a crash, never a silent skip."""

from __future__ import annotations

import msgspec

from bilat.model.ids import content_id


class Issue(msgspec.Struct, frozen=True):
    """path: where the input is (with its part: `a.zip!b.html`, `a.jsonl:17`); stage: ingest, read or code."""

    path: str
    stage: str
    reason: str
    key: str = ""

    @property
    def id(self) -> str:
        """The id of the issue: a hash of all it says."""
        return content_id("i", self.path, self.stage, self.reason, self.key)
