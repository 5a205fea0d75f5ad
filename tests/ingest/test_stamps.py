"""The day that stands by itself beside a headline, in the forms in which pages and plain texts write it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bilat.ingest.dateline import Dateline
from bilat.ingest.reckon import reckon
from bilat.ingest.stamps import day_alone, stamp_of_page, stamp_of_text
from bilat.model.document import Published
from tests.ingest.conftest import Write, docs, english, read_all

WORDS = english()
DAY = date(2024, 3, 12)
BODY = "<p>" + "The ministers of Chile and Peru held talks on ports and on trade between their countries. " * 3 + "</p>"


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2024", "March 12, 2024", "12-Mar-2024", "2024-03-12", "12.03.2024", "Tuesday, March 12, 2024",
        "Mar 12, 2024 10:15 AM", "Last updated: 12 March 2024", "Lima, 12th March 2024",
        "Posted On 12 Mar 2024 | 10:15", "Tue. 12 March 2024, at 18:05 (GMT+4)", "Published: 2024-03-12",
        "2024.3.12", "2024/03/12", "Tuesday the 12th of March 2024", "By Press Office - March 12, 2024",
        "News | 12 March 2024 | Views: 345", "Press Release No. 34/2024 – 12 March 2024",
        "Posted: March 12, 2024 in News",
    ],
)  # fmt: skip
def test_a_day_alone_in_its_many_forms(line: str) -> None:
    assert day_alone(line, WORDS) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Session of 12 March 2024", "Talks were held on 12 March 2024", "March 2024", "12 March", "12/03/2024",
        "Tuesday 12/3/2024", "31 February 2024", "12 March 2024 and 13 March 2024", "",
        "12 March 2024 | 13 March 2024",
    ],
)  # fmt: skip
def test_what_is_more_or_less_than_a_day_is_none(line: str) -> None:
    assert day_alone(line, WORDS) is None


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_numbers_are_read_where_one_reading_alone_is_a_day_or_the_weekday_decides(day: date) -> None:
    numbers = f"{day.day}/{day.month}/{day.year}"
    assert day_alone(f"{day.day}.{day.month}.{day.year}", WORDS) == day
    assert day_alone(numbers, WORDS) in ({day} if day.day > 12 or day.day == day.month else {None})
    assert day_alone(f"{day:%A} {numbers}", WORDS) in {day, None}


def test_a_day_alone_at_the_head_or_the_foot_of_a_text_is_its_own() -> None:
    text = "Chile and Peru hold talks\n12 March 2024\nThe ministers met in Lima. They spoke of ports.\nThey agreed."
    assert stamp_of_text(text, WORDS) == DAY
    assert reckon(text, Dateline(), WORDS) == Published(DAY, DAY, "text")
    assert stamp_of_text("They met.\nThey spoke.\nThey agreed.\nThey left.\nLima, 12 March 2024", WORDS) == DAY


def test_a_day_alone_in_the_midst_of_a_text_is_not() -> None:
    text = "Chile and Peru hold talks\nThey met.\nThey spoke.\n12 March 2024\nThe second round began.\nIt ended."
    assert stamp_of_text(text, WORDS) is None


@pytest.mark.parametrize(
    "stamp",
    [
        "<div>12 March 2024</div>", "<span>By the Press Office</span> <b>Tuesday, March 12, 2024</b>",
        '<time datetime="2024-03-12T10:00">12 March</time>',
    ],
)  # fmt: skip
def test_the_day_below_a_headline_is_the_pages(stamp: str) -> None:
    page = html.fromstring(f"<html><body><h1>Talks held</h1>{stamp}{BODY}</body></html>")
    assert stamp_of_page(page, WORDS) == DAY
    above = html.fromstring(f"<html><body>{stamp}<h1>Talks held</h1>{BODY}</body></html>")
    assert stamp_of_page(above, WORDS) == DAY


def test_numbers_are_read_as_the_offices_state_writes_them(write: Write) -> None:
    page = "<html><head><title>Talks | {}</title></head><body><h1>Talks</h1><p>05/03/2024</p>" + BODY + "</body></html>"
    days: dict[str, date | None] = {}
    for office in ("Ministry of Foreign Affairs of Chile", "US Department of State"):
        (document,) = docs(read_all(write(f"{len(days)}.html", page.format(office))))
        days[office] = document.published.day
    assert list(days.values()) == [date(2024, 3, 5), None]


def test_a_day_below_the_first_paragraph_or_of_another_time_is_not() -> None:
    page = html.fromstring(f"<html><body><h1>Talks held</h1>{BODY}<div>12 March 2024</div></body></html>")
    assert stamp_of_page(page, WORDS) is None
    other = '<time datetime="2026-11-01T10:00">12 March</time>'
    assert stamp_of_page(html.fromstring(f"<html><body><h1>Talks held</h1>{other}{BODY}</body></html>"), WORDS) is None


def test_a_page_without_any_mark_is_dated_by_what_a_reader_sees(write: Write) -> None:
    page = f"<html><body><main><h1>Chile meets Peru</h1><div>12 March 2024</div>{BODY * 2}</main></body></html>"
    [document] = docs(read_all(write("page.html", page)))
    assert document.published == Published(DAY, DAY, "text")
