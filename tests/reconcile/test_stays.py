"""Days of one visit: how far apart two reports may date it."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.model.claim import Party
from bilat.model.dates import When, day
from tests.reconcile.making import CROATIA, KOVAC, document, records, told


def visits(first: When, other: When, quote: str = "", guest: Party = KOVAC) -> int:
    """How many visits the reports of two outlets make."""
    one = told(document("morning"), quote, actors=(guest,), date=first)
    two = told(document("evening", date(2024, 5, 20)), actors=(guest,), date=other)
    return len(records([one, two]))


def on(number: int) -> When:
    return day(date(2024, 5, number), text=f"{number} May")


def stay(first: int, last: int) -> When:
    return When(date(2024, 5, first), date(2024, 5, last), "day", "text", f"{first}-{last} May")


@pytest.mark.parametrize(("number", "made"), [(2, 1), (4, 1), (6, 1), (7, 2), (9, 2)])
def test_a_stay_whose_days_are_given_has_no_others(number: int, made: int) -> None:
    assert visits(stay(3, 5), on(number)) == made


@pytest.mark.parametrize(("number", "made"), [(5, 1), (7, 1), (8, 2)])
def test_a_stay_lasts_as_long_as_it_is_said_to(number: int, made: int) -> None:
    assert visits(on(3), on(number), "a three-day visit") == made


@pytest.mark.parametrize(("number", "made"), [(11, 1), (12, 1), (13, 2)])
def test_a_long_stay_lasts_as_long_as_it_is_said_to(number: int, made: int) -> None:
    assert visits(on(3), on(number), "an eight-day visit") == made


@pytest.mark.parametrize(("number", "made"), [(5, 1), (8, 1), (9, 2)])
def test_a_named_visitor_may_stay_for_days(number: int, made: int) -> None:
    assert visits(on(3), on(number)) == made


@pytest.mark.parametrize(("number", "made"), [(3, 1), (6, 2)])
def test_two_delegations_of_a_state_may_come_within_one_week(number: int, made: int) -> None:
    assert visits(on(3), on(number), guest=CROATIA) == made


def test_next_week_is_no_stay_of_seven_days() -> None:
    assert visits(stay(6, 12), on(14)) == 1
