"""What holds for every number and every text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.read.quantities import find_quantities
from bilat.read.quantities.figures import value_of
from bilat.read.quantities.words import quantity_words

WORDS = quantity_words()
VOCABULARY = sorted(
    {*WORDS.cardinals, *WORDS.ordinals, *WORDS.magnitudes, *WORDS.vague, *WORDS.multiples, *WORDS.units}
)
PIECES = st.sampled_from([
    *VOCABULARY, *(w.title() for w in VOCABULARY), *"0123456789.,()/-–$%’\n$€+", "31", "2024", "1,234", "12,34,567",
    "1 234 567", "0.5", "USD", "Rs.", "US$", "dollars", "between", "from", "to", "about", "of", "them", "G20",
    "companies",
])
LISTS = st.lists(PIECES, max_size=30)
TEXTS = st.one_of(st.text(max_size=200), LISTS.map(" ".join), LISTS.map("".join))


def separated(number: int) -> list[str]:
    western = f"{number:,}"
    head, tail = str(number)[:-3], str(number)[-3:]
    pairs = [head[max(0, i - 2):i] for i in range(len(head), 0, -2)][::-1]
    return [western, western.replace(",", " "), western.replace(",", " "), ",".join([*pairs, tail])]


@given(st.integers(1000, 10**12), st.integers(0, 3))
def test_separated_numbers_round_trip(number: int, way: int) -> None:
    written = separated(number)[way]
    text = f"They saw {written} tourists there."
    [found] = find_quantities(text)
    assert (found.low, found.high, found.of) == (number, number, "tourists")
    assert text[found.start:found.end] == written


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_decimals_round_trip(number: object) -> None:
    assert value_of(str(number)) == float(str(number))


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["{}-{}", "{} to {}", "{}–{}", "between {} and {}"]))
def test_ranges_are_ordered(first: int, second: int, form: str) -> None:
    text = f"It takes {form.format(first, second)} days."
    found = find_quantities(text)
    assert all(q.low <= q.high for q in found)
    if first < second:
        assert [(q.low, q.high, q.unit) for q in found] == [(first, second, "days")]


@given(st.integers(1, 99))
def test_number_words_are_their_numbers(number: int) -> None:
    ones = {value: word for word, value in WORDS.cardinals.items() if value < 20}
    tens = {value: word for word, value in WORDS.cardinals.items() if value >= 20}
    rest = [ones[number % 10]] if number % 10 else []
    word = ones.get(number) or "-".join([tens[number // 10 * 10], *rest])
    if number > 1:
        [found] = find_quantities(f"They signed {word} agreements.")
        assert (found.low, found.of) == (number, "agreements")


@settings(max_examples=500)
@given(TEXTS, st.sampled_from([None, "LKA", "USA"]))
def test_no_text_breaks_it(text: str, home: str | None) -> None:
    end = 0
    for found in find_quantities(text, home):
        assert end <= found.start < found.end <= len(text)
        assert found.low <= found.high
        assert not (found.ordinal and found.unit)
        end = found.end


@settings(max_examples=200)
@given(TEXTS, st.integers(0, 100), st.integers(1, 50))
def test_nothing_lies_in_a_span_that_is_taken(text: str, start: int, length: int) -> None:
    for found in find_quantities(text, taken=[(start, start + length)]):
        assert found.end <= start or found.start >= start + length
