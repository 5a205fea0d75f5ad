"""What every page is made of: a state, a document, a day with its precision, a record as a line, a numbered quote.

Plain values, already in words where a person reads them; ids where a page leads on. Nothing here is markup.
"""

from __future__ import annotations

import datetime
from typing import Generic, Literal, TypeVar

import msgspec

from bilat.model.claim import Kind, Modality, PartyType, Polarity
from bilat.model.dates import Basis, Precision
from bilat.model.document import DocumentKind
from bilat.model.record import Relation, Status

Mark = Literal["fact", "plan", "demand", "condition", "possibility", "denied"]
"""How a line must look: the modality, or that it is denied."""

T = TypeVar("T")


class StateRef(msgspec.Struct, frozen=True):
    """A state by code (ISO 3166-1 alpha-3) and name."""

    code: str
    name: str


class OutletRef(msgspec.Struct, frozen=True):
    """A source and its home: a state's code and name, empty where nobody knows."""

    name: str
    country: str = ""
    country_name: str = ""


class DocumentRef(msgspec.Struct, frozen=True):
    """What a list shows of a document. published: the day, where exactly one is known; published_words always."""

    id: str
    outlet: OutletRef
    title: str
    published: datetime.date | None
    published_words: str
    url: str
    language: str
    kind: DocumentKind


class Day(msgspec.Struct, frozen=True):
    """When, as exactly as it is known. words: for a person; basis_words: from where it is known, in words."""

    words: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: Precision = "unknown"
    basis: Basis = "none"
    basis_words: str = ""
    text: str = ""


class PartyRef(msgspec.Struct, frozen=True):
    """An actor or recipient, as an entity. spellings: other forms that the claims use."""

    entity: str
    name: str
    type: PartyType
    country: str = ""
    country_name: str = ""
    office: str = ""
    spellings: tuple[str, ...] = ()


class Value(msgspec.Struct, frozen=True):
    """One of the kind's own fields in words: `topics`, "trade, visas"; a sum as `amount`, "about 30 million USD"."""

    name: str
    words: str


class Line(msgspec.Struct, frozen=True):
    """A record as every list shows it.

    text: one sentence without the hedge; hedge: how it holds, in words ("said to be planned", "denied"), empty for a
    fact; standing: who reports it ("reported by Ada Derana alone"); evidence: numbers of the quotes on this page
    (`PairDossier.evidence`, `RecordList.evidence`); differ: fields on which its claims contradict one another;
    link: of the other record, when this line is shown because of one.
    """

    record: str
    kind: Kind
    type: str
    title: str
    text: str
    mark: Mark
    hedge: str
    standing: str
    status: Status
    modality: Modality
    polarity: Polarity
    date: Day
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    place: str
    values: tuple[Value, ...]
    outcome: str
    event: str
    quad: int
    outlets: int
    independent: int
    claims: int
    first: datetime.date | None
    last: datetime.date | None
    pairs: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    evidence: tuple[int, ...] = ()
    new: bool = False


class Quote(msgspec.Struct, frozen=True):
    """One piece of evidence: `text[start:end] == quote`; before and after are the rest of its sentence or so."""

    quote: str
    start: int
    end: int
    before: str = ""
    after: str = ""


class Cited(msgspec.Struct, frozen=True):
    """A numbered piece of evidence: who said it, where exactly. said_by: to whom the document attributes it."""

    number: int
    record: str
    claim: str
    document: DocumentRef
    quotes: tuple[Quote, ...]
    mark: Mark
    said_by: str = ""


class Part(msgspec.Struct, Generic[T], frozen=True):
    """A list cut short: the first items, and how many there are in all."""

    items: tuple[T, ...] = ()
    total: int = 0

    @property
    def cut(self) -> int:
        """How many are left out."""
        return max(0, self.total - len(self.items))


class StepLine(msgspec.Struct, frozen=True):
    """One step of a history with the words that prove it. evidence: its number, 0 for none."""

    status: str
    words: str
    date: Day
    mark: Mark
    hedge: str
    claims: tuple[str, ...]
    evidence: int = 0
    quote: str = ""
    outlet: str = ""


class LinkLine(msgspec.Struct, frozen=True):
    """Another record that this one belongs with, and in which way. words: "signed during", "carried out by"."""

    relation: Relation
    words: str
    reasons: tuple[str, ...]
    line: Line


class Facet(msgspec.Struct, frozen=True):
    """One value by which a list can be narrowed, and how many are left then. words: the value for a person."""

    value: str
    words: str
    count: int
    chosen: bool = False


class Facets(msgspec.Struct, frozen=True):
    """The values of one field, the commonest first. field is the parameter's name."""

    field: str
    words: str
    values: tuple[Facet, ...]
