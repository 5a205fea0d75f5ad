"""What is to be clustered: each name of persons and bodies, in all documents or in those where it means one of two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from bilat.model.claim import PartyType
from bilat.resolve.gazetteer import known_body, known_person
from bilat.resolve.holders import held_by_one, known_by_office, office_key
from bilat.resolve.organisations import OrganisationName, organisation_name
from bilat.resolve.persons import PersonName, person_name
from bilat.resolve.ranks import SERVES, leads, rule_of
from bilat.resolve.seen import Name, Seen, Sighting
from bilat.resolve.vocabulary import vocabulary

_SERVING = SERVES | {"ambassador", "military"}
"""Rules of offices that nobody holds in the same years as the highest ones."""
_SPLIT_AT_LEAST, _SPLIT_SHARE = 2, 0.15
"""Fewer documents, or a smaller part of them, are a slip of the reader's, no second person."""
_MISSION = re.compile(r"(?i)\b(embassy|high commission|consulate)\b")


class Node(msgspec.Struct, frozen=True):
    """A name that may be one with others. key: the name's id, with a mark where the name is parted by document.

    offices: with the day of the document that gives them; hosts: the state in which a mission is, per document parted.
    """

    key: str
    name: str
    type: PartyType
    country: str
    text: str
    documents: tuple[str, ...]
    person: PersonName | None = None
    organisation: OrganisationName | None = None
    offices: tuple[tuple[str, date | None], ...] = ()
    known: str = ""
    acronyms: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    @property
    def top(self) -> bool:
        """Seen as head of a state or of a government."""
        return any(leads(office, self.country) for office, _ in self.offices)

    @property
    def serves(self) -> bool:
        """Seen in the service of an office holder, and never as head of a state or of a government."""
        rules = (rule_of(office, self.country) for office, _ in self.offices)
        return not self.top and any(rule and rule.id in SERVES for rule in rules)


def sort_of(name: Name) -> str:
    """How a name is resolved: as a state, a body, a class (several, unnamed), a name; in documents: bare, office."""
    return "state" if name.type == "state" else _sort(name.text, name.type == "person")


@lru_cache(maxsize=200_000)
def _sort(text: str, person_expected: bool) -> str:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if any(word in vocabulary().several for word in words):
        return "class"
    if not person_expected:
        return "body"
    person = person_name(text)
    if not person:
        return "office"
    return "name" if len(person.words) > 1 else "bare"


def nodes_of(seen: Seen) -> dict[str, Node]:
    """Every node by key: all names but bare surnames and offices."""
    found = {}
    for id_ in sorted(seen.names):
        for node in _nodes(seen, seen.names[id_]):
            found[node.key] = node
    return found


def _nodes(seen: Seen, name: Name) -> Iterator[Node]:
    sort = sort_of(name)
    if sort == "name":
        yield from _person_nodes(seen, name)
    elif sort == "body" and _MISSION.search(name.text):
        yield from _mission_nodes(seen, name)
    elif sort == "body":
        yield from _body_nodes(name)
    elif sort in ("class", "state"):
        yield _node(name, name.id, list(name.sightings), organisation=organisation_name(name.text))


def _person_nodes(seen: Seen, name: Name) -> Iterator[Node]:
    serving = _serving(seen, name)
    rest = [d for d in sorted(name.sightings) if d not in serving]
    known = known_person(name.text, name.country)
    parted = bool(serving) and bool(rest)
    if rest:
        yield _with_offices(seen, name, name.id, rest, known)
    if serving:
        yield _with_offices(seen, name, f"{name.id}|serving" if parted else name.id, sorted(serving), "")


def _with_offices(seen: Seen, name: Name, key: str, documents: list[str], known: str) -> Node:
    held = {(o, seen.day(d)) for d in documents for o in name.sightings[d].offices}
    ordered = tuple(sorted(held, key=lambda o: (o[0], o[1] or date.min)))
    person = person_name(name.text)
    node = _node(name, key, documents, person=person, known=known or _known_in_office(person, name.country, ordered))
    return msgspec.structs.replace(node, offices=ordered)


def _known_in_office(person: PersonName | None, country: str, held: tuple[tuple[str, date | None], ...]) -> str:
    """The person of the gazetteer in whose office and time somebody of nearly his name is seen."""
    found = set()
    for office, day in held:
        key = office_key(office, country)
        if person and key and day and held_by_one(key) and len(person.full) > 1:
            found.add(known_by_office(person, country, key, day.year))
    found.discard("")
    return min(found) if len(found) == 1 else ""


def _serving(seen: Seen, name: Name) -> set[str]:
    """Documents in which the name is that of somebody who serves, while in others it is a head of state's."""
    ranks = {d: _rank(s, name.country) for d, s in name.sightings.items()}
    serving = [d for d, rank in ranks.items() if rank == "serving"]
    top = [d for d, rank in ranks.items() if rank == "top"]
    known_top = bool(known_person(name.text, name.country))
    if len(serving) < _SPLIT_AT_LEAST or not (top or known_top):
        return set()
    if len(serving) < _SPLIT_SHARE * (len(serving) + len(top)):
        return set()
    return set(serving) | {d for d, rank in ranks.items() if not rank and _nearer(seen, d, serving, top)}


def _rank(sighting: Sighting, country: str) -> str:
    if any(leads(office, country) for office in sighting.offices):
        return "top"
    rules = [rule_of(office, country) for office in sighting.offices]
    return "serving" if any(rule and rule.id in _SERVING for rule in rules) else ""


def _nearer(seen: Seen, document: str, serving: list[str], top: list[str]) -> bool:
    return _distance(seen, document, serving) < _distance(seen, document, top)


def _distance(seen: Seen, document: str, others: list[str]) -> int:
    day = seen.day(document)
    days = [seen.day(other) for other in others]
    return min((abs((day - d).days) for d in days if d), default=10**6) if day else 10**6


def _mission_nodes(seen: Seen, name: Name) -> Iterator[Node]:
    """A mission is one of many: where it is, the name says, else the outlet's home; else each document has its own."""
    organisation = organisation_name(name.text)
    by_host: dict[str, list[str]] = {}
    for document in sorted(name.sightings):
        home = seen.home(document)
        host = organisation.host or (home if home != name.country else "") or document
        by_host.setdefault(host, []).append(document)
    for host, documents in sorted(by_host.items()):
        key = name.id if len(by_host) == 1 else f"{name.id}|{host}"
        yield _node(name, key, documents, organisation=msgspec.structs.replace(organisation, host=host))


def _body_nodes(name: Name) -> Iterator[Node]:
    """A body; what every state has, with no state given, is another one in each document."""
    organisation = organisation_name(name.text)
    known = known_body(name.text)
    if not organisation.unspecific or name.country or organisation.states or known:
        yield _node(name, name.id, list(name.sightings), organisation=organisation, known=known)
        return
    for document in sorted(name.sightings):
        key = name.id if len(name.sightings) == 1 else f"{name.id}|{document}"
        yield _node(name, key, [document], organisation=organisation)


def _node(
    name: Name,
    key: str,
    documents: list[str],
    *,
    person: PersonName | None = None,
    organisation: OrganisationName | None = None,
    known: str = "",
) -> Node:
    acronyms = name.acronyms | ({organisation.acronym} if organisation and organisation.acronym else set())
    return Node(
        key, name.id, name.type, name.country, name.text, tuple(sorted(documents)), person, organisation,
        known=known, acronyms=frozenset(acronyms),
    )
