"""A state: whom it deals with, what it does alone, its people and bodies."""

from __future__ import annotations

from bilat.dossier.actors import BODIES, PEOPLE, leading
from bilat.dossier.asked import Asked
from bilat.dossier.home import pair_rows, recent_since
from bilat.dossier.lines import Book
from bilat.dossier.pages import StatePage
from bilat.dossier.pairpage import Reach
from bilat.dossier.refs import state_ref
from bilat.dossier.series import Reports
from bilat.dossier.shapes import Part
from bilat.ledger import RecordFilter, View

OWN = 30
PAIRS = 100


def state_page(view: View, code: str, asked: Asked | None = None) -> StatePage | None:
    """A state by code (ISO 3166-1 alpha-3); None when there is no such state."""
    from bilat.lexicon.states import states

    if code not in states().by_code:
        return None
    book = Book(view)
    given = asked or Asked()
    own = RecordFilter(state=code, alone=True, newest=True, limit=OWN, since=given.since, until=given.until)
    pairs = pair_rows(view, recent_since(view.last_published()), code)
    lines = book.lines(view.records(own))
    return StatePage(
        state=state_ref(code),
        entity=view.state_entity(code),
        reach=_reach(view, code),
        pairs=Part(tuple(pairs[:PAIRS]), len(pairs)),
        own=Part(lines, view.count_records(own)),
        people=leading(view, code, PEOPLE),
        bodies=leading(view, code, BODIES),
        evidence=book.evidence(),
    )


def _reach(view: View, code: str) -> Reach:
    reports = Reports(view.reports_of(code))
    wanted = RecordFilter(state=code)
    records, claims = view.count_records(wanted), view.count_claims_of(wanted)
    return Reach(records, claims, reports.documents, reports.outlets, reports.first, reports.last)
