"""Claims and records in words, short enough for a cell."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from typing import Any, Protocol

import msgspec
from rich.text import Text

from bilat.export import ClaimRow
from bilat.export.rows import PartyRow
from bilat.model.dates import When
from bilat.model.record import Record, RecordParty

GIST = 160
"""Characters: three or four lines of a cell; `bilat show` gives the rest."""

MARKS = {"fact": "", "plan": "plan", "demand": "demand", "condition": "if", "possibility": "possible"}
"""A word for each modality: what is no fact must not look like one, in colour or without."""


def who(row: ClaimRow | Record) -> str:
    """The parties with their states; an arrow leads to the recipients."""
    actors, recipients = _names(row.actors), _names(row.recipients)
    return f"{actors} → {recipients}" if recipients else actors


def _names(parties: Iterable[PartyRow | RecordParty]) -> str:
    return ", ".join(p.name if p.type == "state" or not p.country else f"{p.name} ({p.country})" for p in parties)


class Dated(Protocol):
    """Whatever has a date: a claim, a record, a report."""

    @property
    def date(self) -> When:
        """Its days."""


def when(row: Dated, between: str = "…") -> str:
    """The date as exactly as it is known: a day, a month, a year, or both ends."""
    date = row.date
    if not date.start or not date.end:
        return "undated"
    forms = {"month": f"{date.start:%Y-%m}", "year": f"{date.start:%Y}"}
    if date.start == date.end:
        return date.start.isoformat()
    return forms.get(date.precision, f"{date.start}{between}{date.end}")


def mark(row: ClaimRow | Record) -> str:
    """What keeps the claim from being a plain fact: denied, planned, possible."""
    words = (("denied" if row.polarity == "denied" else ""), MARKS[row.modality])
    return " ".join(w for w in words if w)


def marked(row: ClaimRow | Record, between: str = ": ") -> Text:
    """Kind and type, with the mark of what is no plain fact: a word, and a colour where there are colours."""
    name = Text(row.kind if row.type == "office" else f"{row.kind}{between}{row.type.replace('_', ' ')}")
    return name.append(between.strip(":") + f"[{mark(row)}]", style="yellow") if mark(row) else name


def said_by(row: ClaimRow) -> str:
    """Who is reported to have said it, outermost first."""
    return ", according to ".join(s.name or s.speaker or s.cue for s in row.attribution)


def what(values: msgspec.Struct) -> str:
    """The kind's own fields that the text gives."""
    fields = msgspec.to_builtins(values)
    low, high = fields.pop("low", None), fields.pop("high", None)
    if low is not None:
        about = "about " if fields.pop("approximate", False) else ""
        amount = _number(low) if high in (None, low) else f"{_number(low)} to {_number(high)}"
        fields["amount"] = f"{about}{amount} {fields.pop('unit', '')}".strip()
    return "; ".join(f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in fields.items())


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(v) for v in value)
    return _number(value) if isinstance(value, float) else str(value)


def _number(value: float) -> str:
    """Up to a trillion to the unit, without a fraction that says nothing.

    >>> _number(12000000.0), _number(0.5)
    ('12,000,000', '0.5')
    """
    return f"{value:,.15g}" if value % 1 else f"{value:,.0f}"


def quotes(row: ClaimRow) -> str:
    """All pieces of evidence in a line."""
    return " … ".join(" ".join(e.quote.split()) for e in row.evidence)


def gist(row: ClaimRow) -> str:
    """The beginning of the first quote, for a cell of a table."""
    return shorten(row.evidence[0].quote, GIST, placeholder=" …")
