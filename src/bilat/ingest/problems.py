"""Issues of this stage, in words that can be stored whatever the input held."""

from __future__ import annotations

from bilat.ingest.normalise import one_line
from bilat.model.issue import Issue


def problem(path: str, reason: str, key: str = "") -> Issue:
    """What could not be read: where, and why with what to do; one line each."""
    return Issue(one_line(path), "ingest", one_line(reason), one_line(key))
