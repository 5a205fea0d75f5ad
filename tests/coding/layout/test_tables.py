"""Tables of figures: the heading says what a row's number is."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of

TRADE = (
    "External trade of Armenia, March 2025\n\nExports by country, USD million (share in total exports, %):\n"
    "Russia 201.4 (45.1)\nUnited Arab Emirates 88.0 (19.7)\nChina (including Hong Kong) 1,040.2 (9.0)\nOthers 3\n\n"
    "Imports by country, USD million:\nIran 55.1\nGeorgia 30\n"
)
STATISTICS = "Statistical Committee of the Republic of Armenia"


def figures(text: str, source: str) -> list[Claim]:
    return [c for c in claims_of(text, source=source) if c.kind == "figure"]


def sides(claim: Claim) -> tuple[list[str | None], list[str | None]]:
    return [p.country for p in claim.actors], [p.country for p in claim.recipients]


def test_each_row_is_a_figure_with_its_share() -> None:
    told = [(c.type, *sides(c), c.values.low, c.values.unit) for c in figures(TRADE, STATISTICS)]  # type: ignore[attr-defined]
    assert told == [
        ("exports", ["ARM"], ["RUS"], 201.4e6, "USD"),
        ("share", ["ARM"], ["RUS"], 45.1, "percent"),
        ("exports", ["ARM"], ["ARE"], 88e6, "USD"),
        ("share", ["ARM"], ["ARE"], 19.7, "percent"),
        ("exports", ["ARM"], ["CHN"], 1040.2e6, "USD"),
        ("share", ["ARM"], ["CHN"], 9.0, "percent"),
        ("imports", ["ARM"], ["IRN"], 55.1e6, "USD"),
        ("imports", ["ARM"], ["GEO"], 30e6, "USD"),
    ]


def test_a_row_bears_the_period_of_the_title() -> None:
    assert {(str(c.date.start), str(c.date.end)) for c in figures(TRADE, STATISTICS)} == {("2025-03-01", "2025-03-31")}


@pytest.mark.parametrize(
    ("heading", "first", "metric", "unit"),
    [
        ("Visitors by country of residence, 2024", "Italy", "visitors", "people"),
        ("Foreign students in Albania, 2024", "Italy", "students", "people"),
        ("Grants received by Albania by donor, EUR million, 2024", "Italy", "aid", "EUR"),
        ("Foreign direct investment by country of origin, 2024 (EUR million)", "Italy", "investment", "EUR"),
        ("Scholarships granted by Albania, 2024", "Albania", "students", "people"),
        ("Aid disbursed by Albania, 2024, EUR million", "Albania", "aid", "EUR"),
    ],
)
def test_the_heading_says_whose_figure_a_row_is(heading: str, first: str, metric: str, unit: str) -> None:
    text = f"Albania\n\n{heading}\n\nItaly: 410\nPoland – 95\n"
    found = figures(text, "Ministry of Finance of Albania")
    assert [(c.type, c.values.unit) for c in found] == [(metric, unit)] * 2  # type: ignore[attr-defined]
    assert (found[0].actors[0].name == first) is True


@pytest.mark.parametrize(
    "text",
    [
        "Accidents\n\nFatal accidents by county\nGeorgia 12\nJordan 8\n",
        "Exports\n\nExports by county, KES million\nGeorgia 12\nJordan 8\n",
        "Budget\n\nBudget by heading, KES million\nHealth 120\nRoads 88\n",
        "Sport\n\nFinal standings\nPeru 12\nChile 8\n",
    ],
)
def test_what_a_state_counts_at_home_is_no_figure(text: str) -> None:
    assert not [c for c in figures(text, "Ministry of Finance of Kenya") if c.reader.startswith("table.")]
