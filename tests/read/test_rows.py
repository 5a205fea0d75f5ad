"""Rows of an index: a title, and the day on which it came out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.read.rows import index_rows


def table(*days: str) -> str:
    return "| Title | Date |\n" + "\n".join(f"| Tea for Peru sent | {day} |" for day in days)


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("2/24/22", "2/9/22", "1/3/22"), date(2022, 2, 24)),
        (("2/24/98", "2/9/98", "1/3/98"), date(1998, 2, 24)),
        (("24.2.2022", "9.2.2022", "3.1.2022"), date(2022, 2, 24)),
        (("2022-02-03", "2022-02-02", "2022-02-01"), date(2022, 2, 3)),
        (("24 Feb 2022", "9 Feb 2022", "3 Jan 2022"), date(2022, 2, 24)),
        (("2/3/22", "2/2/22", "1/3/22"), None),
        (("2/24/22", "9 tonnes", "1/3/22"), None),
        (("24/2/22", "2/24/22", "1/3/22"), None),
    ],
)
def test_days_are_read_in_the_one_order_that_fits_all(days: tuple[str, ...], first: date | None) -> None:
    assert next((row.day for row in index_rows(table(*days))), None) == first


def test_a_table_of_numbers_is_no_index() -> None:
    assert index_rows("| Peru | 1.2.22 |\n| Chile | 13.2.22 |\n| Ghana | 14.2.22 |") == []


@given(st.lists(st.dates(date(1990, 1, 1), date(2089, 12, 31)), min_size=3, max_size=6))
def test_spans_are_those_of_title_and_day(days: list[date]) -> None:
    text = table(*(f"{day:%d %B %Y}" for day in days))
    rows = index_rows(text)
    assert [row.day for row in rows] == days
    assert all(text[row.start : row.end] == "Tea for Peru sent" for row in rows)
    assert [text[slice(*row.at)] for row in rows] == [f"{day:%d %B %Y}" for day in days]
