"""Journeys of crowds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import kinds_of, the


@pytest.mark.parametrize(
    "text",
    [
        "Over nine months many Ghanaian tourists have visited Finland.",
        "Many Ghanaians travelled to Finland.",
        "Ghanaian students study at Finnish universities.",
        "Several Ghanaian soldiers are fighting in Finland.",
    ],
)
def test_people_who_travel_or_stay_by_the_number_are_a_flow(text: str) -> None:
    claim = the("flow.people", text)
    assert [p.country for p in claim.actors] == ["GHA"]
    assert [p.country for p in claim.recipients] == ["FIN"]
    assert "contact" not in kinds_of(text)


def test_what_moves_is_named() -> None:
    values: Any = the("flow.people", "Many Ghanaian tourists have visited Finland.").values
    assert values.product[0].endswith("tourists")
    assert values.status == "past"


@pytest.mark.parametrize(
    "text",
    ["A Ghanaian delegation visited Finland.", "The Ghanaian foreign minister visited Finland."],
)
def test_delegations_and_ministers_are_contacts(text: str) -> None:
    assert "contact" in kinds_of(text)
    assert "flow" not in kinds_of(text)


def test_people_who_are_counted_are_a_figure_alone() -> None:
    assert kinds_of("In 2016, 710,000 people from Ghana visited Finland.") == ["figure"]
    assert kinds_of("Some 40 citizens of Ghana live in Finland.") == ["figure"]


def test_people_who_are_so_many_more_are_told_by_the_figure() -> None:
    assert kinds_of("Tourist arrivals from Peru to Ghana rose by 12 per cent in May.") == ["figure"]
