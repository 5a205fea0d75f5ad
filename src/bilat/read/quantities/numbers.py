"""Number words of a language and their values: `cardinals`, `ordinals`, `magnitudes` of quantities.yml.

The values stand in the language's file and are put together here, because lakh and crore, dozens, "half a million" and
spans in the text are asked for, and because dates read the same words.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class NumbersFile(msgspec.Struct, frozen=True):
    """The part of quantities.yml that dates need as well."""

    cardinals: dict[int, tuple[str, ...]]
    ordinals: dict[int, tuple[str, ...]]
    magnitudes: dict[int, tuple[str, ...]]


class Numbers(msgspec.Struct, frozen=True):
    """words: each word with its class (CARD, ORDW) and value as digits."""

    words: dict[str, tuple[str, str]]


@lru_cache(maxsize=8)
def numbers(language: str = "en") -> Numbers:
    """The number words of a language up to a hundred. Raises LexiconError naming the entry that is malformed."""
    file = load_yaml(f"languages/{language}/quantities.yml", NumbersFile)
    cards = file.cardinals | {value: words for value, words in file.magnitudes.items() if value <= 100}
    found = {word: ("CARD", str(value)) for value, words in cards.items() for word in words}
    return Numbers(found | {word: ("ORDW", str(value)) for value, words in file.ordinals.items() for word in words})
