"""Cities by any spelling, with their state."""

from __future__ import annotations

import pytest

from bilat.lexicon import cities, states
from bilat.lexicon.files import read_text


@pytest.mark.parametrize(
    ("spelling", "name", "country"),
    [
        ("Minsk", "Minsk", "BLR"),
        ("Kiev", "Kyiv", "UKR"),
        ("Nur-Sultan", "Astana", "KAZ"),
        ("Sochi", "Sochi", "RUS"),
        ("St Petersburg", "Saint Petersburg", "RUS"),
        ("St. Petersburg", "Saint Petersburg", "RUS"),
        ("Łódź", "Łódź", "POL"),
        ("Lodz", "Łódź", "POL"),
        ("Kankesanthurai", "Kankesanthurai", "LKA"),
        ("Hambantota", "Hambantota", "LKA"),
        ("Xi’an", "Xi'an", "CHN"),
        ("Hong Kong", "Hong Kong", "CHN"),
        ("Davos", "Davos", "CHE"),
        ("Chittagong", "Chattogram", "BGD"),
    ],
)
def test_spellings(spelling: str, name: str, country: str) -> None:
    first = cities().lookup(spelling)[0]
    assert (first.name, first.country) == (name, country)


def test_most_populous_first() -> None:
    tripoli = cities().lookup("Tripoli")
    assert [city.country for city in tripoli] == ["LBY", "LBN", "GRC"]
    assert [city.population for city in tripoli] == sorted((city.population for city in tripoli), reverse=True)


@pytest.mark.parametrize(
    ("spelling", "ambiguous"), [("Nice", True), ("Reading", True), ("Mobile", True), ("Lyon", False)]
)
def test_names_that_are_words_are_flagged(spelling: str, ambiguous: bool) -> None:
    assert {city.ambiguous for city in cities().lookup(spelling)} == {ambiguous}


@pytest.mark.parametrize("spelling", ["", "Nowhereville-on-Sea", "minsk", "Mins", "\n"])
def test_no_city(spelling: str) -> None:
    assert cities().lookup(spelling) == ()


def test_the_file_is_sorted_and_every_country_a_state() -> None:
    _, *lines = read_text("gazetteer/cities.csv").splitlines()
    assert lines == sorted(lines, key=lambda line: line.split(",")[0] + ",")
    assert {line.split(",")[2] for line in lines} <= set(states().by_code)
    assert len(lines) > 35_000
