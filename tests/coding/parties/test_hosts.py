"""Talks "with" people of two states are somebody else's too."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


def states_met(text: str) -> list[set[str | None]]:
    return [{p.country for p in c.parties} for c in claims_of(text) if c.kind == "contact"]


@pytest.mark.parametrize(
    "text",
    [
        "After a meeting with the presidents of Peru and Chile, Omani Foreign Minister Salim Badr flew home.",
        "Omani Foreign Minister Salim Badr began with a lunch with Peruvian Prime Minister Ana Soto and Chile's envoy.",
    ],
)
def test_who_acts_around_the_words_takes_part(text: str) -> None:
    assert {"PER", "CHL", "OMN"} in states_met(text)


def test_a_meeting_that_somebody_holds_is_left_alone() -> None:
    text = "Peru's meeting with Chile was long, Oman's foreign minister said."
    assert {"PER", "CHL"} in states_met(text)
