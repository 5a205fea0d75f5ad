"""Expressions of time in a text, found and resolved to days. Pure functions of the text and its publication date.

What an expression means, for a document of D:

| expression                                  | kind            | days                                              | basis    |
|---------------------------------------------|-----------------|---------------------------------------------------|----------|
| 4 June 2025, June 2025, 2024, H1 2024       | point           | all of them                                       | text     |
| 3-7 June 2025, 2025-2027, January-May 2024  | range           | from the first to the last                        | text     |
| the 2024/25 academic year                   | point           | 1 September to 31 August                          | text     |
| June 4, April, the third quarter, spring    | point           | the latest begun by D, or the next if three times nearer | relative |
| Monday, on the 5th                          | point           | the latest, D included                            | relative |
| today, last week, next year, two months ago | point           | the whole unit (weeks from Monday)                | relative |
| three weeks ago, in two months              | point           | the whole unit so many units away                 | relative |
| the past nine months                        | duration_past   | the day nine months before D, to D                | relative |
| (within) the next 12 to 24 months           | duration_future | D, to the day 24 months after D                   | relative |
| recent, recently                            | point           | from the 1st of the month, or 30 days; to D       | relative |
| recent years, a few months ago              | …               | up to five of them; precision unknown             | relative |
| since 2015, from 2015 on                    | since           | 1 January 2015 to D                               | as 2015  |
| by 2027, by the end of May                  | by              | D to its last day; if that has passed, itself     | as 2027  |
| until 2027, before 2027                     | until           | D to its last day (before: the eve of its first)  | as 2027  |
| the same day, a year earlier                | point           | counted from the date before it in the text       | relative |
| early, mid, late; beginning, end of a year  | point           | thirds; its first, last quarter. Of a month: ten days |      |
| five-day, 45-year-old, every year           | duration, age, frequency | none                                     | none     |

Precision is that of the ends: "last week" and "3-7 June" are known to the day, "early 2024" to the season. Where a
document is dated by an interval only, an expression gets the days on which all days of the interval agree, else none
("since" ends on the interval's first day); without any date only what the words give wholly is known.
"""

from __future__ import annotations

from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.reading import DateMention
from bilat.read.dates.anniversary import anniversary
from bilat.read.dates.resolve import TimeExpression, again, expressions

__all__ = ["TimeExpression", "anniversary", "as_future", "as_past", "find_dates", "find_expressions"]

_NO_TIME = ("duration", "age", "frequency")


def find_expressions(text: str, published: Published, language: str = "en") -> list[TimeExpression]:
    """Every expression of time in `text`, in order, none overlapping; durations, ages and frequencies too.

    Raises LexiconError when the language has no dates.yml or a malformed one.
    """
    return expressions(text, published, language)


def find_dates(text: str, published: Published, language: str = "en") -> list[DateMention]:
    """The expressions that mean days; `when` has no ends where they cannot be known.

    Raises LexiconError when the language has no dates.yml or a malformed one.
    """
    return [e.to_mention() for e in expressions(text, published, language) if e.kind not in _NO_TIME]


def as_future(mention: DateMention | TimeExpression, published: Published, language: str = "en") -> When:
    """What a mention means in a clause about the future: the next Monday, May, 5 June; others stay as they are."""
    return again(mention.when, published, "future", language)


def as_past(mention: DateMention | TimeExpression, published: Published, language: str = "en") -> When:
    """What a mention means in a clause about the past: the latest Monday, May, 5 June; others stay as they are."""
    return again(mention.when, published, "past", language)
