"""Whose page a document is, by its outlet, its host or the name of its source."""

from __future__ import annotations

import msgspec
import pytest

from bilat.read.home import Home, home_of, of_dateline
from tests.chain import article, meant, reading_of


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("Ministry of Foreign Affairs of Norway", "NOR"),
        ("Department of Foreign Affairs, Ireland", "IRL"),
        ("Presidency of the Portuguese Republic", "PRT"),
        ("Prime Minister's Office, Malaysia", "MYS"),
        ("Office of the Taoiseach", "IRL"),
    ],
)
def test_an_office_says_whose_it_is_in_its_name(source: str, state: str) -> None:
    assert home_of(article("A text.", source=source)) == Home(state, True)


@pytest.mark.parametrize(
    ("source", "state", "host"),
    [
        ("Embassy of Chile in Windhoek", "CHL", "NAM"),
        ("Royal Thai Embassy, Oslo", "THA", "NOR"),
        ("U.S. Embassy in Mongolia", "USA", "MNG"),
        ("Permanent Mission of Togo to the United Nations", "TGO", None),
    ],
)
def test_an_office_abroad_says_where_it_is(source: str, state: str, host: str | None) -> None:
    assert home_of(article("A text.", source=source)) == Home(state, True, True, host)


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


ROUND_UP = "\n\n".join(
    [
        "The week in brief",
        "Coal is ready in Osh. Bishkek met Japan on schools.",
        "Kyrgyz wheat went to Iran and Turkey.",
        "A bridge was opened in Karakol. India gave buses to Naryn.",
        "Kyrgyzstan thanked Hungary and Peru.",
        "The office is open.",
    ]
)


def test_an_office_of_a_state_it_does_not_name_is_of_the_one_that_its_page_of_many_states_is_full_of() -> None:
    assert home_of(article(ROUND_UP, source="Press Service of the Government")) == Home("KGZ", True)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (ROUND_UP, "Meridian Herald"),
        (ROUND_UP.replace("The week", "Kyrgyzstan"), "Press Service of the Government"),
        ("Sudan\n\nSudan is at war. Sudan needs aid.\n\nSudan and Chad met. Sudan won.", "Ministry of Foreign Affairs"),
    ],
)
def test_whom_a_page_is_about_is_not_whose_it_is(text: str, source: str) -> None:
    assert home_of(article(text, source=source)).state is None


@pytest.mark.parametrize("source", ["", "Ministry of Foreign Affairs"])
def test_an_office_puts_its_name_at_the_head_or_foot_of_a_page(source: str) -> None:
    head = "Ministry of Foreign Affairs of the Republic of Ghana\n\nStatements\n\nPeru and Chile met."
    foot = "Statements\n\nPeru and Chile met.\n\n© 2024 Ministry of Foreign Affairs of Ghana"
    assert home_of(article(head, source=source)) == home_of(article(foot, source=source)) == Home("GHA", True)


@pytest.mark.parametrize(
    "line",
    [
        "Press Releases | Department of Foreign Affairs, Republic of Ghana",
        "Ministry of Foreign Affairs, Republic of Ghana - News",
        "Home » News » Ministry of Foreign Affairs of Ghana",
    ],
)
def test_an_office_s_name_may_be_parted_from_the_page_s_by_a_bar(line: str) -> None:
    assert home_of(article(f"{line}\n\nPeru and Chile met.", source="")) == Home("GHA", True)


def test_an_index_of_releases_is_its_whom_most_titles_name() -> None:
    others = ["Peru", "Chile", "Japan", "Kenya", "Italy", "Nepal"]
    titles = [f"Ghana sends tea to {who}\n\n{day} May 2003" for day, who in enumerate(others, 3)]
    assert home_of(article("\n\n".join(["Releases", *titles]), source="")) == Home("GHA", True)
    assert home_of(article("\n\n".join(["Releases", *titles[:2]]), source="")) == Home()
    shared = [t.replace("Ghana", who) for t, who in zip(titles, reversed(others), strict=True)]
    assert home_of(article("\n\n".join(["Releases", *shared]), source="")) == Home()


def test_a_state_may_stand_above_its_office() -> None:
    text = "REPUBLIC OF GHANA\nPrime Minister's Office\n\nSpeeches\n\nPeru and Chile met."
    assert home_of(article(text, source="")) == Home("GHA", True)
    assert home_of(article("Ghana\n\nFish was sold.\n\nPeru and Chile met.", source="")) == Home()


def test_a_heading_of_another_office_is_no_letterhead() -> None:
    text = "Talks of the week\n\nThe Ministry of Foreign Affairs of Ghana sent a note to Peru, which answered it."
    assert home_of(article(text, source="Ministry of Foreign Affairs")).state is None


def test_the_input_may_say_where_an_outlet_is_at_home() -> None:
    at_home = msgspec.structs.replace(article("Peru met Chile.", source="Office of the Prime Minister"), country="FJI")
    assert home_of(at_home) == Home("FJI", True)
    named = msgspec.structs.replace(at_home, source="Embassy of Chile in Suva")
    assert home_of(named).state == "CHL"


@pytest.mark.parametrize(
    ("middle", "whose"),
    [("Tea was sold.\n\nGhana", "NOR"), ("He thanked us.", "PER")],
    ids=["elsewhere", "right below"],
)
def test_the_minister_of_an_office_s_own_page_is_its_own_unless_a_guest_was_just_spoken_of(
    middle: str, whose: str
) -> None:
    text = f"News\n\nPeru\n\nThe Peruvian Foreign Minister spoke.\n\n{middle}\n\nThe Foreign Minister left for Oslo."
    reading = reading_of(text, source="Ministry of Foreign Affairs of Norway")
    at = text.rindex("Foreign Minister")
    found = next(m for m in reading.mentions if m.start <= at < m.end)
    assert reading.referents[found.referents[0]].country == whose


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ACCRA: The minister met the ambassador.", "GHA"),
        ("Accra, June 4 – The minister met the ambassador.", "GHA"),
        ("Talks held\n\nACCRA: The minister met the ambassador.", "GHA"),
        ("Accra: where the sea is near", None),
    ],
)
def test_a_text_is_sent_from_the_city_that_opens_it(text: str, state: str | None) -> None:
    assert of_dateline(text) == state


def test_a_dateline_of_a_union_s_seat_tells_no_state() -> None:
    assert of_dateline("BRUSSELS: The union spoke on Togo.", frozenset({"TGO"})) is None
    assert of_dateline("BRUSSELS: Belgium spoke on Togo.", frozenset({"TGO", "BEL"})) == "BEL"
