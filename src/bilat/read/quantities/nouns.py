"""What a number counts, without a parser: the noun that ends the simple group of words after it."""

from __future__ import annotations

import re

from bilat.read.quantities.words import Words

_NEXT = re.compile(r"(,?\s+)((?:[A-Z]\.){2,}|[^\W_]+(?:[-’'][^\W_]+)*)")
REACH = 5
"""Words after the number at most: "110 official bilateral documents"."""

_FAR = 8
"""Words after the number at most where a name is among them: "two Kestrel 40 Mine Clearing vehicles"."""


def counted_noun(text: str, at: int, words: Words, *, one: bool = False) -> str:
    """The counted noun after a place, lower case ("students"); empty when there is none.

    It is the first plural of the group: "joint activities". one: of an ordinal, whose noun is singular.
    """
    group = _group(text, at, words, one)
    if one:
        return _head(group, words)
    return next((word for word in group if is_plural(word, words)), "")


def _group(text: str, at: int, words: Words, one: bool) -> list[str]:
    """The words after a place up to a stop word, a mark or the reach; adjectives may be joined by commas and "and"."""
    found: list[str] = []
    reach, named = REACH, False
    while len(found) < reach and (match := _NEXT.match(text, at)):
        word = match[2].lower()
        if named and match[2].isdigit() and match[1][0] != ",":
            at = match.end()
            continue
        named = match[2][0].isupper()
        reach += 1 if named and reach < _FAR and not one else 0
        joins = word in words.file.conjunctions
        goes_on = bool(found) and not is_plural(found[-1], words)
        if word[0].isdigit() or ((joins or match[1][0] == ",") and not goes_on):
            break
        if word in words.file.stops and not joins and not match[2].isupper():
            break
        at = match.end()
        if not joins:
            found.append(re.sub(r"[’']s?$", "", word))
        if not one and match[2].endswith(("'s", "’s", "s'", "s’")):
            break
    return found


def _head(group: list[str], words: Words) -> str:
    """Of a singular group the last occasion that it names, else its last word where it is short: a verb may follow."""
    named = next((word for word in reversed(group) if word in words.file.occasions), "")
    return named or (group[-1] if 0 < len(group) <= 2 else "")


def is_plural(word: str, words: Words) -> bool:
    """True for a word that looks like the plural of a noun."""
    tail = word.rpartition("-")[2]
    if tail in words.file.counted:
        return True
    if tail in words.file.not_plurals or len(tail) < 3:
        return False
    return tail.endswith("s") and not tail.endswith(("ss", "us", "is"))
