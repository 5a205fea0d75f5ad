"""Days on lines of their own: those of a chronology's entries, and those on which the releases of an index came out.

A day stands above what it dates, below it (title, day, title, day), or between a title and its text.
"""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec

from bilat.coding.context import NEWS_DAYS, Context
from bilat.coding.layout.releases import is_titled
from bilat.lexicon.pages import page_words
from bilat.model.dates import When
from bilat.model.reading import DateMention

_LEAST = 3
"""Days in rows of a table from which they are an index's."""
_CELL_END = 4
"""Characters after a day within which its cell ends."""
_BAR = re.compile(r"\s*\|\s")


class Entry(msgspec.Struct, frozen=True):
    """From which character on a day holds, and which."""

    begin: int
    when: When


def entries(context: Context) -> list[Entry]:
    """The entries of a text in order; none where there is but one day, a dateline."""
    text = context.text
    rows = [d for d in context.reading.dates if _is_cell(text, d)]
    if len({d.when.start for d in rows}) >= _LEAST:
        return [Entry(text.rfind("\n", 0, d.start) + 1, _news(d.when)) for d in rows]
    days = [d for d in context.reading.dates if d.when.known and _is_line(text, d)]
    if len({d.when.start for d in days}) < 2:
        return []
    if _is_mark(text[days[-1].end :]):
        begins = [0, *(d.end for d in days[:-1])]
        return [Entry(begin, d.when) for begin, d in zip(begins, days, strict=True)]
    if all(_is_between(text, d) for d in days):
        return [Entry(_line_above(text, d)[0], _news(d.when)) for d in days]
    return [Entry(d.end, d.when) for d in days]


def day_at(found: list[Entry], at: int) -> When | None:
    """The day of the entry that holds a place of the text."""
    return next((entry.when for entry in reversed(found) if entry.begin <= at), None)


def _is_cell(text: str, day: DateMention) -> bool:
    """It fills a cell of a row: the day on which the title beside it came out."""
    before = text[text.rfind("\n", 0, day.start) + 1 : day.start].rstrip()
    return day.when.known and before.endswith("|") and text[day.end : day.end + _CELL_END].lstrip().startswith("|")


def _is_line(text: str, day: DateMention) -> bool:
    """Nothing else stands on its line; or it opens the line, parted from the text by a bar ("3 May 2025 | The two")."""
    if _BAR.match(text, day.end) and text[text.rfind("\n", 0, day.start) + 1 : day.start].strip() == "":
        return True
    start, end = text.rfind("\n", 0, day.start) + 1, text.find("\n", day.end)
    return _is_mark(text[start : day.start] + text[day.end : end if end >= 0 else len(text)])


def _is_mark(rest: str) -> bool:
    """What stands beside a day says nothing but that ("Posted on", an hour)."""
    return not any(c.isalnum() for c in page_words().day_mark.sub("", rest))


def _is_between(text: str, day: DateMention) -> bool:
    """Above the day stands a title, below it what the title is of."""
    start, end = _line_above(text, day)
    below = text[day.end :].partition("\n")[2].lstrip("\n").partition("\n")[0]
    return is_titled(text[start:end]) and not is_titled(below)


def _line_above(text: str, day: DateMention) -> tuple[int, int]:
    """The last line with words above that of a day."""
    end = len(text[: text.rfind("\n", 0, day.start) + 1].rstrip())
    return text.rfind("\n", 0, end) + 1, end


def _news(when: When) -> When:
    """A release without a day tells news of the days before it came out."""
    if when.start is None or when.start != when.end:
        return when
    return When(when.start - timedelta(days=NEWS_DAYS), when.start, "day", "document", when.text)
