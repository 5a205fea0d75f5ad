"""Whether two parties, each as one document has it, may be the same: yes, cannot be told, no.

Entities say most of it. What they leave open is decided here by the office: an outlet that writes "the Iranian foreign
minister" and one that gives his name mean the same man, where a state has one of them at a time.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
from rapidfuzz.fuzz import ratio

from bilat.lexicon.records import record_words
from bilat.lexicon.states import states
from bilat.model.claim import Party, PartyType
from bilat.model.names import fold

SAME, SAME_OFFICE, OPEN, OTHER = 2, 1, 0, -1
"""How two parties stand to each other."""
_SPELLING = 84.0
"""Per cent of letters in common from which two names are spellings of one ("abdollahian", "abdullahian": 91); different
surnames of one language stay below 75."""
_SHORTEST = 4
"""Letters that a single shared name needs: "Ali" and "Li" are shared by too many."""


class Who(msgspec.Struct, frozen=True):
    """A party as it is compared. words: of its name, office words left out; office: its words, in a normal form."""

    entity: str
    type: PartyType
    country: str | None
    words: frozenset[str]
    office: frozenset[str]

    @property
    def nameless(self) -> bool:
        """Named by an office alone ("the Iranian foreign minister")."""
        return self.type == "person" and not self.words


@lru_cache(maxsize=65536)
def who(party: Party, entity: str) -> Who:
    """A party made ready for comparison."""
    words = record_words()
    name = frozenset(w for w in fold(party.name).split() if len(w) > 1)
    bare = party.type == "person" and bool(name & words.nameless) and not _has_own_name(party, name)
    office = office_words(party.office or (party.name if bare else ""))
    return Who(entity, party.type, party.country, frozenset() if bare else name - words.nameless, office)


def _has_own_name(party: Party, name: frozenset[str]) -> bool:
    """Capitalised words besides those of the office, the state and the like: "Secretary Nandika Kumanayake"."""
    words = record_words()
    known = words.nameless | words.stopwords | words.office_fillers | state_words() | set(fold(party.office).split())
    return sum(w[:1].isupper() and not set(fold(w).split()) <= known for w in party.name.split()) > 1


@lru_cache(maxsize=1)
def state_words() -> frozenset[str]:
    """The words of all names and adjectives of states."""
    return frozenset(word for form in states().forms for word in fold(form).split())


@lru_cache(maxsize=8192)
def office_words(office: str) -> frozenset[str]:
    """The words that tell one office from another: "Minister of External Affairs" is {minister, foreign}."""
    words = record_words()
    found: set[str] = set()
    for word in fold(office).split():
        if word not in words.office_fillers:
            found.update(words.office_synonyms.get(word, word).split())
    return frozenset(found)


@lru_cache(maxsize=262144)
def stand(one: Who, two: Who) -> int:
    """SAME, SAME_OFFICE, OPEN or OTHER, for two parties of one state and one type."""
    if one.entity == two.entity:
        return SAME
    if one.type != "person":
        return SAME if _alike(one.words, two.words) else OTHER
    if one.nameless or two.nameless:
        return _by_office(one, two, unknown=OPEN)
    if _alike(one.words, two.words):
        return SAME
    fragment = min(len(one.words), len(two.words)) == 1
    return SAME_OFFICE if fragment and is_single(one.office) and _by_office(one, two, unknown=OTHER) > OPEN else OTHER


def _by_office(one: Who, two: Who, *, unknown: int) -> int:
    """One office is part of the other ("Minister", "Minister of Trade"), and neither has a rank the other lacks."""
    if not one.office or not two.office:
        return unknown
    if (one.office ^ two.office) & record_words().office_ranks:
        return OTHER
    shorter, longer = sorted((one.office, two.office), key=len)
    if not shorter <= longer:
        return OTHER
    return SAME_OFFICE if len(shorter) > 1 or shorter == longer else OPEN


@lru_cache(maxsize=8192)
def is_single(office: frozenset[str]) -> bool:
    """True for an office that one person of a state holds at a time."""
    return any(set(one.split()) <= office for one in record_words().single_offices) and not (
        office & (record_words().office_ranks - {"prime"})
    )


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """One name is part of the other, or a name of each is a spelling of the other's."""
    if not one or not two:
        return False
    if one <= two or two <= one:
        return max(map(len, one & two)) >= _SHORTEST or len(one) == len(two)
    left, right = one - two, two - one
    spelt = sum(any(ratio(a, b) >= _SPELLING for b in right) for a in left if len(a) >= _SHORTEST)
    return spelt == min(len(left), len(right)) and spelt > 0
