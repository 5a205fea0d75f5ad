"""The rows that leave a ledger, as the contract shapes them: records, claims, documents, entities, judgements, issues.

The structs are the shape: `bilat schema` prints their JSON Schema, each format writes their fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, Protocol

import msgspec
from msgspec import UNSET, UnsetType

from bilat.export.judged import JudgementRow
from bilat.ledger import ClaimFilter, DocumentFilter, Heading, RecordFilter, Told, View
from bilat.model.claim import (
    Evidence,
    Kind,
    Modality,
    Party,
    PartyType,
    Place,
    Plover,
    Polarity,
    Speaker,
    SpeechType,
    Values,
)
from bilat.model.dates import When
from bilat.model.document import Document, DocumentKind, PublishedBasis
from bilat.model.entity import Entity
from bilat.model.issue import Issue
from bilat.model.names import fold, name_id
from bilat.model.record import Record

What = Literal["claims", "documents", "entities", "issues", "judgements", "records"]


class DocumentRef(msgspec.Struct, frozen=True):
    """What a claim shows of its document. published: the day, null where only an interval or nothing is known."""

    id: str
    path: str
    source: str
    published: date | None
    language: str
    title: str


class PartyRow(msgspec.Struct, frozen=True):
    """An actor or recipient with its entity; start and end count characters of the document's text."""

    name: str
    as_written: str
    entity: str
    type: PartyType
    country: str | None
    sector: str
    office: str
    start: int
    end: int


class SpeakerRow(msgspec.Struct, frozen=True):
    """Who is reported to have said it; entity only where it is one of the document's parties."""

    speaker: str
    name: str
    cue: str
    type: SpeechType
    entity: str | UnsetType = UNSET


class ClaimRow(msgspec.Struct, frozen=True):
    """One statement of one document, with the words that carry it."""

    id: str
    kind: Kind
    type: str
    document: DocumentRef
    actors: tuple[PartyRow, ...]
    recipients: tuple[PartyRow, ...]
    date: When
    place: Place | None
    polarity: Polarity
    modality: Modality
    attribution: tuple[SpeakerRow, ...]
    plover: Plover
    cameo: str
    values: Values
    evidence: tuple[Evidence, ...]
    confidence: float
    reader: str


class DocumentRow(msgspec.Struct, frozen=True):
    """What an outlet published.

    published: the day; where only an interval is known it is null and published_between holds first and last day.
    """

    id: str
    key: str
    path: str
    source: str
    url: str
    published: date | None
    published_basis: PublishedBasis
    published_between: tuple[date, date] | None
    language: str
    kind: DocumentKind
    title: str
    text: str


class IssueRow(msgspec.Struct, frozen=True):
    """An input that could not be read, and why."""

    id: str
    path: str
    stage: str
    reason: str
    key: str


ROWS: dict[What, type[msgspec.Struct]] = {
    "claims": ClaimRow,
    "documents": DocumentRow,
    "entities": Entity,
    "issues": IssueRow,
    "judgements": JudgementRow,
    "records": Record,
}
"""The struct of each row; a record and an entity leave as they are."""


def claim_rows(view: View, wanted: ClaimFilter | None = None, *, by_date: bool = False) -> Iterator[ClaimRow]:
    """Claims by document and place in its text, or by date, with the entities that the ledger has resolved."""
    who = _Who(view)
    for told in view.claims(wanted, by_date=by_date):
        yield claim_row(told, who)


def claim_row_of(view: View, told: Told) -> ClaimRow:
    """One claim of a ledger, joined."""
    return claim_row(told, _Who(view))


class Who(Protocol):
    """Tells which entity a name of a document is."""

    def party(self, document: str, party: Party) -> str:
        """Of a party."""

    def speaker(self, document: str, name: str) -> str | UnsetType:
        """Of a speaker, where it is one of the parties."""


def claim_row(told: Told, who: Who) -> ClaimRow:
    """A claim joined with its document and entities."""
    claim = told.claim
    document = told.heading.id
    return ClaimRow(
        claim.id,
        claim.kind,
        claim.type,
        _document_ref(told.heading),
        tuple(_party_row(p, who.party(document, p)) for p in claim.actors),
        tuple(_party_row(p, who.party(document, p)) for p in claim.recipients),
        claim.date,
        claim.place,
        claim.polarity,
        claim.modality,
        tuple(_speaker_row(s, who.speaker(document, s.name)) for s in claim.attribution),
        claim.plover,
        claim.cameo,
        claim.values,
        claim.evidence,
        claim.confidence,
        claim.reader,
    )


def document_rows(view: View, wanted: DocumentFilter | None = None) -> Iterator[DocumentRow]:
    """Documents by id."""
    return map(document_row, view.documents(wanted))


def document_row(document: Document) -> DocumentRow:
    """A document with its date laid out."""
    published = document.published
    between = (published.start, published.end) if published.start and published.end and not published.day else None
    return DocumentRow(
        document.id,
        document.key,
        document.path,
        document.source,
        document.url,
        published.day,
        published.basis,
        between,
        document.language,
        document.kind,
        document.title,
        document.text,
    )


def entity_rows(view: View, wanted: ClaimFilter | None = None) -> Iterator[Entity]:
    """Entities that are party to the claims asked for, by id; each with all that the ledger knows of it."""
    if wanted is None or wanted == ClaimFilter():
        return view.entities()
    who = _Who(view)
    named = {who.party(told.heading.id, party) for told in view.claims(wanted) for party in told.claim.parties}
    return (entity for entity in view.entities() if entity.id in named)


def issue_rows(view: View) -> Iterator[IssueRow]:
    """Issues by path."""
    return map(issue_row, view.issues())


def issue_row(issue: Issue) -> IssueRow:
    """An issue with its id."""
    return IssueRow(issue.id, issue.path, issue.stage, issue.reason, issue.key)


def record_rows(view: View, wanted: RecordFilter | None = None) -> Iterator[Record]:
    """Records by where they stand in time."""
    return view.records(wanted)


def _document_ref(heading: Heading) -> DocumentRef:
    day = heading.published.day
    return DocumentRef(heading.id, heading.path, heading.source, day, heading.language, heading.title)


def _party_row(party: Party, entity: str) -> PartyRow:
    return PartyRow(entity=entity, **msgspec.structs.asdict(party))


def _speaker_row(speaker: Speaker, entity: str | UnsetType) -> SpeakerRow:
    return SpeakerRow(speaker.speaker, speaker.name, speaker.cue, speaker.type, entity)


class _Who:
    """Finds entities by name within a document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._document = ""
        self._names: dict[str, set[str]] = {}
        self._ids: dict[str, str] = {}

    def party(self, document: str, party: Party) -> str:
        """The entity that a party is; the id of its name as long as the ledger has resolved nothing."""
        name = name_id(party)
        self._turn_to(document)
        if name not in self._ids:
            self._ids[name] = self._view.entity_in(document, name) or name
        return self._ids[name]

    def speaker(self, document: str, name: str) -> str | UnsetType:
        """The entity of a speaker among all parties of his document; two of one name leave it unresolved."""
        if not name:
            return UNSET
        self._turn_to(document)
        if not self._names:
            for told in self._view.claims(ClaimFilter(document=document)):
                for party in told.claim.parties:
                    self._names.setdefault(fold(party.name), set()).add(self.party(document, party))
        found = self._names.get(fold(name), set())
        return next(iter(found)) if len(found) == 1 else UNSET

    def _turn_to(self, document: str) -> None:
        if document != self._document:
            self._document, self._names, self._ids = document, {}, {}
