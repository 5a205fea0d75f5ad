"""Dates, sums, names and hedges in plain English. Nothing here says that something happened: that is for the hedge."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from bilat.dossier.shapes import Day, Mark, PartyRef
from bilat.model.claim import Modality, Place, Polarity
from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.record import RecordParty

MONTHS = tuple(calendar.month_name)
"""English names by number: the calendar module gives them in the process's locale, which bilat never sets."""

DASH = "–"
_WHOLE_MONTHS = frozenset({"season", "month"})

_HEDGES: dict[tuple[Polarity, Modality], str] = {
    ("affirmed", "fact"): "",
    ("affirmed", "plan"): "said to be planned",
    ("affirmed", "demand"): "asked for",
    ("affirmed", "condition"): "said to depend on a condition",
    ("affirmed", "possibility"): "said to be possible",
    ("denied", "fact"): "denied",
    ("denied", "plan"): "said not to be planned",
    ("denied", "demand"): "asked not to be done",
    ("denied", "condition"): "said not to follow",
    ("denied", "possibility"): "said not to be possible",
}
"""How a statement holds. A fact has no hedge of its own: who reports it is said beside it."""

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
"""From a million on, words are read faster than digits."""

MOST_NAMES = 3
"""Names in a sentence before "and 4 more": the lists beside it have all."""


def mark(polarity: Polarity, modality: Modality) -> Mark:
    """How it must look: denied outranks the modality."""
    return "denied" if polarity == "denied" else modality


def hedge(polarity: Polarity, modality: Modality) -> str:
    """How it holds, in words; empty for what is told as a fact."""
    return _HEDGES[polarity, modality]


def state_name(code: str | None) -> str:
    """A state's English name, the code itself where there is no such state, nothing for nothing."""
    from bilat.lexicon.states import states

    found = states().by_code.get(code) if code else None
    return found.name if found else code or ""


def spaced(term: str) -> str:
    """A term of the contract for a person: `head_of_state`, "head of state"."""
    return term.replace("_", " ")


def field_words(name: str) -> str:
    """A field of a claim for a person.

    >>> field_words("values.period_start"), field_words("values.low")
    ('period start', 'amount')
    """
    plain = name.removeprefix("values.")
    return {"low": "amount", "high": "upper amount"}.get(plain, spaced(plain))


