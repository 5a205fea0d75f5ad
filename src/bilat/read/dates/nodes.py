"""What a time expression says, before it is known when: a small tree that resolves itself in a frame.

A node's `grain` is the class by which forms see it. `yearless` nodes take their year from what stands beside them
("from January to May this year") or from the frame. `resolve` gives None where the frame does not say enough.
Here is what all share; `moments` are what words name, `composed` what they make together.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from bilat.read.dates.calendar import Direction, Span

Grain = Literal["day", "week", "month", "piece", "year", "decade", "span", "none"]
GRAIN: dict[str, Grain] = {
    "hour": "day",
    "day": "day",
    "week": "week",
    "weekend": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "piece",
    "half": "piece",
    "year": "year",
    "academic": "year",
    "fiscal": "year",
    "decade": "decade",
    "century": "decade",
}
"""What a unit that words count in is a grain of."""
Kind = Literal[
    "point", "range", "since", "until", "by", "duration_past", "duration_future", "duration", "age", "frequency"
]


class Frame(msgspec.Struct, frozen=True):
    """What an expression is reckoned from: the day of publication, the last date of the text, and the direction.

    way: `near`, the latest occurrence unless the next is much nearer (months and days; weekdays are past); `ahead`,
    the other way round ("by May"); `past` and `future` always, as the clause says.
    """

    published: date | None = None
    way: Direction = "near"
    anchor: Span | None = None


class Node(msgspec.Struct, frozen=True):
    """Base of all. loose: as_future and as_past may move it."""

    grain: Grain = "span"
    kind: Kind = "point"

    @property
    def yearless(self) -> bool:
        """True when its year is still to be found."""
        return False

    @property
    def loose(self) -> bool:
        """True when another direction may give other days."""
        return self.yearless

    def in_year(self, year: int) -> Node:
        """The same in a given year."""
        return self

    def resolve(self, frame: Frame) -> Span | None:
        """The days it means, None where the frame does not say enough."""
        raise NotImplementedError


class Fixed(Node, frozen=True, kw_only=True):
    """Days that the words give wholly: a year, a decade, a numeric date. bare: a year without a preposition."""

    span: Span
    bare: bool = False

    def resolve(self, frame: Frame) -> Span | None:
        """The span itself."""
        return self.span


class Nothing(Node, frozen=True):
    """An expression of time that has no place on the calendar: an age, a duration, a frequency."""

    def resolve(self, frame: Frame) -> Span | None:
        """Nothing."""
        return None
