"""The words that tell what happens within one state: `data/languages/<code>/inland.yml`, as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class Inland(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The patterns as written. Each is explained in the file."""

    dealing: str
    body: str
    matter: str
    detail: str
    going_by: str
    aims: str


@lru_cache(maxsize=16)
def inland(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the patterns, compiled; going_by matches at the end of a text. Raises LexiconError naming the entry."""
    return re.compile(getattr(_words(code), name), re.IGNORECASE)


@lru_cache(maxsize=8)
def _words(code: str) -> Inland:
    return load_yaml(f"languages/{code}/inland.yml", Inland)
