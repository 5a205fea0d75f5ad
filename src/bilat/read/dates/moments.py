"""Times that words name: days, months, weekdays, units counted from the document or from a date of the text."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from bilat.read.dates.calendar import (
    FUTURE_MUST_BE_NEARER,
    HARDLY_EVER,
    JUST_AHEAD,
    JUST_PAST,
    MONTHS,
    ORDER,
    PAST_MUST_BE_NEARER,
    PRECISION,
    Direction,
    Span,
    first_day,
    month_end,
    shift,
    unit_span,
)
from bilat.read.dates.nodes import Frame, Node


class Yearly(Node, frozen=True, kw_only=True):
    """Base of what comes once a year: its year is given, or the occurrence is chosen by the frame.

    step: "last July" is the latest that is over, "this April" the one of the year, "next May" the first to come.
    """

    year: int | None = None
    step: int | None = None

    @property
    def yearless(self) -> bool:
        """True when its year is still to be found."""
        return self.year is None

    @property
    def loose(self) -> bool:
        """A step fixes it."""
        return self.year is None and self.step is None

    def in_year(self, year: int) -> Node:
        """The same in a given year."""
        return msgspec.structs.replace(self, year=year)

    def occurrence(self, year: int) -> Span:
        """Its days in a year; ValueError when that year has none (29 February)."""
        raise NotImplementedError

    def fits(self, span: Span) -> bool:
        """True when the occurrence has everything else that the words say, such as the weekday."""
        return True

    def resolve(self, frame: Frame) -> Span | None:
        """The occurrence of its year, else the one that the step or the frame's direction chooses."""
        if self.year is not None:
            return self.occurrence(self.year)
        if frame.published is None:
            return None
        spans = self._around(frame.published.year)
        if self.step is not None:
            return stepped(spans, frame.published, self.step)
        spans = [s for s in spans if self.fits(s)] or spans
        return choose(spans, frame.published, frame.way).reckoned()

    def _around(self, year: int) -> list[Span]:
        found = []
        for y in range(max(year - 8, 1), year + 9):  # eight years hold a 29 February, even about 1900
            try:
                found.append(self.occurrence(y))
            except ValueError:
                continue
        return found


def choose(spans: list[Span], today: date, way: Direction) -> Span:
    """Of occurrences in order, the latest begun by today, the first not over by today, or the nearer of both."""
    past = [s for s in spans if s.start <= today]
    ahead = [s for s in spans if s.end >= today]
    if not past or not ahead:
        return (past or ahead)[-1 if past else 0]
    back = (today - past[-1].end).days
    on = (ahead[0].start - today).days
    if way in ("past", "future"):
        as_told, limit, other = (back, JUST_AHEAD, on) if way == "past" else (on, JUST_PAST, back)
        of_day = past[-1].precision == "day" and as_told > HARDLY_EVER and 0 <= other <= limit
        return past[-1] if (way == "past") != of_day else ahead[0]
    nearer = on * FUTURE_MUST_BE_NEARER < back if way == "near" else on < back * PAST_MUST_BE_NEARER
    return ahead[0] if nearer else past[-1]


class Day(Yearly, frozen=True, kw_only=True):
    """A day of a month, with its weekday where that is given."""

    day: int
    month: int
    weekday: int | None = None

    def occurrence(self, year: int) -> Span:
        """That day of a year."""
        when = date(year, self.month, self.day)
        return Span(when, when, "day")

    def fits(self, span: Span) -> bool:
        """True on the weekday named."""
        return self.weekday is None or span.start.weekday() == self.weekday


class Month(Yearly, frozen=True, kw_only=True):
    """A month of a year."""

    month: int

    def occurrence(self, year: int) -> Span:
        """That month of a year."""
        start = date(year, self.month, 1)
        return Span(start, month_end(start), "month")


def stepped(spans: list[Span], today: date, step: int) -> Span | None:
    """Of occurrences in order: last, the latest wholly over; this, that of today's year; next, the first to begin."""
    if step < 0:
        found = [s for s in spans if s.end < today][-1:]
    elif step > 0:
        found = [s for s in spans if s.start > today][:1]
    else:
        found = [s for s in spans if s.start <= today <= s.end] or [s for s in spans if s.end.year == today.year][:1]
    return found[0].reckoned() if found else None


class Piece(Yearly, frozen=True, kw_only=True):
    """A quarter, a half or a season of a year: `length` months from `month` on (a winter runs into the next year)."""

    month: int
    length: int

    def occurrence(self, year: int) -> Span:
        """The months of it that begin in a year."""
        start = date(year, self.month, 1)
        return Span(start, shift(start, "month", self.length) - timedelta(days=1), "season")


