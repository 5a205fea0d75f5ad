"""When that was which something else happened so long after: "came a month after they had met"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from bilat.coding.context import Context
from bilat.lexicon.times import time_words, times
from bilat.model.dates import Precision, When, day, month, year
from bilat.model.reading import Frame

_BY_UNIT: dict[str, Precision] = {"day": "day", "week": "day", "month": "month", "year": "year"}
"""How exactly a time is known that is told as so many of these before."""
_YEAR = 12
"""Months of the first year that a calendar knows."""


def told_after(context: Context, frame: Frame) -> When | None:
    """The time of what something else happened so long after: "came a month after they had met" in a clause of May is
    April. A noun is of the time of its verb ("a week after they held drills")."""
    above = context.governor(frame) if frame.form == "noun" else frame
    if above is None or above.link != "advcl" or above.sentence != frame.sentence:
        return None
    start = context.reading.sentences[frame.sentence].start
    published = context.document.published.day
    told = _day_above(context, above)
    base = told if told and published and told <= published else published
    found = _so_long_after().search(context.text, start, above.start)
    if found is None or base is None:
        return None
    own = context.dates_in(above.end, above.clause_end)
    if any(not times("of_another").search(context.text, above.end, d.start) for d in own):
        return None  # "a month after they had met in early May"
    said, number, unit = found[1], found[2].lower(), found[3].lower()
    count, text = time_words().counts.get(number) or int(number), found[0].split(" after")[0] + " after"
    if said is None:
        return _before(base, count, unit, text)
    longer = times("longer_than").fullmatch(said) is not None
    first = _back(base, count + longer, unit)
    last = _back(base, count + longer - 1, unit) if count + longer > 1 else base - timedelta(days=1)
    return When(first, last, _BY_UNIT[unit], "relative", text) if first and last else None


def _day_above(context: Context, frame: Frame) -> date | None:
    """The one day that the sentence gives before the clause, for what it says came after ("on Sunday, a day after")."""
    sentence = context.reading.sentences[frame.sentence]
    named = [d.when for d in context.dates_in(sentence.start, frame.start) if d.when.precision == "day"]
    return named[0].start if named and len({(w.start, w.end) for w in named}) == 1 else None


@lru_cache(maxsize=1)
def _so_long_after() -> re.Pattern[str]:
    """A number of days, weeks, months or years "after", more or less, and up to six words of who did it."""
    counts = "|".join(time_words().counts)
    about = "|".join(time_words().longer_than + time_words().shorter_than)
    return re.compile(
        rf"(?<![\w-])(?:({about}) )?({counts}|\d+) (day|week|month|year)s? after\s+(?:[\w’'.-]+\s+){{0,6}}$",
        re.IGNORECASE,
    )


def _before(base: date, count: int, unit: str, text: str) -> When | None:
    """So many days, weeks, months or years before a day, as precisely as the unit says."""
    then = _back(base, count, unit)
    if then is None or unit == "day":
        return day(then, basis="relative", text=text) if then else None
    if unit == "week":
        return When(then - timedelta(days=3), then + timedelta(days=3), "day", "relative", text)
    if unit == "month":
        return month(then.year, then.month, basis="relative", text=text)
    return year(then.year, basis="relative", text=text)


def _back(base: date, count: int, unit: str) -> date | None:
    """The day so many days, weeks, months or years before another."""
    if unit in {"day", "week"}:
        return base - timedelta(days=count * (7 if unit == "week" else 1))
    months = base.year * 12 + base.month - 1 - count * (12 if unit == "year" else 1)
    if months < _YEAR:
        return None
    at, number = months // 12, months % 12 + 1
    return date(at, number, min(base.day, calendar.monthrange(at, number)[1]))
