"""Names that a page's pop-ups say twice, in the text that is left of them: "Jane Doe Doe JanePresident of X".

What is told twice is put out of the reader's sight, as spaces, so that every character keeps its place.
"""

from __future__ import annotations

import re

_NAME = r"(?:(?:[aA]l|[eE]l|bin|de|von)[- ])?[A-Z][\w’'-]*[a-z]"
_TITLE = r"[A-Z][\w.’'-]*(?: (?:of|for|the|to|in|on)(?= )| [A-Z][\w.’'-]*)*"
_GIVEN = rf"(?:{_NAME} ){{0,2}}?[A-Z][a-zà-ž’'-]+(?:-[A-Z][a-zà-ž’'-]+)?"
_TURNED = re.compile(rf"\b({_NAME}) (\1 {_GIVEN}(?=[A-Z][a-z])(?:{_TITLE}))")
""" "Doe Doe JanePresident of X": the surname again, the given name, and a title glued to it."""
_AGAIN = re.compile(rf"\b((?:{_NAME} ){{1,2}}[A-Z][a-zà-ž’'-]+) (\1(?=[A-Z][a-z])(?:{_TITLE}))")
""" "Xi Jinping Xi JinpingPresident of X": the whole name again."""
_BARE = re.compile(rf"\b({_NAME}) ({_NAME}) (\2 \1)\b")
""" "Jane Doe Doe Jane": no title."""

_HALF = re.compile(rf"\b({_NAME}) (\1 {_NAME})\b(?= [a-z(–—]|[^\w\s]|$)")
""" "Doe Doe Jane": the surname alone, then the entry of the register."""
_ADDED = re.compile(r"\[((?:[A-Z][\w.’'-]*|of|the)(?: (?:[A-Z][\w.’'-]*|of|the|for))*)\]")
""" "[Foreign Minister] Ana Ruiz": what the one who wrote a speech down has added, read as if it were said."""
_AGENCY = re.compile(
    r"(?:^|  )[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?(?:, [A-Z][\w. ’'-]{2,20})?"
    r",? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),?( \([A-Z][\w/]{1,9}\))"
)
""" "Lima, May 3 (ABC) The minister …": who sent the report is nobody in it."""
_DAY = re.compile(r"(?<=[a-z])( \((?:[A-Z][a-z]{2,8}\.? )?\d{1,2}\))(?=[ ,.])")
""" "Today (17)", "Monday (June 3)": the number parts what belongs together; dates are read from the text itself."""


def without_echoes(flat: str) -> str:
    """The text with such echoes as spaces, of the same length."""
    for pattern in (_AGENCY, _AGAIN, _TURNED, _BARE, _HALF, _DAY):
        flat = pattern.sub(_blank, flat)
    return _ADDED.sub(r" \1 ", flat)


def _blank(match: re.Match[str]) -> str:
    group = match.lastindex or 0
    kept = match[0][: match.start(group) - match.start()]
    return kept + " " * (match.end() - match.start(group))