class Weekday(Node, frozen=True, kw_only=True):
    """A day of the week; step: "last Monday", "this Monday" (of the same week), "next Monday" (of the next week).

    day: the day of the month that stands in brackets beside it.
    """

    weekday: int
    step: int | None = None
    day: int | None = None

    @property
    def loose(self) -> bool:
        """A step or a day of the month fixes it."""
        return self.step is None and self.day is None

    def resolve(self, frame: Frame) -> Span | None:
        """The latest one, today included; the next one when the frame looks ahead."""
        today = frame.published
        if today is None:
            return None
        if self.day is not None:
            return self._of_month(today, self.day)
        back = (today.weekday() - self.weekday) % 7
        when = today - timedelta(days=back)
        if self.step is not None:
            week = first_day(today, "week") + timedelta(days=7 * self.step + self.weekday)
            when = today - timedelta(days=back or 7) if self.step < 0 else week
        elif frame.way in ("future", "ahead"):  # "by Friday" is the next one
            when = today + timedelta(days=-back % 7)
        return Span(when, when, "day", "relative")

    def _of_month(self, today: date, day: int) -> Span | None:
        near = sorted((today + timedelta(days=n) for n in range(-62, 63)), key=lambda d: abs((d - today).days))
        found = next((d for d in near if d.day == day and d.weekday() == self.weekday), None)
        found = found or next((d for d in near if d.day == day), None)
        return Span(found, found, "day", "relative") if found else None


class Weekend(Node, frozen=True):
    """ "At the weekend": a Saturday and its Sunday. this: "this weekend", the next one unless told as past."""

    this: bool = False

    @property
    def loose(self) -> bool:
        """It may lie ahead."""
        return True

    def resolve(self, frame: Frame) -> Span | None:
        """The latest of which both days have begun; the next one when the frame looks ahead."""
        if frame.published is None:
            return None
        start = first_day(frame.published, "weekend")
        back = frame.way == "past" if self.this else frame.way not in ("future", "ahead")
        if back and start >= frame.published:
            start -= timedelta(days=7)
        return Span(start, start + timedelta(days=1), "day", "relative")


class DayOfMonth(Node, frozen=True, kw_only=True):
    """A day without its month: of `within` ("the 5th of this month"), else the nearest past."""

    day: int
    within: Node | None = None

    @property
    def loose(self) -> bool:
        """Without a month it may lie ahead."""
        return self.within is None

    def resolve(self, frame: Frame) -> Span | None:
        """That day of the month meant."""
        if self.within is not None:
            outer = self.within.resolve(frame)
            when = outer.start.replace(day=self.day) if outer else None
            return Span(when, when, "day", outer.basis) if outer and when else None
        if frame.published is None:
            return None
        first = frame.published.replace(day=1)
        near = [shift(first, "month", n) for n in (-2, -1, 0, 1, 2)]
        days = [m.replace(day=self.day) for m in near if month_end(m).day >= self.day]
        return choose([Span(d, d, "day") for d in days], frame.published, frame.way).reckoned()


class Offset(Node, frozen=True, kw_only=True):
    """A whole unit counted from the day of publication: today, last week, next academic year, two months ago."""

    unit: str
    step: int

    def resolve(self, frame: Frame) -> Span | None:
        """The unit that many steps from the one in which the document came out."""
        if frame.published is None:
            return None
        return unit_span(frame.published, self.unit, self.step).reckoned()


class Stretch(Node, frozen=True, kw_only=True):
    """Days counted from the day of publication: from `first` units on to `last` units on.

    "over the past nine months" is -9 to 0. vague: the count is not counted ("a few"), so the precision is unknown.
    """

    unit: str
    first: int
    last: int
    vague: bool = False

    def resolve(self, frame: Frame) -> Span | None:
        """From and to the days so many units away."""
        if frame.published is None:
            return None
        start = shift(frame.published, self.unit, self.first)
        end = shift(frame.published, self.unit, self.last)
        return Span(start, end, "unknown" if self.vague else PRECISION[self.unit], "relative")


class Recent(Node, frozen=True):
    """ "recent": from the first of the month, but at least ten days, else thirty; precision unknown."""

    def resolve(self, frame: Frame) -> Span | None:
        """The weeks before publication."""
        today = frame.published
        if today is None:
            return None
        start = today.replace(day=1) if today.day > 10 else today - timedelta(days=30)
        return Span(start, today, "unknown", "relative")


class Anchored(Node, frozen=True, kw_only=True):
    """Counted from the last date of the text: the following day, the same year, two months earlier.

    whole: the unit as such ("the following year"), else the anchor itself moved ("a year earlier"). home: without a
    date in the text, the day of publication serves ("the previous year").
    """

    unit: str
    step: int
    whole: bool = True
    home: bool = False

    @property
    def loose(self) -> bool:
        """The day after no date of the text is, of what is to come, the one after publication."""
        return self.unit == "day" and self.whole and self.step == 1

    def resolve(self, frame: Frame) -> Span | None:
        """The unit or the days so far from the anchor."""
        base = frame.anchor
        home = self.home or self.loose and frame.way == "future"
        if home and frame.published is not None and not (base and self._serves(base)):
            base = Span(frame.published, frame.published, "day")
        if base is None or not self._serves(base):
            return None
        if self.whole:
            return unit_span(base.start, self.unit, self.step).reckoned()
        if self.step == 0:
            return base.reckoned()
        return self._moved(base).reckoned()

    def _serves(self, base: Span) -> bool:
        """True when the anchor is at least as exact as what is counted from it."""
        if self.unit == "day" and base.start != base.end:
            return False
        return ORDER.index(base.precision) <= ORDER.index(PRECISION[self.unit])

    def _moved(self, base: Span) -> Span:
        if self.unit in MONTHS and base.precision == "day":
            return unit_span(shift(base.start, self.unit, self.step), "month")
        start = shift(base.start, self.unit, self.step)
        end = shift(base.end, self.unit, self.step)
        return Span(start, month_end(end) if base.end == month_end(base.end) else end, base.precision)
