"""Who held an office when: as the claims show it, and as the gazetteer knows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache

from bilat.lexicon import people, states
from bilat.resolve.gazetteer import person_key
from bilat.resolve.persons import PersonName, compare_persons, person_name
from bilat.resolve.ranks import LEADS, rule_of
from bilat.resolve.sounds import plain
from bilat.resolve.vocabulary import vocabulary

OfficeKey = tuple[str, ...]

_NEAR = timedelta(days=120)
"""A holder seen within four months is taken to be in office: terms are longer, and gaps in reports are not."""
_NEAR_NAME = 0.85
"""With office, state and year the same, a name so near is the holder's in another spelling."""
_DOMINATES = 5
"""Seen so many times oftener than all others together, a holder is the one, and the others slips of the reader."""
_RANKS = frozenset(
    "minister deputy vice first second third secretary assistant head chief director chair president general official "
    "officer member acting state senior special prime managing executive additional high commissioner ambassador envoy "
    "consul counsellor representative".split()
)
"""An office named by these words alone is held by several at once."""
_OF_LEADERS = frozenset(
    "president prime minister head state government leader chancellor king queen emir emperor sultan country".split()
)
"""With another word an office of that level is another one: the president of a region, of a council."""


@lru_cache(maxsize=50_000)
def office_key(office: str, country: str) -> OfficeKey | None:
    """What the names of one office share; None for one that somebody no longer holds.

    >>> office_key("Minister of Foreign Affairs", "BLR") == office_key("Foreign Minister", "BLR")
    True
    """
    rule = rule_of(office, country)
    words = _words(office)
    if words == {"leader"}:
        return ("leader",)
    if rule is None or rule.id in ("former", "spouse"):
        return None
    if rule.level == "ambassador" or rule.level in LEADS and words <= _OF_LEADERS:
        return (rule.level,)
    return ("office", *sorted(words)) if words else None


def held_by_one(key: OfficeKey) -> bool:
    """False for an office that several hold at once, by its words: "minister", "deputy prime minister"."""
    return key[0] != "office" or len(key) > 2 and not set(key[1:]) <= _RANKS


@lru_cache(maxsize=50_000)
def _words(office: str) -> frozenset[str]:
    text = re.sub(r"['’ʼ]s\b|\([^()]*\)", " ", office)
    for match in reversed(states().find(text)):
        text = f"{text[: match.start]} {text[match.end :]}"
    left_out = vocabulary().empty | vocabulary().passing | {""}
    found = {plain(word) for word in re.split(r"[\s\-–—/,;:.]+", text)} - left_out
    known = vocabulary().office_words
    return frozenset(vocabulary().spelt(known.get(word, word)) for word in found)


class Holders:
    """Sightings of holders: who, on which day, in which office of which state."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, OfficeKey], dict[str, list[date]]] = {}

    def add(self, country: str, key: OfficeKey, who: str, day: date) -> None:
        """`who` was seen in the office on that day."""
        self._seen.setdefault((country, key), {}).setdefault(who, []).append(day)

    def settle(self) -> None:
        """To be called when all are added."""
        for holders in self._seen.values():
            for days in holders.values():
                days.sort()

    def at(self, country: str, key: OfficeKey, day: date | None) -> list[str]:
        """Who was seen in the office at that time: one, where one is seen far oftener than all others.

        Between the first and the last sighting, else within four months of one. Without a day: whoever was ever seen.
        """
        seen = [item for one in _meant(key) for item in self._seen.get((country, one), {}).items()]
        if day is None:
            return _dominant({who: len(days) for who, days in seen})
        within = {who: len(days) for who, days in seen if days[0] <= day <= days[-1]}
        return _dominant(within or {who: _around(days, day) for who, days in seen})


def _meant(key: OfficeKey) -> tuple[OfficeKey, ...]:
    return tuple((level,) for level in LEADS) if key == ("leader",) else (key,)


def _dominant(times: dict[str, int]) -> list[str]:
    near = sorted((who for who, n in times.items() if n), key=lambda who: (-times[who], who))
    if len(near) > 1 and times[near[0]] >= _DOMINATES * sum(times[who] for who in near[1:]):
        return near[:1]
    return near


def _around(days: list[date], day: date) -> int:
    """Sightings near the day."""
    return bisect_left(days, day + _NEAR) - bisect_left(days, day - _NEAR)


@lru_cache(maxsize=20_000)
def known_holder(country: str, key: OfficeKey, year: int) -> str:
    """Key of the only person who by the gazetteer held the office in that year, else empty."""
    facts = [fact for one in _meant(key) for fact in _facts().get((country, one), ())]
    found = {who for who, since, until in facts if since <= year <= until}
    return min(found) if len(found) == 1 else ""


@lru_cache(maxsize=50_000)
def known_by_office(name: PersonName, country: str, key: OfficeKey, year: int) -> str:
    """Key of the person who by the gazetteer held the office that year under a name near this one, else empty."""
    found = {
        who
        for who, since, until in _facts().get((country, key), ())
        if since <= year <= until and _near(name, who)
    }
    return min(found) if len(found) == 1 else ""


def _near(name: PersonName, who: str) -> bool:
    known = person_name(who.split(":", 2)[2])
    if known is None:
        return False
    likeness = compare_persons(name, known)
    return likeness.score >= _NEAR_NAME and not likeness.partial


@lru_cache(maxsize=1)
def _facts() -> dict[tuple[str, OfficeKey], list[tuple[str, int, int]]]:
    found: dict[tuple[str, OfficeKey], list[tuple[str, int, int]]] = {}
    for fact in people().all:
        key = office_key(fact.office, fact.country)
        if key and key != ("ambassador",):
            found.setdefault((fact.country, key), []).append((person_key(fact), fact.since or 0, fact.until or 9999))
    return found


@lru_cache(maxsize=20_000)
def known_by_surname(surname: str, country: str, year: int) -> str:
    """Key of the only minister or higher of that year who has the surname, in the state or anywhere, else empty."""
    found = {
        who
        for who, of, since, until in _by_surname().get(surname, ())
        if since <= year <= until and country in ("", of)
    }
    return min(found) if len(found) == 1 else ""


@lru_cache(maxsize=1)
def _by_surname() -> dict[str, list[tuple[str, str, int, int]]]:
    found: dict[str, list[tuple[str, str, int, int]]] = {}
    for fact in people().all:
        words = re.split(r"[\s\-]+", fact.name)
        surname = plain(words[0] if fact.country in vocabulary().surname_first else words[-1])
        rule = rule_of(fact.office, fact.country)
        if rule and rule.level in (*LEADS, "minister"):
            row = (person_key(fact), fact.country, fact.since or 0, fact.until or 9999)
            found.setdefault(surname, []).append(row)
    return found
