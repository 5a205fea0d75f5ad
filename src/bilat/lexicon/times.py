"""Words that tell when what is claimed happened: `data/languages/<code>/times.yml`."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each list is explained where it stands in the file."""

    now: tuple[str, ...]
    lasting: tuple[str, ...]
    course: tuple[str, ...]
    upon: tuple[str, ...]
    thanked_for: tuple[str, ...]
    meanwhile: tuple[str, ...]
    when_then: tuple[str, ...]
    said_then: tuple[str, ...]
    on_to: tuple[str, ...]
    in_force: tuple[str, ...]
    up_to: tuple[str, ...]
    dated: tuple[str, ...]
    around_it: tuple[str, ...]
    own_visit: tuple[str, ...]
    opening: frozenset[str]
    voiced: frozenset[str]
    affirmed: frozenset[str]
    other: tuple[str, ...]
    over: tuple[str, ...]
    visits: frozenset[str]
    meetings: frozenset[str]
    counts: dict[str, int]
    longer_than: tuple[str, ...]
    shorter_than: tuple[str, ...]
    this: tuple[str, ...]
    then: tuple[str, ...]
    this_occasion: tuple[str, ...]
    on_this: tuple[str, ...]
    gone_on: tuple[str, ...]
    habitual: tuple[str, ...]
    habits: tuple[str, ...]
    previously: tuple[str, ...]
    supposing: frozenset[str]
    going_on: tuple[str, ...]
    before_that: tuple[str, ...]
    before_it: tuple[str, ...]
    feast: tuple[str, ...]
    turns: tuple[str, ...]
    only_now: tuple[str, ...]
    running: tuple[str, ...]
    of_next: tuple[str, ...]
    of_paper: tuple[str, ...]
    on_journey: tuple[str, ...]
    at_meeting: tuple[str, ...]
    met_invited: tuple[str, ...]
    this_is: tuple[str, ...]
    setting_out: tuple[str, ...]
    the_visit: tuple[str, ...]
    invited: tuple[str, ...]
    later_on: tuple[str, ...]
    gathering: tuple[str, ...]
    this_meeting: tuple[str, ...]
    taking_part: tuple[str, ...]
    done_on_visits: frozenset[str]
    saying: frozenset[str]
    conveying: frozenset[str]
    standing: frozenset[str]
    enduring: frozenset[str]
    strokes: frozenset[str]
    not_this: tuple[str, ...]
    deeds: frozenset[str]
    of_another: tuple[str, ...]
    occasion: tuple[str, ...]
    held_at: tuple[str, ...]
    links: frozenset[str]
    parts: frozenset[str]
    definite: tuple[str, ...]
    opening_words: tuple[str, ...]
    recounted: tuple[str, ...]
    attending: frozenset[str]
    coming: frozenset[str]
    occurring: frozenset[str]
    witnessing: frozenset[str]
    making: frozenset[str]
    recalling: frozenset[str]
    reporting: frozenset[str]
    welcoming: frozenset[str]
    compared_to: tuple[str, ...]
    compared_over: tuple[str, ...]
    perfect: tuple[str, ...]
    pronouns: frozenset[str]
    tenure: tuple[str, ...]
    judging: frozenset[str]
    articles: frozenset[str]
    set_against: tuple[str, ...]
    results: tuple[str, ...]
    falls_due: tuple[str, ...]
    due: tuple[str, ...]
    rough: tuple[str, ...]
    jubilee_of: tuple[str, ...]
    year_before: tuple[str, ...]
    determiners: tuple[str, ...]
    of_noun: tuple[str, ...]
    chain: tuple[str, ...]
    between: tuple[str, ...]
    bare: frozenset[str]


@lru_cache(maxsize=8)
def time_words(code: str = "en") -> TimeWords:
    """The words of time of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/times.yml", TimeWords)


@lru_cache(maxsize=64)
def times(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the lists of patterns as a pattern of alternatives, whole words, in any case of letters.

    A pattern that begins or ends with something else than a word is bound by itself.
    """
    return re.compile("|".join(_bound(entry) for entry in getattr(time_words(code), name)), re.IGNORECASE)


def _bound(entry: str) -> str:
    """A pattern between the borders of words; none at the end of a text, nor around what may be empty."""
    if entry.endswith("*"):
        return entry
    return rf"\b(?:{entry})" if entry.endswith("$") else rf"\b(?:{entry})\b"


@lru_cache(maxsize=32)
def times_before(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the lists before a noun: the end of the text before it."""
    words, between = ("|".join(getattr(time_words(code), field)) for field in (name, "between"))
    return re.compile(rf"\b(?:{words})\s+{between}$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _days() -> re.Pattern[str]:
    """A number of days before a noun: "2-day", "four-day"."""
    return re.compile(rf"\b(\d+|{'|'.join(time_words().counts)})[- ]day\b", re.IGNORECASE)


def counted_days(text: str) -> int | None:
    """How many days words say that something lasts ("a four-day visit"); None where they do not, or say two numbers."""
    told = {found[1].lower() for found in _days().finditer(text)}
    number = told.pop() if len(told) == 1 else ""
    return int(number) if number.isdigit() else time_words().counts.get(number)
