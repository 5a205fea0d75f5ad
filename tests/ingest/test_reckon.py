"""The publication of an undated text: from its dateline, or between its past and its future; else unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.ingest.dateline import find_dateline
from bilat.ingest.reckon import Bounds, bounds_of, is_outdated, reckon
from bilat.model.document import Published
from tests.ingest.conftest import Write, docs, english, read_all

WORDS = english()


def published(text: str, beside: str = "") -> Published:
    return reckon(text, find_dateline(text, WORDS), WORDS, beside)


def test_between_the_last_past_event_and_the_first_to_come() -> None:
    text = "The third session was held in February 2021. The fair is to be held in Brod on 3-7 June 2021."
    assert published(text) == Published(date(2021, 2, 1), date(2021, 6, 2), "text")


def test_months_of_this_year_count_once_the_year_is_certain() -> None:
    text = (
        "The envoy visited Brod in March 2020, and talks took place there in July of last year. In April of this year "
        "the two premiers met. The treaty was signed in January 2021. A fair will be opened on 3 June 2021."
    )
    assert published(text) == Published(date(2021, 4, 1), date(2021, 6, 2), "text")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy visited Brod in March 2020.",
        "The fair will be opened on 3 June 2021.",
        "The envoy arrived on Tuesday and left a day later.",
        "",
    ],
)
def test_one_bound_alone_or_none_is_no_interval(text: str) -> None:
    assert published(text) == Published()


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It would be signed in May 2022, he said.", Bounds()),
        ("If it had been held in May 2022, all were lost.", Bounds()),
        ("Trade is to reach a billion by 2030.", Bounds(None, date(2030, 12, 31))),
        ("The programme for 2021-2025 was signed in May 2021.", Bounds(date(2021, 5, 1), None)),
        ("It was agreed to hold the session in May 2022.", Bounds()),
        ("A forum which will be held in May 2022 was discussed.", Bounds(None, date(2022, 5, 31))),
        ("By 2020 the loss had doubled.", Bounds()),
        ("The port has been full since 2021.", Bounds(date(2021, 1, 1), None)),
        ("Signed on May 4, 2021, it will be in force on 1 July 2021.", Bounds(date(2021, 5, 4), date(2021, 6, 30))),
        ("It was opened on 2021-05-04.", Bounds(date(2021, 5, 4), None)),
        ("They met on 30 February 2021.", Bounds()),
    ],
)  # fmt: skip
def test_cues_tell_past_from_future(text: str, bounds: Bounds) -> None:
    found = bounds_of(text, WORDS)
    assert (found.first, found.last) == (bounds.first, bounds.last)


def test_an_announced_day_before_the_last_past_one_does_not_count() -> None:
    text = "The fair to be held in May 2019 was moved. The new hall was opened in June 2021."
    assert bounds_of(text, WORDS) == Bounds(date(2021, 6, 1), None)


def test_a_dateline_with_its_year_is_the_day() -> None:
    assert published("Brod, 4 June 2021 – The sides met.") == Published(date(2021, 6, 4), date(2021, 6, 4), "dateline")
    foot = published("The sides met and parted.\n(Brod/Feb9/2024)")
    assert foot == Published(date(2024, 2, 9), date(2024, 2, 9), "dateline")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("June 4, Brod Post. They approved a roadmap of cooperation for 2021–2023.", 2021),
        ("June 4, Brod Post. Both armies prepare for Shield-2021.", 2021),
        ("June 4, Brod Post. The treaty was signed on 28 May 2021.", 2021),
        ("June 4, Brod Post. It was signed in July 2020 and will be ratified in May 2022.", None),
        ("June 4, Brod Post. The treaty was signed in 1999.", None),
        ("June 4, Brod Post. They parted as friends.", None),
    ],
)
def test_a_dateline_without_a_year_takes_the_one_the_text_treats_as_its_own(text: str, year: int | None) -> None:
    found = published(text)
    if year is None:
        assert found.day in (None, date(2021, 6, 4))
        assert year == (found.day and None)
    else:
        assert found == Published(date(year, 6, 4), date(year, 6, 4), "dateline")


def test_headlines_glued_to_the_article_are_of_the_same_days() -> None:
    text = "June 4, Brod Post. They parted as friends."
    assert published(text, beside="Army unlikely to use Shield-2021 for attack").day == date(2021, 6, 4)


def test_outlet_and_day_come_from_the_dateline_where_the_input_gives_none(write: Write) -> None:
    text = "Ministers meet\nBROD, 4 June 2021 (Brod Post) -- The ministers met, and they agreed on a second crossing."
    found = docs(read_all(write("a.txt", text)))[0]
    assert (found.source, found.published.day, found.published.basis) == ("Brod Post", date(2021, 6, 4), "dateline")


def test_what_the_input_gives_is_not_overruled_by_a_dateline(write: Write) -> None:
    record = (
        '{"source": "Own", "published": "2020-01-01", "text": "BROD, 4 June 2021 (Brod Post) -- The ministers met."}'
    )
    found = docs(read_all(write("a.jsonl", record + "\n")))[0]
    assert (found.source, found.published.day, found.published.basis) == ("Own", date(2020, 1, 1), "given")


@pytest.mark.parametrize("word", ["BREAKING", "EXCLUSIVE", "UPDATE"])
def test_words_in_capitals_that_are_no_outlet(word: str) -> None:
    assert find_dateline(f"{word} – The sides met.", WORDS).source == ""


def test_a_known_place_in_capitals_is_no_outlet() -> None:
    found = find_dateline("MINSK – The sides met.", WORDS)
    assert (found.source, found.place) == ("", "MINSK")


def test_a_page_of_several_releases_came_out_with_the_latest() -> None:
    text = "Visit to Peru\nLIMA\n4 November 2024\n\nTalks with Chile\nSANTIAGO\n13 October 2024"
    assert published(text) == Published(date(2024, 11, 4), date(2024, 11, 4), "text")


def test_the_place_and_day_of_a_session_are_no_dateline() -> None:
    text = "The ministers spoke. The commission of Peru and Chile, Lima, 12 August 2024"
    assert find_dateline(text, english()).day is None


PAST = "They met in Lima on 4 March 2022 and signed a paper on 9 March 2022."


@pytest.mark.parametrize(
    ("basis", "text", "outdated"),
    [
        ("metadata", PAST, True),
        ("given", PAST, False),
        ("metadata", "They met in Lima on 4 March 2022.", False),
        ("metadata", "They will meet in Lima on 4 March 2022 and on 9 March 2022.", False),
        ("metadata", "They met in Lima on 4 January 2021 and on 9 January 2021.", False),
    ],
)
def test_the_day_of_a_pages_frame_is_not_that_of_its_news(basis: Any, text: str, outdated: bool) -> None:
    assert is_outdated(Published(date(2021, 2, 4), date(2021, 2, 4), basis), text, english()) is outdated
