"""What is done at a meeting or on a visit has its place."""

from __future__ import annotations

import pytest

from tests.chain import the

MET = "Peru's President Ana Ruiz met Chile's President Juan Soto at the Torre Tagle Palace on Monday."


def _place(kind: str, text: str) -> str:
    found = the(kind, text).place
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} Juan Soto thanked Peru for its support.",
        f"Chile thanks Peru for its support.\n\n{MET} They spoke of trade.",
    ],
)
def test_thanks_are_said_where_they_meet(text: str) -> None:
    assert _place("event.support", text) == "Torre Tagle Palace"


def test_what_is_said_in_a_call_is_nowhere() -> None:
    text = (
        "Peru's President Ana Ruiz met Chile's President Juan Soto in Quito on Monday. "
        "Ana Ruiz also spoke by phone with Chile's Foreign Minister Luis Vera on Monday. "
        "Ana Ruiz thanked Chile for its support."
    )
    assert _place("event.support", text) == ""


def test_a_state_that_is_told_of_beside_the_meeting_is_not_congratulated_there() -> None:
    text = f"{MET} Ana Ruiz congratulated Qatar's Emir Tamim Al Thani on his election on Monday."
    assert _place("contact.greeting", text) == ""


def test_nobody_but_who_arrives_is_at_the_airport() -> None:
    text = (
        "Chile's President Juan Soto was received at the Jorge Chavez International Airport by Peru's Foreign Minister "
        "Ana Ruiz on Monday. Juan Soto thanked Peru for its support."
    )
    assert _place("event.support", text) == ""
