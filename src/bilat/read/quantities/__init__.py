"""Numbers of a text with what they measure or count: amounts of money, measures, people, multiples, ordinals.

Found without a parser, by the words and figures about a number. No quantities are: numbers in names and references
("Boeing 737", "Article 5", "24/7"), telephone numbers, times of the day, ages, scores, "one" as a pronoun, and whatever
lies in a span that the caller has taken, such as dates.

| text                            | low, high           | unit     | of       |                 |
|---------------------------------|---------------------|----------|----------|-----------------|
| about $30-40 million            | 30000000, 40000000  | USD      |          | approximate     |
| Rs. 5 lakh crore (home LKA)     | 5000000000000       | LKR      |          |                 |
| 5.5 percent, 12 MW, five-year   | 5.5 / 12 / 5        | percent, megawatts, years | |         |
| two to three times, doubled     | 2, 3 / 2            | times    |          |                 |
| more than 110 official documents| 110                 |          | documents| approximate     |
| 40 people, a 14-strong team     | 40 / 14             | people   | people   |                 |
| dozens of companies             | 12                  |          | companies| approximate: the least meant |
| the fifth session               | 5                   |          | session  | ordinal         |
"""

from __future__ import annotations

from collections.abc import Sequence

from bilat.model.reading import Quantity
from bilat.read.quantities.find import scan
from bilat.read.quantities.words import quantity_words

__all__ = ["find_quantities"]


def find_quantities(
    text: str,
    home: str | None = None,
    taken: Sequence[tuple[int, int]] = (),
    language: str = "en",
    *,
    bare: bool = False,
) -> list[Quantity]:
    """Every quantity in `text`, in order, none overlapping; text[start:end] is number, currency and unit.

    home: the state (alpha-3) whose "Rs" or "dollars" a bare word means. A word of money that several states use stays
    as it is written ("rupees") where home does not decide. taken: spans to pass over, such as those of dates.
    bare: with numbers of which nothing says what they count or measure.
    Raises LexiconError when the language has no quantities.yml or a malformed one.
    """
    return [q for q in scan(text, home, taken, quantity_words(language)) if bare or not q.bare]
