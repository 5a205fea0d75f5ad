"""Entities from clusters: names by script and language, offices with their days, reasons, a stable id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from bilat.model.claim import PartyType
from bilat.model.entity import Entity, Match, Names, OfficeSeen
from bilat.model.ids import content_id
from bilat.model.names import script
from bilat.resolve.nodes import sort_of
from bilat.resolve.persons import person_name
from bilat.resolve.seen import Seen, Sighting
from bilat.resolve.sounds import plain

_DOUBTS_SHOWN = 10
"""More would be a list nobody reads; the surest come first."""


class Draft:
    """What all sightings of one cluster say."""

    def __init__(self, key: str, known: str) -> None:
        self.key = key
        self.known = known
        self.sightings: list[Sighting] = []
        self.claims: set[int] = set()

    def add(self, sighting: Sighting) -> None:
        """One document's sighting of one of the names."""
        self.sightings.append(sighting)
        self.claims |= sighting.claims

    def names(self) -> list[str]:
        """Name ids, those of most claims first."""
        count: Counter[str] = Counter()
        for sighting in self.sightings:
            count[sighting.name] += len(sighting.claims)
        return sorted(count, key=lambda n: (-count[n], n))


def ids_of(drafts: Iterable[Draft]) -> dict[str, str]:
    """An id for each cluster: that of its commonest name that no larger cluster has taken."""
    taken: dict[str, str] = {}
    ordered = sorted(drafts, key=lambda d: (-len(d.claims), d.key))
    for draft in ordered:
        free = next((name for name in draft.names() if name not in taken), None)
        taken[free or content_id("e", draft.key)] = draft.key
    return {key: id_ for id_, key in taken.items()}


def entity(draft: Draft, id_: str, seen: Seen, matches: list[Match]) -> Entity:
    """The entity of a cluster. matches: those of its names, doubts among them."""
    own = set(draft.names())
    sure = sorted((m for m in matches if {m.one, m.other} <= own), key=lambda m: (m.one, m.other))
    doubts = sorted((m for m in matches if not {m.one, m.other} <= own), key=lambda m: (-m.score, m.one, m.other))
    return Entity(
        id_,
        _type(draft, seen),
        _names(draft, seen),
        _country(draft, seen),
        _commonest(_sectors(draft)),
        _offices(draft, seen),
        len(draft.claims),
        tuple(sorted(own)),
        (*sure, *doubts[:_DOUBTS_SHOWN]),
        draft.known,
    )


def _type(draft: Draft, seen: Seen) -> PartyType:
    votes: Counter[PartyType] = Counter()
    for sighting in draft.sightings:
        votes[seen.names[sighting.name].type] += len(sighting.claims)
    return min(votes, key=lambda t: (-votes[t], t))


def _country(draft: Draft, seen: Seen) -> str | None:
    kind, _, rest = draft.known.partition(":")
    if kind not in ("", "igo"):
        return rest.split(":")[0] or None
    votes: Counter[str] = Counter()
    for sighting in draft.sightings:
        votes[seen.names[sighting.name].country] += len(sighting.claims)
    given = {c: n for c, n in votes.items() if c}
    return min(given, key=lambda c: (-given[c], c), default=None)


def _names(draft: Draft, seen: Seen) -> Names:
    """By script and language; a name before a designation, then the commonest first."""
    count: Counter[tuple[str, str, int, str]] = Counter()
    for sighting in draft.sightings:
        sort = sort_of(seen.names[sighting.name])
        language = seen.headings[sighting.document].language
        for spelling, times in sighting.spellings.items():
            count[script(spelling), language, _plainness(sort, spelling), spelling] += times
    names: Names = {}
    for one in sorted(count, key=lambda n: (n[0], n[1], n[2], -count[n], n[3])):
        by_language = names.setdefault(one[0], {})
        if one[3] not in by_language.get(one[1], ()):
            by_language[one[1]] = (*by_language.get(one[1], ()), one[3])
    return names


def _plainness(sort: str, spelling: str) -> int:
    """0 for a name and nothing else, 1 for one with a title or a slip in it, 2 for a surname, 3 for an office."""
    if sort in ("office", "bare"):
        return 3 if sort == "office" else 2
    name = person_name(spelling) if sort == "name" else None
    return int(name is not None and plain(spelling) != "".join(name.words))


def _sectors(draft: Draft) -> Counter[str]:
    sectors: Counter[str] = Counter()
    for sighting in draft.sightings:
        sectors.update(sighting.sectors)
    return sectors


def _commonest(count: Counter[str]) -> str:
    return min(count, key=lambda s: (-count[s], s), default="")


def _offices(draft: Draft, seen: Seen) -> tuple[OfficeSeen, ...]:
    days: dict[str, set[date]] = {}
    for sighting in draft.sightings:
        published = seen.headings[sighting.document].published
        for office in sighting.offices:
            days.setdefault(office, set()).update(d for d in (published.start, published.end) if d)
    return tuple(OfficeSeen(o, min(d, default=None), max(d, default=None)) for o, d in sorted(days.items()))
