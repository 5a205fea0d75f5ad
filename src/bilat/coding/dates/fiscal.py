"""Fiscal years as the state spoken of counts them: "2023-24" is from April in India, from July in Pakistan.

Two years of which the second is cut short and follows the first are a fiscal year; nobody writes two calendar years so.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.fiscal import fiscal_starts
from bilat.lexicon.times import times
from bilat.model.dates import When

_KINDS = frozenset({"figure", "flow", "commitment"})
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)?\d\d)(?!\d|[-–/]\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)?\d\d)(?!\d)")


def settle_fiscal_years(context: Context, drafts: list[Draft]) -> None:
    """Move periods that the text counts in fiscal years to the state's own, in place.

    What is "over the same period" has the fiscal year of the number told before, whosever state it is of.
    """
    moved: dict[str, When] = {}
    for draft in drafts:
        here = context.reading.sentences[draft.sentence]
        if draft.date.text in moved and draft.date.text not in context.text[here.start : here.end]:
            draft.date = moved[draft.date.text]
            continue
        month = _opening(draft) if draft.kind in _KINDS and draft.date.known else None
        year = _year(context, draft.date, month) if month else None
        if month and year:
            end = date(year + 1, month, 1) - timedelta(days=1)
            draft.date = When(date(year, month, 1), end, "year", draft.date.basis, draft.date.text)
            moved[draft.date.text] = draft.date
            _years_before(context, drafts, draft, month)


def _years_before(context: Context, drafts: list[Draft], moved: Draft, month: int) -> None:
    """Move the year that a number of the same sentence is set against ("against 2.9 billion the year before")."""
    first = moved.date.start
    for draft in drafts:
        when = draft.date
        if draft.kind not in _KINDS or draft.sentence != moved.sentence or first is None or when.start is None:
            continue
        if times("year_before").fullmatch(when.text) and when.precision == "year" and when.start.month != month:
            end = first - timedelta(days=1)
            draft.date = When(first.replace(year=first.year - 1), end, "year", when.basis, when.text)


def _opening(draft: Draft) -> int | None:
    """The month in which the fiscal year of the first of its states begins that has one of its own."""
    countries = [p.country for p in draft.parties if p.country]
    return next((fiscal_starts()[c] for c in countries if c in fiscal_starts()), None)


def _year(context: Context, when: When, month: int) -> int | None:
    """The calendar year in which the fiscal year that the words name begins; None where they name none."""
    words, vocabulary = when.text.lower(), claim_words()
    named = any(word in words for word in vocabulary.fiscal)
    if years := _YEARS.search(words):
        follows = int(years[2]) % 100 == (int(years[1]) + 1) % 100
        return int(years[1]) if follows and (named or len(years[2]) == 2) else None
    if not named:
        return None
    if number := _YEAR.search(words):
        return (int(number[1]) if len(number[1]) == 4 else 2000 + int(number[1])) - 1  # FY24 ends in 2024
    published = context.document.published.day
    if published is None:
        return None
    running = published.year if published.month >= month else published.year - 1
    said = set(words.split())
    return running - 1 if said & vocabulary.fiscal_last else running if said & vocabulary.fiscal_running else None
