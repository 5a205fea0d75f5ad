from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.dossier import words
from bilat.model.dates import When, day, month, year

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(), "undated"),
        (day(date(2025, 4, 11)), "11 April 2025"),
        (month(2025, 4), "April 2025"),
        (year(2024), "2024"),
        (When(date(2025, 6, 1), date(2025, 8, 31), "season", "text"), "June–August 2025"),
        (When(date(2025, 6, 1), date(2025, 6, 4), "day", "document"), "by 4 June 2025"),
        (When(date(1990, 1, 1), date(1999, 12, 31), "decade", "text"), "the 1990s"),
        (When(date(2024, 12, 30), date(2025, 1, 2), "day", "text"), "30 December 2024 – 2 January 2025"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(when: When, said: str) -> None:
    assert words.when_words(when) == said


def test_without_a_date_the_report_is_named_as_a_report() -> None:
    assert words.day_of(When(), date(2025, 6, 4)).words == "undated, reported 4 June 2025"


@given(DAYS, st.integers(0, 800))
def test_both_ends_of_an_interval_are_told(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    said = words.span_words(start, end)
    assert said.endswith(f"{words.MONTHS[end.month]} {end.year}")
    assert str(start.day) in said


@pytest.mark.parametrize("modality", ["plan", "demand", "condition", "possibility"])
def test_only_an_affirmed_fact_has_no_hedge(modality: str) -> None:
    assert words.hedge("affirmed", "fact") == ""
    assert words.hedge("affirmed", modality)  # type: ignore[arg-type]
    assert words.hedge("denied", modality) != words.hedge("affirmed", modality)  # type: ignore[arg-type]
    assert words.mark("denied", modality) == "denied"  # type: ignore[arg-type]
