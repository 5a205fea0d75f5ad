"""Who is meant where a text of one state's dealings with several leaves its own state out."""

from __future__ import annotations

from bilat.coding.parties.homes import home_party, with_home
from bilat.model.claim import Party
from tests.chain import context_of

LEAD = (
    "Lusaka, June 4 – Zambia sells copper to Japan and Kenya. Chile and Peru met Chile and Peru. "
    "Chile and Peru trade with Chile."
)


def _party(country: str, start: int, end: int) -> Party:
    return Party(country, country, "state", country, "GOV", "", start, end)


def test_the_home_state_is_a_party_only_where_it_is_named_and_not_yet_known() -> None:
    context = context_of(LEAD)
    assert context.reading.home == "ZMB"
    assert [p.country for p in home_party(context, {"CHL"})] == ["ZMB"]
    assert home_party(context, {"ZMB"}) == []
    assert home_party(context_of("Chile and Peru met."), {"CHL"}) == []


def test_in_a_text_about_two_others_alone_the_home_state_is_not_meant() -> None:
    context = context_of("Lusaka, June 4 – Zambia looks on. Chile and Peru met Chile and Peru. Chile warned Peru.")
    sides = ([_party("CHL", 80, 85)], [_party("PER", 0, 0)])
    assert with_home(context, len(context.reading.sentences) - 1, sides) == sides


def test_a_side_that_is_not_named_is_the_home_state_where_two_others_are_foremost() -> None:
    context = context_of(LEAD)
    number = len(context.reading.sentences) - 1
    actors, recipients = with_home(context, number, ([_party("CHL", 80, 85)], [_party("PER", 0, 0)]))
    assert ([p.country for p in actors], [p.country for p in recipients]) == (["CHL"], ["ZMB"])


def test_sides_that_are_both_named_stay() -> None:
    sides = ([_party("CHL", 80, 85)], [_party("PER", 90, 94)])
    assert with_home(context_of(LEAD), 0, sides) == sides
