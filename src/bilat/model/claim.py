"""A claim: one statement of one document, with the words that carry it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from bilat.model.dates import NEVER, When
from bilat.model.ids import content_id

Kind = Literal["contact", "instrument", "commitment", "sanction", "figure", "flow", "rule", "position", "tie", "event"]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["fact", "plan", "demand", "condition", "possibility"]
PartyType = Literal["state", "person", "body", "company", "igo", "group"]
SpeechType = Literal["direct", "indirect", "hearsay"]
Role = Literal["actors", "recipients"]


DEFAULT_CONFIDENCE = 0.85
"""Claims less likely to be right than this are marked as unsure wherever they are shown. In cross-validation on the
gold articles it marks the least sure seventh of the claims: of those one in five is wrong, of the others one in
eighteen, and more than a third of all wrong claims are among them (`docs/confidence.md`)."""


class Evidence(msgspec.Struct, frozen=True, order=True):
    """The exact words: `document.text[start:end] == quote`, a clause or a sentence, never a paragraph."""

    start: int
    end: int
    quote: str


class Party(msgspec.Struct, frozen=True):
    """An actor or a recipient as the document names it.

    name is the fullest form that the document gives, as_written the form at start:end. country is the state that the
    party belongs to (ISO 3166-1 alpha-3), None for international organisations. sector is PLOVER's.
    """

    name: str
    as_written: str
    type: PartyType
    country: str | None = None
    sector: str = ""
    office: str = ""
    start: int = 0
    end: int = 0


class Place(msgspec.Struct, frozen=True):
    """Where it happened; the place's country is no party."""

    name: str
    country: str | None = None
    start: int = 0
    end: int = 0


class Speaker(msgspec.Struct, frozen=True):
    """Who is reported to have said it. speaker is as written (a pronoun too), name the fullest form, cue the verb."""

    speaker: str
    name: str = ""
    cue: str = ""
    type: SpeechType = "indirect"


class Plover(msgspec.Struct, frozen=True):
    """PLOVER's coding: one of 16 events, its mode, and any of 37 contexts. Empty event: none applies."""

    event: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()


class Values(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base of every kind's own fields; `bilat.kinds.NAME.Values` extends it."""


class Claim(msgspec.Struct, frozen=True):
    """One statement of one document. Append-only, never edited.

    document is the document's id; reader names the rule or model, with a content hash, that made the claim.
    """

    document: str
    kind: Kind
    type: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    values: Values
    date: When = NEVER
    place: Place | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "fact"
    attribution: tuple[Speaker, ...] = ()
    plover: Plover = Plover()
    cameo: str = ""
    confidence: float = 1.0
    reader: str = ""

    @property
    def id(self) -> str:
        """Hash of what the claim says: everything but confidence and reader."""
        said: dict[str, Any] = msgspec.to_builtins(self)
        del said["confidence"], said["reader"]
        return content_id("c", said)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Actors, then recipients."""
        return self.actors + self.recipients

    @property
    def countries(self) -> frozenset[str]:
        """The states that the claim names."""
        return frozenset(p.country for p in self.parties if p.country)
