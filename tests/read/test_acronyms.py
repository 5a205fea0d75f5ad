"""Bodies whose acronym a text explains."""

from __future__ import annotations

import pytest

from bilat.read.acronyms import owners
from tests.read.test_belonging import MEETING, country


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Kenya Press Club (KPC) met.", {"KPC": "KEN"}),
        ("The Brewers & Distillers Guild of Peru (BDGP) met.", {"BDGP": "PER"}),
        ("Peru’s Alpaca Fair (AF) opened.", {"AF": "PER"}),
        ("The Alpaca Free Zone (AFZ) in Peru opened.", {"AFZ": "PER"}),
        ("Officials of Peru and the Alpaca Club (AC) met.", {}),
        ("The Peru Kenya Friendship Club (PKFC) met.", {}),
        ("The Organisation of American States (OAS) met.", {}),
        ("The Alpaca Club (a small one) of Peru met.", {}),
    ],
)
def test_the_state_in_a_name_is_that_of_its_acronym(text: str, told: dict[str, str]) -> None:
    assert owners(text) == told


def test_an_office_is_of_the_state_of_a_body_that_its_acronym_stands_for() -> None:
    text = f"{MEETING} The Vietnam Runners & Walkers Guild (VRWG) was there. VRWG Chairman Le Van Hoa thanked Kenya."
    assert country(text, "Le Van Hoa") == "VNM"
