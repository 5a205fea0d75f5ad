"""How one span becomes another: parts of it, and what begins or ends with it. Each takes the span and the frame."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bilat.read.dates.calendar import MONTHS, PRECISION, Span, first_day, months, share, shift
from bilat.read.dates.nodes import Frame

PORTIONS = {
    "early": (0, 1 / 3),
    "mid": (1 / 3, 2 / 3),
    "late": (2 / 3, 1),
    "first-half": (0, 1 / 2),
    "second-half": (1 / 2, 1),
    "begin": (0, 1 / 4),
    "end": (3 / 4, 1),
}
"""Fractions of the days of a span, of the months of a year: "early 2024" is January to April, the end October on."""
MONTH_EDGE = {"begin": (0, 1 / 3), "end": (2 / 3, 1)}
"""Of a month the beginning and the end are ten days."""


def portion(span: Span, frame: Frame, part: str) -> Span | None:
    """Early, late, the end of; `rest` from the day of publication on, `sofar` up to it."""
    if part in ("rest", "sofar"):
        return _beside_today(span, frame, part)
    days = (span.end - span.start).days + 1
    first, last = MONTH_EDGE.get(part, PORTIONS[part]) if days < 60 else PORTIONS[part]
    found = share(span, first, last)
    return found._replace(precision="season") if span.precision == "year" else found


def _beside_today(span: Span, frame: Frame, part: str) -> Span | None:
    today = frame.published
    if today is None or not span.start <= today <= span.end:
        return span
    return span._replace(start=today) if part == "rest" else span._replace(end=today)


def head(span: Span, frame: Frame, *, unit: str, count: int, which: int, from_end: bool) -> Span | None:
    """The first or last `count` units of a span, or its `which`th unit; None where it has not so many."""
    if from_end:
        start, end = _back(span, unit, count), span.end
    else:
        start = shift(span.start, unit, which - 1)
        end = shift(start, unit, count) - timedelta(days=1)
    if start < span.start or end > span.end:
        return None
    return Span(start, end, PRECISION[unit], span.basis)


def over(span: Span, frame: Frame, *, change: Callable[[Span, Frame], Span | None]) -> Span | None:
    """A part of a year, or of the year before where that part is not over yet."""
    found = change(span, frame)
    if found is None or frame.published is None or found.end <= frame.published:
        return found
    return change(span._replace(start=shift(span.start, "year", -1), end=shift(span.end, "year", -1)), frame)


def _back(span: Span, unit: str, count: int) -> date:
    if PRECISION[unit] == "day":
        return shift(span.end, unit, -count) + timedelta(days=1)
    return months(first_day(span.end, "month"), 1 - MONTHS[unit] * count)


def since(span: Span, frame: Frame) -> Span | None:
    """From its start to the day of publication; itself where that is not known or lies before."""
    if frame.published is None or frame.published < span.start:
        return span
    return span._replace(end=frame.published)


def by(span: Span, frame: Frame) -> Span | None:
    """From the day of publication to its end; itself where it has passed."""
    if frame.published is None or frame.published > span.end:
        return span
    return span._replace(start=frame.published)


def before(span: Span, frame: Frame) -> Span | None:
    """From the day of publication to the day before it, or into it where it has begun; None when it has passed."""
    if frame.published is None or frame.published > span.end:
        return None
    if span.start <= frame.published:
        return span._replace(start=frame.published)
    return Span(frame.published, span.start - timedelta(days=1), span.precision, span.basis)


def after(span: Span, frame: Frame) -> Span | None:
    """From the day after it to the day of publication; None when it has not passed."""
    if frame.published is None or frame.published <= span.end:
        return None
    return Span(span.end + timedelta(days=1), frame.published, span.precision, span.basis)


def year_to(span: Span, frame: Frame) -> Span | None:
    """The twelve months that end with a span: "the year to March 2024"."""
    start = shift(span.end + timedelta(days=1), "month", -12)
    return span._replace(start=start, precision="year")
