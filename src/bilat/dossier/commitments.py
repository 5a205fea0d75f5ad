"""Commitments and what became of them: kept, missed, open, overdue. Silence after the due day is told, never judged."""

from __future__ import annotations

import calendar
import re
from datetime import date

from bilat.dossier.pairpage import Commitment, Commitments, Due
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part
from bilat.dossier.words import day_of
from bilat.model.dates import Precision, When
from bilat.model.record import Record

SHOWN = 20
"""Commitments of each fate on a dossier: what one reads before asking for the list."""

_PENDING = ("open", "unknown", "")
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def commitments(frame: Frame) -> Commitments:
    """What was undertaken and is not denied, by what became of it as of the day of the page.

    Overdue is only what somebody undertook: what was asked for or thought possible binds nobody.
    """
    at = frame.as_of
    said = {"kind": "commitment", "polarity": "affirmed"}
    pending = {**said, "outcomes": _PENDING}
    return Commitments(
        at,
        overdue=_part(frame, "overdue", **pending, modality="plan", overdue=at) if at else Part(),
        open=_part(frame, "open", **pending, not_overdue=at),
        fulfilled=_part(frame, "fulfilled", outcome="fulfilled"),
        missed=_part(frame, "missed", **said, outcome="missed"),
        superseded=_part(frame, "superseded", **said, outcome="superseded"),
    )


def _part(frame: Frame, state: Due, **more: object) -> Part[Commitment]:
    found, total = frame.records(SHOWN, **more)
    frame.book.lines(found)
    return Part(tuple(_commitment(frame, record, state) for record in found), total)


def _commitment(frame: Frame, record: Record, state: Due) -> Commitment:
    due = due_of(record)
    late = (frame.as_of - due.end).days if state == "overdue" and frame.as_of and due and due.end else 0
    carried = [link.record for link in record.links if link.relation == "fulfilled_by"]
    return Commitment(
        line=frame.book.line(record),
        state=state,
        made=getattr(record.values, "made", ""),
        due=day_of(due) if due else None,
        late=late,
        fulfilled_by="".join(carried[:1]),
        steps=frame.book.steps(record),
    )


def due_of(record: Record) -> When | None:
    """By when it is to be done: the record's date, else what the text gives as due; None where nobody said.

    A date that was past when it was first reported is no day to keep.
    """
    end = record.date.end
    if end and (record.first is None or end > record.first):
        return record.date
    return from_iso(getattr(record.values, "due", ""))


def from_iso(text: str) -> When | None:
    """A year, a month or a day in ISO 8601 as an interval; None for anything else."""
    found = _ISO.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    precision: Precision = "day" if day else "month" if month else "year"
    try:
        start = date(year, month or 1, day or 1)
        last = day or calendar.monthrange(year, month or 12)[1]
        return When(start, date(year, month or 12, last), precision, "text", text)
    except ValueError:
        return None
