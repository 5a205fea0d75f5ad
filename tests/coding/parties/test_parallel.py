"""Names that stand in parallel: a list is one side, and what is told of each in turn is not between them."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

LANKA = "Daily Mirror (Sri Lanka)"
LEAD = (
    "COLOMBO: Sri Lanka and Peru agreed on Friday to widen their trade, Sri Lankan Trade Minister Nimal Perera said."
    " Sri Lanka's growers did well this year. "
)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Up to 160,000 tonnes of tea were shipped to Peru and Chile.", "figure", ["LKA"], ["PER", "CHL"]),
        ("Holders of passports of Chile and Bolivia no longer need a visa.", "rule", ["LKA"], ["CHL", "BOL"]),
        ("Germany gave 12 million euros in aid; France sent doctors in June.", "figure", ["DEU"], ["LKA"]),
    ],
)
def test_the_other_side_is_who_is_meant(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    found = [c for c in claims_of(LEAD + text, source=LANKA) if c.kind == kind]
    assert [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Peru hosts 21,000 refugees, chiefly from Chile and Bolivia, more than any state.", ["CHL", "BOL"]),
        ("Peru hosts 21,000 refugees, chiefly from Chile, Bolivia said.", ["CHL"]),
        ("Peru hosts 21,000 refugees, chiefly from Chile, and Bolivia will help.", ["CHL"]),
    ],
)
def test_a_list_is_told_whole_and_ends_with_and(text: str, states: list[str]) -> None:
    found = next(c for c in claims_of(LEAD + text) if c.kind == "figure")
    assert [p.country for p in found.actors] == states
