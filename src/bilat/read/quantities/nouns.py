"""What a number counts, without a parser: the noun that ends the simple group of words after it."""

from __future__ import annotations

import re

from bilat.read.quantities.words import Words

_NEXT = re.compile(r"[\s]+([^\W\d_]+(?:[-’'][^\W\d_]+)*)")
REACH = 5
"""Words after the number at most: "110 official bilateral documents"."""


def counted_noun(text: str, at: int, words: Words, *, one: bool = False) -> str:
    """The counted noun after a place, lower case ("students"); empty when there is none.

    It is the last of the first plurals that stand together: "joint activities", "sports competitions". one: of a
    single thing or an ordinal, the last word of the group.
    """
    group = _group(text, at, words)
    plurals = [i for i, word in enumerate(group) if is_plural(word, words)]
    if one and group:
        return _head(group, words)
    if not plurals:
        return ""
    last = plurals[0]
    while last + 1 in plurals and last + 1 < len(group):
        last += 1
    return group[last]


def _group(text: str, at: int, words: Words) -> list[str]:
    """The words after a place up to a stop word, a mark or the reach."""
    found: list[str] = []
    while len(found) < REACH and (match := _NEXT.match(text, at)):
        word = match[1].lower()
        if word in words.file.stops:
            break
        found.append(re.sub(r"[’']s?$", "", word))
        at = match.end()
        if match[1].endswith(("'s", "’s")):
            break
    return found


def _head(group: list[str], words: Words) -> str:
    """Of a singular group an occasion that it names, else its last word where it is short: a verb may follow."""
    named = next((word for word in group if word in words.file.occasions), "")
    return named or (group[-1] if len(group) <= 2 else "")


def is_plural(word: str, words: Words) -> bool:
    """True for a word that looks like the plural of a noun."""
    tail = word.rpartition("-")[2]
    if tail in words.file.counted:
        return True
    if tail in words.file.not_plurals or len(tail) < 3:
        return False
    return tail.endswith("s") and not tail.endswith(("ss", "us", "is"))
