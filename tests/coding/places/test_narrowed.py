"""A state that one telling names gives way to the town in it that another one of the same occasion names."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the

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
