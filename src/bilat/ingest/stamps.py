"""The day that stands by itself beside a headline: when a text came out, where nothing else says so.

Pages of ministries and plain texts seldom have it in their markup: "12 March 2024", "Tuesday 12/3/2024, 10:15 AM".
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from bilat.ingest.days import day_of
from bilat.ingest.words import IngestWords

_HEAD_LINES = 3
"""A title and a standfirst may stand above the day."""
_LONGEST = 60
"""Characters of a line that is only a day, with its label and its time, at most."""
_PARAGRAPH = 120
"""Characters of visible text with which an article has begun: a day below it is of something else."""
_ABOVE, _BELOW = 4, 12
"""Pieces of visible text beside a headline among which its day stands."""
_LABEL = (
    r"(?:(?-i:[A-Z])[\w.’'-]*(?: [\w.’'-]+){{0,2}} ?[:|] ?"
    r"|(?!(?:{names})\b)(?-i:[A-Z])[\w.’'-]*(?: (?!(?:{names})\b)(?-i:[A-Z])[\w.’'-]*)?,? )?"
)
"""Words with a colon, or one or two names: "Last updated:", "Posted On", "Lima,"."""
_TIME = r"(?:[ ,|–-]*(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?(?-i:[A-Z]{2,4})(?:[+-]\d+)?\)?)?)?"
_BEHIND = r"(?: (?:by|in) (?-i:[A-Z])[\w.&’' -]*)?"
"""Who put it on the page, and where: "by Admin", "in News"."""
_PARTS = re.compile(r"\s+[|–—•·-]\s+")
"""Between what stands beside a headline in one line: "News | 12 March 2024 | Views: 345"."""
_DAY = (
    r"(?:(?:the )?(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<month1>{month})[ ,-]+(?P<year1>{year})"
    r"|(?P<month2>{month}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>{year})"
    r"|(?P<iso>{year}(?P<dot>[./-])\d\d?(?P=dot)\d\d?)|(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year3>{year}))"
)


def day_alone(line: str, words: IngestWords, *, day_first: bool = False) -> date | None:
    """The day of a line that holds nothing else but a label or a place, a weekday and a time; else None.

    Of numbers alone, a dot puts the day first; else the weekday must decide which is the day, or one be beyond 12, or
    it be known that those who wrote it put the day first.
    """
    line = line.strip()
    if len(line) > _LONGEST:
        return None
    days = {day for part in (line, *_PARTS.split(line)) if (day := _of_part(part, words, day_first))}
    return days.pop() if len(days) == 1 else None


def _of_part(part: str, words: IngestWords, day_first: bool) -> date | None:
    found = _line(words).fullmatch(part)
    if not found:
        return None
    said = {name.rstrip("123"): value for name, value in found.groupdict().items() if value}
    if "iso" in said:
        year, month, day = map(int, re.split(r"\D", said["iso"]))
        return _day(year, month, day)
    if "one" in said:
        first = day_first or said["mark"] == "."
        return _of_numbers(int(said["one"]), int(said["two"]), int(said["year"]), first, _weekday(said, words))
    return _day(int(said["year"]), words.month_numbers[said["month"].casefold().rstrip(".")], int(said["day"]))


def stamp_of_text(text: str, words: IngestWords) -> date | None:
    """The day that stands alone in the first lines of a text or in its last."""
    lines = [line for line in text.split("\n") if line.strip()]
    near = [*lines[:_HEAD_LINES], *lines[_HEAD_LINES:][-1:]]
    return next((day for line in near if (day := day_alone(line, words))), None)


def stamp_of_page(tree: Any, words: IngestWords, *, day_first: bool = False) -> date | None:
    """The day that stands alone just below a page's headline, before its first paragraph, or just above it."""
    heading = next((h for h in tree.iter("h1") if h.text_content().strip()), None)
    if heading is None:
        return None
    inside = set(heading.iter())
    below = (t for t in heading.xpath("following::text()[normalize-space()]") if t.getparent() not in inside)
    for piece in islice(below, _BELOW):
        if day := _day_of_piece(piece, words, day_first):
            return day
        if len(piece.strip()) >= _PARAGRAPH:
            break
    above = heading.xpath(f"preceding::text()[normalize-space()][position() <= {_ABOVE}]")
    return next((day for piece in reversed(above) if (day := _day_of_piece(piece, words, day_first))), None)


def _day_of_piece(piece: Any, words: IngestWords, day_first: bool) -> date | None:
    """A day alone, or the machine's form of a time that shows its day without a year."""
    element = piece.getparent()
    if element.tag == "time" and piece.is_text:
        day = day_of(element.get("datetime"))
        return day if day and re.search(rf"(?<!\d)0?{day.day}(?!\d)", piece) else None
    return day_alone(str(piece), words, day_first=day_first)


def _of_numbers(one: int, two: int, year: int, day_first: bool, weekday: int | None) -> date | None:
    readings = [_day(year, two, one)] if day_first else [_day(year, two, one), _day(year, one, two)]
    days = {day for day in readings if day is not None and weekday in (None, day.weekday())}
    return days.pop() if len(days) == 1 else None


def _weekday(said: dict[str, str], words: IngestWords) -> int | None:
    """Counted from Monday, as `weekdays` is."""
    name = said.get("weekday", "").casefold()
    return next((at for at, full in enumerate(words.weekdays) if name and full.startswith(name)), None)


@lru_cache(maxsize=16)
def _compiled(month: str, weekdays: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(sorted({*weekdays, *(day[:3] for day in weekdays)}, key=len, reverse=True))
    day = _DAY.format(month=month, year=r"(?:19|20)\d\d")
    label = _LABEL.format(names=names)
    return re.compile(rf"[^\w\n]*{label}(?:(?P<weekday>{names})\.?,? ?)?{day}{_TIME}{_BEHIND}[^\w\n]*", re.IGNORECASE)


def _line(words: IngestWords) -> re.Pattern[str]:
    return _compiled(words.month_pattern, words.weekdays)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
