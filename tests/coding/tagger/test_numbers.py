"""Numbers that the tagger hears, on sentences written for this test."""

from __future__ import annotations

import pytest

from bilat.coding.tagger.numbers import number_at
from bilat.coding.tagger.tags import Tag
from tests.chain import claims_of, context_of

SALES = "Norway sold Peru salmon worth $14 million in 2023 and 8 in 2024."
"""The second number has neither magnitude nor currency of its own."""


def _tag(text: str, word: str, metric: str) -> Tag:
    return Tag("figure", metric, text.index(word), 0.95, 0.9, (), (), "fact", 0.9, 0.0)


@pytest.mark.parametrize(("metric", "low", "unit"), [("exports", 8e6, "USD"), ("ships", 8, "")])
def test_a_number_without_unit_is_measured_as_the_one_before_where_it_is_told_of_the_same(
    metric: str, low: float, unit: str
) -> None:
    context = context_of(SALES)
    found = number_at(context, 0, _tag(SALES, "8 in", metric), bare=True)
    assert found is not None
    assert (found.low, found.unit) == (low, unit)


def test_a_number_of_which_nothing_says_what_it_counts_is_taken_only_where_it_is_surely_heard() -> None:
    assert number_at(context_of(SALES), 0, _tag(SALES, "8 in", "exports"), bare=False) is None


def test_rules_do_not_see_numbers_of_which_nothing_says_what_they_count() -> None:
    assert [q.low for q in context_of(SALES).quantities_in(0, len(SALES))] == [14e6]


def test_who_is_not_named_with_a_clear_number_is_the_other_state_of_the_text() -> None:
    text = (
        "The ambassador of Norway to Peru, Kari Lund, met President Luis Paz in Lima on Monday. "
        "They spoke of trade between Norway and Peru. Norwegian investment has reached 40 million dollars."
    )
    found = [{p.country for p in c.actors + c.recipients} for c in claims_of(text) if c.kind == "figure"]
    assert found == [{"NOR", "PER"}]