def day_words(day: date) -> str:
    """A day.

    >>> day_words(date(2025, 6, 4))
    '4 June 2025'
    """
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def span_words(start: date, end: date) -> str:
    """Two days, or one, without saying anything twice.

    >>> span_words(date(2025, 6, 3), date(2025, 6, 7)), span_words(date(2025, 5, 30), date(2025, 6, 2))
    ('3–7 June 2025', '30 May – 2 June 2025')
    """
    if start == end:
        return day_words(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{DASH}{day_words(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month]} {DASH} {day_words(end)}"
    return f"{day_words(start)} {DASH} {day_words(end)}"


def when_words(when: When) -> str:
    """A date as exactly as it is known, never more exactly."""
    if when.start is None or when.end is None:
        return "undated"
    if when.basis == "document" and when.start != when.end:
        return f"by {day_words(when.end)}"
    if when.precision == "decade" and when.start.year % 10 == 0:
        return f"the {when.start.year}s"
    if when.precision == "year" and (when.start.month, when.start.day, when.end.month, when.end.day) == (1, 1, 12, 31):
        years = (str(when.start.year), str(when.end.year))
        return years[0] if years[0] == years[1] else DASH.join(years)
    if when.precision in _WHOLE_MONTHS and when.start.day == 1 and _last_of_month(when.end):
        return _months(when.start, when.end)
    return span_words(when.start, when.end)


def _last_of_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _months(start: date, end: date) -> str:
    last = f"{MONTHS[end.month]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = MONTHS[start.month] if start.year == end.year else f"{MONTHS[start.month]} {start.year}"
    return f"{first}{DASH}{last}" if start.year == end.year else f"{first} {DASH} {last}"


def day_of(when: When, first: date | None = None) -> Day:
    """A date with its precision and where it is known from; without one, when it was first reported, if given."""
    words = when_words(when)
    if not when.known and first:
        words = f"undated, reported {day_words(first)}"
    return Day(words, when.start, when.end, when.precision, when.basis, _basis_words(when), when.text)


def _basis_words(when: When) -> str:
    quoted = f": “{when.text}”" if when.text else ""
    return {
        "text": f"the text says so{quoted}",
        "relative": f"reckoned from the date of the report{quoted}",
        "document": "reported as news, without a day",
        "none": "no date is given",
    }[when.basis]


def published_words(published: Published) -> str:
    """When a document came out, as exactly as it is known."""
    if published.start is None or published.end is None:
        return "undated"
    words = span_words(published.start, published.end)
    return f"{words} (inferred)" if published.basis == "text" else words


def number_words(value: float) -> str:
    """A number with a word for millions and more.

    >>> number_words(30e6), number_words(1250.0), number_words(0.5), number_words(1.234e9)
    ('30 million', '1,250', '0.5', '1.234 billion')
    """
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{_digits(value / size)} {word}"
    return _digits(value)


def _digits(value: float) -> str:
    return f"{round(value, 6):,.6g}" if value % 1 and abs(value) < 1e5 else f"{value:,.0f}"


def amount(low: float | None, high: float | None, unit: str, *, approximate: bool = False) -> str:
    """A sum or a range with its unit.

    >>> amount(30e6, 40e6, "USD", approximate=True), amount(25.0, None, "percent"), amount(None, None, "USD")
    ('about 30–40 million USD', '25%', '')
    """
    if low is None:
        return ""
    numbers = _range(low, high) if high is not None and high != low else number_words(low)
    about = "about " if approximate else ""
    return f"{about}{numbers}%" if unit == "percent" else f"{about}{numbers} {spaced(unit)}".strip()


def _range(low: float, high: float) -> str:
    one, other = number_words(low).split(), number_words(high).split()
    first = one[0] if one[1:] == other[1:] else " ".join(one)
    return f"{first}{DASH}{' '.join(other)}"


def joined(words: Sequence[str], last: str = " and ") -> str:
    """A list in a sentence.

    >>> joined(["a", "b", "c"]), joined(["a"])
    ('a, b and c', 'a')
    """
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def some(words: Sequence[str], most: int = MOST_NAMES) -> str:
    """The first of a long list, and how many are left."""
    left = len(words) - most
    return joined([*words[:most], f"{left} more"]) if left > 0 else joined(list(words))


def many(count: int, one: str, several: str = "") -> str:
    """A count with its noun.

    >>> many(1, "record"), many(1200, "record"), many(2, "body", "bodies")
    ('1 record', '1,200 records', '2 bodies')
    """
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def party_ref(party: RecordParty) -> PartyRef:
    """A party of a line. Its spellings stand on its own page: in every line they would be most of the page."""
    country = party.country or ""
    return PartyRef(party.entity, party.name, party.type, country, state_name(country), party.office)


def party_words(party: PartyRef) -> str:
    """A party in a sentence: "Ali Sabry (Foreign Minister, Sri Lanka)"; a state by its name alone."""
    if party.type == "state":
        return party.name
    office = "" if party.office.casefold() in party.name.casefold() else party.office
    country = "" if party.country_name in office or party.country_name in party.name else party.country_name
    behind = [part for part in (office, country) if part]
    return f"{party.name} ({', '.join(behind)})" if behind else party.name


def place_words(place: Place | None) -> str:
    """A place with its state, where the state is not its name."""
    if place is None:
        return ""
    country = state_name(place.country)
    return f"{place.name}, {country}" if country and country != place.name else place.name
