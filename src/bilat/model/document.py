"""A document: what an outlet published, with its text as every offset of bilat counts it."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from bilat.model.ids import content_id

DocumentKind = Literal["article", "headline", "interview", "release", "transcript"]
PublishedBasis = Literal["given", "metadata", "url", "dateline", "text", "none"]


class Published(msgspec.Struct, frozen=True):
    """When a document came out: one day, or an interval where only that much can be reckoned.

    basis: `given` by the caller or the input's own field, `metadata` of the page, its `url`, the `dateline`, `text`
    (reckoned from what the text says: inferred, an interval), `none`.
    """

    start: date | None = None
    end: date | None = None
    basis: PublishedBasis = "none"

    @property
    def day(self) -> date | None:
        """The day, when exactly one is known."""
        return self.start if self.start == self.end else None


class Document(msgspec.Struct, frozen=True):
    """One text of one outlet.

    text is the result of the one normalisation (`bilat.ingest.normalise`); every offset counts its characters.
    key is the id that the input gave, else the file's name; a headline split off has its article's key and `#n`.
    country is the state in which the outlet is at home, where the input says so (ISO 3166-1 alpha-3).
    """

    id: str
    key: str
    path: str
    source: str
    url: str
    published: Published
    language: str
    kind: DocumentKind
    title: str
    text: str
    country: str = ""

    @property
    def fingerprint(self) -> str:
        """Hash of the text alone: equal for exact copies whatever outlet printed them."""
        return content_id("t", self.text)


def document_id(source: str, place: str, text: str) -> str:
    """The id of a document: a hash of its source, its url or key (`place`), and its text."""
    return content_id("d", source, place, text)
