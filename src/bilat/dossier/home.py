"""The first page: what the ledger holds, its pairs by activity, its states for a map."""

from __future__ import annotations

from datetime import date, timedelta

from bilat.dossier.pages import Home, PairRow, StateRow
from bilat.dossier.pairpage import Reach
from bilat.dossier.refs import state_ref
from bilat.dossier.shapes import Part
from bilat.ledger import Activity, View

SHOWN = 200
"""Pairs of a list: beyond them are pairs that one document names in passing."""

RECENT_DAYS = 30
"""A month against the month before: short enough to be news, long enough not to be one meeting."""


def home(view: View) -> Home:
    """The ledger at a glance."""
    known = view.known()
    _, _, _, _, last = totals = view.totals()
    since = recent_since(last)
    pairs = pair_rows(view, since)
    return Home(
        reach=Reach(view.count_records(), totals[1], totals[0], totals[2], totals[3], last),
        pairs=Part(tuple(pairs[:SHOWN]), len(pairs)),
        states=tuple(_state(code, records, of) for code, records, of in view.states()),
        recent_since=since,
        issues=sum(1 for _ in view.issues()),
        entities=view.count_entities(),
        fresh=known.fresh,
    )


def recent_since(last: date | None) -> date | None:
    """The first day of the last stretch that was read."""
    return last - timedelta(days=RECENT_DAYS - 1) if last else None


def pair_rows(view: View, since: date | None, state: str = "") -> list[PairRow]:
    """Pairs by activity, of one state or of all."""
    before = since - timedelta(days=RECENT_DAYS) if since else None
    return [_pair(found) for found in view.activity(since, before, state)]


def _pair(found: Activity) -> PairRow:
    one, other = found.pair.split("-")
    return PairRow(
        (state_ref(one), state_ref(other)),
        found.records,
        found.documents,
        found.sources,
        found.first,
        found.last,
        found.recent,
        found.before,
    )


def _state(code: str, records: int, pairs: int) -> StateRow:
    from bilat.lexicon.states import states

    found = states().by_code.get(code)
    return StateRow(state_ref(code), found.alpha2 if found else "", records, pairs)
