"""Geometry of the drawings: numbers in, places on paper out. The templates draw them as SVG, a table stands beside."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from bilat.dossier.pairpage import Bin, CalendarDay, FigureGroup, Series

WIDTH, HEIGHT = 760, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 8, 12, 26
"""Margins that hold the labels of the axes."""

TOPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0)
"""Where a share's axis may end."""

MOST_LABELS = 8
CELL, GAP = 11, 2
"""Of the calendar: a day, and the space between two."""
HEATS = (1, 2, 4, 8)
"""Documents of a day from which its shade deepens."""


class Tick(msgspec.Struct, frozen=True):
    """A label of an axis and where it stands."""

    at: float
    words: str


class Dot(msgspec.Struct, frozen=True):
    """A point and what it says when asked."""

    x: float
    y: float
    title: str


class Curve(msgspec.Struct, frozen=True):
    """The share of one quad (1 to 4) over time; broken where nothing was read."""

    quad: int
    words: str
    path: str
    dots: tuple[Dot, ...]


class Intensity(msgspec.Struct, frozen=True):
    """The intensity line. total: all quads together; unread: stretches (x, width) in which nothing was read."""

    width: int
    height: int
    floor: float
    total: str
    curves: tuple[Curve, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    unread: tuple[tuple[float, float], ...]


class Heat(msgspec.Struct, frozen=True):
    """A day on which something on the pair was published. level: 1 to 4."""

    x: int
    y: int
    level: int
    title: str


class CalendarYear(msgspec.Struct, frozen=True):
    """A year of weeks. days_path: outlines of all its days; read: of those on which anything was read."""

    year: int
    width: int
    height: int
    days_path: str
    read: str
    days: tuple[Heat, ...]
    months: tuple[Tick, ...]
    documents: int


class Bar(msgspec.Struct, frozen=True):
    """A figure's bar: from 0 to `to` of 100, with its range."""

    low: float
    to: float


def intensity(series: Series) -> Intensity | None:
    """The drawing; None when there is nothing to draw a line through."""
    if not series.bins or not any(one.documents for one in series.bins):
        return None
    top = axis_top(max(one.share for one in series.bins))
    plot = _Plot(len(series.bins), top)
    curves = tuple(_curve(series, quad, plot) for quad in range(4) if any(one.quads[quad] for one in series.bins))
    unread = tuple(_unread(series.bins, plot))
    up = tuple(Tick(plot.y(top * part), _share(top * part)) for part in (0, 0.5, 1))
    floor = plot.y(0)
    return Intensity(WIDTH, HEIGHT, floor, _area(series.bins, plot), curves, _across(series, plot), up, unread)


def axis_top(most: float) -> float:
    """Where the axis ends: the next round share."""
    return next((top for top in TOPS if top >= most), 1.0)


class _Plot:
    """Bins and shares to places on paper."""

    def __init__(self, bins: int, top: float) -> None:
        self.step = round((WIDTH - LEFT - RIGHT) / bins, 3)
        self._top = top

    def x(self, at: int) -> float:
        return round(LEFT + (at + 0.5) * self.step, 1)

    def y(self, share: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share / self._top, 1)


def _curve(series: Series, quad: int, plot: _Plot) -> Curve:
    dots = tuple(
        Dot(plot.x(i), plot.y(one.shares[quad]), _bin_title(one, one.quads[quad], series.quads[quad]))
        for i, one in enumerate(series.bins)
        if one.quads[quad]
    )
    return Curve(quad + 1, series.quads[quad], _line(series.bins, quad, plot), dots)


def _line(bins: Sequence[Bin], quad: int, plot: _Plot) -> str:
    runs = []
    for read, run in groupby(enumerate(bins), key=lambda pair: pair[1].read > 0):
        if read:
            runs.append("M" + "L".join(f"{plot.x(i)} {plot.y(one.shares[quad])}" for i, one in run))
    return "".join(runs)


def _area(bins: Sequence[Bin], plot: _Plot) -> str:
    """Steps as wide as the bins: a share holds for its whole stretch."""
    half, floor = plot.step / 2, plot.y(0)
    return "".join(
        f"M{plot.x(i) - half:.1f} {floor}V{plot.y(one.share)}H{plot.x(i) + half:.1f}V{floor}z"
        for i, one in enumerate(bins)
        if one.documents
    )


def _unread(bins: Sequence[Bin], plot: _Plot) -> Iterator[tuple[float, float]]:
    for read, run in groupby(enumerate(bins), key=lambda pair: pair[1].read > 0):
        if not read:
            at = [i for i, _ in run]
            yield round(plot.x(at[0]) - plot.step / 2, 1), round(len(at) * plot.step, 1)


def _bin_title(one: Bin, documents: int, words: str) -> str:
    stretch = str(one.start) if one.start == one.end else f"{one.start} to {one.end}"
    return f"{stretch}: {documents} of {one.read} documents read, {words}"


def _across(series: Series, plot: _Plot) -> tuple[Tick, ...]:
    every = -(-len(series.bins) // MOST_LABELS)
    return tuple(
        Tick(plot.x(i), label(one.start, series.unit)) for i, one in enumerate(series.bins) if i % every == 0
    )


def label(start: datetime.date, unit: str) -> str:
    """A bin's name on the axis: `Jun 2025`, or `4 Jun 25`."""
    name = _MONTHS[start.month - 1]
    return f"{name} {start.year}" if unit == "month" else f"{start.day} {name} {start.year % 100:02}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _share(share: float) -> str:
    return f"{share * 100:g}%"


def calendar(days: Sequence[CalendarDay], read: Iterable[tuple[datetime.date, int]]) -> tuple[CalendarYear, ...]:
    """The years, the latest first; a year without a document on the pair is left out. read: documents read by day."""
    by_year: dict[int, list[datetime.date]] = {}
    for when, many in read:
        if many:
            by_year.setdefault(when.year, []).append(when)
    found = groupby(sorted(days, key=lambda one: one.day), key=lambda one: one.day.year)
    return tuple(reversed([_year(year, list(group), by_year.get(year, [])) for year, group in found]))


def _year(year: int, days: list[CalendarDay], read: list[datetime.date]) -> CalendarYear:
    size = CELL + GAP
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    whole = (first + datetime.timedelta(days=at) for at in range((last - first).days + 1))
    months = tuple(Tick(_place(datetime.date(year, month, 1))[0], _MONTHS[month - 1]) for month in range(1, 13))
    documents = sum(one.documents for one in days)
    return CalendarYear(
        year, 54 * size, 7 * size + 14, _cells(whole), _cells(read), tuple(_heats(days)), months, documents
    )


def _cells(days: Iterable[datetime.date]) -> str:
    return "".join(f"M{x} {y}h{CELL}v{CELL}h-{CELL}z" for x, y in map(_place, days))


def _heats(days: list[CalendarDay]) -> Iterator[Heat]:
    for one in days:
        if one.documents:
            x, y = _place(one.day)
            level = sum(one.documents >= least for least in HEATS)
            noun = "document" if one.documents == 1 else "documents"
            yield Heat(x, y, level, f"{one.day}: {one.documents} {noun} of {max(one.read, one.documents)} read")


def _place(day: datetime.date) -> tuple[int, int]:
    """Column by week from the year's first Monday or before, row by weekday; below the names of months."""
    first = datetime.date(day.year, 1, 1)
    week = ((day - first).days + first.weekday()) // 7
    return week * (CELL + GAP), 14 + day.weekday() * (CELL + GAP)


def bars(group: FigureGroup) -> dict[str, Bar]:
    """A bar for each point that has a number, by record: lengths by the largest of the group."""
    points = [point for period in group.periods for point in period.points]
    most = max((abs(p.high or p.low or 0.0) for p in points), default=0.0)
    if not most:
        return {}
    return {p.line.record: _bar(p.low, p.high, most) for p in points if p.low is not None or p.high is not None}


def _bar(low: float | None, high: float | None, most: float) -> Bar:
    ends = [abs(end) for end in (low, high) if end is not None]
    return Bar(round(100 * min(ends) / most, 1), round(100 * max(ends) / most, 1))
