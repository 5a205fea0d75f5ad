"""Intensity and calendar: what share of the documents read reports on a pair. Counts alone would follow the reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from bilat.dossier.lines import quad_of
from bilat.dossier.pairpage import Bin, Bins, CalendarDay, Series
from bilat.ledger import Report

MOST_BINS = 160
"""Points that a line still shows apart on a page's width; days up to there, then weeks, then months."""

Days = Mapping[date, Mapping[str, frozenset[int]]]
"""By publication day, the documents that report on the pair, and the quads of what each reports."""


class Reports:
    """The documents that report on what was asked, by day; those without a single day are counted apart."""

    def __init__(self, reports: Iterable[Report]) -> None:
        found: dict[date, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        every = list(reports)
        for one in every:
            if one.start and one.start == one.end:
                found[one.start][one.document].add(quad_of(one.event))
        self.days: Days = {day: {d: frozenset(q) for d, q in at.items()} for day, at in sorted(found.items())}
        self.documents = len({r.document for r in every})
        self.undated = self.documents - sum(len(at) for at in self.days.values())
        self.outlets = len({r.source for r in every})
        self.first = min((r.start for r in every if r.start), default=None)
        self.last = max((r.end for r in every if r.end), default=None)

    def published_between(self, start: date, end: date | None) -> int:
        """How many of the documents came out from `start` to `end`, those of which one day is known."""
        return sum(len(at) for day, at in self.days.items() if day >= start and (end is None or day <= end))


def series(reports: Reports, read: Mapping[date, int], unit: Bins | None = None) -> Series:
    """Bins from the first to the last day on which anything was read; `unit` as fine as a page can show."""
    if not read:
        return Series(unit or "month", (), undated=reports.undated)
    first, last = min(read), max(read)
    unit = unit or finest(first, last)
    counted: dict[date, int] = defaultdict(int)
    for day, documents in read.items():
        counted[begin(day, unit)] += documents
    told: dict[date, dict[str, frozenset[int]]] = defaultdict(dict)
    for day, documents_of in reports.days.items():
        told[begin(day, unit)] |= documents_of
    starts = _starts(begin(first, unit), last, unit)
    return Series(unit, tuple(_bin(s, unit, counted[s], told.get(s, {})) for s in starts), undated=reports.undated)


def finest(first: date, last: date) -> Bins:
    """Days, weeks or months: the finest that gives no more than `MOST_BINS`."""
    days = (last - first).days + 1
    if days <= MOST_BINS:
        return "day"
    return "week" if days <= MOST_BINS * 7 else "month"


def begin(day: date, unit: Bins) -> date:
    """The first day of its bin; a week begins on Monday.

    >>> begin(date(2025, 6, 4), "week"), begin(date(2025, 6, 4), "month")
    (datetime.date(2025, 6, 2), datetime.date(2025, 6, 1))
    """
    if unit == "day":
        return day
    return day - timedelta(days=day.weekday()) if unit == "week" else day.replace(day=1)


def _next(start: date, unit: Bins) -> date:
    if unit == "month":
        return (start + timedelta(days=31)).replace(day=1)
    return start + timedelta(days=1 if unit == "day" else 7)


def _starts(start: date, last: date, unit: Bins) -> Iterable[date]:
    while start <= last:
        yield start
        start = _next(start, unit)


def _bin(start: date, unit: Bins, read: int, documents: Mapping[str, frozenset[int]]) -> Bin:
    quads = tuple(sum(quad in of for of in documents.values()) for quad in (1, 2, 3, 4))
    end = _next(start, unit) - timedelta(days=1)
    shares = tuple(_share(n, read) for n in quads)
    return Bin(start, end, read, len(documents), quads, _share(len(documents), read), shares)  # type: ignore[arg-type]


def _share(part: int, whole: int) -> float:
    """To a hundredth of a percent: documents are counted, nothing finer is known."""
    return round(part / whole, 4) if whole else 0.0


def calendar(reports: Reports, read: Mapping[date, int]) -> tuple[CalendarDay, ...]:
    """The days on which a document reports on the pair."""
    return tuple(CalendarDay(day, len(found), read.get(day, len(found))) for day, found in reports.days.items())
