"""Announcements that name states alone, and the reports that follow them."""

from __future__ import annotations

from datetime import date

from bilat.ledger import Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from tests.reconcile.making import CROATIA, KENYA, KOVAC, WAFULA, document, meeting, plan, records

COUNTERPARTS = Party("Kenyan counterparts", "Kenyan counterparts", "person", "KEN")
REPORT = meeting(document("morning"), WAFULA)
STATES = meeting(document("morning"), KENYA)


def announced(published: date, *parties: Party, report: Told = REPORT) -> bool:
    """Whether talks of these, announced then without a day, are those reported of 3 May."""
    told = plan(document("evening", published), "hold talks", actors=parties, recipients=(), date=NEVER)
    return len(records([told, report])) == 1


def test_talks_of_states_are_those_that_their_ministers_held_within_days() -> None:
    assert announced(date(2024, 5, 1), CROATIA, KENYA)


def test_counterparts_name_nobody() -> None:
    assert announced(date(2024, 5, 1), CROATIA, COUNTERPARTS, report=STATES)


def test_talks_of_states_long_before_or_after_are_others() -> None:
    assert not announced(date(2024, 4, 20), CROATIA, KENYA)
    assert not announced(date(2024, 5, 6), CROATIA, KENYA)


def test_an_announcement_that_names_another_minister_is_of_other_talks() -> None:
    other = Party("Ivo Perić", "Ivo Perić", "person", "HRV", "GOV", "Finance Minister")
    assert announced(date(2024, 5, 1), KOVAC, KENYA)
    assert not announced(date(2024, 5, 1), other, KENYA)
