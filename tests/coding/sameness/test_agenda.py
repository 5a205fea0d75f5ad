"""What is to be talked about at a meeting belongs to the meeting."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

COMING = "Norwegian President Kari Lund will visit Peru on 20 June 2025 and meet President Luis Paz in Lima."


def planned(text: str) -> list[str]:
    return [c.evidence[0].quote for c in claims_of(text) if c.kind == "commitment"]


@pytest.mark.parametrize(
    "agenda",
    [
        "The two presidents will also discuss trade between Norway and Peru.",
        "Norway and Peru will exchange views on current regional matters.",
    ],
)
def test_what_will_be_talked_about_is_no_further_plan(agenda: str) -> None:
    assert len(planned(f"{COMING} {agenda}")) == len(planned(COMING))


@pytest.mark.parametrize("matter", ["fisheries", "practical steps to build the road"])
def test_talks_with_somebody_who_is_named_are_a_plan_of_their_own(matter: str) -> None:
    more = f"She will discuss {matter} with Peruvian Foreign Minister Rosa Vega."
    assert len(planned(f"{COMING} {more}")) == len(planned(COMING)) + 1


def test_who_belongs_to_a_delegation_to_come_goes_along() -> None:
    more = "The Norwegian delegation will also include the Ambassador of Peru to Norway, Luis Vega."
    assert len(planned(f"{COMING} {more}")) == len(planned(COMING))


def test_what_others_will_talk_about_is_none_of_that_meeting() -> None:
    assert len(planned(f"{COMING} Chile and Ghana will discuss trade.")) == len(planned(COMING)) + 1


def test_a_visit_that_was_announced_is_to_come_where_it_is_named_again() -> None:
    again = "During her visit to Lima, President Lund will open a fair."
    assert not [c for c in claims_of(f"{COMING} {again}") if c.type == "visit"]


def test_a_visit_that_goes_on_is_one() -> None:
    here = "Norwegian President Kari Lund arrived in Peru on Tuesday."
    again = "During her visit to Lima, President Lund will open a fair."
    assert [c.type for c in claims_of(f"{here} {again}") if c.kind == "contact"] == ["visit"]
