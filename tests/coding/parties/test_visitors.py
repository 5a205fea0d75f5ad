"""Those who are called visitors are on a visit to the country whose news it is."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

LANKA = "Daily Mirror (Sri Lanka)"


def visits(text: str, **fields: object) -> list[tuple[list[str | None], list[str | None]]]:
    """Who visits whom, by any rule."""
    return [
        ([p.country for p in c.actors], [p.country for p in c.recipients])
        for c in claims_of(text, **fields)
        if c.kind == "contact" and c.type == "visit" and not c.reader.startswith("tagged.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Visiting Chilean Trade Minister Ana Soto asked Sri Lanka to lower its taxes on wine.",
        "Sri Lanka thanked the visiting Chilean Trade Minister Ana Soto for the wine.",
        "Colombo said that Chile's visiting trade minister praised Sri Lanka.",
    ],
)
def test_a_visitor_visits_the_home_state_of_the_news(text: str) -> None:
    assert visits(text, source=LANKA) == [(["CHL"], ["LKA"])]


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Sri Lanka are visiting Chilean Trade Minister Ana Soto.",
        "After visiting Chilean Trade Minister Ana Soto, officials of Sri Lanka left.",
    ],
)
def test_who_is_visited_is_no_visitor(text: str) -> None:
    assert (["CHL"], ["LKA"]) not in visits(text, source=LANKA)


def test_a_visitor_of_the_home_state_visits_nobody_known() -> None:
    assert not visits("The visiting Sri Lankan minister Sunil Perera spoke of tea.", source=LANKA)
