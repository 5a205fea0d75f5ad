"""Rows of an office's index: the title of a release in one cell of a table, the day on which it came out in another."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from bilat.model.document import Published
from bilat.read.dates import find_dates

_LEAST = 3
"""Rows from which a table is an index."""
_WORDS = 3
"""Words of a title at least."""
_LONGEST = 30
"""Characters of a day's cell at most."""
_PIVOT = 70
"""Year of two digits from which it is of the last century."""
_ROW = re.compile(r"^\|.*\|[ \t]*$", re.M)
_CELL = re.compile(r"(?<=\|)[^|\n]+(?=\|)")
_NUMBERS = re.compile(r"(\d{1,2}|(?:19|20)\d\d)([./-])(\d{1,2})\2((?:19|20)?\d\d)")
_ORDERS = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
"""Where year, month and day stand: day first, month first, year first."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class Row(msgspec.Struct, frozen=True):
    """Where a title begins and ends, where its day stands, and which it is."""

    start: int
    end: int
    at: tuple[int, int]
    day: date


def index_rows(text: str) -> list[Row]:
    """The rows of an index in order; none where days in numbers alone may be read in more than one way."""
    found = [row for line in _ROW.finditer(text) if (row := _cells(text, *line.span()))]
    readings = [[days[n] for _, _, days in found] for n in range(len(_ORDERS))]
    whole = {days for reading in readings if len(days := tuple(d for d in reading if d)) == len(found)}
    if len(found) < _LEAST or len(whole) != 1:
        return []
    return [Row(*title, at, day) for (title, at, _), day in zip(found, whole.pop(), strict=True)]


def _cells(
    text: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, int], tuple[date | None, ...]] | None:
    """The one cell of words of a line, and the one of a day with what it may be in each order."""
    cells = [_bare(text, *m.span()) for m in _CELL.finditer(text, start, end)]
    days = [(cell, found) for cell in cells if any(found := _days(text[slice(*cell)]))]
    titles = [cell for cell in cells if len(_WORD.findall(text[slice(*cell)])) >= _WORDS]
    if len(days) != 1 or len(titles) != 1 or days[0][0] == titles[0]:
        return None
    return titles[0], *days[0]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _days(cell: str) -> tuple[date | None, ...]:
    """The day that a cell may give in each order; the same one where it is told with the month's name."""
    if found := _NUMBERS.fullmatch(cell):
        numbers = [int(found[n]) for n in (1, 3, 4)]
        return tuple(_day(*(numbers[at] for at in order)) for order in _ORDERS)
    told = find_dates(cell, Published()) if len(cell) <= _LONGEST and any(c.isdigit() for c in cell) else []
    alone = len(told) == 1 and (told[0].start, told[0].end, told[0].when.precision) == (0, len(cell), "day")
    return (told[0].when.start if alone else None,) * len(_ORDERS)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        century = 0 if year >= 100 else 1900 if year >= _PIVOT else 2000
        return date(century + year, month, number)
    except ValueError:
        return None
