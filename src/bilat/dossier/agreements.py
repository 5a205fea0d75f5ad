"""Acts on paper and their lives: proposed, signed, ratified, in force, each step with the words that prove it."""

from __future__ import annotations

from bilat.dossier.pairpage import Agreement
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part
from bilat.dossier.words import DASH, spaced
from bilat.model.record import Record

SHOWN = 40


def agreements(frame: Frame) -> Part[Agreement]:
    """The pair's papers, the latest first."""
    found, total = frame.records(SHOWN, kind="instrument")
    frame.book.lines(found)
    return Part(tuple(agreement(frame, record) for record in found), total)


def agreement(frame: Frame, record: Record) -> Agreement:
    """One paper with its steps."""

    def value(name: str) -> str:
        return getattr(record.values, name, None) or ""

    status = standing_status(record)
    period = DASH.join(part for part in (value("period_start"), value("period_end")) if part)
    return Agreement(
        line=frame.book.line(record),
        title=value("title"),
        subject=value("subject"),
        status=status,
        status_words=spaced(status),
        period=period,
        steps=frame.book.steps(record),
    )


def standing_status(record: Record) -> str:
    """The last step that is told as a fact; empty where all is still planned, asked for or denied."""
    held = [s.status for s in record.history if s.modality == "fact" and s.polarity == "affirmed"]
    return held[-1] if held else ""
