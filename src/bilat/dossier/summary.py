"""The dossier on a page: how much was read and how well it is supported, then what weighs most, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from bilat.dossier.pairpage import Agreement, Commitment, Commitments, Heading, Reach, Summary
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Line, Part
from bilat.dossier.words import day_words, many, span_words

LATEST = 6
EACH = 4
"""Lines of a heading: a summary is read in a minute."""

OCCASION_DAYS = 2
"""Days between contacts of one occasion: a state visit is three days long, and talks are reported a day around it."""

_LEVELS = {"head of state": 4, "head of government": 4, "minister": 3, "parliament": 2, "deputy minister": 2}
_KINDS = {"sanction": 3, "instrument": 3, "contact": 1, "event": 0}
_TYPES = {"visit": 2, "talks": 1, "meeting": 1, "session": 1}
_PROMISES = {"promise": 2, "target": 2, "offer": 2, "invitation": 1}
_QUADS = {4: 3, 3: 1}
"""Conflict is rarer than courtesy and weighs more."""


class Drawn(msgspec.Struct, frozen=True):
    """The sections that a summary is drawn from: every line of it stands in one of them."""

    reach: Reach
    timeline: Part[Line]
    ahead: Part[Line]
    commitments: Commitments
    agreements: Part[Agreement]
    sanctions: Part[Line]
    disputed: Part[Line]


def summary(frame: Frame, drawn: Drawn) -> Summary:
    """How much there is in words, then a few lines under each heading."""
    told = [line for line in drawn.timeline.items if line.mark == "fact" and not _later(line, frame)]
    signed = [a.line for a in drawn.agreements.items if a.status]
    overdue, open_ = drawn.commitments.overdue, drawn.commitments.open
    latest = weightiest(told)
    headings = (
        ("latest", "Latest of weight", Part(latest, len(latest))),
        ("ahead", "To come", _some(drawn.ahead.items, drawn.ahead.total)),
        ("overdue", "Overdue, and nothing heard", _weightiest(overdue)),
        ("open", "Promised and open", _weightiest(open_)),
        ("agreements", "Agreements", _some(signed, len(signed))),
        ("sanctions", "Restrictions", _some(drawn.sanctions.items, drawn.sanctions.total)),
        ("disputed", "Sources differ", _some(drawn.disputed.items, drawn.disputed.total)),
    )
    shown = tuple(Heading(name, words, part) for name, words, part in headings if part.items)
    return Summary(tuple(_sentences(frame, drawn.reach)), shown)


def _later(line: Line, frame: Frame) -> bool:
    return bool(frame.as_of and line.date.start and line.date.start > frame.as_of)


def _some(lines: Sequence[Line], total: int) -> Part[Line]:
    return Part(tuple(lines[:EACH]), total)


def _weightiest(part: Part[Commitment]) -> Part[Line]:
    """Promises before plans for the day, sums before words, many sources before one."""
    ranked = sorted(range(len(part.items)), key=lambda at: (-_gravity(part.items[at].line), at))
    return Part(tuple(part.items[at].line for at in ranked[:EACH]), part.total)


def _gravity(line: Line) -> int:
    sums = 2 if any(v.name == "amount" for v in line.values) else 0
    return _PROMISES.get(line.type, 0) + sums + min(line.independent, 3)


def weightiest(lines: Sequence[Line], most: int = LATEST) -> tuple[Line, ...]:
    """The lines that weigh most, the newest first again; of several contacts of one occasion the weightiest."""
    chosen: list[int] = []
    for at in sorted(range(len(lines)), key=lambda at: (-weight(lines[at]), at)):
        if len(chosen) < most and not any(_one_occasion(lines[at], lines[other]) for other in chosen):
            chosen.append(at)
    return tuple(lines[at] for at in sorted(chosen))


def _one_occasion(one: Line, other: Line) -> bool:
    """Whether two contacts lie so near that they belong to one visit: the timeline has them all."""
    if one.kind != "contact" or other.kind != "contact":
        return False
    a, b = _days(one), _days(other)
    return bool(a and b and (max(a[0], b[0]) - min(a[1], b[1])).days <= OCCASION_DAYS)


def _days(line: Line) -> tuple[date, date] | None:
    """When it was; without a date, when it was first reported."""
    start, end = line.date.start or line.first, line.date.end or line.first
    return (start, end) if start and end else None


def weight(line: Line) -> int:
    """How much a line weighs on a page: support, rank of who met, what sort of thing it is."""
    level = next((_LEVELS.get(v.words, 0) for v in line.values if v.name == "level"), 0)
    support = 2 * min(line.independent, 3)
    return support + level + _KINDS.get(line.kind, 0) + _TYPES.get(line.type, 0) + _QUADS.get(line.quad, 0)


def _sentences(frame: Frame, reach: Reach) -> Iterator[str]:
    if not reach.records:
        yield "Nothing in what was read speaks of these two states together."
        return
    span = f", published {span_words(reach.first, reach.last)}" if reach.first and reach.last else ""
    yield (
        f"{many(reach.records, 'record')} from {many(reach.documents, 'document')} "
        f"of {many(reach.outlets, 'outlet')}{span}."
    )
    wanted = frame.filter()
    counts = dict(frame.view.counted("status", wanted)) if wanted else {}
    yield _support(counts)
    if frame.as_of:
        yield f"What is overdue or to come is reckoned from {day_words(frame.as_of)}."


def _support(counts: dict[str, int]) -> str:
    parts = [f"{many(counts.get('single_source', 0), 'record')} {_rest(counts.get('single_source', 0))} on one source"]
    if counts.get("corroborated"):
        parts.append(f"{counts['corroborated']:,} on independent sources that agree")
    if counts.get("disputed"):
        parts.append(f"on {counts['disputed']:,} the sources differ")
    return "; ".join(parts) + "."


def _rest(count: int) -> str:
    return "rests" if count == 1 else "rest"
