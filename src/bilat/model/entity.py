"""An entity: anything that can act, as all claims together name it."""

from __future__ import annotations

from datetime import date

import msgspec

from bilat.model.claim import PartyType

Names = dict[str, dict[str, tuple[str, ...]]]
"""By script (ISO 15924: "Latn", "Cyrl") and the language of the document (ISO 639-1), the commonest first."""


class OfficeSeen(msgspec.Struct, frozen=True):
    """An office as written, with the publication days of the first and the last document that gives it."""

    office: str
    first: date | None = None
    last: date | None = None


class Match(msgspec.Struct, frozen=True):
    """Why two names are held to be one: name ids in order, a score from 0 to 1, and the reasons in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


class Entity(msgspec.Struct, frozen=True):
    """A state, person, body, company, organisation or group. Derived from claims: never stored, never edited.

    country is the state it belongs to (ISO 3166-1 alpha-3); sector is PLOVER's, the one most often given. name_ids: all
    names that lead here (`bilat.model.names.name_id`), matches: why they are one, known: its key in the gazetteer.
    """

    id: str
    type: PartyType
    names: Names
    country: str | None = None
    sector: str = ""
    offices: tuple[OfficeSeen, ...] = ()
    claims: int = 0
    name_ids: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    known: str = ""

    @property
    def caption(self) -> str:
        """The name to show: the commonest in Latin script, else the commonest of the first script."""
        by_language = self.names.get("Latn") or next(iter(self.names.values()))
        return (by_language.get("en") or next(iter(by_language.values())))[0]
