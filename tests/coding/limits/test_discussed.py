"""A restriction or a rule that is only talked about is the matter of the talks."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Peru’s trade minister will visit Accra next week to discuss tariffs on steel.",
        "The Chilean and Peruvian ministers discussed sanctions on Russia.",
        "Peru and Chile held talks on lifting the ban on salmon.",
        "Peru and Chile talked about the visa-free regime.",
    ],
)
def test_what_is_discussed_is_not_told(text: str) -> None:
    assert not {c.kind for c in claims_of(text)} & {"sanction", "rule"}


def test_what_a_clause_of_its_own_tells_of_it_is() -> None:
    text = "Peru and Chile discussed the sanctions which Ghana imposed on Togo last year."
    [sanction] = [c for c in claims_of(text) if c.kind == "sanction"]
    assert ([p.country for p in sanction.actors], [p.country for p in sanction.recipients]) == (["GHA"], ["TGO"])
