"""From names to entities. So far the plainest rule: the same type, state and folded name are one entity.

A pure function of claims: whoever holds the same claims gets the same entities with the same ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from bilat.ledger import Heading, Told
from bilat.model.claim import Party
from bilat.model.entity import Entity, Names, OfficeSeen
from bilat.model.ids import content_id
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Resolved
from bilat.model.names import fold, name_id, script
from bilat.resolve.compare import Named, compare
from bilat.resolve.likeness import Likeness

__all__ = ["Likeness", "Named", "Resolution", "compare", "entities", "entity_of", "fold", "resolve"]


class Resolution(msgspec.Struct, frozen=True):
    """Entities by id, and who each name of each document is, in order."""

    entities: tuple[Entity, ...]
    resolved: tuple[Resolved, ...]


def resolve(told: Sequence[Told], judgements: Sequence[Judgement] = ()) -> Resolution:
    """Who is who, over all claims."""
    parties = {(one.heading.id, party) for one in told for party in one.claim.parties}
    found = {Resolved(document, name_id(party), entity_of(party)) for document, party in parties}
    return Resolution(tuple(entities(told)), tuple(sorted(found)))


def entity_of(party: Party) -> str:
    """The id of the entity that a party is. A state is its code, whatever the text calls it."""
    by_code = party.type == "state" and party.country
    return content_id("e", party.type, party.country, "" if by_code else fold(party.name))


def entities(told: Iterable[Told]) -> list[Entity]:
    """All entities that are party to these claims, by id."""
    found: dict[str, _Sightings] = {}
    for one in told:
        for party in one.claim.parties:
            sightings = found.setdefault(entity_of(party), _Sightings(party))
            sightings.add(party, one)
    return [found[id_].entity(id_) for id_ in sorted(found)]


class _Sightings:
    """What all claims say of one entity."""

    def __init__(self, first: Party) -> None:
        self._type, self._country = first.type, first.country
        self._names: Counter[tuple[str, str, str]] = Counter()
        self._sectors: Counter[str] = Counter()
        self._offices: dict[str, list[date]] = {}
        self._claims: set[str] = set()

    def add(self, party: Party, told: Told) -> None:
        self._names[script(party.name), told.heading.language, party.name] += 1
        self._claims.add(told.claim.id)
        if party.sector:
            self._sectors[party.sector] += 1
        if party.office:
            self._offices.setdefault(party.office, []).extend(_days(told.heading))

    def entity(self, id_: str) -> Entity:
        sector = min(self._sectors, key=lambda s: (-self._sectors[s], s), default="")
        offices = (OfficeSeen(o, min(d, default=None), max(d, default=None)) for o, d in sorted(self._offices.items()))
        return Entity(id_, self._type, self._by_script(), self._country, sector, tuple(offices), len(self._claims))

    def _by_script(self) -> Names:
        names: Names = {}
        for one in sorted(self._names, key=lambda n: (n[0], n[1], -self._names[n], n[2])):
            by_language = names.setdefault(one[0], {})
            by_language[one[1]] = (*by_language.get(one[1], ()), one[2])
        return names


def _days(heading: Heading) -> list[date]:
    return [day for day in (heading.published.start, heading.published.end) if day]
