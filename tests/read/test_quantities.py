"""Numbers with what they measure or count, and numbers that are none."""

from __future__ import annotations

import pytest

from bilat.errors import LexiconError
from bilat.model.reading import Quantity
from bilat.read.quantities import find_quantities


def only(text: str, home: str | None = None) -> Quantity:
    [found] = find_quantities(text, home)
    return found


def shown(text: str, home: str | None = None) -> list[tuple[str, float, float, str]]:
    return [(text[q.start:q.end], q.low, q.high, q.unit) for q in find_quantities(text, home)]


@pytest.mark.parametrize(("text", "low", "unit"), [
    ("$450 million", 450e6, "USD"),
    ("US$ 5 billion", 5e9, "USD"),
    ("USD 61.5 million", 61.5e6, "USD"),
    ("USD20 million", 20e6, "USD"),
    ("Rs. 600 million", 600e6, "LKR"),
    ("Rs 2 lakh crore", 2e12, "LKR"),
    ("LKR 1.2bn", 1.2e9, "LKR"),
    ("€3m", 3e6, "EUR"),
    ("£20 million", 20e6, "GBP"),
    ("$30k", 30e3, "USD"),
    ("100 million yuan", 100e6, "CNY"),
    ("RMB 2 billion", 2e9, "CNY"),
    ("5 billion rubles", 5e9, "RUB"),
    ("5 billion roubles", 5e9, "RUB"),
    ("half a million dollars", 5e5, "USD"),
    ("two and a half million euros", 2.5e6, "EUR"),
    ("12,34,567 rupees", 1234567, "LKR"),
    ("a 3.5-million-dollar grant", 3.5e6, "USD"),
    ("300 million US dollars", 300e6, "USD"),
    ("trillions of rubles", 1e12, "RUB"),
])
def test_money(text: str, low: float, unit: str) -> None:
    found = only(f"It was worth {text} then.", home="LKA")
    assert (found.low, found.high, found.unit) == (low, low, unit)


def test_whose_rupee_it_is_depends_on_the_home() -> None:
    assert only("Rs 5 million", "IND").unit == "INR"
    assert only("Rs 5 million", "PAK").unit == "PKR"
    assert only("Rs 5 million").unit == "rupees"
    assert only("5 million rupees").unit == "rupees"


@pytest.mark.parametrize(("text", "low", "high", "unit"), [
    ("$30-40 million", 30e6, 40e6, "USD"),
    ("US$50m-US$60m", 50e6, 60e6, "USD"),
    ("$500 million to $1 billion", 5e8, 1e9, "USD"),
    ("5 to 7 percent", 5, 7, "percent"),
    ("12 to 24 months", 12, 24, "months"),
    ("two to three times", 2, 3, "times"),
    ("14–15 days", 14, 15, "days"),
    ("10-15km", 10, 15, "kilometres"),
    ("350,000 to 1.6 million rupees", 350e3, 1.6e6, "rupees"),
])
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    found = only(f"some {text} of it")
    assert (found.low, found.high, found.unit) == (low, high, unit)


def test_between_makes_a_range_of_and() -> None:
    assert shown("between 20 and 30 tonnes") == [("20 and 30 tonnes", 20, 30, "tonnes")]
    assert shown("20 tonnes and 30 tonnes") == [("20 tonnes", 20, 20, "tonnes"), ("30 tonnes", 30, 30, "tonnes")]


def test_a_change_is_two_figures() -> None:
    assert shown("trade grew from 5 to 7 percent") == [("5", 5, 5, "percent"), ("7 percent", 7, 7, "percent")]
    assert shown("it fell from 10 to 5 percent") == [("10", 10, 10, "percent"), ("5 percent", 5, 5, "percent")]
    assert shown("the tariff is from 5 to 7 percent") == [("5 to 7 percent", 5, 7, "percent")]


@pytest.mark.parametrize("before", [
    "about", "around", "some", "nearly", "almost", "more than", "over", "at least", "up to", "roughly", "an estimated",
    "in the region of", "as much as", "~", "close to", "less than",
])
def test_approximations(before: str) -> None:
    assert only(f"It cost {before} $5 million.").approximate
    assert only(f"It took {before} 300 tonnes.").approximate


def test_exact_amounts_and_words_after() -> None:
    assert not only("It cost $5 million.").approximate
    assert only("300 or so tractors").approximate
    assert only("300 or so tractors").of == "tractors"
    assert only("40 plus percent") == Quantity(0, 15, 40, 40, "percent", "", True)


@pytest.mark.parametrize(("text", "low", "unit"), [
    ("5.5%", 5.5, "percent"), ("40 per cent", 40, "percent"), ("2 percentage points", 2, "percentage points"),
    ("500 metric tons", 500, "tonnes"), ("42 tons", 42, "tons"), ("35 km", 35, "kilometres"),
    ("30 metres", 30, "metres"),
    ("500MW", 500, "megawatts"), ("290 GWh", 290, "gigawatt-hours"), ("3 million barrels", 3e6, "barrels"),
    ("55 billion cubic metres", 55e9, "cubic metres"), ("160 acres", 160, "acres"), ("20 litres", 20, "litres"),
    ("five-day", 5, "days"), ("24 hours", 24, "hours"), ("30 days", 30, "days"), ("six months", 6, "months"),
    ("2.7 times", 2.7, "times"), ("1.5-fold", 1.5, "times"),
])
def test_units(text: str, low: float, unit: str) -> None:
    found = only(f"a total of {text} in all")
    assert (found.low, found.high, found.unit) == (low, low, unit)


