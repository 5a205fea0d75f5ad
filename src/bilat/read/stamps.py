"""Index pages: each release stands behind the day on which it came out, and "today" in it is that day."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise

from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.reading import DateMention
from bilat.read.dates import as_future, as_past, find_dates
from bilat.read.rows import index_rows

_LEAST = 2
"""Lines that begin with a day of their own from which a text is an index (one alone is a dateline), and whole days from
which a text is of a year."""
_BAR = re.compile(r"\s*(?:\||[–—]|-|:)\s+(?=\S)")


_COLOPHON = re.compile(r"\([A-Z][\w .-]*/\s?$")
_LONGEST = 30
"""Characters of a colophon's town at most."""


class Stamps:
    """The dates of a text, each reckoned from the day of the release that it stands in."""

    def __init__(self, text: str, published: Published) -> None:
        self._published = published
        self._begins: list[tuple[int, Published]] = []
        self.dates = [d for d in find_dates(text, published) if not _is_colophon(text, d)]
        self.dates = _in_years(self.dates) if published.day is None else self.dates
        days = [d for d in self.dates if _is_stamp(text, d)]
        if rows := index_rows(text):
            self._begins = [(row.start, Published(row.day, row.day, "text")) for row in rows]
            stamps = [DateMention(*row.at, When(row.day, row.day, "day", "text", text[slice(*row.at)])) for row in rows]
            cells = {at for d in stamps for at in range(d.start, d.end)}
            told = [d for d in self._anew(text) if d.start not in cells]
            self.dates = sorted(told + stamps, key=lambda d: d.start)
        elif len({d.when.start for d in days}) >= _LEAST:
            self._begins = [(d.start, Published(d.when.start, d.when.end, "text")) for d in days]
            self.dates = self._anew(text)

    def future(self, date: DateMention) -> DateMention:
        """What a date means in a clause about the future."""
        return DateMention(date.start, date.end, as_future(date, self._day(date.start)))

    def past(self, date: DateMention) -> DateMention:
        """What a date means in a clause about the past."""
        return DateMention(date.start, date.end, as_past(date, self._day(date.start)))

    def _day(self, at: int) -> Published:
        """When the release came out that holds a place of the text."""
        return next((day for begin, day in reversed(self._begins) if begin <= at), self._published)

    def _anew(self, text: str) -> list[DateMention]:
        first = self._begins[0][0]
        out = [d for d in self.dates if d.end <= first]
        ends = [*(begin for begin, _ in self._begins), len(text)]
        for (begin, end), (_, day) in zip(pairwise(ends), self._begins, strict=True):
            found = find_dates(text[begin:end], day)
            out += [DateMention(d.start + begin, d.end + begin, d.when) for d in found]
        return out


def _in_years(dates: list[DateMention]) -> list[DateMention]:
    """The dates of a text that nothing dates, days without a year in the year of the whole days before and after."""
    years = [d.when.start.year if _is_whole(d) and d.when.start else None for d in dates]
    often = {y for y, times in Counter(years).items() if times >= _LEAST}
    near = zip(_last_told(years), _last_told(years[::-1])[::-1], strict=True)
    out = []
    for told, around in zip(dates, near, strict=True):
        agreed = {*around} - {None}
        year = agreed.pop() if len(agreed) == 1 else None
        out.append(_in_year(told, year) if year in often and year and not told.when.known else told)
    return out


def _last_told(years: list[int | None]) -> list[int | None]:
    """At each place the year that was told last."""
    out: list[int | None] = []
    for year in years:
        out.append(year or (out[-1] if out else None))
    return out


def _in_year(mention: DateMention, year: int) -> DateMention:
    """A day told by its month alone in a year; any other expression stays."""
    there, before = as_past(mention, _end_of(year)), as_past(mention, _end_of(year - 1))
    if there.start is None or before.start is None or there.precision != "day":
        return mention
    yearly = (there.start.month, there.start.day) == (before.start.month, before.start.day)
    return DateMention(mention.start, mention.end, there) if yearly else mention


def _end_of(year: int) -> Published:
    return Published(date(year, 12, 31), date(year, 12, 31), "text")


def _is_whole(mention: DateMention) -> bool:
    """A day or days told with the year."""
    when = mention.when
    return when.precision == "day" and when.start is not None and str(when.start.year) in when.text


def _is_colophon(text: str, date: DateMention) -> bool:
    """The outlet's own mark of where and when it wrote ("(Lima/May 16/2024)")."""
    return _COLOPHON.search(text, max(0, date.start - _LONGEST), date.start) is not None


def _is_stamp(text: str, date: DateMention) -> bool:
    """A whole day with its year that opens a line, parted from the text behind it."""
    when = date.when
    opens = not text[text.rfind("\n", 0, date.start) + 1 : date.start].strip()
    whole = when.precision == "day" and when.basis == "text" and when.start is not None and when.start == when.end
    return opens and whole and _BAR.match(text, date.end) is not None and str(when.start)[:4] in date.when.text
