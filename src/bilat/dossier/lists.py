"""The shapes of pages that list or compare: sources side by side, search, since, coverage."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from bilat.dossier.pairpage import Reach
from bilat.dossier.shapes import (
    Cited,
    DocumentRef,
    Facets,
    Line,
    OutletRef,
    Part,
    PartyRef,
    StateRef,
)


class Cell(msgspec.Struct, frozen=True):
    """How one outlet tells one record: report (as the record has it), differs, denies, silent, or not_read then."""

    state: Literal["report", "differs", "denies", "silent", "not_read"]
    claims: tuple[str, ...] = ()
    first: datetime.date | None = None
    words: tuple[str, ...] = ()


class ComparisonRow(msgspec.Struct, frozen=True):
    """A record and its cells, one an outlet, in the order of `Comparison.outlets`. first: the outlet that was first."""

    line: Line
    first: str
    cells: tuple[Cell, ...]


class OutletColumn(msgspec.Struct, frozen=True):
    """An outlet of a comparison: documents of it read in all and about the pair; records it reports, alone, first."""

    outlet: OutletRef
    documents: int
    about: int
    reports: int
    alone: int
    first: int
    silent: int


class HomeRow(msgspec.Struct, frozen=True):
    """Outlets of one country together: how many were read, and how many records of the pair any of them reports."""

    country: str
    country_name: str
    outlets: int
    reports: int
    silent: int


class Comparison(msgspec.Struct, frozen=True):
    """Who reported what, who was silent, who said it differently; counts are of `counted` records.

    enough: at least two outlets report on the pair; of one alone nothing can be compared.
    """

    pair: tuple[StateRef, StateRef]
    counted: int
    outlets: tuple[OutletColumn, ...]
    rows: Part[ComparisonRow]
    countries: tuple[HomeRow, ...]
    evidence: tuple[Cited, ...]
    enough: bool


class Snippet(msgspec.Struct, frozen=True):
    """A passage with the words sought: marks are the spans of `text` that match."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Found(msgspec.Struct, frozen=True):
    """A record that a search found, with the passage. document: where the passage stands."""

    line: Line
    snippet: Snippet | None = None
    document: DocumentRef | None = None


class FoundDocument(msgspec.Struct, frozen=True):
    """A document that a search found."""

    document: DocumentRef
    snippet: Snippet


class FoundEntity(msgspec.Struct, frozen=True):
    """An entity whose names hold the words sought."""

    party: PartyRef
    records: int


class RecordList(msgspec.Struct, frozen=True):
    """Records by what was asked, with the facets to narrow it; next: the cursor of the page that follows, or empty."""

    records: tuple[Found, ...]
    total: int
    facets: tuple[Facets, ...]
    documents: Part[FoundDocument]
    entities: Part[FoundEntity]
    evidence: tuple[Cited, ...]
    next: str = ""


class Moved(msgspec.Struct, frozen=True):
    """A matter known before, and what the reports since add. changes: in words ("signed, formerly initialled")."""

    line: Line
    changes: tuple[str, ...]
    claims: int


class Since(msgspec.Struct, frozen=True):
    """What is new in the reports published since a day: matters first reported since, and older ones that moved on."""

    pair: tuple[StateRef, StateRef] | None
    since: datetime.date
    until: datetime.date | None
    new: Part[Line]
    moved: Part[Moved]
    documents: int
    evidence: tuple[Cited, ...]


class MonthRead(msgspec.Struct, frozen=True):
    """Documents of one outlet published in a month (`2025-06`)."""

    month: str
    documents: int


class OutletRead(msgspec.Struct, frozen=True):
    """What was read of an outlet, by month; undated: documents without a single day."""

    outlet: OutletRef
    documents: int
    claims: int
    first: datetime.date | None
    last: datetime.date | None
    languages: tuple[str, ...]
    months: tuple[MonthRead, ...]
    undated: int


class IssueLine(msgspec.Struct, frozen=True):
    """An input that could not be read, and why."""

    id: str
    path: str
    stage: str
    reason: str


class Coverage(msgspec.Struct, frozen=True):
    """What was read when, so that silence can be told from absence. months: every month from the first to the last."""

    reach: Reach
    months: tuple[str, ...]
    outlets: tuple[OutletRead, ...]
    languages: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    bases: tuple[tuple[str, int], ...]
    issues: Part[IssueLine]
    readers: tuple[tuple[str, int], ...]
