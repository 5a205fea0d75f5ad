"""Numbers of another time that one is set against: "45 percent, against 80 percent a year earlier"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import msgspec

from bilat.coding.context import Context, is_money
from bilat.coding.draft import Draft
from bilat.coding.figures.metrics import At
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import times
from bilat.model.dates import NEVER, When
from bilat.model.reading import DateMention

_BESIDE = 14
"""Characters between a number and its own period at most."""
_COMMA = 2
"""Characters before and after the beginning of a clause among which its comma stands."""
_DASH = re.compile(r"\s*(?:[–—:]|-\s)\s*")
"""What stands between a time and its number in a table told in words."""
_REACH = 60
"""Characters before a time among which the words stand that compare with it."""
_APART = 120
"""Characters between a number and the one that it is set against at most."""


def compared(context: Context, at: At, before: Draft | None) -> Draft | None:
    """The figure told just before, with the number that it is set against; None where none is.

    It is of the same metric and the same sides, and of the same unit where it has none of its own ("from 58 million").
    """
    if before is None or before.sentence != at.number or not _fits(at, before):
        return None
    against = pointing("set_against").search(context.text, before.trigger, at.quantity.start)
    if against is None or against.end() != at.quantity.start or at.quantity.start - before.trigger > _APART:
        return None
    if at.frame != context.clause_at(at.number, before.trigger, before.trigger + 1):
        return None
    behind = context.dates_in(at.quantity.end, at.sentence.end)
    when = next((d.when for d in behind if d.start - at.quantity.end <= _BESIDE), NEVER)
    when = same_period(context, at, before.date) or when
    values = {k: v for k, v in before.values.items() if k not in {"high", "period"}}
    values |= {"low": at.quantity.low, "approximate": at.quantity.approximate}
    values |= {"period": when.text} if when.known else {}
    return msgspec.structs.replace(before, trigger=at.quantity.start, date=when, values=values)


def same_period(context: Context, at: At, before: When) -> When | None:
    """The period told before, in the year that the words after the number name ("in the same period of 2024")."""
    said = pointing("same_period").match(context.text, at.quantity.end, at.sentence.end)
    if said is None or before.start is None or before.end is None:
        return None
    named = next((d.when for d in context.reading.dates if d.start == said.end() and d.when.start), None)
    if named is None or named.start is None:
        return None
    if named.precision != "year":
        return named
    years = named.start.year - before.start.year
    start, end = (_years_on(day, years) for day in (before.start, before.end))
    words = context.text[said.start("same") : said.end()].split()
    return When(start, end, before.precision, "relative", " ".join([*words, named.text]))


def _years_on(day: date, years: int) -> date:
    """The same day of another year; of 29 February the one before."""
    return date(day.year + years, day.month, min(day.day, monthrange(day.year + years, day.month)[1]))


def _fits(at: At, before: Draft) -> bool:
    """Of the same unit, or a plain number after one of something; what grew by percents is set against nothing."""
    unit = before.values.get("unit")
    plain = not at.quantity.unit and not at.quantity.of and at.quantity.low >= 1 and unit != "percent"
    same = at.quantity.unit == unit and not at.quantity.of
    return before.type not in {"growth", "tariff_rate"} and not at.quantity.ordinal and (plain or same)


def own_dates(context: Context, at: At, dates: list[DateMention]) -> list[DateMention]:
    """The times of a clause without those behind a number that this one is set against."""
    dates = [d for d in dates if not _is_aside(context, at, d) and not _is_compared(context, d)]
    dates = [d for d in dates if not times("rough").fullmatch(d.when.text)]
    dates = [d for d in dates if not _is_of_base(context, at, d)]
    after = (d for d in dates if d.start > at.quantity.end)
    apart = next((d for d in after if times("set_against").search(context.text, at.quantity.end, d.start)), None)
    dates = [d for d in dates if apart is None or d.start < apart.start]
    others = [q for q in context.quantities_in(at.quantity.end, at.sentence.end) if _is_same(at, q.unit, is_money(q))]
    for other in others:
        found = pointing("set_against").search(context.text, at.quantity.end, other.start)
        if found is not None and found.end() == other.start:
            return [d for d in dates if d.start < other.start]
    return dates


def _is_of_base(context: Context, at: At, date: DateMention) -> bool:
    """Behind a number told before as what another one is set against ("from 61 million a year earlier, and 9 …")."""
    beside = (q for q in context.quantities_in(at.sentence.start, date.start) if date.start - q.end <= _BESIDE)
    bases = (q for q in beside if date.end < at.quantity.start)
    return any(pointing("set_against").search(context.text, at.sentence.start, q.start) for q in bases)


def _is_aside(context: Context, at: At, date: DateMention) -> bool:
    """A time of something else: "the highest since 2019", "Peru, which joined in 2007, sends 17 percent"."""
    record = pointing("record").search(context.text, at.sentence.start, date.end)
    if record is not None and date.start - record.end() <= 1:
        return True
    frame = context.clause_at(at.number, date.start, date.end)
    if frame is None or frame.link != "relative":
        return False
    parted = "," in context.text[frame.clause_start - _COMMA : frame.clause_start + _COMMA]
    return parted and not frame.clause_start <= at.quantity.start < frame.clause_end


def _is_compared(context: Context, date: DateMention) -> bool:
    """The time that something grew or fell from ("8 per cent more than in 2023", "up a third from the year before")."""
    start, today = max(0, date.start - _REACH), context.document.published.day
    if times("compared_to").search(context.text, start, date.start):
        return True
    running = today is not None and date.when.end is not None and date.when.end.year == today.year
    return not running and times("compared_over").search(context.text, start, date.start) is not None


def _is_same(at: At, unit: str, money: bool) -> bool:
    return unit in {at.quantity.unit, ""} or money and is_money(at.quantity)


def tabled(context: Context, at: At, dates: list[DateMention]) -> dict[int, DateMention]:
    """Times that a dash or a colon joins to a number, by where that starts: "(in 2012 – $4 million, in 2011 – …)"."""
    joined = ((d, _DASH.match(context.text, d.end)) for d in dates)
    starts = {q.start for q in context.quantities_in(at.sentence.start, at.sentence.end)}
    return {dash.end(): d for d, dash in joined if dash is not None and dash.end() in starts}