@pytest.mark.parametrize(("text", "low", "of"), [
    ("110 official documents", 110, "documents"),
    ("two Pakistani students", 2, "students"),
    ("51 Pakistani students studied there", 51, "students"),
    ("52 joint activities", 52, "activities"),
    ("two hundred and fifty tractors", 250, "tractors"),
    ("fifty-two agreements", 52, "agreements"),
    ("a dozen ships", 12, "ships"),
    ("dozens of companies", 12, "companies"),
    ("tens of thousands of refugees", 10_000, "refugees"),
    ("20 cultural, scientific and language projects", 20, "projects"),
    ("150,000 workers", 150_000, "workers"),
    ("1 234 567 tourists", 1_234_567, "tourists"),
    ("three fishermen", 3, "fishermen"),
    ("a 30-member delegation", 30, "members"),
    ("five sports competitions", 5, "competitions"),
])
def test_counted_nouns(text: str, low: float, of: str) -> None:
    found = only(f"They saw {text}.")
    assert (found.low, found.unit, found.of, found.ordinal) == (low, "", of, False)


def test_people() -> None:
    assert (only("6,000 people").unit, only("6,000 people").of) == ("people", "people")
    assert (only("a 14-strong team").low, only("a 14-strong team").unit) == (14, "people")


def test_multiples_and_shares() -> None:
    assert shown("Trade doubled") == [("doubled", 2, 2, "times")]
    assert shown("it was halved") == [("halved", 0.5, 0.5, "times")]
    assert only("two-thirds of exports").low == pytest.approx(2 / 3)
    assert only("a third of goods").low == pytest.approx(1 / 3)
    assert only("nearly half of exports") == Quantity(7, 11, 0.5, 0.5, "", "exports", True)


@pytest.mark.parametrize(("text", "value", "of"), [
    ("the fifth session of the commission", 5, "session"),
    ("the 5th ministerial meeting took place", 5, "meeting"),
    ("the twenty-first round", 21, "round"),
    ("the 60th anniversary", 60, "anniversary"),
    ("for the first time", 1, "time"),
    ("Fifth round of talks", 5, "round"),
])
def test_ordinals(text: str, value: float, of: str) -> None:
    found = only(text)
    assert (found.low, found.of, found.ordinal) == (value, of, True)


@pytest.mark.parametrize("text", [
    "G20", "COP28", "a MiG-29", "Su-35 jets", "Covid-19 cases", "Article 5", "Resolution 2231", "24/7", "Boeing 737",
    "Level 2", "+94 11 2587456", "tel. 0112587456", "at 10:30", "at 5 p.m.", "a 45-year-old man", "won 2-1", "UTC+3",
    "one of them", "no one knew", "one another", "the first lady", "First Secretary", "at first", "first met",
    "the Second World War", "third countries", "97.7 kB", "several million", "two-way trade", "5G", "in 2024", "(8)",
    "the world's second largest exporter", "P5+1",
])
def test_no_quantities(text: str) -> None:
    assert find_quantities(f"It was {text} there.") == []


def test_one_counts_with_a_unit_or_a_magnitude() -> None:
    assert [q.low for q in find_quantities("one million, one percent, one of the two sides")] == [1e6, 1, 2]


def test_seven_of_them_is_a_count() -> None:
    assert [q.low for q in find_quantities("about 40 citizens; seven of them")] == [40, 7]


def test_taken_spans_are_passed_over() -> None:
    text = "On 4 June 2024 they signed 5 agreements within the next 24 months"
    taken = [(text.index("4 June"), text.index(" they")), (text.index("within"), len(text))]
    assert [q.low for q in find_quantities(text, taken=taken)] == [5]


def test_a_language_without_a_file_is_an_error() -> None:
    with pytest.raises(LexiconError, match="languages/xx"):
        find_quantities("5 tractors", language="xx")


def test_an_article_before_a_sum_is_no_part_of_its_currency() -> None:
    found = find_quantities("A $2 million grant; A$2 million.")
    assert [q.unit for q in found] == ["USD", "AUD"]


def test_magnitudes_above_all_that_was_said() -> None:
    assert only("They lent one thousand and two hundred million dollars.").low == 1.2e9
    assert only("They lent two thousand million dollars.").low == 2e9
    assert only("They lent five million two hundred thousand dollars.").low == 5.2e6


def test_a_range_up_to_a_magnitude() -> None:
    found = only("Some 60,000 to a million workers left.")
    assert (found.low, found.high, found.of) == (60_000, 1_000_000, "workers")


@pytest.mark.parametrize(("text", "share"), [
    ("One in five visitors is a Finn.", 0.2), ("Seven out of ten visitors stayed.", 0.7),
])
def test_shares_in_words(text: str, share: float) -> None:
    assert only(text).low == share


def test_further_ones_without_their_noun() -> None:
    assert only("They are building 12 more.").low == 12
    assert not only("They handed over 12 boats.").approximate


def test_the_number_of_a_name_counts_nothing() -> None:
    found = only("They sent eighteen Kestrel 4000 Mine Clearing Disposal medium robots.")
    assert (found.low, found.of) == (18, "robots")


def test_a_number_with_its_magnitude_is_exact() -> None:
    text = "Trade came to $4.1 billion, of which 257.73 million dollars in services."
    assert [q.low for q in find_quantities(text)] == [4.1e9, 257.73e6]


def test_numbers_that_nothing_explains_are_told_apart() -> None:
    text = "The number of mills rose from 40 mills to 52."
    assert [q.low for q in find_quantities(text)] == [40]
    assert [(q.low, q.bare) for q in find_quantities(text, bare=True)] == [(40, False), (52, True)]
