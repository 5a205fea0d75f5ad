"""Whose page a document is, by its outlet, its host or the name of its source."""

from __future__ import annotations

import pytest

from bilat.read.home import Home, home_of
from tests.chain import article, meant, reading_of


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("Ministry of Foreign Affairs of Norway", "NOR"),
        ("Embassy of Chile in Windhoek", "CHL"),
        ("Department of Foreign Affairs, Ireland", "IRL"),
        ("Presidency of the Portuguese Republic", "PRT"),
        ("Prime Minister's Office, Malaysia", "MYS"),
        ("Office of the Taoiseach", "IRL"),
    ],
)
def test_an_office_says_whose_it_is_in_its_name(source: str, state: str) -> None:
    assert home_of(article("A text.", source=source)) == Home(state, True, source.startswith("Embassy"))


def test_a_newspaper_is_at_home_but_no_office() -> None:
    assert home_of(article("A text.", source="Lantern of Kenya")) == Home("KEN", False, False)


@pytest.mark.parametrize("source", ["Secretariat of the African Union in Ethiopia", "Meridian Herald"])
def test_a_body_of_many_states_and_a_name_without_one_have_no_home(source: str) -> None:
    assert home_of(article("A text.", source=source)) == Home()


def test_a_host_of_government_is_an_office() -> None:
    home = home_of(article("A text.", source="news", url="https://www.mfa.gov.gh/a"))
    assert (home.state, home.official) == ("GHA", True)


def test_an_office_speaks_of_its_own_state_as_we() -> None:
    text = "Peru opened a consulate here.\n\nThe Ministry thanked Peru on behalf of our farmers."
    reading = reading_of(text, source="Ministry of Foreign Affairs of Norway")
    assert meant(reading, text, "The Ministry") == ["Norway"]
    assert meant(reading, text, "our") == ["Norway"]


def test_a_newspaper_does_not() -> None:
    text = "Peru opened a consulate here.\n\nThe Ministry thanked Peru on behalf of our farmers."
    reading = reading_of(text, source="Oslo Lantern")
    assert not [m for m in reading.mentions if text[m.start : m.end] in {"our", "The Ministry"}]


@pytest.mark.parametrize(
    ("source", "state"),
    [("The Lusaka Herald", "ZMB"), ("Port Moresby Echo", "PNG"), ("Bismarck Herald", None), ("Meridian Herald", None)],
)
def test_an_outlet_named_after_a_large_city_is_of_its_state(source: str, state: str | None) -> None:
    assert home_of(article("Peru met Chile.", source=source)).state == state
