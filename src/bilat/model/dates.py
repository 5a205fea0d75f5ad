"""Time as a claim holds it: an interval of full days, how exactly it is known, and from where."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal

import msgspec

Precision = Literal["day", "month", "season", "year", "decade", "unknown"]
Basis = Literal["text", "relative", "document", "none"]


class When(msgspec.Struct, frozen=True):
    """A closed interval of days. Both ends None: the text gives no time.

    basis: `text`, the words give it; `relative`, reckoned from the document's date or from another date of the text;
    `document`, reported as news without a day; `none`, nothing is known. `text` is the expression as written.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    basis: Basis = "none"
    text: str = ""

    def __post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise ValueError("an interval has both ends or none")
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"interval runs backwards: {self.start} > {self.end}")

    @property
    def known(self) -> bool:
        """True when the interval has ends."""
        return self.start is not None


NEVER = When()
"""No time given."""


def day(when: date, *, basis: Basis = "text", text: str = "") -> When:
    """One full day."""
    return When(when, when, "day", basis, text)


def month(year: int, number: int, *, basis: Basis = "text", text: str = "") -> When:
    """The first to the last day of a month (1 to 12)."""
    last = calendar.monthrange(year, number)[1]
    return When(date(year, number, 1), date(year, number, last), "month", basis, text)


def year(number: int, *, basis: Basis = "text", text: str = "") -> When:
    """1 January to 31 December."""
    return When(date(number, 1, 1), date(number, 12, 31), "year", basis, text)


def relative_to(when: When) -> When:
    """The same interval, reckoned from where the text gives it."""
    return When(when.start, when.end, when.precision, "relative", when.text)


def overlaps(one: When, other: When) -> bool:
    """True when the two intervals share a day; an unknown interval contradicts nothing."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end
