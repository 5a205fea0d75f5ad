"""Lists of words as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Words in either case of their letters as one expression, the longest first, any white space for a space.

    It shares their beginnings, which makes it many times faster than a list of alternatives.
    """
    return _branch(sorted({word.lower() for word in words if word}))


def _branch(words: list[str]) -> str:
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    if not branches:
        return ""
    body = "|".join(f"{_letter(first)}{_branch(rest)}" for first, rest in branches.items())
    return f"(?:{body}){'?' if '' in words else ''}"


def _letter(letter: str) -> str:
    if letter.isspace():
        return r"\s+"
    upper = letter.upper()
    return f"[{upper}{letter}]" if upper != letter and len(upper) == 1 else re.escape(letter)
