"""Numbers that stand beside two states and are of no relation of theirs."""

from __future__ import annotations

import pytest

from bilat.coding.figures.metrics import At, named
from bilat.coding.figures.unrelated import is_again, is_unrelated
from tests.chain import claims_of, context_of


def lows(text: str) -> list[float]:
    return [getattr(c.values, "low", 0.0) for c in claims_of(text) if c.kind == "figure"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 people attended the reception at the Norwegian embassy in Nairobi.",
        "Kenya got 1.1 million tourists this year, the Norwegian envoy said.",
        "Peru, which has $37 billion in external debt, signed a deal with Chile.",
        "Chile and Peru said the ferry ticket will cost 5 dollars in Chile.",
    ],
)
def test_those_present_and_those_at_home_are_none(text: str) -> None:
    assert lows(text) == []


def test_a_whole_is_none_and_its_parts_are_figures() -> None:
    text = "Kenya hosted 1.2 million tourists last year, with 210,000 from the United States and 90,000 from India."
    assert lows(text) == [210_000, 90_000]


def test_a_sum_in_another_currency_is_the_same_sum() -> None:
    text = "Japan signed a grant for Kenya that amounts to 1,600 million yen (approximately $11 million)."
    assert lows(text) == [1.6e9]
    context = context_of(text)
    sentence = context.reading.sentences[0]
    first, second = (At(0, sentence, q, None) for q in context.quantities_in(sentence.start, sentence.end))
    assert not is_again(context, first)
    assert is_again(context, second)


def test_people_of_a_state_who_take_part_are_a_figure() -> None:
    assert lows("More than 40 Finnish workers attended the forum in Kenya.") == [40]


@pytest.mark.parametrize(("text", "harmed"), [("laid sanctions on 14 people", False), ("shot 14 people", True)])
def test_only_people_who_suffered_are_casualties(text: str, harmed: bool) -> None:
    context = context_of(f"Norwegian troops {text} in Chad on Friday.")
    sentence = context.reading.sentences[0]
    [number] = context.quantities_in(sentence.start, sentence.end)
    parties = context.parties(context.mentions_in(sentence.start, sentence.end))
    metric = named("casualties")
    assert metric is not None
    assert is_unrelated(context, At(0, sentence, number, None), metric, parties) != harmed
