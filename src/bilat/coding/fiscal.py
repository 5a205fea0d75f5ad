"""Fiscal years as the state spoken of counts them: "2023-24" is from April in India, from July in Pakistan."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.fiscal import fiscal_starts
from bilat.model.dates import When

_KINDS = frozenset({"figure", "flow", "commitment"})
_SPLIT = re.compile(r"\b((?:19|20)\d\d)\s*[-–/]\s*(?:\d\d)\b(?![-–/\d])")
"""Two years with the second cut short: nobody writes two calendar years so."""
_NAMED = re.compile(r"\b(?:fiscal|financial year|budget year|FY)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(?:20)?(\d\d)(?!\d)")
_LAST = re.compile(r"\b(?:last|previous|past)\b", re.IGNORECASE)
_THIS = re.compile(r"\b(?:this|current)\b", re.IGNORECASE)


def settle_fiscal_years(context: Context, drafts: list[Draft]) -> None:
    """Move periods that the text counts in fiscal years to the state's own, in place."""
    for draft in drafts:
        month = _opening(draft) if draft.kind in _KINDS and draft.date.known else None
        year = _year(context, draft.date, month) if month else None
        if month and year:
            end = date(year + 1, month, 1) - timedelta(days=1)
            draft.date = When(date(year, month, 1), end, "year", draft.date.basis, draft.date.text)


def _opening(draft: Draft) -> int | None:
    """The month in which the fiscal year of the first of its states begins that has one of its own."""
    countries = [p.country for p in draft.parties if p.country]
    return next((fiscal_starts()[c] for c in countries if c in fiscal_starts()), None)


def _year(context: Context, when: When, month: int) -> int | None:
    """The calendar year in which the fiscal year that the words name begins."""
    words = when.text
    if split := _SPLIT.search(words):
        return int(split[1])
    if not _NAMED.search(words):
        return None
    if number := _NUMBER.search(words):
        return 2000 + int(number[1]) - 1  # FY24 ends in 2024
    published = context.document.published.day
    if published is None:
        return None
    running = published.year if published.month >= month else published.year - 1
    return running - 1 if _LAST.search(words) else running if _THIS.search(words) else None
