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
    other: tuple[str, ...]
    over: tuple[str, ...]
    visits: frozenset[str]
    meetings: frozenset[str]
    counts: dict[str, int]
    this: tuple[str, ...]
    then: tuple[str, ...]
    this_occasion: tuple[str, ...]
    habitual: tuple[str, ...]
    habits: tuple[str, ...]
    going_on: tuple[str, ...]
    of_another: tuple[str, ...]
    occasion: tuple[str, ...]
    links: frozenset[str]
    parts: frozenset[str]
    definite: tuple[str, ...]


@lru_cache(maxsize=8)
def time_words(code: str = "en") -> TimeWords:
    """The words of time of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/times.yml", TimeWords)


@lru_cache(maxsize=32)
def times(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the lists of patterns as a pattern of alternatives, whole words, in any case of letters."""
    return re.compile(rf"\b(?:{'|'.join(getattr(time_words(code), name))})\b", re.IGNORECASE)


@lru_cache(maxsize=32)
def times_before(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the lists before a noun: the end of the text before it, an article or owner and four words between."""
    words = "|".join(getattr(time_words(code), name))
    return re.compile(rf"\b(?:{words})\s+(?:an?|the|his|her|their|its)?\s*(?:[\w.’'-]+\s+){{0,4}}$", re.IGNORECASE)
