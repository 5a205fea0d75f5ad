"""Arithmetic of calendar units. Days of a unit that the calendar does not have raise ValueError or OverflowError."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal, NamedTuple

from bilat.model.dates import Basis, Precision

Unit = Literal[
    "hour",
    "day",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "half",
    "year",
    "academic",
    "fiscal",
    "decade",
    "century",
]
Direction = Literal["past", "near", "ahead", "future"]

PRECISION: dict[str, Precision] = {
    "hour": "day",
    "day": "day",
    "week": "day",
    "weekend": "day",
    "fortnight": "day",
    "month": "month",
    "quarter": "season",
    "half": "season",
    "season": "season",
    "year": "year",
    "academic": "year",
    "fiscal": "year",
    "decade": "decade",
    "century": "unknown",
}
"""A week counts as known to the day, like "3-7 June": its two ends are days."""
ORDER: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "unknown")
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "academic": 12, "fiscal": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
ACADEMIC_START = 9
"""An academic year runs from 1 September to 31 August."""
PAST_MUST_BE_NEARER = 2
"""After "by" and "until" it is the other way round: "by October" in March is the next, "by May" in June the last."""
LONGEST_IN_DAYS = 300
"""Spans longer than this are divided by months, so that "early 2024" ends with April."""
FUTURE_MUST_BE_NEARER = 3
"""A time without a year is taken to have passed, unless its next occurrence is this many times nearer: of twenty months
named without a year where 2 and 3 differ, each was right as often, and a clause about the future says so itself."""

HARDLY_EVER = 200
"""Days away from which on a day of a month is hardly ever meant without its year, whatever the tense of its clause,"""
JUST_PAST, JUST_AHEAD = 30, 14
"""if it also was, or will be, so many days from now: "scheduled for 15 October" on the 12th, "to hold from 1 April" on
the 4th."""


class Span(NamedTuple):
    """Days from start to end, how exactly they are known, and whether the words alone gave them."""

    start: date
    end: date
    precision: Precision
    basis: Basis = "text"

    def reckoned(self) -> Span:
        """The same days, reckoned from another date."""
        return self._replace(basis="relative")


def coarser(one: Precision, other: Precision) -> Precision:
    """The less exact of two precisions."""
    return max(one, other, key=ORDER.index)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months(day: date, count: int) -> date:
    """The day `count` months on; the last of the month where that has no such day (31 March, one back: 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: date, unit: str, count: int) -> date:
    """The day `count` units on; negative counts go back."""
    if unit in DAYS:
        return day + timedelta(days=DAYS[unit] * count)
    if unit == "hour":
        return day + timedelta(days=-(-abs(count) // 24) * (1 if count >= 0 else -1))
    return months(day, MONTHS[unit] * count)


def first_day(day: date, unit: str) -> date:
    """The first day of the unit in which a day lies."""
    if unit in ("hour", "day"):
        return day
    if unit in ("week", "fortnight"):
        return day - timedelta(days=day.weekday())
    if unit == "weekend":
        return day + timedelta(days=5 - day.weekday())
    if unit == "academic":
        return date(day.year - (day.month < ACADEMIC_START), ACADEMIC_START, 1)
    if unit in ("decade", "century"):
        size = MONTHS[unit] // 12
        offset = 0 if unit == "decade" else 1  # the century began in 2001
        return date((day.year - offset) // size * size + offset, 1, 1)
    size = MONTHS[unit]
    return date(day.year, (day.month - 1) // size * size + 1, 1)


def unit_span(day: date, unit: str, step: int = 0) -> Span:
    """The whole unit in which a day lies, or the one `step` units on."""
    start = first_day(shift(first_day(day, unit), unit, step), unit)
    length = "day" if unit == "hour" else unit
    end = start + timedelta(days=1) if unit == "weekend" else shift(start, length, 1) - timedelta(days=1)
    return Span(start, end, PRECISION[unit])


def share(span: Span, first: float, last: float) -> Span:
    """A part of a span by fractions: of a year or more in whole months, of a month in thirds of ten days."""
    days = (span.end - span.start).days + 1
    if days > LONGEST_IN_DAYS:
        size = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month + 1
        start, after = months(span.start, round(size * first)), months(span.start, round(size * last))
    else:
        size = 30 if 28 <= days <= 31 else days
        start = span.start + timedelta(days=min(round(size * first), days - 1))
        after = span.start + timedelta(days=round(size * last)) if last < 1 else span.end + timedelta(days=1)
    return span._replace(start=start, end=max(start, after - timedelta(days=1)))
