"""Lists of words as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Words in either case of their letters as one expression, the longest first, any white space for a space.

    It shares their beginnings, which makes it many times faster than a list of alternatives.
    """
    return _branch(sorted({word.lower() for word in words if word}))


def starts_of(words: Iterable[str], before: str, digit: str = "") -> re.Pattern[str]:
    """Where a text has one of the words, not right after one of `before` (a class), or a digit that `digit` allows.

    The expression begins with a class of first letters, and all else is asked of what it has passed: `re` then skips
    the other characters four times as fast.
    """
    branches = _branches(sorted({word.lower() for word in words if word}))
    firsts = "".join(f"{first}{first.upper()}" for first in branches)
    body = "|".join(f"(?<={_letter(first)}){_branch(rest)}" for first, rest in branches.items())
    return re.compile(rf"[0-9{re.escape(firsts)}](?:(?<=\d){digit}|(?<!{before}.)(?:{body})(?!\w))")


def _branch(words: list[str]) -> str:
    branches = _branches(words)
    if not branches:
        return ""
    body = "|".join(f"{_letter(first)}{_branch(rest)}" for first, rest in branches.items())
    return f"(?:{body}){'?' if '' in words else ''}"


def _branches(words: list[str]) -> dict[str, list[str]]:
    """First letters with what follows them."""
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    return branches


def _letter(letter: str) -> str:
    if letter.isspace():
        return r"\s+"
    upper = letter.upper()
    return f"[{upper}{letter}]" if upper != letter and len(upper) == 1 else re.escape(letter)
