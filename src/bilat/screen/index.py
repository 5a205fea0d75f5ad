"""Which listed names are worth comparing with a name: those that share sounds with it, the rarest first.

The sound of a word is its consonants, so that the spellings of one name meet; what every body is (ministry, company)
is no key. A list of 20,000 names is read once, and each name of the ledger compared with a few dozen of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Literal

import msgspec

from bilat.resolve.organisations import organisation_name
from bilat.resolve.persons import person_name
from bilat.resolve.sounds import plain, skeleton
from bilat.resolve.vocabulary import vocabulary
from bilat.screen.entry import Entry, ListedName
from bilat.screen.legal import bare

Sort = Literal["person", "organisation"]

MOST = 40
"""Listed names compared with one name: no true match lay behind the fifteenth in rank on the list of 2024."""

RARE = 25
"""A sound that so few listed names share is enough alone; a commoner one needs a second beside it."""


class Candidate(msgspec.Struct, frozen=True):
    """A listed name and its entry."""

    entry: Entry
    name: ListedName


class Index:
    """The names of a list by the sounds of their words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._names: list[Candidate] = []
        self._by_key: dict[tuple[Sort, str], list[int]] = {}
        for entry in entries:
            if entry.type != "other":
                for name in entry.names:
                    self._add(entry.type, Candidate(entry, name))

    def _add(self, sort: Sort, candidate: Candidate) -> None:
        number = len(self._names)
        self._names.append(candidate)
        for key in keys(sort, candidate.name.text):
            self._by_key.setdefault((sort, key), []).append(number)

    def frequency(self, sort: Sort, one: str, other: str) -> int:
        """How many listed names share the rarest sound that two names have in common; 0 where they have none."""
        shared = keys(sort, one) & keys(sort, other)
        return min((len(self._by_key.get((sort, key), ())) for key in shared), default=0)

    def candidates(self, sort: Sort, name: str) -> list[Candidate]:
        """The listed names that may be this one, the likeliest first."""
        weights: dict[int, float] = {}
        shared: dict[int, int] = {}
        enough: set[int] = set()
        wanted = keys(sort, name)
        for key in sorted(wanted):
            found = self._by_key.get((sort, key), ())
            weight = math.log(1 + len(self._names) / max(1, len(found)))
            for number in found:
                weights[number] = weights.get(number, 0.0) + weight
                shared[number] = shared.get(number, 0) + 1
            if len(found) <= RARE:
                enough.update(found)
        fit = [n for n in weights if n in enough or shared[n] > 1 or len(wanted) == 1]
        fit.sort(key=lambda n: (-round(weights[n], 6), n))
        return [self._names[n] for n in fit[:MOST]]


def keys(sort: Sort, name: str) -> frozenset[str]:
    """The sounds by which a name is found."""
    if sort == "person":
        words = person_name(name)
        return frozenset(map(_sounded, words.full)) if words else frozenset()
    parts = organisation_name(bare(name))
    own = [w for w in parts.words if w not in vocabulary().generic] or list(parts.words)
    return frozenset(skeleton(plain(w)) or w for w in own)


def _sounded(word: str) -> str:
    """A given name by all its forms at once (Alexander, Aliaksandr), any other word by its sound."""
    forms = vocabulary().given_forms.get(word)
    return f"={min(forms)}" if forms else skeleton(word)
