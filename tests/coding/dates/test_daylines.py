"""Days on lines of their own: above, below, or between a title and its text."""

from __future__ import annotations

from datetime import date

from bilat.coding.dates.daylines import day_at, entries
from tests.chain import context_of

ABOVE = "Week\n\n3 May 2003\n\nTea was sold.\n\nFish was sold.\n\n5 May 2003\n\nRain fell."
BELOW = "Releases\n\nSale of tea\n\nPosted: 5 May 2003\n\nSale of fish\n\n3 May 2003, 10:30"
BETWEEN = (
    "Releases\n\nSale of tea\n\nDate 2003-05-05\n\nTea was sold.\n\nSale of fish\n\nDate 2003-05-03\n\nFish was sold."
)


def days(text: str, *words: str) -> list[date | None]:
    """The last day of the entry that each of the words stands in."""
    found = entries(context_of(text))
    when = [day_at(found, text.index(word)) for word in words]
    return [w.end if w is not None else None for w in when]


def test_a_day_above_holds_for_all_that_follows_up_to_the_next() -> None:
    assert days(ABOVE, "Week", "Fish was", "Rain") == [None, date(2003, 5, 3), date(2003, 5, 5)]


def test_a_day_below_holds_for_what_stands_above_it() -> None:
    assert days(BELOW, "Sale of tea", "Sale of fish") == [date(2003, 5, 5), date(2003, 5, 3)]


def test_a_day_between_holds_for_its_title_and_text_and_is_when_they_came_out() -> None:
    assert days(BETWEEN, "Sale of tea", "Tea was", "Sale of fish", "Fish was") == [
        date(2003, 5, 5),
        date(2003, 5, 5),
        date(2003, 5, 3),
        date(2003, 5, 3),
    ]
    assert {e.when.basis for e in entries(context_of(BETWEEN))} == {"document"}


def test_one_day_is_a_dateline() -> None:
    assert entries(context_of("Talks\n\n3 May 2003\n\nTea was sold.")) == []


def test_a_day_that_a_bar_parts_from_its_text() -> None:
    text = "Releases\n\nSale of tea\n5 May 2003 | Tea was sold.\n\nSale of fish\n3 May 2003 | Fish was sold."
    assert days(text, "Tea was", "Fish was") == [date(2003, 5, 5), date(2003, 5, 3)]


def test_a_day_in_a_cell_is_when_the_title_beside_it_came_out() -> None:
    text = "| Sale of fresh tea | 5/23/03 |\n| Sale of dried fish | 5/3/03 |\n| Sale of old ships | 4/1/03 |"
    assert days(text, "fresh", "fish", "ships") == [date(2003, 5, 23), date(2003, 5, 3), date(2003, 4, 1)]
    assert {e.when.basis for e in entries(context_of(text))} == {"document"}
