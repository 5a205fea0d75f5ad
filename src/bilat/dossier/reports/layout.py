"""A dossier as sections of items and tables: what every format of a report writes, each in its own marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bilat.dossier.commitments import from_iso
from bilat.dossier.pairpage import Actor, Agreement, Around, Commitment, FigureGroup, Goods, PairDossier
from bilat.dossier.reports.intensity import intensity
from bilat.dossier.reports.shapes import Item, Report, Section, Table
from bilat.dossier.shapes import Line, Mark, Part, StepLine
from bilat.dossier.words import DASH, day_words, joined, many, some, when_words

READING = (
    "Each line is what outlets report, never what bilat knows: who reports it stands beside it, and it counts as "
    "corroborated only where independent sources agree (copies of one text count once). What is planned, asked for, "
    "possible, on a condition or denied says so. Numbers in brackets lead to the words themselves at the end."
)
OFFICES = 3
"""Offices named in a row of people, the latest: the page of the person has all."""


def report_of(dossier: PairDossier) -> Report:
    """Everything that the page has, in its order."""
    one, other = dossier.pair
    sections = (s for s in _sections(dossier) if s.items or s.tables)
    return Report(
        title=f"{one.name} {DASH} {other.name}",
        sentences=dossier.summary.sentences,
        reading=READING,
        sections=tuple(sections),
        evidence=dossier.evidence,
        intensity=intensity(dossier.series),
    )


def _sections(dossier: PairDossier) -> Iterator[Section]:
    for heading in dossier.summary.headings:
        yield Section(f"summary-{heading.name}", heading.words, _items(heading.part), heading.part.total, summary=True)
    yield _plain("timeline", "Timeline, the newest first", dossier.timeline)
    yield from _commitments(dossier)
    yield _agreements(dossier.agreements)
    yield _figures(dossier.figures)
    yield from map(_goods, dossier.goods)
    yield _plain("rules", "Rules at the border and in the market", dossier.rules)
    yield _plain("sanctions", "Sanctions and other restrictions", dossier.sanctions)
    yield _plain("ties", "Standing ties", dossier.ties)
    yield _actors("people", "People", dossier.people)
    yield _actors("bodies", "Bodies, companies and organisations", dossier.bodies)
    yield _plain("disputed", "Where sources differ", dossier.disputed)
    yield _around(dossier.around)


def _plain(name: str, title: str, part: Part[Line]) -> Section:
    return Section(name, title, _items(part), part.total)


def _items(part: Part[Line]) -> tuple[Item, ...]:
    return tuple(map(item_of, part.items))


def item_of(line: Line) -> Item:
    """A line of the dossier as an item."""
    return Item(
        when=line.date.words,
        text=line.text,
        mark=line.mark,
        hedge=line.hedge,
        standing=line.standing,
        cites=line.evidence,
        new=line.new,
        where=line.place,
    )


def _more(item: Item, *details: str) -> Item:
    return msgspec.structs.replace(item, details=tuple(d for d in details if d))


def _commitments(dossier: PairDossier) -> Iterator[Section]:
    found = dossier.commitments
    at = f" as of {day_words(found.as_of)}" if found.as_of else ""
    parts = (
        ("overdue", f"Commitments overdue{at}", found.overdue),
        ("open", "Commitments open", found.open),
        ("fulfilled", "Commitments carried out", found.fulfilled),
        ("missed", "Commitments missed", found.missed),
        ("superseded", "Commitments overtaken", found.superseded),
    )
    for name, title, part in parts:
        items = tuple(_more(item_of(c.line), *_fate(c)) for c in part.items)
        yield Section(f"commitments-{name}", title, items, part.total)


def _fate(commitment: Commitment) -> Iterator[str]:
    if commitment.made:
        yield f"said {_on(commitment.made)}"
    if commitment.late:
        yield f"due {commitment.due.words if commitment.due else ''}, {many(commitment.late, 'day')} ago; nothing heard"
    elif commitment.state == "open":
        yield f"due {commitment.due.words}" if commitment.due else "no day given by which it is due"
    if len(commitment.steps) > 1:
        yield from _steps(commitment.steps)


def _on(day: str) -> str:
    """A day or less in ISO 8601, in words."""
    when = from_iso(day)
    words = when_words(when) if when else day
    return f"on {words}" if when and when.precision == "day" else f"in {words}"


def _agreements(part: Part[Agreement]) -> Section:
    items = tuple(_more(item_of(a.line), *_life(a)) for a in part.items)
    return Section("agreements", "Agreements and their steps", items, part.total)


def _life(agreement: Agreement) -> Iterator[str]:
    if agreement.period:
        yield f"for {agreement.period}"
    yield from _steps(agreement.steps)


def _steps(steps: Sequence[StepLine]) -> Iterator[str]:
    for step in steps:
        hedge = f", {step.hedge}" if step.hedge else ""
        cite = f" [{step.evidence}]" if step.evidence else ""
        yield f"{step.words}{hedge}: {step.date.words}, {step.outlet}{cite}"


def _figures(part: Part[FigureGroup]) -> Section:
    return Section("figures", "Figures, sources side by side", (), part.total, tuple(map(_figure_table, part.items)))


def _figure_table(group: FigureGroup) -> Table:
    sides = [joined([p.name for p in side]) for side in (group.actors, group.recipients) if side]
    title = f"{group.words}: {f' {DASH} '.join(sides)}"
    rows = [
        (
            period.date.words + (" (sources differ)" if period.differ else ""),
            joined([w for w in (point.words, point.line.hedge) if w], ", "),
            some(point.outlets),
            _numbers(point.line.evidence),
        )
        for period in group.periods
        for point in period.points
    ]
    return Table(title[:1].upper() + title[1:], ("period", "figure", "outlets", "evidence"), tuple(rows))


def _goods(goods: Goods) -> Section:
    rows = tuple(
        (good.product, good.status or "not said", some(_hedges(good.lines)), _numbers(_cited(good.lines)))
        for good in goods.part.items
    )
    title = f"From {goods.giver.name} to {goods.receiver.name}"
    table = Table("", ("what", "when", "told as", "evidence"), rows)
    return Section(f"goods-{goods.giver.code}", title, (), goods.part.total, (table,))


def _hedges(lines: Iterable[Line]) -> list[str]:
    return list(dict.fromkeys(line.hedge or "fact" for line in lines))


def _cited(lines: Iterable[Line]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for line in lines for number in line.evidence))


def _numbers(cites: Sequence[int]) -> str:
    return " ".join(f"[{n}]" for n in cites)


def _actors(name: str, title: str, part: Part[Actor]) -> Section:
    rows = tuple(
        (
            actor.party.name,
            actor.party.country_name,
            some([_office(o.words, o.last.isoformat() if o.last else "") for o in actor.offices], OFFICES),
            some(actor.names),
            str(actor.records),
        )
        for actor in part.items
    )
    table = Table("", ("name", "state", "offices, as last seen", "also spelt", "records"), rows)
    return Section(name, title, (), part.total, (table,) if rows else ())


def _office(words: str, last: str) -> str:
    return f"{words} ({last})" if last else words


def _around(part: Part[Around]) -> Section:
    items = tuple(_more(item_of(a.line), a.reason) for a in part.items)
    return Section("around", "Around the pair", items, part.total)


def mark_sign(mark: Mark) -> str:
    """A sign before a line, for those who see no colour: what is no fact is never without one."""
    return {"fact": "", "plan": "○", "demand": "◇", "condition": "△", "possibility": "?", "denied": "✕"}[mark]
