"""Acronyms that a text explains: "the Lima Press Club (LPC) in Peru" tells whose the LPC President is."""

from __future__ import annotations

import re

from bilat.read.words import Line

_SHORT = re.compile(r" \(([A-Z][A-Za-z&]{1,9})\)")
_SEATED = re.compile(r" in (?:the )?(?=[A-Z])")
_NAME = re.compile(r"(?:(?:[A-Z][\w’'.-]*|&|of|for|and|the|in|on)(?: |\Z))+\Z")
_REACH = 120
"""Characters of a body's name at most."""
_SPARE = 3
"""Words with a capital that an acronym leaves out of a name at most."""
_CAPITALS = 2
"""Capitals of an acronym at least."""


def owners(flat: str) -> dict[str, str]:
    """The states of bodies that a text names in full with their acronyms, by these; not of those that name two."""
    out: dict[str, str] = {}
    for match in _SHORT.finditer(flat):
        if sum(c.isupper() for c in match[1]) < _CAPITALS or match[1] in out:
            continue
        codes = _states(flat, _begin(flat, match.start(), match[1]), match.start())
        seat = _SEATED.match(flat, match.end())
        if not codes and seat is not None:
            codes = _states(flat, seat.end(), seat.end() + _REACH)[:1]
        if len(codes) == 1:
            out[match[1]] = codes[0]
    return out


def _begin(flat: str, end: int, short: str) -> int:
    """Where the name before an acronym begins: as far back as a word with its first letter, past whose it is."""
    run = _NAME.search(flat, max(0, end - _REACH), end)
    words = list(re.finditer(r"\S+", run[0])) if run is not None else []
    capitals, first = 0, len(words)
    for at in range(len(words) - 1, -1, -1):
        capitals += words[at][0][0].isupper()
        if capitals > len(short) + _SPARE:
            break
        first = at if words[at][0][0] == short[0] else first
    if run is None or first == len(words):
        return end
    first -= first > 0 and words[first - 1][0].endswith(("’s", "'s"))
    return run.start() + words[first].start()


def _states(flat: str, start: int, end: int) -> list[str]:
    """The states named between, in order."""
    line = Line(flat, start, min(end, len(flat)))
    marks = (line.state(i) for i in range(len(line.words)))
    return list(dict.fromkeys(mark.code for mark in marks if mark is not None))
