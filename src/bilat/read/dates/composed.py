"""Times made of other times: a part of one, one within or beside another, ranges, and what begins or ends with one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec

from bilat.read.dates.calendar import Direction, Span, coarser, first_day
from bilat.read.dates.moments import Weekday
from bilat.read.dates.nodes import Frame, Node

WAYS: dict[str, Direction] = {"since": "past", "by": "ahead", "until": "ahead"}
"""What bounds are counted from: "since May" is past, "by May" and "until May" rather ahead."""


class Derived(Node, frozen=True, kw_only=True):
    """What another node's span becomes by a function: early, the end of, the first half of, earlier, later."""

    of: Node
    change: Callable[[Span, Frame], Span | None]
    part: str = ""

    @property
    def yearless(self) -> bool:
        """As the node that it is derived from."""
        return self.of.yearless

    @property
    def loose(self) -> bool:
        """As the node that it is derived from."""
        return self.of.loose

    def in_year(self, year: int) -> Node:
        """Derived from the same in that year."""
        return msgspec.structs.replace(self, of=self.of.in_year(year))

    def resolve(self, frame: Frame) -> Span | None:
        """The function's value, None where it has none."""
        way = WAYS.get(self.kind, frame.way) if frame.way == "near" or self.kind == "since" else frame.way
        span = self.of.resolve(msgspec.structs.replace(frame, way=way))
        return self.change(span, frame) if span else None


class Within(Node, frozen=True, kw_only=True):
    """A time of the year inside a year that is named beside it: "July of last year", "Monday last week"."""

    of: Node
    outer: Node

    def resolve(self, frame: Frame) -> Span | None:
        """The occurrence that begins in the outer span."""
        outer = self.outer.resolve(frame)
        if outer is None:
            return None
        if isinstance(self.of, Weekday):
            when = first_day(outer.start, "week") + timedelta(days=self.of.weekday)
            return Span(when, when, "day", outer.basis)
        span = self.of.in_year(outer.start.year).resolve(frame)
        return span._replace(basis=outer.basis) if span else None


class Numbered(Node, frozen=True, kw_only=True):
    """A day with its number in brackets: "today (22)" on a page of the 23rd, put out the day after, is the 22nd."""

    of: Node
    day: int

    def resolve(self, frame: Frame) -> Span | None:
        """The day of that number at most two days off, else the day as it is told."""
        told = self.of.resolve(frame)
        if told is None or told.start != told.end:
            return told
        near = (told.start + timedelta(days=step) for step in (0, -1, 1, -2, 2))
        when = next((d for d in near if d.day == self.day), told.start)
        return told._replace(start=when, end=when)


class Same(Node, frozen=True, kw_only=True):
    """Two ways of saying one time; the second, the more exact, counts when it can be known."""

    of: Node
    other: Node

    def resolve(self, frame: Frame) -> Span | None:
        """The days of the second, else of the first."""
        first = self.of.resolve(frame)
        node = self.other
        if first is None or not node.yearless:
            return node.resolve(frame) or first
        said = [node.in_year(year).resolve(frame) for year in (first.end.year, first.start.year)]
        within = (s for s in said if s is not None and first.start <= s.end and s.start <= first.end)
        return next(within, said[-1]) or first


class Range(Node, frozen=True, kw_only=True):
    """From one time to another; the one without a year takes it from the other."""

    first: Node
    last: Node

    @property
    def yearless(self) -> bool:
        """True when neither end has a year."""
        return self.first.yearless and self.last.yearless

    @property
    def loose(self) -> bool:
        """True when either end may move."""
        return self.first.loose or self.last.loose

    def in_year(self, year: int) -> Node:
        """The range that begins in that year."""
        return msgspec.structs.replace(self, first=self.first.in_year(year))

    def resolve(self, frame: Frame) -> Span | None:
        """From the first day of the one to the last day of the other; None where they run backwards."""
        if isinstance(self.first, Weekday) and isinstance(self.last, Weekday):
            return self._of_week(self.last.weekday - self.first.weekday, frame)
        if self.first.yearless and (last := self.last.resolve(frame)):
            return self._joined(self._before(last, frame), last)
        first = self.first.resolve(frame)
        if first is None:
            return None
        last = self.last.resolve(frame)
        if self.last.yearless:
            last = self.last.in_year(first.start.year).resolve(frame)
            if last is None or last.end < first.start:
                last = self.last.in_year(first.start.year + 1).resolve(frame)
        return self._joined(first, last)

    def _of_week(self, days: int, frame: Frame) -> Span | None:
        """ "from Monday to Friday": the first is the one before the last; days that hold today, unless all are past."""
        last = self.last.resolve(frame)
        if last is None:
            return None
        run = last._replace(start=last.start - timedelta(days=days % 7))
        week = timedelta(days=7)
        begun = frame.published is not None and run.end < frame.published and run.start + week <= frame.published
        return run._replace(start=run.start + week, end=run.end + week) if begun and frame.way != "past" else run

    def _before(self, last: Span, frame: Frame) -> Span | None:
        first = self.first.in_year(last.start.year).resolve(frame)
        if first is None or first.start > last.end:
            first = self.first.in_year(last.start.year - 1).resolve(frame)
        return first

    @staticmethod
    def _joined(first: Span | None, last: Span | None) -> Span | None:
        if first is None or last is None or first.start > last.end:
            return None
        basis = first.basis if first.basis == last.basis or last.basis == "text" else last.basis
        return Span(first.start, last.end, coarser(first.precision, last.precision), basis)
