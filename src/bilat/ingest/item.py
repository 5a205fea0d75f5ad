"""What passes between the parts of ingest: the caller's options, a raw item, a draft of a document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from bilat.model.document import DocumentKind, Published

Media = Literal["text", "html", "record"]
"""What a payload is: plain text, a page or a part of one, one JSON object."""


class IngestOptions(msgspec.Struct, frozen=True):
    """What the caller knows better than the input: each field that is set overrides what the input says."""

    source: str = ""
    published: date | None = None
    language: str = ""


class RawItem(msgspec.Struct, frozen=True):
    """One piece of input that may hold a document, unread. Small, and workers pickle it.

    path: the file (`a.zip!b.html` for a member of an archive); place: where in it, for an issue (`:17` is line 17);
    key: what names the document if the input itself gives it no id; metadata: what the container says of it (url,
    source, language).
    """

    path: str
    key: str
    media: Media
    payload: bytes | str
    place: str = ""
    metadata: Mapping[str, str] = {}

    @property
    def where(self) -> str:
        """The path and the place in it, as an issue shows them."""
        return self.path + self.place


class Draft(msgspec.Struct, frozen=True):
    """A document on its way: what one format found, before datelines, splitting and language.

    language is what the input declares; sure_language that it declares it of this very text, not of a whole site.
    country is the state in which the input says that the outlet is at home.
    """

    path: str
    key: str
    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: Published = Published()
    language: str = ""
    sure_language: bool = False
    kind: DocumentKind = "article"
    country: str = ""
