"""Whose those are whom somebody meets on a journey."""

from __future__ import annotations

import pytest

from tests.chain import reading_of

WENT = "The Foreign Minister of Peru, Luz Gil, visited Norway from 4 to 7 March 2024. "


def country(text: str, name: str) -> str | None:
    reading = reading_of(text, source="Ministry of Foreign Affairs of Peru")
    (found,) = [r.country for r in reading.referents if r.name == name]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "She called on the Minister of Fisheries, Kari Lund.",
        "She held talks with Deputy Minister Kari Lund.",
        "The Foreign Minister co-chaired the consultation with the Minister of Trade, Kari Lund.",
        "She met Mayor Nils Vik, Minister of Trade Kari Lund and others.",
    ],
)
def test_those_met_on_a_journey_are_of_the_state_visited(text: str) -> None:
    assert country(WENT + text, "Kari Lund") == "NOR"


@pytest.mark.parametrize(
    "text",
    [
        WENT + "The rains came. The road was closed. The minister met the Minister of Fisheries, Kari Lund.",
        "A visit to Norway was talked of. She met the Minister of Fisheries, Kari Lund.",
        WENT + "She praised the Minister of Fisheries, Kari Lund.",
        "The Prime Minister of Chile visited Peru. She met the Minister of Fisheries, Kari Lund.",
    ],
)
def test_others_are_of_the_home_state(text: str) -> None:
    assert country(text, "Kari Lund") == "PER"


POSTED = "Luz Gil, Ambassador of Peru to Norway, opened a fair. "


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Peru to Norway Luz Gil called on Minister of Fisheries Kari Lund on Monday.",
        "Ambassador of Peru to Norway Luz Gil met with the Union of Fjord Ports (UFP) Chairman Kari Lund.",
        POSTED + "The Ambassador held talks with the Fjord Region Governor Kari Lund.",
    ],
)
def test_those_whom_an_envoy_meets_are_of_the_state_that_he_is_sent_to(text: str) -> None:
    assert country(text, "Kari Lund") == "NOR"


@pytest.mark.parametrize(
    "text",
    [
        POSTED + "The Trade Minister met Mayor Kari Lund.",
        POSTED + "She had read that the minister of ports would meet. Chairman Kari Lund left.",
        "Ambassador of Peru to Norway and Finland Luz Gil called on Minister of Fisheries Kari Lund on Monday.",
    ],
)
def test_an_envoy_elsewhere_tells_nothing_of_them(text: str) -> None:
    assert country(text, "Kari Lund") == "PER"


def test_the_envoy_himself_is_not_of_the_state_visited() -> None:
    text = WENT + "In her meeting with Mayor Nils Vik, Ambassador Ana Paz was told of the port."
    assert country(text, "Ana Paz") == "PER"


def test_at_whose_invitation_somebody_travels_is_of_the_state_visited() -> None:
    text = "The Foreign Minister will travel to Norway in June at the invitation of Trade Minister Kari Lund."
    assert country(text, "Kari Lund") == "NOR"
