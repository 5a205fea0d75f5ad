"""A state that one telling names gives way to the town in it that another one of the same occasion names."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bilat.coding.draft import Draft
from bilat.coding.places.narrowed import narrow_places
from bilat.model.claim import Party, Place
from bilat.model.dates import day
from tests.chain import WEDNESDAY, claims_of, context_of, the

TALKS = "Peru's President Ana Ruiz held talks with Chile's President Juan Soto in Arica on Monday."


def _place(kind: str, text: str) -> str:
    found = the(kind, text).place
    return found.name if found is not None else ""


def test_a_visit_is_to_the_town_where_the_visitor_met_his_host() -> None:
    assert _place("contact.visit", f"{TALKS} Ana Ruiz is in Chile on an official visit since Monday.") == "Arica"


def test_a_visit_with_two_towns_is_to_the_state() -> None:
    other = "On Tuesday Ana Ruiz met Chile's Foreign Minister Eva Paz in Osorno."
    text = f"{TALKS} {other} Ana Ruiz is in Chile on an official visit from Monday to Wednesday."
    assert _place("contact.visit", text) == "Chile"


def test_a_visit_of_another_year_was_elsewhere() -> None:
    assert _place("contact.visit", f"{TALKS} Ana Ruiz visited Chile in May 2019.") == "Chile"


@pytest.mark.parametrize("town", ["Arica", "the Arica Palace Hotel in Arica"])
def test_a_plan_is_for_the_town_that_the_plan_before_it_names(town: str) -> None:
    text = f"Ana Ruiz, Peru's president, will hold talks with Chile's President Juan Soto at {town} next week."
    text = text.replace("at Arica", "in Arica") + " Ana Ruiz will travel to Chile on Monday."
    places = [c.place.name for c in claims_of(text) if c.kind == "commitment" and c.place and "travel" in c.reader]
    assert places == ["Arica"]


def test_a_capital_in_the_headline_stands_before_the_state_below_it() -> None:
    text = (
        "Ana Ruiz to visit Santiago next week\n\n"
        "Peru's Foreign Minister Ana Ruiz will pay an official visit to Chile next week, the ministry said."
    )
    assert _place("commitment.plan", text) == "Santiago"


@pytest.mark.parametrize("said", ["on 3 May 2024 in Arica", "in Arica on 3 May 2024"])
def test_the_town_beside_the_day_is_where_it_was(said: str) -> None:
    text = f"Ana Ruiz welcomed the results of the meeting of the Joint Commission of Peru and Chile, held {said}."
    assert _place("contact.session", text) == "Arica"


def test_who_takes_part_in_a_forum_meets_others_in_its_town() -> None:
    text = (
        "Peru's Foreign Minister Ana Ruiz took part in a forum on copper of the Chilean government in Arica on "
        "Monday. The alliance was founded in 2011. Its members are few. Its budget is small. "
        "Foreign Minister Ana Ruiz met her counterpart from Chile, Eva Paz, on Tuesday."
    )
    assert _place("contact.meeting", text) == "Arica"


def test_all_that_the_page_tells_was_on_the_visit_in_its_headline() -> None:
    text = (
        "Ana Ruiz visits Arica\n\n"
        "Peru's President Ana Ruiz is in Arica at the invitation of Chile's President Juan Soto. "
        "The city lies on the border. It is known for its port. It has a museum. "
        "Ana Ruiz and Juan Soto held talks on trade."
    )
    assert _place("contact.talks", text) == "Arica"


@pytest.mark.parametrize("whose", ["the Prime Minister’s", "his"])
def test_the_residence_is_called_by_its_name(whose: str) -> None:
    text = (
        f"Peru's President Ana Ruiz held talks with Chile's President Juan Soto on Thursday at {whose} official "
        "residence, Rimac House."
    )
    assert _place("contact.talks", text) == "Rimac House"


@pytest.mark.parametrize(("later", "place"), [(0, "Arica"), (1, None)])
def test_what_is_planned_for_the_days_of_a_journey_is_where_that_goes(later: int, place: str | None) -> None:
    text = "Ana Ruiz will visit Arica on Wednesday. She is to deliver a statement."
    parties = [Party("Peru", "Peru", "state", "PER"), Party("Chile", "Chile", "state", "CHL")]
    at, when = Place("Arica", "CHL", text.index("Arica"), text.index("Arica") + 5), day(WEDNESDAY)
    visit = Draft("commitment", "plan", parties, [], [(0, 38)], "contact.visit.verb", 0, date=when, place=at)
    when = day(WEDNESDAY + timedelta(days=later))
    plan = Draft("commitment", "plan", parties, [], [(40, len(text))], "tagged.commitment.plan", 1, date=when)
    narrow_places(context_of(text), [visit, plan])
    assert (plan.place.name if plan.place else None) == place
