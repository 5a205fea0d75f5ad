"""Structs to rows and back. The one place that knows how a document or a claim lies in its table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from bilat.errors import BilatError, LedgerError
from bilat.kinds import claim_from_builtins
from bilat.model.claim import Claim
from bilat.model.document import Document, DocumentKind, Published, PublishedBasis
from bilat.model.ids import content_id

_JSON = msgspec.json.Encoder(order="deterministic")

_BASES: tuple[PublishedBasis, ...] = ("given", "metadata", "url", "dateline", "text", "none")
"""Best first: what the caller states outranks what the page states, and that what was reckoned."""

HEADING_COLUMNS = (
    "d.id, d.key, d.path, d.source, d.url, d.published_start, d.published_end, d.published_basis,"
    " d.language, d.kind, d.title"
)
DOCUMENT_COLUMNS = HEADING_COLUMNS + ", d.text, d.country"


class Heading(msgspec.Struct, frozen=True):
    """A document without its text: what a list or an export shows of it."""

    id: str
    key: str
    path: str
    source: str
    url: str
    published: Published
    language: str
    kind: DocumentKind
    title: str


class Told(msgspec.Struct, frozen=True):
    """A claim with the heading of the document that makes it."""

    claim: Claim
    heading: Heading


def heading_row(document: Document) -> dict[str, Any]:
    """The columns of a document that another copy of the same text may give differently."""
    published = document.published
    return {
        "id": document.id,
        "key": document.key,
        "path": document.path,
        "source": document.source,
        "url": document.url,
        "published_start": published.start and published.start.isoformat(),
        "published_end": published.end and published.end.isoformat(),
        "published_basis": published.basis,
        "language": document.language,
        "kind": document.kind,
        "title": document.title,
        "country": document.country,
    }


def document_row(document: Document) -> dict[str, Any]:
    """All columns of a document but those that its reading fills."""
    return {**heading_row(document), "text": document.text, "fingerprint": document.fingerprint}


def document_from(row: Sequence[Any]) -> Document:
    """From DOCUMENT_COLUMNS."""
    heading = heading_from(row)
    return Document(**msgspec.structs.asdict(heading), text=row[11], country=row[12])


def heading_from(row: Sequence[Any]) -> Heading:
    """From HEADING_COLUMNS; columns that follow are left alone."""
    published = Published(_day(row[5]), _day(row[6]), row[7])
    return Heading(row[0], row[1], row[2], row[3], row[4], published, row[8], row[9], row[10])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def claim_row(claim: Claim, reading: str) -> dict[str, Any]:
    """All columns of a claim."""
    return {
        "id": claim.id,
        "document": claim.document,
        "reading": reading,
        "kind": claim.kind,
        "type": claim.type,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "event": claim.plover.event,
        "date_start": claim.date.start and claim.date.start.isoformat(),
        "date_end": claim.date.end and claim.date.end.isoformat(),
        "at": min(e.start for e in claim.evidence),
        "reader": claim.reader,
        "quotes": "\n".join(e.quote for e in claim.evidence),
        "body": _JSON.encode(claim).decode(),
    }


def claim_from(body: str) -> Claim:
    """Decode a claim's body. Raises LedgerError when this version of bilat no longer knows its shape."""
    try:
        return claim_from_builtins(msgspec.json.decode(body))
    except (BilatError, msgspec.ValidationError) as error:
        raise LedgerError(f"a claim was made by another version: run `bilat reread` ({error})") from error


def seen(document: Document) -> bytes:
    """What a reader sees of a document, as canonical JSON: all but where the copy lay."""
    return _JSON.encode(
        [
            document.id,
            document.source,
            document.url,
            document.published,
            document.language,
            document.kind,
            document.title,
            *([document.country] if document.country else []),
        ]
    )


def reading_id(document: Document, reader: str) -> str:
    """Hash of the reader's version and of what it saw; claims carry it, so that old ones fall out of view."""
    return content_id("r", reader, seen(document).decode())


def preferred(one: Document, other: Document) -> Document:
    """Of two copies of one document the better dated, else the first in a fixed order: not of arrival."""
    return min(one, other, key=_rank)


def _rank(document: Document) -> tuple[int, bytes, str, str]:
    return _BASES.index(document.published.basis), seen(document), document.path, document.key
