"""The shape of a pair's dossier: the records of two states, laid out for a person."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from bilat.dossier.shapes import Cited, Day, Facets, Line, Part, PartyRef, StateRef, StepLine

Bins = Literal["day", "week", "month"]
Due = Literal["overdue", "open", "fulfilled", "missed", "superseded"]


class Reach(msgspec.Struct, frozen=True):
    """How much lies under a page: records, claims, documents, outlets; first and last publication day."""

    records: int = 0
    claims: int = 0
    documents: int = 0
    outlets: int = 0
    first: datetime.date | None = None
    last: datetime.date | None = None


class Heading(msgspec.Struct, frozen=True):
    """A heading of the summary and its lines, the weightiest first."""

    name: str
    words: str
    part: Part[Line]


class Summary(msgspec.Struct, frozen=True):
    """The dossier on a page. sentences: how much was read and how well it is supported, in words."""

    sentences: tuple[str, ...]
    headings: tuple[Heading, ...]


class Bin(msgspec.Struct, frozen=True):
    """A stretch of days: documents read in all, documents that report on the pair, and those by quad (1 to 4).

    share and shares are documents as parts of `read`, from 0 to 1; 0 where nothing was read.
    """

    start: datetime.date
    end: datetime.date
    read: int
    documents: int
    quads: tuple[int, int, int, int]
    share: float
    shares: tuple[float, float, float, float]


class Series(msgspec.Struct, frozen=True):
    """Intensity: what share of the documents read reports on the pair. undated: documents without a single day."""

    unit: Bins
    bins: tuple[Bin, ...]
    quads: tuple[str, str, str, str] = (
        "verbal cooperation",
        "material cooperation",
        "verbal conflict",
        "material conflict",
    )
    undated: int = 0


class CalendarDay(msgspec.Struct, frozen=True):
    """A day of publication: documents that report on the pair, and documents read in all."""

    day: datetime.date
    documents: int
    read: int


class Commitment(msgspec.Struct, frozen=True):
    """Something said to be done later. due: by when; late: days between due and `as_of`, 0 where it is not overdue.

    fulfilled_by: the id of the record that carried it out, if that is another one.
    """

    line: Line
    state: Due
    made: str = ""
    due: Day | None = None
    late: int = 0
    fulfilled_by: str = ""
    steps: tuple[StepLine, ...] = ()


class Commitments(msgspec.Struct, frozen=True):
    """Commitments by what became of them, as of a day."""

    as_of: datetime.date | None
    overdue: Part[Commitment]
    open: Part[Commitment]
    fulfilled: Part[Commitment]
    missed: Part[Commitment]
    superseded: Part[Commitment]


class Agreement(msgspec.Struct, frozen=True):
    """An act on paper and its life. status: the last step that holds as a fact, "" where there is none."""

    line: Line
    title: str
    subject: str
    status: str
    status_words: str
    period: str
    steps: tuple[StepLine, ...]


class Point(msgspec.Struct, frozen=True):
    """A figure as one record gives it. low and high in `unit`; words: with unit, "about 30 million US dollars"."""

    line: Line
    low: float | None
    high: float | None
    words: str
    outlets: tuple[str, ...]


class Period(msgspec.Struct, frozen=True):
    """The figures of one period, sources side by side. differ: they contradict one another."""

    date: Day
    points: tuple[Point, ...]
    differ: bool = False


class FigureGroup(msgspec.Struct, frozen=True):
    """One metric of one side towards the other in one unit, by period: what a plot can show together."""

    metric: str
    words: str
    unit: str
    unit_words: str
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    periods: tuple[Period, ...]
    total: int


class Good(msgspec.Struct, frozen=True):
    """A product and the records that say it is sent. status: past, current, prospective, banned, or empty."""

    product: str
    type: str
    status: str
    lines: tuple[Line, ...]


class Goods(msgspec.Struct, frozen=True):
    """What one state sends to the other."""

    giver: StateRef
    receiver: StateRef
    part: Part[Good]


class Office(msgspec.Struct, frozen=True):
    """An office as written, and between which publication days it was seen."""

    words: str
    first: datetime.date | None = None
    last: datetime.date | None = None


class Actor(msgspec.Struct, frozen=True):
    """A person, body, company or organisation of the dossier. names: other spellings; records: of this pair."""

    party: PartyRef
    names: tuple[str, ...]
    offices: tuple[Office, ...]
    records: int


class Around(msgspec.Struct, frozen=True):
    """A record of another pair, from documents that also speak of this one. reason: why it is shown, in words."""

    line: Line
    reason: str
    documents: tuple[str, ...]


class PairDossier(msgspec.Struct, frozen=True):
    """All of a pair. Lines refer to `evidence` by number; a part that is cut has its rest in the records list."""

    pair: tuple[StateRef, StateRef]
    reach: Reach
    summary: Summary
    timeline: Part[Line]
    series: Series
    calendar: tuple[CalendarDay, ...]
    commitments: Commitments
    agreements: Part[Agreement]
    figures: Part[FigureGroup]
    goods: tuple[Goods, ...]
    people: Part[Actor]
    bodies: Part[Actor]
    rules: Part[Line]
    sanctions: Part[Line]
    ties: Part[Line]
    disputed: Part[Line]
    around: Part[Around]
    evidence: tuple[Cited, ...]
    facets: tuple[Facets, ...]
    as_of: datetime.date | None
