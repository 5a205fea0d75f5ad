"""Intervals of full days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.model.dates import NEVER, When, day, month, overlaps, year

INTERVALS = st.tuples(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 60)).map(
    lambda t: When(t[0], t[0] + timedelta(t[1]), "day", "text")
)
WHENS = st.one_of(st.just(NEVER), INTERVALS)


def test_an_interval_never_runs_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        When(date(2025, 2, 2), date(2025, 2, 1))


@pytest.mark.parametrize("ends", [(date(2025, 2, 2), None), (None, date(2025, 2, 2))])
def test_an_interval_has_both_ends_or_none(ends: tuple[date | None, date | None]) -> None:
    with pytest.raises(ValueError, match="both ends"):
        When(*ends)


@pytest.mark.parametrize(
    ("when", "start", "end", "precision"),
    [
        (day(date(2025, 6, 4)), date(2025, 6, 4), date(2025, 6, 4), "day"),
        (month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), "month"),
        (month(2025, 2), date(2025, 2, 1), date(2025, 2, 28), "month"),
        (year(2025), date(2025, 1, 1), date(2025, 12, 31), "year"),
    ],
)
def test_full_days_of_a_precision(when: When, start: date, end: date, precision: str) -> None:
    assert (when.start, when.end, when.precision) == (start, end, precision)


def test_what_is_not_known() -> None:
    assert not NEVER.known
    assert year(2025).known


@given(WHENS, WHENS)
def test_overlap_goes_both_ways(one: When, other: When) -> None:
    assert overlaps(one, other) == overlaps(other, one)
    assert overlaps(one, one)
    assert overlaps(one, NEVER)


@given(INTERVALS)
def test_neighbouring_days_do_not_overlap(when: When) -> None:
    assert when.end is not None
    assert not overlaps(when, day(when.end + timedelta(1)))
    assert overlaps(when, day(when.end))
