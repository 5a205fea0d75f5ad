"""Facets: the values by which a list of records can be narrowed, with how many are left then."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bilat.dossier.shapes import Facet, Facets
from bilat.dossier.words import spaced, state_name
from bilat.ledger import RecordFilter, View

FIELDS: dict[str, str] = {
    "kind": "Kind",
    "type": "Type",
    "modality": "Told as",
    "status": "Support",
    "source": "Outlet",
    "event": "PLOVER event",
    "outcome": "Outcome",
    "polarity": "Affirmed or denied",
    "state": "State",
    "month": "Month",
}
MOST = 20
"""Values of one facet: the rest is found by searching."""


def facets(view: View, wanted: RecordFilter, fields: Sequence[str]) -> tuple[Facets, ...]:
    """One for each field, counted as if that field itself were not chosen, so that another value can be."""
    made = (Facets(field, FIELDS[field], _values(view, wanted, field)) for field in fields)
    return tuple(f for f in made if f.values)


def _values(view: View, wanted: RecordFilter, field: str) -> tuple[Facet, ...]:
    chosen = getattr(wanted, field, "")
    free = msgspec.structs.replace(wanted, **{field: ""}) if chosen else wanted
    counted = view.counted(field, free, 0 if field == "month" else MOST)
    return tuple(Facet(value, facet_words(field, value), count, value == chosen) for value, count in counted)


def facet_words(field: str, value: str) -> str:
    """A value for a person."""
    if field == "state":
        return state_name(value)
    return _WORDS.get(value, value if field in ("source", "month", "event") else spaced(value))


_WORDS = {
    "fact": "told as a fact",
    "plan": "planned",
    "demand": "asked for",
    "condition": "on a condition",
    "possibility": "possible",
    "single_source": "one source",
    "corroborated": "independent sources agree",
    "disputed": "sources differ",
    "superseded": "overtaken by later reports",
}
