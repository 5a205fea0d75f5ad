"""What was read when: without it nobody can tell silence from absence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from bilat.dossier.lists import Coverage, IssueLine, MonthRead, OutletRead
from bilat.dossier.pairpage import Reach
from bilat.dossier.refs import outlet_ref
from bilat.dossier.shapes import Part
from bilat.ledger import Read, View

ISSUES = 200
MOST_MONTHS = 1200
"""A hundred years: a document with a mistaken year must not make a table of thousands of empty months."""


def coverage(view: View) -> Coverage:
    """Outlets by month, languages, kinds, where dates come from, what could not be read, which reader read it."""
    found = view.reading()
    documents, claims, outlets, first, last = view.totals()
    issues = list(view.issues())
    lines = tuple(IssueLine(i.id, i.path, i.stage, i.reason) for i in issues[:ISSUES])
    return Coverage(
        reach=Reach(view.count_records(), claims, documents, outlets, first, last),
        months=tuple(months({r.month for r in found if r.month})),
        outlets=tuple(_outlets(found)),
        languages=_counted(found, lambda r: r.language),
        kinds=_counted(found, lambda r: r.kind),
        bases=_counted(found, lambda r: r.basis),
        issues=Part(lines, len(issues)),
        readers=tuple(view.readers()),
    )


def months(seen: Iterable[str]) -> Iterator[str]:
    """Every month from the first to the last, or only those seen where they are too far apart.

    >>> list(months({"2024-11", "2025-01"}))
    ['2024-11', '2024-12', '2025-01']
    """
    known = sorted(seen)
    if not known:
        return
    first, last = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (known[0], known[-1]))
    if last - first >= MOST_MONTHS:
        yield from known
        return
    for at in range(first, last + 1):
        yield f"{at // 12:04}-{at % 12 + 1:02}"


def _outlets(found: Sequence[Read]) -> Iterator[OutletRead]:
    """The outlet of which most was read first."""
    groups: dict[str, list[Read]] = defaultdict(list)
    for row in found:
        groups[row.source].append(row)
    for source, rows in sorted(groups.items(), key=lambda g: (-sum(r.documents for r in g[1]), g[0])):
        by_month = Counter[str]()
        for row in rows:
            by_month[row.month] += row.documents
        yield OutletRead(
            outlet=outlet_ref(source),
            documents=sum(r.documents for r in rows),
            claims=sum(r.claims for r in rows),
            first=_ends(rows, min, lambda r: r.first),
            last=_ends(rows, max, lambda r: r.last),
            languages=tuple(sorted({r.language for r in rows if r.language})),
            months=tuple(MonthRead(month, by_month[month]) for month in sorted(by_month) if month),
            undated=by_month[""],
        )


def _ends(rows: Sequence[Read], choose: Callable[[list[date]], date], of: Callable[[Read], date | None]) -> date | None:
    days = [day for row in rows if (day := of(row))]
    return choose(days) if days else None


def _counted(found: Sequence[Read], of: Callable[[Read], str]) -> tuple[tuple[str, int], ...]:
    counts = Counter[str]()
    for row in found:
        counts[of(row)] += row.documents
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0])))
