"""Bare surnames and offices ("Sharif", "the Belarusian president"): who is meant in this document.

First whoever the document names in full, then who held the office, or bore the name in office, at that time. Where two
can be meant, nobody is: the name stays by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bilat.lexicon import organisations, states
from bilat.resolve.clusters import Clusters
from bilat.resolve.holders import Holders, OfficeKey, held_by_one, known_by_surname, known_holder, office_key
from bilat.resolve.likeness import Likeness
from bilat.resolve.nodes import Node, sort_of
from bilat.resolve.persons import PersonName, person_name
from bilat.resolve.ranks import rule_of
from bilat.resolve.seen import Name, Seen, Sighting
from bilat.resolve.sounds import VOWELS, alike, skeleton
from bilat.resolve.vocabulary import vocabulary

_OFTEN = 2
"""A surname alone leads to somebody elsewhere only where more than one document names him."""
_IN_DOCUMENT, _BY_TIME = 0.9, 0.85
Assigned = dict[tuple[str, str], tuple[str, Likeness | None]]
"""By document and name: the cluster's key, and why, None for a name that is a node itself."""


class Within:
    """Resolves what is no node, document by document."""

    def __init__(self, seen: Seen, nodes: dict[str, Node], clusters: Clusters) -> None:
        self._seen, self._clusters = seen, clusters
        self._country = {root: _country(nodes, clusters, root) for root in clusters.roots()}
        self._known = {node.known: clusters.root(node.key) for node in nodes.values() if node.known}
        self._persons: dict[str, set[str]] = {}
        self._words: dict[str, set[str]] = {}
        self._seen_in: Counter[str] = Counter()
        self._surnames: dict[str, dict[str, set[str]]] = {}
        self._held: dict[tuple[str, str], set[OfficeKey]] = {}
        self._holders = Holders()
        for node in nodes.values():
            if node.person:
                self._take(node, node.person)
        self._holders.settle()
        self.assigned: Assigned = {}

    def resolve(self, barred: dict[str, set[str]]) -> None:
        """All bare names and offices. barred: clusters that a name must not join, by name id."""
        for id_ in sorted(self._seen.names):
            name = self._seen.names[id_]
            sort = sort_of(name)
            if sort in ("bare", "office"):
                for document in sorted(name.sightings):
                    found = self._found(sort, name, name.sightings[document], barred.get(id_, set()))
                    self.assigned[document, id_] = found

    def _take(self, node: Node, person: PersonName) -> None:
        root = self._clusters.root(node.key)
        country = self._country[root]
        self._words.setdefault(root, set()).update(person.full)
        first = country in vocabulary().surname_first
        for word in {person.words[-1], person.words[0 if first else -1]}:
            self._surnames.setdefault(skeleton(word), {}).setdefault(word, set()).add(root)
        self._seen_in[root] += len(node.documents)
        for document in node.documents:
            self._persons.setdefault(document, set()).add(root)
            sighting = self._seen.names[node.name].sightings[document]
            for key in self._keys(sighting, country):
                self._held.setdefault((document, root), set()).add(key)
                day = self._seen.day(document)
                if day and held_by_one(key):
                    self._holders.add(country, key, root, day)

    def _keys(self, sighting: Sighting, country: str) -> Iterator[OfficeKey]:
        for office in sorted(sighting.offices):
            key = office_key(office, country)
            if key == ("ambassador",):
                host = self._host(sighting, country)
                key = (*key, host) if host else None
            if key:
                yield key

    def _host(self, sighting: Sighting, country: str) -> str:
        """Where an ambassador is: as the words say, else at the outlet's home."""
        texts = [*sorted(sighting.offices), *sorted(sighting.spellings)]
        named = {match.code for text in texts for match in states().find(text)} - {country}
        named |= {match.organisation.acronym for text in texts for match in organisations().find(text)}
        home = self._seen.home(sighting.document)
        return min(named) if len(named) == 1 else home if home != country and not named else ""

    def _found(self, sort: str, name: Name, sighting: Sighting, barred: set[str]) -> tuple[str, Likeness | None]:
        find = self._bare if sort == "bare" else self._office
        root, likeness, alone = find(name, sighting, barred)
        return (root, likeness) if root and root not in barred else (alone, None)

    def _bare(self, name: Name, sighting: Sighting, barred: set[str]) -> tuple[str, Likeness | None, str]:
        word = _only_word(name)
        alone = f"{name.id}|{sighting.document}"
        here = [r for r in self._here(sighting) if r not in barred and _bears(word, self._words[r])]
        here = self._narrowed(here, name.country)
        if here:
            reason = f"{word}: the one of this name in the document"
            return (here[0], Likeness(_IN_DOCUMENT, (reason,)), alone) if len(here) == 1 else ("", None, alone)
        return self._bare_by_time(word, name, sighting, barred)

    def _bare_by_time(
        self, word: str, name: Name, sighting: Sighting, barred: set[str]
    ) -> tuple[str, Likeness | None, str]:
        """By the time: the only one of the surname who is seen in office, or whom the gazetteer has in office."""
        bearers = self._bearers(word) - barred
        found = {self._bearer_on(day, word, name, sighting, bearers) for day in self._seen.when(sighting)}
        if len(found) == 1 and "" not in found:
            return found.pop(), Likeness(_BY_TIME, (f"{word}: of this name and in office at the time",)), name.id
        of_state = [r for r in sorted(bearers) if name.country and self._country[r] == name.country]
        if len(of_state) == 1 and self._seen_in[of_state[0]] >= _OFTEN:
            return of_state[0], Likeness(_BY_TIME, (f"{word}: the only one of this name and state",)), name.id
        return "", None, f"{name.id}|{sighting.document}" if bearers else name.id

    def _bearer_on(self, day: date | None, word: str, name: Name, sighting: Sighting, bearers: set[str]) -> str:
        key = next(iter(self._keys(sighting, name.country)), None)
        if not day:
            return ""
        if key and name.country:
            of_state = {r for r in bearers if self._country[r] == name.country}
            holders = [r for r in self._holders.at(name.country, key, day) if r in of_state]
            if len(holders) == 1:
                return holders[0]
        known = known_by_surname(word, name.country, day.year) or known_by_surname(word, "", day.year)
        return self._of_known(known) if known else ""

    def _bearers(self, word: str) -> set[str]:
        alike_ones = self._surnames.get(skeleton(word), {})
        return set().union(*(roots for other, roots in alike_ones.items() if alike(word, other)[0] >= VOWELS))

    def _office(self, name: Name, sighting: Sighting, barred: set[str]) -> tuple[str, Likeness | None, str]:
        described = Sighting(sighting.document, name.id, sighting.spellings, sighting.offices | {name.text})
        keys = sorted(self._keys(described, name.country), key=held_by_one, reverse=True)
        key = keys[0] if keys else None
        if not key or not name.country or _no_longer(name.text):
            return "", None, f"{name.id}|{sighting.document}"
        alone = "|".join(("office", sighting.document, name.country, *key))
        here = [r for r in self._here(sighting) if r not in barred and self._country[r] == name.country]
        holding = [r for r in here if self._holds(sighting.document, r, key)]
        if len(holding) == 1:
            return holding[0], Likeness(_IN_DOCUMENT, ("holds this office in the document",)), alone
        if holding or not held_by_one(key):
            return "", None, f"{name.id}|{sighting.document}"
        return self._office_by_time(key, name, sighting, alone)

    def _office_by_time(
        self, key: OfficeKey, name: Name, sighting: Sighting, alone: str
    ) -> tuple[str, Likeness | None, str]:
        found = {self._holder_on(day, key, name) for day in self._seen.when(sighting)}
        if len(found) == 1 and "" not in found:
            return found.pop(), Likeness(_BY_TIME, ("in this office of this state at the time",)), alone
        return "", None, alone

    def _holder_on(self, day: date | None, key: OfficeKey, name: Name) -> str:
        """Who was seen in the office, else who held it by the gazetteer; without a day, whoever was ever seen."""
        holders = self._holders.at(name.country, key, day)
        if len(holders) == 1:
            return holders[0]
        known = known_holder(name.country, key, day.year) if day and _says_whose(name.text) else ""
        root = self._of_known(known) if known else ""
        return root if not holders or root in holders else ""

    def _here(self, sighting: Sighting) -> list[str]:
        return sorted(self._persons.get(sighting.document, ()))

    def _holds(self, document: str, root: str, key: OfficeKey) -> bool:
        held = self._held.get((document, root), set())
        if key == ("leader",):
            return bool(held & {("head_of_state",), ("head_of_government",)})
        return key in held

    def _narrowed(self, roots: list[str], country: str) -> list[str]:
        of_state = [r for r in roots if country and self._country[r] == country]
        return of_state if len(roots) > 1 and of_state else roots

    def _of_known(self, known: str) -> str:
        return self._known.get(known, known)


def _no_longer(text: str) -> bool:
    rule = rule_of(text, "")
    return text.casefold().startswith("then ") or bool(rule and rule.id == "former")


def _says_whose(text: str) -> bool:
    """False for a bare "president" in small letters: it may be one of anything."""
    return text[:1].isupper() or bool(states().find(text))


def _only_word(name: Name) -> str:
    person = person_name(name.text)
    return person.words[0] if person else ""


def _bears(word: str, words: set[str]) -> bool:
    return any(alike(word, other)[0] >= VOWELS for other in words)


def _country(nodes: dict[str, Node], clusters: Clusters, root: str) -> str:
    """The state of most documents of a cluster; the gazetteer's where it knows the person."""
    members = [nodes[key] for key in clusters.members(root)]
    known = min((m.known for m in members if m.known.startswith("person:")), default="")
    if known:
        return known.split(":")[1]
    votes: dict[str, int] = {}
    for member in members:
        if member.country:
            votes[member.country] = votes.get(member.country, 0) + len(member.documents)
    return min(votes, key=lambda c: (-votes[c], c), default="")
