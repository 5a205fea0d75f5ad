"""The geometry of the drawings: places follow from numbers, and what is not known is not drawn as known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.dossier.pairpage import Bin, CalendarDay, Series
from bilat.lexicon.states import states
from bilat.web import charts, worldmap

START = date(2024, 1, 1)


def weeks(*read_and_quads: tuple[int, tuple[int, int, int, int]]) -> Series:
    bins = []
    for at, (read, quads) in enumerate(read_and_quads):
        day, many = START + timedelta(days=7 * at), max(quads)
        shares = tuple(quad / read if read else 0.0 for quad in quads)
        bins.append(Bin(day, day + timedelta(days=6), read, many, quads, many / read if read else 0.0, shares))  # type: ignore[arg-type]
    return Series("week", tuple(bins))


def test_a_line_breaks_where_nothing_was_read() -> None:
    drawn = charts.intensity(weeks((4, (1, 0, 0, 0)), (0, (0, 0, 0, 0)), (4, (2, 0, 0, 0)), (4, (0, 0, 0, 0))))
    assert drawn
    [curve] = drawn.curves
    assert curve.path.count("M") == 2
    assert len(curve.dots) == 2
    assert len(drawn.unread) == 1


def test_without_a_document_there_is_no_line() -> None:
    assert charts.intensity(weeks((4, (0, 0, 0, 0)))) is None
    assert charts.intensity(Series("week", ())) is None


@given(st.floats(0, 1, allow_nan=False))
def test_an_axis_ends_at_or_above_what_it_shows(share: float) -> None:
    assert share <= charts.axis_top(share) <= 1


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 12, 31)), min_size=1, max_size=40, unique=True))
def test_days_of_the_calendar_do_not_lie_on_one_another(days: list[date]) -> None:
    years = charts.calendar([CalendarDay(one, 1, 2) for one in days], [(one, 2) for one in days])
    assert [year.year for year in years] == sorted({one.year for one in days}, reverse=True)
    for year in years:
        places = {(one.x, one.y) for one in year.days}
        assert len(places) == len(year.days) == sum(one.year == year.year for one in days)
        assert all(0 <= x <= year.width - charts.CELL and y <= year.height - charts.CELL for x, y in places)


@pytest.mark.parametrize(("many", "most", "shade"), [(0, 9, 0), (1, 1, 1), (1, 900, 1), (900, 900, 4)])
def test_shades_tell_few_from_none_and_the_most_from_some(many: int, most: int, shade: int) -> None:
    assert worldmap.shade_of(many, most) == shade


def test_every_outline_but_disputed_land_is_a_state_and_lies_on_the_map() -> None:
    drawn = worldmap.outlines()
    codes = [worldmap.code_of(one.name) for one in drawn.states]
    known = [code for code in codes if code]
    assert len(known) == len(set(known)) > 160
    assert set(known) <= set(states().by_code)
    assert {"BLR", "PAK", "COD", "USA", "CHN", "LKA"} <= set(known)
    assert all(0 <= one.x <= drawn.width and 0 <= one.y <= drawn.height for one in drawn.states)
