"""A publication date as inputs write it, to a day; never a guess about which number is the month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

_ISO = re.compile(r"^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$")
_NUMERIC = re.compile(r"^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_EPOCH = re.compile(r"^\s*-?\d{9,13}(?:\.\d+)?\s*$")
_MILLISECONDS = 10**11
"""Seconds reach this in the year 5138, milliseconds did in 1973."""
_LANGUAGES = tuple("en ru fr es ar zh de pt it tr uk be pl fa hi ja ko nl id".split())
"""In which a date in words is read: those of the United Nations and of the largest presses. All 200 that the parser
knows take five seconds to load."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
"""Outside of these a number is no year of publication."""


def day_of(value: Any, language: str = "") -> date | None:
    """The day that a field's value names, in the time zone it is written in; None when it names none for certain.

    Understood are ISO 8601 and its relatives, RFC 2822, Unix time (taken in UTC), lists (year, month, day, ...) and
    what a person writes in any language (`language` helps). 3/4/2025 is doubtful, 13/4/2025 is not; 1 January 1970 is a
    clock that was never set.
    """
    found = _day_of(value, language)
    plausible = found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR and found != date(1970, 1, 1)
    return found if plausible else None


def _day_of(value: Any, language: str) -> date | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_epoch(float(value))
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return _of_numbers(value)
    return _of_text(value, language) if isinstance(value, str) and value.strip() else None


def _of_epoch(number: float) -> date | None:
    if 1800 <= number <= 99_991_231 and number == int(number):
        return _of_digits(str(int(number)))
    seconds = number / 1000 if abs(number) >= _MILLISECONDS else number
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _of_numbers(parts: Sequence[Any]) -> date | None:
    numbers = [part for part in parts[:3] if isinstance(part, int) and not isinstance(part, bool)]
    return _day(*numbers) if len(numbers) == 3 else None


def _of_text(text: str, language: str) -> date | None:
    for pattern in (_ISO, _COMPACT):
        found = pattern.match(text)
        if found:
            return _day(*(int(part) for part in found.groups()))
    if _EPOCH.match(text):
        return _of_epoch(float(text))
    found = _NUMERIC.match(text)
    if found:
        return _of_numeric(*(int(part) for part in found.groups()))
    return _of_mail(text) or _of_words(text, language)


def _of_digits(digits: str) -> date | None:
    found = _COMPACT.match(digits)
    return _day(*(int(part) for part in found.groups())) if found else None


def _of_numeric(one: int, two: int, year: int) -> date | None:
    """Day and month in either order, where only one order is possible or both are the same."""
    if one == two or two > 12:
        return _day(year, one, two)
    return _day(year, two, one) if one > 12 else None


def _of_mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_words(text: str, language: str) -> date | None:
    """A date in words, complete with its day, month and year; a relative one ("2 hours ago") has no meaning here."""
    if len(text) > 80 or not re.search(r"\d", text):
        return None
    import dateparser

    settings: Any = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    found = dateparser.parse(text, languages=[language] if language in _LANGUAGES else [*_LANGUAGES], settings=settings)
    return found.date() if found else None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
