"""The wire dateline: who says at the head or the foot of a text where and when it was written, and for which outlet."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count

import msgspec

from bilat.ingest.words import DatelineRule, IngestWords

_HEAD_LINES = 3
"""A title and a standfirst may stand above the line with the dateline."""
_FOOT_CHARS = 120
_OUTLET = r"(?P<outlet>(?-i:[A-Z])[\w.’'&+-]*(?: (?-i:[A-Z0-9&])[\w.’'&+-]*){0,3})"
_PLACE = r"(?P<place>(?-i:[A-Z])[\w.’'-]*(?:[ /](?-i:[A-Z])[\w.’'-]*){0,4})"
_DAY = r"(?P<day{n}>\d{{1,2}})(?:st|nd|rd|th)?"
_DASH = r"(?:--|[-–—])"


class Dateline(msgspec.Struct, frozen=True):
    """What a dateline says; empty or None where it does not."""

    source: str = ""
    place: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None


def find_dateline(text: str, words: IngestWords) -> Dateline:
    """The dateline at the head of a text, completed from the one at its foot; empty when there is none.

    A single word in capitals before a dash is a place if it is known as one, else an outlet ("ECONOMYNEXT –").
    """
    head, foot = _at_head(text, words), _at_foot(text, words)
    full = head.year is not None or foot.year is None
    dated = head if full else foot
    return Dateline(head.source or foot.source, head.place or foot.place, dated.year, dated.month, dated.day)


def _at_head(text: str, words: IngestWords) -> Dateline:
    lines = [line for line in text.split("\n") if line][:_HEAD_LINES]
    rules = _compiled(words.datelines, words)
    found = (rule.match(line) for line in lines for rule in rules)
    return next((_dateline(match, words) for match in found if match and _is_meant(match, words)), Dateline())


def _at_foot(text: str, words: IngestWords) -> Dateline:
    foot = text[-_FOOT_CHARS:]
    for rule in _compiled(words.endlines, words):
        for match in rule.finditer(foot):
            if not foot[match.end() :].strip() and _begins(foot, match.start()):
                return _dateline(match, words)
    return Dateline()


def _begins(foot: str, at: int) -> bool:
    """Nothing of the sentence stands before: a session "in Lima, 4 May 2024" is no dateline."""
    return not foot[:at].rstrip(" ").endswith((",", "-", "–"))


def _is_meant(match: re.Match[str], words: IngestWords) -> bool:
    groups = match.groupdict()
    name = groups.get("capitals") or groups.get("outlet") or groups.get("place") or ""
    return name.casefold() not in words.not_outlets


def _dateline(match: re.Match[str], words: IngestWords) -> Dateline:
    groups = {name: value for name, value in match.groupdict().items() if value}
    numbers = {name.rstrip("0123456789"): value for name, value in groups.items()}
    source, place = groups.get("outlet", ""), groups.get("place", "")
    if "capitals" in groups:
        source, place = ("", groups["capitals"]) if _is_place(groups["capitals"]) else (groups["capitals"], "")
    month = words.month_numbers.get(numbers.get("month", "").casefold().rstrip("."))
    day = int(numbers["day"]) if month and "day" in numbers else None
    return Dateline(source, place, int(groups["year"]) if "year" in groups else None, month, day)


def _is_place(name: str) -> bool:
    from bilat.lexicon import cities, states

    title = name.title()
    return bool(cities().lookup(title)) or states().lookup(title) is not None


def _compiled(rules: tuple[DatelineRule, ...], words: IngestWords) -> tuple[re.Pattern[str], ...]:
    return tuple(_filled(rule.pattern, words.month_pattern, words.weekdays) for rule in rules)


@lru_cache(maxsize=256)
def _filled(pattern: str, month: str, weekdays: tuple[str, ...]) -> re.Pattern[str]:
    """A rule's pattern with its placeholders spelt out; group names are numbered, for each may stand twice."""
    numbers = count()
    plain = {"{place}": _PLACE, "{outlet}": _OUTLET, "{dash}": _DASH, "{weekday}": f"(?:{'|'.join(weekdays)})"}
    for name, meaning in plain.items():
        pattern = pattern.replace(name, meaning)
    pattern = re.sub(r"\{month\}", lambda _: f"(?P<month{next(numbers)}>{month})", pattern)
    pattern = re.sub(r"\{day\}", lambda _: _DAY.format(n=next(numbers)), pattern)
    return re.compile(pattern, re.IGNORECASE)
