"""The timeline as a drawing: a sign where a day is known, a bar as long as the doubt where it is not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from bilat.dossier.shapes import Line
from bilat.web.charts import Tick

WIDTH, LEFT, RIGHT, ROW, TOP = 760, 92, 14, 22, 8
ROOM = 70
"""Units at the left end of the axis for saying how many records lie further back."""
MOST_YEARS = 10
"""Labels of the axis: more would touch."""
NARROWEST = 6.0
"""Units: a bar that is shorter looks like a day."""
FAR_OFF = 20
"""One in so many may lie further back than the axis reaches: a founding date must not squeeze all the rest."""
FAR = 3
"""A line that lasts longer than all this many years is drawn to the edge of what the others span."""


class Span(msgspec.Struct, frozen=True):
    """A record on the axis. day: its date is one day, so a sign stands there; else a bar from x to `to`."""

    record: str
    mark: str
    title: str
    x: float
    to: float
    y: float
    day: bool


class Lane(msgspec.Struct, frozen=True):
    """A kind of record and where its lane lies."""

    kind: str
    y: float


class Spans(msgspec.Struct, frozen=True):
    """The drawing."""

    width: int
    height: float
    lanes: tuple[Lane, ...]
    spans: tuple[Span, ...]
    across: tuple[Tick, ...]
    earlier: int


def spans(lines: Sequence[Line]) -> Spans | None:
    """A lane for each kind, the records by their dates; None when fewer than two have one."""
    dated = [one for one in lines if one.date.start and one.date.end]
    if len(dated) < 2:
        return None
    axis = _Axis(dated)
    kinds = list(dict.fromkeys(one.kind for one in sorted(dated, key=lambda line: line.kind)))
    lanes = tuple(Lane(kind, TOP + ROW * (at + 0.5)) for at, kind in enumerate(kinds))
    level = {lane.kind: lane.y for lane in lanes}
    drawn = tuple(_span(line, axis, level[line.kind]) for line in dated)
    earlier = sum(1 for line in dated if line.date.start and line.date.start < axis.first)
    ticks = tuple(tick for tick in axis.ticks() if not earlier or tick.at > LEFT + ROOM)
    return Spans(WIDTH, TOP + ROW * len(lanes) + 22, lanes, _wide_first(drawn), ticks, earlier)


def _wide_first(drawn: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sorted(drawn, key=lambda one: (one.x - one.to, one.record)))


class _Axis:
    """Days to places on paper: from the first to the last day that most records keep to."""

    def __init__(self, lines: Iterable[Line]) -> None:
        ends = [(one.date.start, one.date.end) for one in lines if one.date.start and one.date.end]
        near = [pair for pair in ends if (pair[1] - pair[0]).days < FAR * 366] or ends
        starts = sorted(start for start, _ in near)
        self.first = starts[len(starts) // FAR_OFF]
        self.last = max(end for _, end in near)
        self._days = max(1, (self.last - self.first).days)

    def x(self, day: datetime.date) -> float:
        share = (day - self.first).days / self._days
        return round(LEFT + (WIDTH - LEFT - RIGHT) * min(1.0, max(0.0, share)), 1)

    def ticks(self) -> tuple[Tick, ...]:
        if self._days > 700:
            years = range(self.first.year + 1, self.last.year + 1)
            step = -(-len(years) // MOST_YEARS)
            return tuple(Tick(self.x(datetime.date(year, 1, 1)), str(year)) for year in years[::step])
        firsts = _month_firsts(self.first, self.last)
        if len(firsts) < 2:
            return tuple(Tick(self.x(day), day.isoformat()) for day in sorted({self.first, self.last}))
        step = -(-len(firsts) // MOST_YEARS)
        return tuple(Tick(self.x(day), f"{day:%Y-%m}") for day in firsts[::step])


def _month_firsts(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [datetime.date(month // 12, month % 12 + 1, 1) for month in months]


def _span(line: Line, axis: _Axis, y: float) -> Span:
    start, end = line.date.start or axis.first, line.date.end or axis.last
    x, to = axis.x(start), axis.x(end)
    title = f"{line.date.words}: {line.text}"
    return Span(line.record, line.mark, title, x, max(to, x + NARROWEST), y, start == end)
