"""Expressions of time in a text, found and resolved to days. Pure functions of the text and its publication date.

What an expression means, for a document of D:

| expression                                  | kind            | days                                    |
|---------------------------------------------|-----------------|-----------------------------------------|
| 4 June 2025, June 2025, 2024, H1 2024       | point           | all of them                             |
| 3-7 June 2025, 2025-2027, January-May 2024  | range           | from the first to the last              |
| the 2024/25 academic year                   | point           | 1 September to 31 August                |
| June 4, April, the third quarter (r)        | point           | the latest begun by D; the next if thrice as near |
| Monday, on Monday (5) (r)                   | point           | the latest, D included                  |
| today, last week, next year, two months ago, in three weeks (r) | point | the whole unit, weeks from Monday |
| the past nine months (r)                    | duration_past   | the day nine months before D, to D      |
| (within) the next 12 to 24 months (r)       | duration_future | D, to the day 24 months after D         |
| recent, recently (r)                        | point           | from the 1st of the month, or 30 days; to D |
| recent years, a few months ago (r)          | duration_past, point | up to five of them, precision unknown |
| since 2015, from 2015 on                    | since           | 1 January 2015 to D                     |
| by 2027, until 2027                         | by, until       | D to its last day; itself when it has passed |
| before 2027                                 | until           | D to the eve of its first day; unknown when passed |
| after 2022                                  | since           | the day after its last, to D            |
| the same day, a year earlier (r)            | point           | counted from the date before it in the text |
| early, mid, late 2024                       | point           | its thirds (of a month, ten days)       |
| the beginning, the end of 2024              | point           | its first, its last quarter (of a month, ten days) |
| five-day; 45-year-old; every year           | duration; age; frequency | none                           |

Basis is relative in the rows marked (r) and wherever a part of the expression is reckoned, else text.

Precision is that of the ends: "last week" and "3-7 June" are known to the day, "early 2024" to the season. Where a
document is dated by an interval only, an expression gets the days on which all days of the interval agree, else none
("since" ends on the interval's first day); without any date only what the words give wholly is known.
"""

from __future__ import annotations

from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.reading import DateMention
from bilat.read.dates.resolve import TimeExpression, again, expressions

__all__ = ["TimeExpression", "as_future", "as_past", "find_dates", "find_expressions"]

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
