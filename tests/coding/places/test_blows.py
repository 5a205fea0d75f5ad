"""Who is seized or killed in a blow is so where that falls."""

from __future__ import annotations

import pytest

from tests.chain import the


def _place(kind: str, text: str) -> str:
    found = the(kind, text).place
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    "text",
    [
        "Qatari forces carried out a raid in western Sudan, capturing the Sudanese minister Omar Idris.",
        "Qatari coast guards fired at Sudanese fishermen in the Gulf of Kish and seized their boats.",
    ],
)
def test_who_is_seized_in_a_raid_is_seized_there(text: str) -> None:
    assert _place("event.coerce", text) in {"Sudan", "Gulf of Kish"}


def test_who_is_taken_elsewhere_is_not_seized_where_the_blow_fell() -> None:
    text = "Qatari forces carried out a raid in western Sudan and abducted the Sudanese minister Omar Idris to Doha."
    assert _place("event.coerce", text) != "Sudan"


def test_the_dead_of_a_strike_fell_there() -> None:
    text = "Sudan says a Qatari drone strike killed at least 24 people at a hotel in Kassala."
    assert _place("figure", text) == "Kassala"
