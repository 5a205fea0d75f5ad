"""Announcements that name states alone, and the reports that follow them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.ledger import Told
from bilat.model.claim import Party, Place, Speaker
from bilat.model.dates import NEVER, day, month, year
from tests.reconcile.making import CROATIA, KENYA, KOVAC, WAFULA, document, meeting, plan, records, told

COUNTERPARTS = Party("Kenyan counterparts", "Kenyan counterparts", "person", "KEN")
REPORT = meeting(document("morning"), WAFULA)
TRADERS = Party("Kenyan traders", "Kenyan traders", "group", "KEN")
STATES = meeting(document("morning"), KENYA)


def announced(published: date, *parties: Party, report: Told = REPORT, quote: str = "", **fields: Any) -> bool:
    """Whether talks of these, announced then without a day, are those reported of 3 May."""
    of = document("evening", published)
    return (
        len(records([plan(of, "hold talks", quote, actors=parties, recipients=(), date=NEVER, **fields), report])) == 1
    )


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


def test_two_days_later_talks_may_be_others() -> None:
    assert not announced(date(2024, 4, 29), CROATIA, KENYA)


def test_talks_in_the_town_announced_are_those_announced_weeks_before() -> None:
    there = meeting(document("morning"), WAFULA, place=Place("Mombasa", "KEN"))
    assert announced(date(2024, 4, 20), CROATIA, KENYA, report=there, place=Place("Mombasa", "KEN"))
    assert not announced(date(2024, 4, 20), CROATIA, KENYA, report=there, place=Place("Nairobi", "KEN"))
    assert not announced(date(2024, 4, 20), CROATIA, KENYA, report=there, place=Place("Kenya", "KEN"))


@pytest.mark.parametrize("who", [Party("Kenyan business leaders", "", "person", "KEN"), TRADERS])
def test_who_stands_for_no_state_is_announced_for_none(who: Party) -> None:
    assert not announced(date(2024, 5, 2), CROATIA, who)


def test_talks_with_a_company_keep_no_announcement_of_states() -> None:
    bank = Party("Mombasa Bank", "Mombasa Bank", "company", "KEN")
    assert not announced(date(2024, 5, 2), CROATIA, KENYA, report=meeting(document("morning"), bank))


def test_dialogue_that_goes_on_announces_no_meeting() -> None:
    assert not announced(date(2024, 5, 2), CROATIA, KENYA, quote="The political dialogue of Croatia and Kenya goes on")


def test_a_trilateral_meeting_is_not_that_of_two() -> None:
    assert not announced(date(2024, 5, 2), CROATIA, KENYA, quote="A trilateral meeting will be held")


def test_a_summit_is_kept_by_heads_of_state_alone() -> None:
    summit = {"quote": "The summit will be held"}
    assert not announced(date(2024, 5, 2), CROATIA, KENYA, report=levelled("minister"), **summit)
    assert announced(date(2024, 5, 2), CROATIA, KENYA, report=levelled("head_of_state"), **summit)


def levelled(level: str) -> Told:
    return meeting(document("morning"), WAFULA, values={"level": level})


def test_the_visit_of_an_embassy_is_no_visit_of_its_state() -> None:
    embassy = Party("Kenyan Embassy in Zagreb", "Kenyan Embassy in Zagreb", "body", "KEN")
    visited = plan(document("evening", date(2024, 5, 2)), actors=(CROATIA,), date=NEVER)
    assert len(records([visited, told(document("morning"))])) == 1
    assert len(records([visited, told(document("morning"), recipients=(embassy,))])) == 2


COUNCIL = Party("Adriatic Union", "Adriatic Union", "igo")
AT_COUNCIL = told(document("morning"), type="participation", actors=(KOVAC, WAFULA), recipients=(COUNCIL,))


def attend(*bodies: Party, **fields: Any) -> Told:
    known: dict[str, Any] = {"actors": (KOVAC,), "recipients": bodies, "date": NEVER}
    return plan(document("evening", date(2024, 5, 2)), "take part in a summit", **(known | fields))


def test_who_will_attend_the_meeting_of_an_organisation_is_reported_there_with_others() -> None:
    other = Party("Lake Union", "Lake Union", "igo")
    assert len(records([attend(COUNCIL), AT_COUNCIL])) == 1
    assert len(records([attend(COUNCIL, other), AT_COUNCIL])) == 1
    assert len(records([attend(other), AT_COUNCIL])) == 2


def test_the_session_of_a_body_is_the_one_announced_for_the_month() -> None:
    trade = Party("Trade Council", "Trade Council", "body")
    planned = attend(
        actors=(CROATIA, KENYA, trade), date=month(2024, 5), values={"what": "meeting of the Trade Council"}
    )
    session = told(
        document("morning"),
        type="session",
        actors=(KOVAC, WAFULA),
        recipients=(),
        values={"body": "Croatian-Kenyan Trade Council"},
    )
    fair = told(
        document("noon"),
        type="session",
        actors=(KOVAC, WAFULA),
        recipients=(),
        values={"body": "Croatian-Kenyan Health Committee"},
    )
    assert len(records([planned, session])) == 1
    assert len(records([planned, fair])) == 2


def test_an_announcement_without_a_day_is_kept_by_the_next_meeting() -> None:
    announced_ = plan(document("evening", date(2024, 5, 1)), "meet", actors=(KOVAC, WAFULA), recipients=(), date=NEVER)
    next_, later = (
        meeting(document("morning"), WAFULA),
        meeting(document("noon", date(2024, 6, 2)), WAFULA, when=day(date(2024, 6, 1))),
    )
    found = records([announced_, later, next_])
    assert sorted(len(r.claims) for r in found) == [1, 2]
    assert next(r for r in found if len(r.claims) == 2).date.start == date(2024, 5, 3)


def test_what_people_of_two_states_see_together_is_no_visit_to_a_state() -> None:
    museum = Party("Coast Museum", "Coast Museum", "body")
    planned = plan(
        document("evening", date(2024, 5, 3)), "visit the Coast Museum", actors=(KOVAC, WAFULA), recipients=(museum,)
    )
    seen = told(document("morning"), type="ceremony", actors=(KOVAC, WAFULA), recipients=())
    assert len(records([planned, seen])) == 1


def test_what_a_speaker_says_of_going_on_announces_no_meeting() -> None:
    assert not announced(date(2024, 5, 4), CROATIA, KENYA, attribution=(Speaker("Kovač", "Ana Kovač", "said"),))


def test_meetings_of_a_whole_year_keep_no_announcement_from_the_next() -> None:
    announced_ = plan(document("evening", date(2024, 4, 9)), "meet", actors=(KOVAC, WAFULA), recipients=(), date=NEVER)
    often = meeting(document("noon", date(2024, 6, 2)), WAFULA, when=year(2024))
    found = records([announced_, often, meeting(document("morning"), WAFULA)])
    assert announced_.claim.id in next(r for r in found if r.date.start == date(2024, 5, 3)).claims
