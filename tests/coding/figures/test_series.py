"""Numbers in a row: each is its own state's, all share the other side."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of

PARTS = (
    "Fiji received 90,000 visitors, of whom Peruvians accounted for 33,470, Chileans for 26,711 and Danes for 23,000."
)


def _sides(text: str) -> dict[float, set[str | None]]:
    """The states of each figure, by its number."""
    found: dict[float, set[str | None]] = {}
    for claim in claims_of(text):
        values: Any = claim.values
        if claim.kind == "figure":
            found[values.low] = {p.country for p in claim.actors + claim.recipients}
    return found


@pytest.mark.parametrize(("number", "country"), [(33_470, "PER"), (26_711, "CHL"), (23_000, "DNK")])
def test_the_parts_of_a_total_share_whose_the_total_is(number: float, country: str) -> None:
    assert _sides(PARTS)[number] == {country, "FJI"}


def test_a_row_behind_prepositions_shares_who_is_named_first() -> None:
    found = _sides("Peru's exports to Chile reached $24 million and those to Denmark $20 million.")
    assert found == {24e6: {"PER", "CHL"}, 20e6: {"PER", "DNK"}}


def test_two_numbers_of_the_same_two_states_are_no_row() -> None:
    found = _sides("Peru exported $40 million of tea to Chile and imported timber for $12 million.")
    assert found == {40e6: {"PER", "CHL"}, 12e6: {"PER", "CHL"}}


def test_numbers_behind_one_taker_are_each_of_who_follows_them() -> None:
    found = _sides("Malaysia hosts 30,000 workers from Peru and 15,000 from Chile.")
    assert found == {30_000: {"PER", "MYS"}, 15_000: {"CHL", "MYS"}}


def test_numbers_of_peoples_share_where_they_went() -> None:
    found = _sides("In 2023 some 900,000 Peruvians and 300,000 Chileans visited Turkey.")
    assert found == {900_000: {"PER", "TUR"}, 300_000: {"CHL", "TUR"}}


def test_givers_of_a_row_have_each_their_own_taker() -> None:
    found = _sides("Qatar gave $214 million to Sudan and Oman $198 million to Chad.")
    assert found == {214e6: {"QAT", "SDN"}, 198e6: {"OMN", "TCD"}}


def test_numbers_told_respectively_are_of_those_named_in_that_order() -> None:
    text = "Norway, Qatar and Japan pledged $20 million, $35 million and $50 million respectively to Sudan."
    found = [c for c in claims_of(text) if c.kind == "figure"]
    assert [(c.actors[0].country, c.recipients[0].country) for c in found] == [
        ("NOR", "SDN"),
        ("QAT", "SDN"),
        ("JPN", "SDN"),
    ]


@pytest.mark.parametrize(
    ("text", "going"),
    [
        ("Peru was the top source market for Fiji in May with 9,000 arrivals, ahead of Chad with 8,000.", "PER"),
        ("Fiji was the top destination of Peruvian tourists with 9,000 arrivals, ahead of Tonga with 8,000.", "PER"),
    ],
)
def test_visitors_of_a_ranking_go_from_the_source_to_the_destination(text: str, going: str) -> None:
    values: list[tuple[Any, list[str | None]]] = [
        (c.values, [p.country for p in c.actors]) for c in claims_of(text) if c.type == "visitors"
    ]
    assert [actors for v, actors in values if v.low == 9_000] == [[going]]


def test_every_source_of_a_ranking_sends_its_people_to_the_same_state() -> None:
    text = "Peru was the top source market for Fiji in May with 9,000 arrivals, ahead of Chile with 8,000, it said."
    assert _sides(text) == {9_000: {"PER", "FJI"}, 8_000: {"CHL", "FJI"}}
    assert not [c for c in claims_of(text) if c.kind == "flow"]
