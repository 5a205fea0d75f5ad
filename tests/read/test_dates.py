"""What expressions of time mean to a document, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.errors import LexiconError
from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.reading import DateMention
from bilat.read.dates import as_future, as_past, find_dates, find_expressions
from bilat.read.dates.words import date_words
from tests.chain import reading_of

TUESDAY = date(2024, 3, 19)
ON_TUESDAY = Published(TUESDAY, TUESDAY, "given")
SPRING_2025 = Published(date(2025, 4, 12), date(2025, 6, 2), "text")


def days(text: str, published: Published = ON_TUESDAY) -> list[tuple[str, str, str]]:
    return [(d.when.text, str(d.when.start), str(d.when.end)) for d in find_dates(text, published)]


def last(text: str, published: Published = ON_TUESDAY) -> When:
    return find_dates(text, published)[-1].when


@pytest.mark.parametrize(
    "text",
    [
        "52 joint activities",
        "May-Elin may come",
        "They march on; they march 5 miles",
        "Level 2",
        "Saudi Vision 2030",
        "Agenda 2063",
        "Resolution 2231",
        "a Su-30 jet",
        "1,500 people",
        "+94 11 2345678",
        "UTC+3",
        "at 10:30 am",
        "the G20",
        "COP28",
        "Formula 1",
        "the 2nd CIS Games",
        "the 5th floor",
        "2000 people",
        "Prime Minister May said",
        "24/7",
        "a hot spring",
        "the Sunday Herald",
        "the Easter Sunday attacks",
        "Anti-Terror-2017",
        "Rs. 2024",
        "31 apples",
        "The next round of talks",
        "at the end of the day",
    ],
)
def test_no_dates(text: str) -> None:
    assert days(text) == []


def test_a_day_that_no_calendar_has_is_not_made_up() -> None:
    assert days("on 30 February 2024") == [("February 2024", "2024-02-01", "2024-02-29")]
    assert days("2024-13-45, 99.99.2024") == []


def test_line_breaks_inside_a_sentence_do_not_matter_and_empty_lines_do() -> None:
    assert days("signed on December 31,\n2015")[0] == ("December 31,\n2015", "2015-12-31", "2015-12-31")
    assert days("a visit in May\n\n2023 was good")[0][0] == "May"


def test_brackets_and_commas_repeat_the_day() -> None:
    assert days("met on Wednesday (March 27)") == [("Wednesday (March 27)", "2024-03-27", "2024-03-27")]
    assert days("met today (19)") == [("today (19)", "2024-03-19", "2024-03-19")]
    assert days("met on Monday (11)") == [("Monday (11)", "2024-03-11", "2024-03-11")]
    assert days("yesterday, March 18, they met") == [("yesterday, March 18", "2024-03-18", "2024-03-18")]


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("the same day", "2023-05-04", "2023-05-04"),
        ("the following day", "2023-05-05", "2023-05-05"),
        ("the next day", "2023-05-05", "2023-05-05"),
        ("the day before", "2023-05-03", "2023-05-03"),
        ("a week later", "2023-05-11", "2023-05-11"),
        ("two months earlier", "2023-03-01", "2023-03-31"),
        ("that year", "2023-01-01", "2023-12-31"),
        ("the same month", "2023-05-01", "2023-05-31"),
        ("the following year", "2024-01-01", "2024-12-31"),
    ],
)
def test_relative_to_the_date_before(phrase: str, start: str, end: str) -> None:
    found = days(f"They signed on 4 May 2023. It happened {phrase}, he said.")
    assert found[1] == (phrase, start, end)


def test_the_latest_date_before_counts_and_no_bound_does() -> None:
    text = "Talks began on 4 May 2023 and ended on 9 May 2023. Since 2015 much has changed. On the same day he left."
    assert days(text)[-1] == ("the same day", "2023-05-09", "2023-05-09")


def test_nothing_before_leaves_it_unknown() -> None:
    assert days("The same day they met.") == [("The same day", "None", "None")]
    assert last("the same day").basis == "none"


def test_a_year_named_once_serves_both() -> None:
    april, may = days("in April and May 2023")
    assert (april, may) == (("April", "2023-04-01", "2023-04-30"), ("May 2023", "2023-05-01", "2023-05-31"))
    assert days("from November to January 2024") == [("from November to January 2024", "2023-11-01", "2024-01-31")]


def test_a_document_of_an_unknown_day_gets_what_all_its_days_agree_on() -> None:
    assert days("last year", SPRING_2025) == [("last year", "2024-01-01", "2024-12-31")]
    assert days("in October", SPRING_2025) == [("October", "2024-10-01", "2024-10-31")]
    assert days("the next academic year", SPRING_2025) == [("the next academic year", "2025-09-01", "2026-08-31")]
    assert days("since December 2020", SPRING_2025) == [("since December 2020", "2020-12-01", "2025-04-12")]
    assert days("by 2027", SPRING_2025) == [("by 2027", "2027-01-01", "2027-12-31")]
    for phrase in ("today", "last week", "the past three years", "recently", "last month"):
        assert last(phrase, SPRING_2025) == When(text=phrase)


def test_a_document_without_a_date_gets_what_the_words_give() -> None:
    nothing = Published()
    assert days("on 4 June 2024, the same day", nothing)[1] == ("the same day", "2024-06-04", "2024-06-04")
    assert days("since 2015", nothing) == [("since 2015", "2015-01-01", "2015-12-31")]
    for phrase in ("yesterday", "on Monday", "in May", "on 5 June"):
        assert not last(phrase, nothing).known


@pytest.mark.parametrize(
    ("phrase", "future", "past"),
    [
        ("on Monday", "2024-03-25", "2024-03-18"),
        ("in July", "2024-07-01", "2023-07-01"),
        ("on 5 June", "2024-06-05", "2023-06-05"),
        ("in May", "2024-05-01", "2023-05-01"),
        ("late in June", "2024-06-21", "2023-06-21"),
        ("in the autumn", "2024-09-01", "2023-09-01"),
        ("last week", "2024-03-11", "2024-03-11"),
        ("in 2021", "2021-01-01", "2021-01-01"),
    ],
)
def test_a_clause_turns_what_has_no_year(phrase: str, future: str, past: str) -> None:
    [mention] = find_dates(f"They meet {phrase}.", ON_TUESDAY)
    assert str(as_future(mention, ON_TUESDAY).start) == future
    assert str(as_past(mention, ON_TUESDAY).start) == past
    assert as_future(mention, ON_TUESDAY).text == mention.when.text


def test_a_time_without_a_year_has_passed_unless_the_next_is_much_nearer() -> None:
    assert str(last("in October").start) == "2023-10-01"
    assert str(last("in April").start) == "2024-04-01"
    assert str(last("on 21 March").start) == "2024-03-21"
    assert str(last("by October").end) == "2024-10-31"
    assert str(last("since October").start) == "2023-10-01"


def test_a_weekday_beside_a_date_chooses_the_year() -> None:
    assert str(last("on Sunday, 19 March").start) == "2023-03-19"
    assert str(last("on Tuesday, 19 March").start) == "2024-03-19"


def test_kinds() -> None:
    text = (
        "In 2020, from 2 to 9 May, since 2015, until 2027, by 2030, over the past nine months, "
        "in the next two years, a five-day visit, a 45-year-old man, every year"
    )
    assert [e.kind for e in find_expressions(text, ON_TUESDAY)] == [
        "point",
        "range",
        "since",
        "until",
        "by",
        "duration_past",
        "duration_future",
        "duration",
        "age",
        "frequency",
    ]
    assert len(find_dates(text, ON_TUESDAY)) == 7


def test_an_expression_becomes_a_mention() -> None:
    [expression] = find_expressions("on 4 June 2024", ON_TUESDAY)
    assert expression.to_mention() == DateMention(3, 14, expression.when)


def test_the_same_text_gives_the_same_dates() -> None:
    text = "On Monday they met; in May they will meet again, as agreed last year and on 4 June 2021."
    assert find_dates(text, ON_TUESDAY) == find_dates(text, ON_TUESDAY)


def test_a_language_without_a_file_is_an_error() -> None:
    with pytest.raises(LexiconError, match="languages/xx"):
        find_dates("4 June", ON_TUESDAY, language="xx")


def test_words_are_compiled_once() -> None:
    assert date_words() is date_words()


def test_a_page_that_came_out_the_day_after_counts_from_the_day_it_was_written() -> None:
    told = days("He leaves today (18). They met this morning, and yesterday they talked. On Monday he came.")
    assert [start for _, start, _ in told] == ["2024-03-18", "2024-03-18", "2024-03-17", "2024-03-18"]


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on March 21", "2024-03-21", "2024-03-21"),
        ("on March 12", "2024-03-12", "2024-03-12"),
        ("on May 21", "2023-05-21", "2024-05-21"),
        ("in April", "2023-04-01", "2024-04-01"),
    ],
)
def test_a_day_close_by_is_meant_whatever_the_tense(text: str, past: str, future: str) -> None:
    mention = find_dates(text, ON_TUESDAY)[0]
    assert (str(as_past(mention, ON_TUESDAY).start), str(as_future(mention, ON_TUESDAY).start)) == (past, future)


def test_the_day_after_is_tomorrow_only_for_what_is_to_come() -> None:
    [mention] = find_dates("Talks go on the following day.", ON_TUESDAY)
    assert not mention.when.known
    assert str(as_future(mention, ON_TUESDAY).start) == "2024-03-20"
    assert not as_past(mention, ON_TUESDAY).known
    later = find_dates("They met on 4 May 2023 and will meet the following day.", ON_TUESDAY)[-1]
    assert str(as_future(later, ON_TUESDAY).start) == "2023-05-05"


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("from Monday to Thursday", "2024-03-18", "2024-03-21"),
        ("from Thursday to Saturday", "2024-03-14", "2024-03-16"),
        ("on Monday and Tuesday", "2024-03-18", "2024-03-19"),
    ],
)
def test_weekdays_in_a_row_hold_today_where_they_can(phrase: str, start: str, end: str) -> None:
    assert days(f"They are there {phrase}.")[0][1:] == (start, end)


def test_weekdays_in_a_row_are_over_in_a_clause_about_the_past() -> None:
    [mention] = find_dates("They were there from Monday to Thursday.", ON_TUESDAY)
    assert str(as_past(mention, ON_TUESDAY).start) == "2024-03-11"


def test_a_day_on_the_line_below_a_title() -> None:
    """The last word of the title is no part of the number below it."""
    found = find_dates("News of Lima\n28 Feb 2025 | Talks", Published(date(2025, 3, 4), date(2025, 3, 4), "given"))
    assert [(d.when.start, d.when.end) for d in found] == [(date(2025, 2, 28), date(2025, 2, 28))]


def test_a_day_in_brackets_is_of_the_year_that_the_words_before_it_reach() -> None:
    new_year = Published(date(2025, 1, 8), date(2025, 1, 8), "given")
    assert last("They met recently (Jan. 6).", new_year).start == date(2025, 1, 6)
    assert last("They met recently (Dec. 30).", new_year).start == date(2024, 12, 30)


def test_this_weekend_is_the_last_one_where_it_is_told_as_past() -> None:
    said = ("Peru and Chile met this weekend.", "Peru and Chile will meet this weekend.")
    assert [reading_of(text).dates[0].when.start for text in said] == [date(2025, 5, 31), date(2025, 6, 7)]
