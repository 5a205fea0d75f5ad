"""The shapes of pages about one thing: home, state, record, document, entity."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from bilat.dossier.pairpage import Actor, Office, Reach
from bilat.dossier.shapes import (
    Cited,
    Day,
    DocumentRef,
    Line,
    LinkLine,
    Mark,
    OutletRef,
    Part,
    PartyRef,
    Quote,
    StateRef,
    StepLine,
    Value,
)


class PairRow(msgspec.Struct, frozen=True):
    """A pair by activity. change: documents of the last 30 days that were read, less those of the 30 before."""

    pair: tuple[StateRef, StateRef]
    records: int
    documents: int
    outlets: int
    first: datetime.date | None
    last: datetime.date | None
    recent: int
    before: int

    @property
    def change(self) -> int:
        """More documents than in the stretch before, or fewer."""
        return self.recent - self.before


class StateRow(msgspec.Struct, frozen=True):
    """A state on the map: records that name it, documents, pairs it is in; code2 is ISO 3166-1 alpha-2, for the map."""

    state: StateRef
    code2: str
    records: int
    pairs: int


class Home(msgspec.Struct, frozen=True):
    """What the ledger holds. recent_since: the first day of the stretch that `change` looks at."""

    reach: Reach
    pairs: Part[PairRow]
    states: tuple[StateRow, ...]
    recent_since: datetime.date | None
    issues: int
    entities: int
    fresh: bool


class Teller(msgspec.Struct, frozen=True):
    """A claim of a record as its outlet tells it, with everything that the claim gives."""

    claim: str
    denies: bool
    document: DocumentRef
    quotes: tuple[Quote, ...]
    kind: str
    type: str
    title: str
    mark: Mark
    hedge: str
    said_by: str
    date: Day
    place: str
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    values: tuple[Value, ...]
    reader: str
    confidence: float
    group: int
    judged: tuple[str, ...] = ()


class VariantRow(msgspec.Struct, frozen=True):
    """One value of a field: in words, the claims and outlets that give it, and whether it is the one shown."""

    words: str
    claims: tuple[str, ...]
    outlets: tuple[str, ...]
    shown: bool


class Difference(msgspec.Struct, frozen=True):
    """A field on which the claims differ, and the rule that chose. contradiction: else one value is only finer."""

    field: str
    words: str
    rule: str
    contradiction: bool
    variants: tuple[VariantRow, ...]


class MergeRow(msgspec.Struct, frozen=True):
    """Why two claims are one matter. undo: the two claim ids that a judgement `different` would name."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


class Group(msgspec.Struct, frozen=True):
    """Documents that go back to one text: they count as one independent source."""

    number: int
    documents: tuple[DocumentRef, ...]


class JudgementRow(msgspec.Struct, frozen=True):
    """A judgement in words. standing: nobody took it back."""

    id: str
    verdict: str
    words: str
    one: str
    other: str
    who: str
    when: datetime.datetime | None
    why: str
    standing: bool


class RecordPage(msgspec.Struct, frozen=True):
    """Everything behind one record. silent: outlets that wrote about the pair in that window and do not report it."""

    line: Line
    pairs: tuple[tuple[StateRef, StateRef], ...]
    tellers: Part[Teller]
    differences: tuple[Difference, ...]
    merges: tuple[MergeRow, ...]
    history: tuple[StepLine, ...]
    links: tuple[LinkLine, ...]
    silent: tuple[OutletRef, ...]
    groups: tuple[Group, ...]
    judgements: tuple[JudgementRow, ...]
    plover: str
    cameo: str
    policy: str
    confidence: float
    evidence: tuple[Cited, ...]


class Segment(msgspec.Struct, frozen=True):
    """A stretch of the text: nothing in it begins or ends inside another. Joined, all segments are the text.

    claims: whose evidence it is part of, by place in `DocumentPage.claims` (from 1); entity: whose name it is.
    """

    text: str
    start: int
    claims: tuple[int, ...] = ()
    entity: str = ""
    entity_name: str = ""
    role: Literal["", "party", "place"] = ""


class ClaimLine(msgspec.Struct, frozen=True):
    """A claim of a document, numbered in the order of the text, and the record that it supports or denies."""

    number: int
    claim: str
    record: str
    text: str
    title: str
    mark: Mark
    hedge: str
    said_by: str
    date: Day
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    values: tuple[Value, ...]
    reader: str
    confidence: float
    quotes: tuple[Quote, ...]


class DocumentPage(msgspec.Struct, frozen=True):
    """A document with everything found in it marked. right_to_left: its script runs so."""

    document: DocumentRef
    key: str
    path: str
    published_basis: str
    segments: tuple[Segment, ...]
    claims: tuple[ClaimLine, ...]
    copies: tuple[DocumentRef, ...]
    right_to_left: bool = False


class NameRow(msgspec.Struct, frozen=True):
    """Spellings of one script in one language."""

    script: str
    script_words: str
    language: str
    names: tuple[str, ...]


class MatchRow(msgspec.Struct, frozen=True):
    """Why two names are held to be one; one and other are name ids, the words the names themselves."""

    one: str
    other: str
    one_words: str
    other_words: str
    score: float
    reasons: tuple[str, ...]


class Node(msgspec.Struct, frozen=True):
    """An entity of a network. step: 0 the one asked for, 1 those beside it, 2 those beside them; claims: it is in."""

    id: str
    name: str
    type: str
    country: str
    step: int
    claims: int


class Edge(msgspec.Struct, frozen=True):
    """Two entities party to the same records: how many, of which kinds, and one of them by id."""

    one: str
    other: str
    records: int
    kinds: tuple[str, ...]
    example: str


class Network(msgspec.Struct, frozen=True):
    """Nodes and edges; the table is the same edges in words. cut: nodes left out beyond the most that can be read."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    cut: int = 0


class EntityPage(msgspec.Struct, frozen=True):
    """Who it is in all spellings, its offices over time, why the names are one, whom it deals with, its records."""

    id: str
    name: str
    type: str
    state: StateRef | None
    sector: str
    known: str
    names: tuple[NameRow, ...]
    offices: tuple[Office, ...]
    matches: tuple[MatchRow, ...]
    network: Network
    records: Part[Line]
    evidence: tuple[Cited, ...]
    claims: int
    judgements: tuple[JudgementRow, ...] = ()


class StatePage(msgspec.Struct, frozen=True):
    """A state: its pairs by activity, its own records (of no pair), its people and bodies most often named."""

    state: StateRef
    entity: str
    reach: Reach
    pairs: Part[PairRow]
    own: Part[Line]
    people: Part[Actor]
    bodies: Part[Actor]
    evidence: tuple[Cited, ...]
