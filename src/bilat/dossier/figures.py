"""Figures side by side: one metric of one side towards the other, by period, each source with its number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bilat.dossier.pairpage import FigureGroup, Period, Point
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part
from bilat.dossier.words import amount, day_of, party_ref, spaced
from bilat.model.record import Record, RecordParty

SHOWN = 120
"""Figures on a dossier, over all groups: a plot of more than a dozen lines nobody reads."""

_MUTUAL = frozenset({"turnover", "documents", "projects", "meetings"})
"""Metrics that are both sides' at once: who is named first says nothing."""

Key = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def figures(frame: Frame) -> Part[FigureGroup]:
    """Groups by metric, unit and sides, the one with most figures first; total counts figures."""
    found, total = frame.records(SHOWN, kind="figure")
    frame.book.lines(found)
    groups: dict[Key, list[Record]] = defaultdict(list)
    for record in found:
        groups[_key(record)].append(record)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return Part(tuple(_group(frame, key, records) for key, records in ordered), total)


def _key(record: Record) -> Key:
    metric = getattr(record.values, "metric", "") or record.type
    unit = getattr(record.values, "unit", "")
    actors, recipients = _sides(record.actors), _sides(record.recipients)
    if metric in _MUTUAL:
        return metric, unit, tuple(sorted({*actors, *recipients})), ()
    return metric, unit, actors, recipients


def _sides(parties: Iterable[RecordParty]) -> tuple[str, ...]:
    """States by code, whoever speaks for them; others by entity."""
    return tuple(sorted({p.country or p.entity for p in parties}))


def _group(frame: Frame, key: Key, records: list[Record]) -> FigureGroup:
    metric, unit, _, recipients = key
    first = records[0]
    periods: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        periods[str(record.date.start or ""), str(record.date.end or "")].append(record)
    everybody = first.actors if recipients else first.parties
    return FigureGroup(
        metric=metric,
        words=spaced(metric),
        unit=unit,
        unit_words=spaced(unit),
        actors=tuple(map(party_ref, everybody)),
        recipients=tuple(map(party_ref, first.recipients)) if recipients else (),
        periods=tuple(_period(frame, periods[at]) for at in sorted(periods)),
        total=len(records),
    )


def _period(frame: Frame, records: list[Record]) -> Period:
    points = tuple(_point(frame, record) for record in records)
    told = [(p.low, p.low if p.high is None else p.high) for p in points if p.low is not None and p.line.mark == "fact"]
    when = records[0].date
    return Period(day_of(when), points, differ=(when.known and _apart(told)) or any(p.line.differ for p in points))


def _apart(told: Sequence[tuple[float, float]]) -> bool:
    """Whether two figures of one period share no value."""
    return any(one[0] > other[1] for one in told for other in told)


def _point(frame: Frame, record: Record) -> Point:
    values = record.values
    low, high = getattr(values, "low", None), getattr(values, "high", None)
    words = amount(low, high, getattr(values, "unit", ""), approximate=getattr(values, "approximate", False))
    return Point(frame.book.line(record), low, low if high is None else high, words, frame.book.outlets(record.claims))
