"""Templates to pages: one Jinja environment, everything escaped, no template can see more than it is given."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from bilat.web.statics import Statics

MARK_WORDS = {
    "fact": "reported as fact",
    "plan": "planned",
    "demand": "demanded",
    "condition": "conditional",
    "possibility": "possible",
    "denied": "denied",
}
"""How each mark is read aloud and written beside its sign."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def environment(statics: Statics) -> Environment:
    """What renders all pages."""
    made = Environment(
        loader=PackageLoader("bilat.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters |= {
        "day": day, "number": number, "count": count, "highlight": highlight, "safe_url": safe_url,
        "query": query, "words": words, "xml": for_xml, "percent": percent, "month": month, "year": year,
        "segment": segment, "facet_query": facet_query, "capitalize_first": capitalized,
    }  # fmt: skip
    made.globals |= {"static": statics.address, "mark_words": MARK_WORDS}
    return made


def day(when: datetime.date | None) -> str:
    """A day for a person, whatever the locale.

    >>> day(datetime.date(2025, 6, 4))
    '4 Jun 2025'
    """
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else "no date"


def year(when: datetime.date | None) -> str:
    """The year of a day, "" for none."""
    return str(when.year) if when else ""


def month(text: str) -> str:
    """`2025-06` for a person.

    >>> month("2025-06")
    'Jun 2025'
    """
    of_year, number_ = text.split("-")[:2]
    return f"{_MONTHS[int(number_) - 1]} {of_year}"


def number(value: float) -> str:
    """With commas, without a fraction that says nothing.

    >>> number(12000.0), number(0.25)
    ('12,000', '0.25')
    """
    return f"{value:,.0f}" if value == round(value) else f"{value:,.6g}"


def count(many: int, one: str, several: str = "") -> str:
    """A number with its noun.

    >>> count(1, "outlet"), count(2, "outlet"), count(2, "entity", "entities")
    ('1 outlet', '2 outlets', '2 entities')
    """
    return f"{many:,} {one if many == 1 else several or one + 's'}"


def percent(share: float) -> str:
    """A part of one as a percentage: `12%`, `0.4%`."""
    value = share * 100
    return f"{value:.0f}%" if value >= 10 or value == 0 else f"{value:.1f}%"


def words(name: str) -> str:
    """A field's or type's name for a person: `head_of_state` is "head of state"."""
    return name.replace("values.", "").replace("_", " ")


def capitalized(text: str) -> str:
    """With a capital first letter and the rest left alone, which names need."""
    return text[:1].upper() + text[1:]


def highlight(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    """The text with its marked spans in <mark>, all of it escaped."""
    parts, at = [], 0
    for start, end in marks:
        parts += [escape(text[at:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        at = end
    return Markup("").join([*parts, escape(text[at:])])


def safe_url(address: str) -> str:
    """The address where it leads into the web, else nothing: no script, no file of the reader."""
    return address if _WEB.fullmatch(address) else ""


def segment(text: str) -> str:
    """One segment of a path: an id or a code, with everything else escaped."""
    return quote(text, safe="")


def query(given: dict[str, Any], **changed: Any) -> str:
    """A query string of what is given with some of it changed; None and "" leave a field out."""
    fields = {name: value for name, value in (given | changed).items() if value not in (None, "", False)}
    return "?" + urlencode({name: _in_query(value) for name, value in fields.items()}) if fields else "?"


def facet_query(given: dict[str, Any], field: str, value: str, chosen: bool) -> str:
    """The query with one value of a facet chosen, or let go; a month is its first and its last day."""
    if field != "month":
        return query(given, after=None, **{field: None if chosen else value})
    last = calendar.monthrange(*map(int, value.split("-")))[1]
    return query(given, after=None, since=f"{value}-01", until=f"{value}-{last:02}")


def _in_query(value: Any) -> str:
    if value is True:
        return "true"
    return "-".join(value) if isinstance(value, tuple) else str(value)


def for_xml(text: str) -> str:
    """Without the characters that XML cannot hold at all."""
    return _NOT_XML.sub(" ", text)

