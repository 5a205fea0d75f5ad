"""How sure an entity is whom an entry lists, with the reasons in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from bilat.lexicon import offices
from bilat.model.claim import PartyType
from bilat.model.entity import Entity
from bilat.model.spellings import spellings
from bilat.resolve.compare import Named, compare
from bilat.resolve.likeness import Likeness
from bilat.resolve.organisations import organisation_name
from bilat.resolve.persons import person_name
from bilat.resolve.sounds import ROMANISED, alike, plain
from bilat.resolve.vocabulary import vocabulary
from bilat.screen.entry import Entry, WatchList
from bilat.screen.index import Candidate, Index, Sort
from bilat.screen.legal import bare

# Factors, from reading all hits over two corpora against OFAC's list of May 2024 (`docs/screening.md`).
OTHER_STATE, OTHER_STATE_PERSON = 0.85, 0.8
"""Companies trade from anywhere, people seldom change states: it counts against a hit, it does not exclude it."""
NO_STATE = 0.8
"""The listed name says whose it is (the Eximbank of Russia), the text does not."""
NOT_ONE_STATE = 0.5
"""What many states have (an election commission), or a listed name that says whose it is, and another state."""
WEAK = 0.9
"""An alias of which the list itself says that others may bear it, and nothing else agrees."""
ONE_WORD = 0.85
"""The two share one word of their own and one of them says more, and nothing else agrees."""
ONE_WORD_PERSON = 0.6
WITHOUT_SURNAME = 0.5
"""The list says which word is the surname, and the text has another."""
COMMON = 0.8
"""A name made of words that many listed people bear, and no state or office beside it that agrees."""
INCOMPLETE = 0.8
"""Such words again, and one of the two names has a word more: it is the word that tells people apart."""
MANY = 10
"""Listed names that share the rarest word of a name: from here on the name alone says little."""
NO_WORD_SAME = 0.85
"""Every word is only near another (Zhang Dejiang, Deng Zhonghua): one near word is a spelling, two are chance."""
NAMESAKE = 0.97
"""For each further entry that fits as well: only one of them can be meant."""
SECOND = 0.85
CLEARLY = 0.03
"""An entry that fits better by so much leaves little room for another."""
BY_GAZETTEER = "the gazetteer has both spellings"
"""The reason that `compare` gives where it knows the person: nothing is common about such a name."""
WRONG_AGE = 0.6
YOUNGEST, OLDEST = 18, 100
"""Years: who was outside of them when reported is another one."""


class Match(msgspec.Struct, frozen=True):
    """An entry that an entity may be: the spelling and the listed name that agree best, score 0 to 1, reasons."""

    entry: Entry
    spelling: str
    listed: str
    score: float
    reasons: tuple[str, ...]


class Matcher:
    """A list made ready for comparing."""

    def __init__(self, watch: WatchList) -> None:
        self._index = Index(watch.entries)

    def matches(self, entity: Entity, threshold: float) -> list[Match]:
        """The entries that an entity may be, the surest first; none for states and organisations of states."""
        sort = _sort(entity)
        if sort is None:
            return []
        best: dict[str, Match] = {}
        for match in self._compared(sort, entity):
            known = best.get(match.entry.id)
            if known is None or match.score > known.score:
                best[match.entry.id] = match
        found = [m for m in _among_namesakes(list(best.values())) if m.score >= threshold]
        return sorted(found, key=lambda m: (-m.score, m.entry.id))

    def _compared(self, sort: Sort, entity: Entity) -> Iterator[Match]:
        for spelling in sorted(set(spellings(entity))):
            for candidate in self._index.candidates(sort, spelling):
                alike = self._likeness(sort, entity, spelling, candidate)
                yield Match(candidate.entry, spelling, candidate.name.text, round(alike.score, 2), alike.reasons)

    def _likeness(self, sort: Sort, entity: Entity, spelling: str, candidate: Candidate) -> Likeness:
        found = _by_name(entity, spelling, candidate)
        if sort == "organisation":
            return organisation(found, entity, spelling, candidate)
        shared = self._index.frequency(sort, spelling, candidate.name.text)
        return person(found, entity, spelling, candidate, shared)


def _sort(entity: Entity) -> Sort | None:
    if entity.type == "person":
        return "person"
    return "organisation" if entity.type in ("body", "company", "group") else None


def _states(candidate: Candidate) -> tuple[frozenset[str], frozenset[str]]:
    """The states that the listed name itself names, and these with those that the entry belongs to."""
    if candidate.entry.type == "person":
        return frozenset(), frozenset(candidate.entry.countries)
    named = organisation_name(bare(candidate.name.text)).states
    return named, named | frozenset(candidate.entry.countries)


def _by_name(entity: Entity, spelling: str, candidate: Candidate) -> Likeness:
    """By the names; a state that differs counts against it, but what every state has must be of one state."""
    text, (_, states) = candidate.name.text, _states(candidate)
    kind: PartyType = "person" if entity.type == "person" else "body"
    if kind == "body":
        text, spelling = bare(text), bare(spelling)
    mine = entity.country or ""
    if not mine or not states or mine in states:
        found = compare(Named(spelling, kind, mine), Named(text, kind, mine if mine in states else ""))
        said = f"both of {mine}"
        return found.times(1.0, said) if mine in states and said not in found.reasons else found
    by_name = compare(Named(spelling, kind), Named(text, kind))
    factor = OTHER_STATE_PERSON if kind == "person" else OTHER_STATE
    return by_name.times(factor, f"of {mine} and of {', '.join(sorted(states))}")


def organisation(found: Likeness, entity: Entity, spelling: str, candidate: Candidate) -> Likeness:
    """What beside the name counts against an organisation."""
    mine, theirs = organisation_name(bare(spelling)), organisation_name(bare(candidate.name.text))
    named, states = _states(candidate)
    agrees = entity.country in states
    if not (mine.distinct and theirs.distinct) and not agrees and entity.country not in candidate.entry.about:
        found = found.times(NOT_ONE_STATE, "what many states have, and not known to be of one")
    if named and not agrees and not mine.states & named:
        factor = NOT_ONE_STATE if entity.country else NO_STATE
        found = found.times(factor, "the list names its state, the text does not")
    if agrees:
        return found
    if candidate.name.weak:
        found = found.times(WEAK, "an alias that the list calls weak")
    if entity.country and candidate.entry.about and not states and entity.country not in candidate.entry.about:
        found = found.times(OTHER_STATE, f"listed for what concerns {', '.join(candidate.entry.about)}")
    if min(len(mine.distinct), len(theirs.distinct)) < 2 and set(mine.words) != set(theirs.words):
        found = found.times(ONE_WORD, "one word of the name alone")
    return found


def person(found: Likeness, entity: Entity, spelling: str, candidate: Candidate, shared: int) -> Likeness:
    """What beside the name counts against a person. shared: how many listed people have the rarest shared word."""
    entry, name = candidate.entry, candidate.name
    agrees = entity.country in entry.countries or _same_office(entity, entry)
    if name.weak and not agrees:
        found = found.times(WEAK, "an alias that the list calls weak")
    if name.surname and not _has_surname(spelling, name.surname):
        found = found.times(WITHOUT_SURNAME, f"the listed surname is {name.surname}")
    if max((alike(a, b)[0] for a in _words(spelling) for b in _words(name.text)), default=0.0) < ROMANISED:
        found = found.times(NO_WORD_SAME, "no word quite the same")
    if len(_words(spelling)) == 1 and (name.weak or not agrees):
        found = found.times(ONE_WORD_PERSON, "one word alone")
    if shared > MANY and BY_GAZETTEER not in found.reasons:
        found = _common(found, agrees, spelling, name.text)
    return _of_age(found, entity, entry)


def _common(found: Likeness, agrees: bool, spelling: str, listed: str) -> Likeness:
    if not agrees:
        found = found.times(COMMON, "a common name, and nothing beside it that agrees")
    more = [w for w in _words(listed) if not vocabulary().patronymic.search(w)]
    if len(more) != len(_words(spelling)):
        found = found.times(INCOMPLETE, "of common names, one more in one of them")
    return found


def _words(name: str) -> tuple[str, ...]:
    parts = person_name(name)
    return parts.full if parts else ()


def _same_office(entity: Entity, entry: Entry) -> bool:
    rule = offices().rule_of(entry.role, next(iter(entry.countries), "")) if entry.role else None
    mine = (offices().rule_of(o.office, entity.country or "") for o in entity.offices)
    return bool(rule) and any(r and r.id == rule.id for r in mine if rule)


def _has_surname(spelling: str, surname: str) -> bool:
    mine, theirs = ([plain(w) for w in text.replace("-", " ").split()] for text in (spelling, surname))
    return any(alike(a, b)[0] for a in mine for b in theirs)


def _of_age(found: Likeness, entity: Entity, entry: Entry) -> Likeness:
    """Nobody acts before he is grown or long after he must be dead."""
    days: list[date] = [day for o in entity.offices for day in (o.first, o.last) if day]
    if not days or not entry.born:
        return found
    first, last = min(days).year, max(days).year
    if any(first - year >= YOUNGEST and last - year <= OLDEST for year in entry.born):
        return found
    return found.times(WRONG_AGE, f"born {entry.born[0]}, reported in office {first} to {last}")


def _among_namesakes(found: list[Match]) -> list[Match]:
    """Where several entries fit one entity as well, each is the less sure; where one fits best, the others are."""
    top = max((m.score for m in found), default=0.0)
    rivals = sum(1 for m in found if m.score == top)
    return [_beside(m, top, rivals) for m in found]


def _beside(match: Match, top: float, rivals: int) -> Match:
    if match.score == top and rivals > 1:
        return _less(match, NAMESAKE ** (rivals - 1), f"the list has {rivals} of this name")
    if match.score <= top - CLEARLY:
        return _less(match, SECOND, "another entry fits better")
    return match


def _less(match: Match, factor: float, reason: str) -> Match:
    return msgspec.structs.replace(match, score=round(match.score * factor, 2), reasons=(*match.reasons, reason))
