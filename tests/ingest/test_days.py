"""Publication dates as inputs write them: a day, or nothing where a doubt remains."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.ingest.days import day_of

DAY = date(2024, 3, 15)
DAYS = st.dates(date(1971, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-15", "2024-03-15T23:59:00+05:00", "2024/03/15", "20240315", 20240315, "2024-03-15 10:00:00",
        "Fri, 15 Mar 2024 10:00:00 GMT", "Fri, 15 Mar 2024 23:30:00 -0800", "15 March 2024", "March 15, 2024, 14:50",
        "15.03.2024", "15/3/2024", "03/15/2024", [2024, 3, 15, 10, 0, 0, 4, 75, 0], 1710500000, 1710500000000,
        "1710500000",
    ],
)  # fmt: skip
def test_a_day_in_any_writing(value: Any) -> None:
    assert day_of(value) == DAY


@pytest.mark.parametrize(
    ("text", "language"), [("15 марта 2024 г.", "ru"), ("15 mars 2024", "fr"), ("15. März 2024", "de")]
)
def test_a_day_in_other_languages(text: str, language: str) -> None:
    assert day_of(text, language) == DAY


@pytest.mark.parametrize(
    "value",
    ["03/04/2024", "March 2024", "2024", "2 hours ago", "yesterday", "", "  ", None, True, 0, "1970-01-01",
     "2024-13-45", [2024, 3], [2024, "3", 15], {}, "31 February 2024", "9999-12-31", float("inf"), "soon", -10**18],
)  # fmt: skip
def test_no_certain_day_is_none(value: Any) -> None:
    assert day_of(value) is None


def test_a_day_and_month_alike_are_certain() -> None:
    assert day_of("04/04/2024") == date(2024, 4, 4)


@given(DAYS)
def test_iso_and_mail_dates_are_read_back(day: date) -> None:
    assert day_of(day.isoformat()) == day
    assert day_of(format_datetime(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))) == day


@given(st.text(max_size=30))
def test_no_text_crashes(text: str) -> None:
    day_of(text)
