"""Intensity by month, for a report: what share of the documents read reports on the pair."""

from __future__ import annotations

from collections import defaultdict

from bilat.dossier.pairpage import Series
from bilat.dossier.reports.shapes import Bar


def intensity(series: Series) -> tuple[Bar, ...]:
    """Every month in which something was read; finer bins are added up."""
    read: dict[str, int] = defaultdict(int)
    told: dict[str, int] = defaultdict(int)
    for one in series.bins:
        month = one.start.isoformat()[:7]
        read[month] += one.read
        told[month] += one.documents
    shares = {month: told[month] / count for month, count in sorted(read.items()) if count}
    top = max(shares.values(), default=0.0) or 1.0
    return tuple(
        Bar(month, told[month], read[month], f"{share:.1%}", round(100 * share / top, 1))
        for month, share in shares.items()
    )
