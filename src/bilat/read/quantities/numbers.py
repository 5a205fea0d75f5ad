"""Number words of a language and their values: `cardinals`, `ordinals`, `magnitudes` of quantities.yml."""

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
    """The number words of a language. Raises LexiconError naming the entry that is malformed."""
    file = load_yaml(f"languages/{language}/quantities.yml", NumbersFile)
    cards = {word: ("CARD", str(value)) for value, words in file.cardinals.items() for word in words}
    orders = {word: ("ORDW", str(value)) for value, words in file.ordinals.items() for word in words}
    return Numbers(cards | orders | dict.fromkeys(file.magnitudes[100], ("CARD", "100")))
