"""A record: what all claims about the same matter support together."""

from __future__ import annotations

import datetime
from typing import Any, Literal

import msgspec

from bilat.model.claim import Kind, Modality, PartyType, Place, Plover, Polarity, Values
from bilat.model.dates import When

Status = Literal["single_source", "corroborated", "disputed", "superseded"]
Relation = Literal["part", "parent", "during", "held", "fulfils", "fulfilled_by", "supersedes", "superseded_by"]


class RecordParty(msgspec.Struct, frozen=True):
    """An actor or recipient as an entity. name is the entity's caption, spellings the forms that the claims use."""

    entity: str
    name: str
    type: PartyType
    country: str | None = None
    sector: str = ""
    office: str = ""
    spellings: tuple[str, ...] = ()


class Variant(msgspec.Struct, frozen=True):
    """One value of a field and the claims that give it, by id. sources: outlets, by name."""

    value: Any
    claims: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Field(msgspec.Struct, frozen=True):
    """A field on which the claims differ: every value, the one shown, and the rule that chose it.

    name is a claim's field or `values.NAME`; difference: `finer` (a day against its month, a place inside
    another: no dispute) or `contradiction`.
    """

    name: str
    shown: Any
    rule: str
    variants: tuple[Variant, ...]
    difference: Literal["finer", "contradiction"] = "contradiction"


class Step(msgspec.Struct, frozen=True):
    """One step of a history: a status, the days, how sure, and the claims that prove it (the first one is quoted).

    status is the kind's own (signed, ratified, lifted, fulfilled), or for a contact a phase: announced, under_way,
    held, concluded, cancelled, postponed.
    """

    status: str
    date: When
    modality: Modality
    claims: tuple[str, ...]
    polarity: Polarity = "affirmed"


class Merge(msgspec.Struct, frozen=True):
    """Two claims that were joined, and the reasons: `actors agree: e_…`, `same day`, `judged same by …`."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


class Link(msgspec.Struct, frozen=True):
    """Another record that this one belongs with: an agreement signed `during` a visit, which `held` the signing …"""

    record: str
    relation: Relation
    reasons: tuple[str, ...] = ()


class Sources(msgspec.Struct, frozen=True):
    """How many outlets report it, and how many of them independently: copies of one text count once.

    groups: the documents by text they go back to, each group by id.
    """

    outlets: int
    independent: int
    groups: tuple[tuple[str, ...], ...] = ()


class Record(msgspec.Struct, frozen=True):
    """One matter. Derived from claims, judgements and policy: never stored as truth, never edited.

    id is made of the first claim's id (the earliest published, then the smallest id); the id that any other of its
    claims would give leads to the same record. pairs: "AAA-BBB", codes in alphabetical order; empty for a matter of one
    state. claims support, denies deny. first and last: publication days of the first and last report. outcome: of a
    commitment, open, fulfilled, missed, superseded or unknown. policy names the reconciliation with its content hash.
    """

    id: str
    kind: Kind
    type: str
    pairs: tuple[str, ...]
    actors: tuple[RecordParty, ...]
    recipients: tuple[RecordParty, ...]
    date: When
    place: Place | None
    values: Values
    polarity: Polarity
    modality: Modality
    status: Status
    sources: Sources
    claims: tuple[str, ...]
    denies: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    silent: tuple[str, ...] = ()
    history: tuple[Step, ...] = ()
    summary: str = ""
    plover: Plover = Plover()
    cameo: str = ""
    confidence: float = 1.0
    merges: tuple[Merge, ...] = ()
    links: tuple[Link, ...] = ()
    outcome: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    policy: str = ""

    @property
    def parties(self) -> tuple[RecordParty, ...]:
        """Actors, then recipients."""
        return self.actors + self.recipients

    @property
    def countries(self) -> frozenset[str]:
        """The states that the record names."""
        return frozenset(p.country for p in self.parties if p.country)
