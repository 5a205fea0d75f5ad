"""What stands beside a predicate is not where it happens."""

from __future__ import annotations

import pytest

from bilat.coding.places.places import place_of
from tests.chain import context_of, frame_of


def _place(text: str, lemma: str) -> str:
    context = context_of(text)
    found = place_of(context, frame_of(context.reading, lemma))
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Peru and Chile condemned Qatar on Monday, accusing Doha of committing crimes in Kassala.", "condemn"),
        ("Envoy Ana Ruiz commended the Chilean firm, stating that it has become known in Kassala.", "commend"),
    ],
)
def test_what_somebody_is_blamed_or_praised_for_is_elsewhere(text: str, lemma: str) -> None:
    assert _place(text, lemma) == ""


def test_what_others_do_stands_beside_it() -> None:
    text = "Chile launched exercises with Peru in the northern and western Peru, after Qatar held drills near Malta."
    assert _place(text, "exercise") == "Peru"


def test_what_is_fired_falls_where_it_is_told() -> None:
    assert _place("Peru fired what is believed to be a missile into the Arabian Sea.", "fire") == "Arabian Sea"


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Chile voiced concern over Peru's naval drills near Malta.", "drill", "Malta"),
        ("Peruvian airstrikes hit camps of Chilean rebels in western Sudan.", "hit", "Sudan"),
        ("Peruvian airstrikes hit camps of Chilean rebels in western Sudan.", "airstrikes", "Sudan"),
        ("The attack of Peru on Chile had an effect on the region's ties with Rabat.", "attack", ""),
    ],
)
def test_a_state_is_a_place_where_its_preposition_says_so(text: str, lemma: str, name: str) -> None:
    assert _place(text, lemma) == name
