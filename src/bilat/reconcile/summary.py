"""One plain sentence on a record for a person: by how many it is reported, and what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilat.lexicon.records import Sentence, record_words
from bilat.lexicon.states import states
from bilat.model.dates import When
from bilat.model.record import Record, RecordParty

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LONGEST = 120
"""Letters of an undertaking's words that are shown: a line, not a paragraph."""
_MOST = 4
"""Parties named before "and others"."""


def summary(record: Record) -> str:
    """For a record that is otherwise whole."""
    words = record_words()
    opening = words.openings["denied" if record.polarity == "denied" else record.modality]
    told = _sentence(record)
    line = (
        told.denied if record.polarity == "denied" else told.fact if record.modality == "fact" else told.plan
    ).format(
        a=_names(record.actors),
        r=_names(record.recipients) or _names(record.actors),
        all=_names(record.parties),
        what=_what(record),
        type=record.type.replace("_", " "),
        status=_status(record),
    )
    return f"{opening} {_outlets(record)}: {line}{_on(record.date)}{_at(record)}."


def _sentence(record: Record) -> Sentence:
    sentences = record_words().sentences
    found = [name for name in (f"{record.kind}.{record.type}", record.kind) if name in sentences]
    alone = [] if record.recipients else [f"{name} alone" for name in found]
    return next(sentences[name] for name in [*alone, *found] if name in sentences)


def _outlets(record: Record) -> str:
    outlets, texts = record.sources.outlets, record.sources.independent
    if outlets == 1:
        return "1 outlet"
    if texts == outlets:
        return f"{outlets} outlets"
    return f"{outlets} outlets, going back to {texts} text{'s' if texts > 1 else ''}"


def _names(parties: Sequence[RecordParty]) -> str:
    named = [_name(p) for p in parties[:_MOST]]
    if len(parties) > _MOST:
        named.append("others")
    return " and ".join(filter(None, [", ".join(named[:-1]), named[-1]])) if named else ""


def _name(party: RecordParty) -> str:
    state = states().by_code.get(party.country or "")
    if party.type == "state" or state is None:
        return state.name if state and party.type == "state" else party.name
    return f"{party.name} ({state.name})"


def _what(record: Record) -> str:
    values = record.values
    for name in ("title", "what", "occasion", "body", "regime", "office"):
        if getattr(values, name, ""):
            return _cut(str(getattr(values, name)))
    products = getattr(values, "product", ())
    if record.kind == "figure":
        return f"{record.type.replace('_', ' ')} {_number(values)}"
    return ", ".join(products) or record_words().nameless_matters.get(record.type, record.type.replace("_", " "))


def _number(values: Any) -> str:
    low, high, unit = values.low, values.high, values.unit
    shown = _plain(low) if low is not None else ""
    if high is not None and high != low:
        shown += f" to {_plain(high)}"
    return f"{'about ' if values.approximate else ''}{shown} {unit}".strip()


def _plain(number: float) -> str:
    """With thousands apart, and no more decimals than it has."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _status(record: Record) -> str:
    """With its comma; empty where no claim gives one."""
    status = getattr(record.values, "status", None)
    return f", {status}".replace("_", " ") if status else ""


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _on(when: When) -> str:
    """The day, the month or the year; of a day reckoned from the report, that it is about then."""
    if when.start is None or when.end is None:
        return ""
    if when.precision == "day":
        about = ", on or shortly before " if when.basis == "document" else ", "
        days = _day(when.end) if when.basis == "document" or when.start == when.end else _days(when)
        return about + days
    if when.precision in ("unknown", "season"):
        return f", between {_day(when.start)} and {_day(when.end)}"
    if when.precision == "month":
        return f", {_MONTHS[when.start.month - 1]} {when.start.year}"
    return f", {when.start.year}" if when.start.year == when.end.year else f", {when.start.year}–{when.end.year}"


def _day(at: Any) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def _days(when: When) -> str:
    if when.start is None or when.end is None:
        return ""
    if (when.start.year, when.start.month) == (when.end.year, when.end.month):
        return f"{when.start.day}–{_day(when.end)}"
    return f"{_day(when.start)} – {_day(when.end)}"


def _at(record: Record) -> str:
    named = {p.name for p in record.parties}
    return f", {record.place.name}" if record.place and record.place.name not in named else ""
