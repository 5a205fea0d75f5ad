"""What holds for every date and every text."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.model.document import Published
from bilat.read.dates import as_future, as_past, find_dates, find_expressions
from bilat.read.dates.words import date_words

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAYS = st.dates(date(1950, 1, 1), date(2059, 12, 31))
WORDS = sorted(word for word in date_words().vocabulary if word[0].isalpha())
PIECES = st.sampled_from([
    *WORDS, *(w.title() for w in WORDS), *"0123456789.,()/-–$%’\n", "31", "30 February", "2024", "1999-2001", "2023/24",
    "04.06.2025", "99.99.9999", "2025-13-45", "5th", "1990s", "’s", "\n\n", "visited", "Minsk", "FY24", "Q5", "9999",
])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


def of(day: date) -> Published:
    return Published(day, day, "given")


def ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def written(day: date) -> list[str]:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {ordinal(day.day)} of {month} {day.year}",
        f"{month} {ordinal(day.day)} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{month if month == 'May' else month[:3] + '.'} {day.day}, {day.year}",  # nobody shortens May
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
    ]


@given(DAYS, DAYS, st.integers(0, 8))
def test_any_date_in_any_writing_is_itself(day: date, published: date, way: int) -> None:
    expression = written(day)[way]
    text = f"The two ministers met on {expression} in Minsk."
    [found] = find_dates(text, of(published))
    assert (found.when.start, found.when.end, found.when.precision) == (day, day, "day")
    assert found.when.basis == "text"
    assert text[found.start:found.end] == found.when.text
    assert found.when.text.removeprefix("the ") in expression


@given(DAYS, DAYS)
def test_a_date_without_a_year_is_that_day_of_some_near_year(day: date, published: date) -> None:
    text = f"They signed it on {day.day} {MONTHS[day.month - 1]}."
    [found] = find_dates(text, of(published))
    start = found.when.start
    assert start is not None
    assert (start.month, start.day, found.when.basis) == (day.month, day.day, "relative")
    assert abs(start - published) <= timedelta(days=8 * 366 if (day.month, day.day) == (2, 29) else 366)


@given(DAYS, DAYS, st.sampled_from(["{} to {}", "from {} to {}", "{} – {}", "between {} and {}"]))
def test_a_range_has_the_ends_that_are_written(first: date, second: date, form: str) -> None:
    start, end = sorted((first, second))
    text = form.format(written(start)[0], written(end)[0])
    found = find_dates(text, of(date(2025, 6, 4)))
    if form.startswith(("{}", "from")) or start != end:
        assert [(f.when.start, f.when.end) for f in found] == [(start, end)]


@given(DAYS, st.sampled_from(range(7)))
def test_a_weekday_is_the_last_one_or_the_next(published: date, weekday: int) -> None:
    [found] = find_dates(f"They met on {WEEKDAYS[weekday]}.", of(published))
    past, future = as_past(found, of(published)), as_future(found, of(published))
    assert past == found.when
    assert past.start is not None
    assert future.start is not None
    assert past.start.weekday() == future.start.weekday() == weekday
    assert timedelta(0) <= published - past.start < timedelta(days=7)
    assert timedelta(0) <= future.start - published < timedelta(days=7)


@given(DAYS, st.sampled_from(MONTHS))
def test_a_month_can_be_turned_to_the_past_and_to_the_future(published: date, month: str) -> None:
    [found] = find_dates(f"They meet in {month}.", of(published))
    past, future = as_past(found, of(published)), as_future(found, of(published))
    assert found.when in (past, future)
    assert past.start is not None
    assert future.end is not None
    assert past.start <= published <= future.end


@settings(max_examples=400)
@given(TEXTS, DAYS)
def test_no_text_breaks_it_and_spans_hold_the_expression(text: str, published: date) -> None:
    end = 0
    for found in find_expressions(text, of(published)):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start:found.end] == found.when.text
        assert found.when.start is None or found.when.end is not None
        end = found.end
        as_future(found, of(published))
        as_past(found, of(published))


@settings(max_examples=200)
@given(st.sampled_from(WORDS + WEEKDAYS + MONTHS), st.sampled_from(["last", "next", "in", "this", "on", "early"]), DAYS,
       st.integers(1, 400), st.integers(0, 400))
def test_an_interval_of_publication_says_only_what_each_of_its_days_says(
    word: str, before: str, first: date, days: int, offset: int
) -> None:
    text = f"They met {before} {word}."
    last = first + timedelta(days=days)
    some_day = min(first + timedelta(days=offset), last)
    for found in find_expressions(text, Published(first, last, "text")):
        narrow = [e for e in find_expressions(text, of(some_day)) if e.start == found.start]
        if found.when.known:
            assert [e.when for e in narrow] == [found.when]


@settings(max_examples=200)
@given(TEXTS)
def test_without_any_date_the_first_known_is_given_by_the_words(text: str) -> None:
    known = [found.when.basis for found in find_expressions(text, Published()) if found.when.known]
    assert known[:1] in ([], ["text"])
