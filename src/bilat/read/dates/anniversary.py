"""Anniversaries: the year of what is celebrated, reckoned from the year of the celebration."""

from __future__ import annotations

from itertools import pairwise

from bilat.model.dates import When, year
from bilat.model.document import Published
from bilat.read.dates.lexer import lex
from bilat.read.dates.resolve import expressions
from bilat.read.dates.words import date_words, dates_file


def anniversary(text: str, published: Published, language: str = "en") -> When | None:
    """The year since: "the 60th anniversary of relations this year" in 2024 gives 1964, basis relative.

    The celebration is in the first year that the words name, else in that of publication. None where no numbered
    anniversary is named, or its year is not known.
    """
    words = date_words(language)
    names = dates_file(language).anniversaries
    tokens = lex(text, words)
    for token, after in pairwise(tokens):
        phrase = text[after.start : after.end].lower()
        if phrase in names and token.letter in (words.letters[k] for k in ("DAYTH", "BIGTH", "ORDW")):
            return _since(int(str(token.value)), text, published, language)
    return None


def _since(count: int, text: str, published: Published, language: str) -> When | None:
    years = [e.when.start.year for e in expressions(text, published, language) if e.when.start and e.kind == "point"]
    if not years and published.start and published.end and published.start.year == published.end.year:
        years = [published.start.year]
    if not years or years[0] <= count:
        return None
    return year(years[0] - count, basis="relative", text=text)
