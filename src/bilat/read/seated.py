"""Bodies of a state told by where they sit: "the government in Khartoum", "the foreign ministry in Oslo"."""

from __future__ import annotations

from bilat.lexicon.language import group_of, reading_words
from bilat.read.found import Finds, Found
from bilat.read.leftward import is_field_noun
from bilat.read.words import Line

_SEATS = frozenset({"capital", "name"})
"""Kinds of marks that tell where a body sits: a capital, or the state itself ("the authorities in Peru")."""


def seat_after(line: Line, last: int) -> tuple[str, ...]:
    """The state in whose capital the body sits whose name ends at word last; empty where no "in CAPITAL" follows."""
    mark = line.state(last + 2)
    told = mark is not None and mark.kind in _SEATS and mark.first == last + 2 and line.words[last + 1].lower == "in"
    return (mark.code,) if mark is not None and told and not line.words[last].possessive else ()


def find_seated(line: Line, taken: list[bool]) -> Finds:
    """Bodies told in lower case with their seat, of which no word before says whose they are."""
    for i, word in enumerate(line.words):
        states = seat_after(line, i) if word.lower in reading_words().seated and not taken[i] else ()
        first = _begin(line, i) if states else i
        if not states or _is_owned(line, first) or any(taken[first : i + 3]):
            continue
        mark, group = line.covered[i + 2], group_of(word.lower)
        start, end = line.words[first].start, line.words[mark.last].end
        found = Found(start, end, group.type if group else "body", line.flat[start:end], start, start, states)
        found.sector, found.level = (group.sector, group.level) if group else ("GOV", "official")
        yield first, mark.last, found


def _begin(line: Line, i: int) -> int:
    """Where the words before a body's noun begin that say which body it is ("the foreign ministry")."""
    while i > 0 and is_field_noun(line, i - 1):
        i -= 1
    return i


def _is_owned(line: Line, first: int) -> bool:
    """A state's word or a possessive stands before the phrase: whose the body is, that tells ("Peru's government")."""
    before = line.words[first - 1] if first > 0 else None
    return before is not None and (before.possessive or before.lower in _OWNERS or line.state(first - 1) is not None)


_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
