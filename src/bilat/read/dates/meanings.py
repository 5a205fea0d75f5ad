"""What each form means: from its words to a node. `MEANINGS` lists the meanings that a language's file may name.

A meaning gives None where the words cannot be meant so (a 31 June, years that run backwards): then the next form is
tried. It gives tokens instead of a node where it changes them but makes no expression of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import msgspec

from bilat.read.dates import bounds
from bilat.read.dates.calendar import ACADEMIC_START, Span, shift, unit_span
from bilat.read.dates.composed import Derived, Numbered, Range, Same, Within
from bilat.read.dates.lexer import Token
from bilat.read.dates.moments import (
    Anchored,
    Day,
    DayOfMonth,
    Month,
    Offset,
    Piece,
    Recent,
    Stretch,
    Weekday,
    Weekend,
    Yearly,
)
from bilat.read.dates.nodes import GRAIN, Fixed, Kind, Node, Nothing
from bilat.read.dates.slots import Slots

Made = Node | list[Token | Node] | None
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First months, of the northern half of the world."""
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1900, 2060
"""Years that need no preposition: before and after, a number is more often an amount."""
FEW = 5
"""What a plural without a number reaches at most: "the past years"."""


def _day(s: Slots) -> Made:
    days, month, year, weekday = s.ints("days"), s.number("month") or 1, s.number("year"), s.number("weekday")
    if any(d > 31 for d in days) or sorted(days) != days or not _exists(days[-1], month, year):
        return None
    first = Day("day", day=days[0], month=month, year=year, weekday=weekday)
    if days[0] == days[-1]:
        return first
    return Range("span", "range", first=first, last=Day("day", day=days[-1], month=month, year=year))


def _exists(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)  # 2000: a leap year, so that 29 February passes
    except ValueError:
        return False
    return True


def _month(s: Slots) -> Made:
    return Month("month", month=s.number("month") or 1, year=s.number("year"), step=s.number("step"))


def _iso(s: Slots) -> Made:
    when = date.fromisoformat(s.text("date"))
    return Day("day", day=when.day, month=when.month, year=when.year)


def _year(s: Slots) -> Made:
    return Fixed("year", span=unit_span(date(s.number("year") or 1, 1, 1), "year"))


def _bare_year(s: Slots) -> Made:
    """A year without a preposition: amounts are more often outside these than years."""
    year = s.number("year") or 0
    if not FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR:
        return None
    return Fixed("year", span=unit_span(date(year, 1, 1), "year"), bare=True)


def _years(s: Slots, month: int = 1) -> Made:
    first, last = (int(y) for y in s.text("years").split("-"))
    if month == 1:
        return Fixed("year", "range", span=Span(date(first, 1, 1), date(last, 12, 31), "year"))
    start = date(first, month, 1)
    return Fixed("year", span=Span(start, shift(date(last, month, 1), "day", -1), "year"))


def _fiscal_from(first: int) -> Made:
    end = shift(date(first + 1, FISCAL_START, 1), "day", -1)
    return Fixed("year", span=Span(date(first, FISCAL_START, 1), end, "year"))


def _fiscal_years(s: Slots) -> Made:
    if s.has("years"):
        return _years(s, FISCAL_START)
    if s.has("last"):  # "FY2023-24"
        first, last = s.number("code") or 0, s.number("last") or 0
        return _fiscal_from(first) if first > 99 and last % 100 == (first + 1) % 100 else None
    year = s.number("year") or s.number("code") or 1
    return Fixed("year", span=unit_span(date(year if year > 99 else 2000 + year, 1, 1), "year"))


FISCAL_START = 7
"""Where two years name a fiscal year, it is taken from July, half way between India's and the United States'."""


def _decade(s: Slots) -> Made:
    return Fixed("decade", span=unit_span(date(s.number("decade") or 1, 1, 1), "decade"))


def _century(s: Slots) -> Made:
    n = s.number("n") or 0
    if not 1 <= n <= 99:
        return None
    return Fixed("decade", span=unit_span(date(n * 100 - 50, 1, 1), "century"))


def _piece(s: Slots) -> Made:
    parts = 4 if s.text("unit") == "quarter" else 2
    n = s.number("n" if s.has("n") else "code")
    n = parts if n is None or n < 0 else n  # "last", "final"
    if not 1 <= n <= parts:
        return None
    length = 12 // parts
    step = 0 if s.has("this") else None
    return Piece("piece", month=(n - 1) * length + 1, length=length, year=s.number("year"), step=step)


def _season(s: Slots) -> Made:
    year = s.number("year")
    if s.has("years"):
        year = int(s.text("years")[:4])
    return Piece("piece", month=SEASONS[s.text("season")], length=3, year=year, step=s.number("step"))


def _offset(s: Slots) -> Made:
    if s.plural:
        return None
    step = s.number("step") or 0
    if s.unit == "weekend" and not step:
        return Weekend("day", this=True)
    return Offset(GRAIN[s.unit], unit=s.unit, step=step)


def _ago(s: Slots, way: int = -1) -> Made:
    """A point so many units away: of days the day, of longer units the whole one; a vague count gives a stretch."""
    unit = s.unit
    low, high, vague = s.counts()
    if s.text("half"):
        if unit not in ("year", "decade"):
            return None
        return Offset("month", unit="month", step=way * (12 * low + 6) * (10 if unit == "decade" else 1))
    if vague or low != high or unit == "hour":
        first, last = sorted((way * low, way * high))
        return Stretch("span", unit=unit, first=first, last=last if unit != "hour" else 0, vague=vague)
    if unit == "decade":
        return Stretch("decade", unit="year", first=way * 10 * low - 2, last=way * 10 * low + 2, vague=True)
    return Offset(GRAIN[unit], unit=unit, step=way * low)


def _stretch(s: Slots, way: int) -> Made:
    """The time up to now, or from now on; of "12 to 24 months" the longer."""
    unit = s.unit
    _, high, vague = s.counts()
    if "n" in s.fixed and not s.plural:
        return None  # "the coming year" is the next one
    if s.plural and high == 1:
        high, vague = FEW, True
    first, last = sorted((0, way * high))
    kind: Kind = "duration_past" if way < 0 else "duration_future"
    return Stretch("span", kind, unit=unit, first=first, last=last, vague=vague)


def _recent(s: Slots) -> Made:
    return Recent("span")


def _anchored(s: Slots) -> Made:
    if s.plural:
        return None
    unit, step = s.unit, s.number("step") or 0
    home = s.text("home") != "" or (step != 0 and unit != "day")
    return Anchored(GRAIN[unit], unit=unit, step=step, home=home)


def _later(s: Slots) -> Made:
    low, high, vague = s.counts()
    if vague or low != high:
        return None
    unit, step = s.unit, s.number("step") or 0
    return Anchored(GRAIN[unit], unit=unit, step=step * low, whole=False, home=step < 0)


def _weekend(s: Slots) -> Made:
    return Weekend("day") if s.unit == "weekend" else None


def _weekday(s: Slots) -> Made:
    return Weekday("day", weekday=s.number("weekday") or 0, step=s.number("step"))


def _dom(s: Slots) -> Made:
    return DayOfMonth("day", day=s.number("day") or 1, within=s.node("within") if s.has("within") else None)


def _year_to(s: Slots) -> Made:
    return Derived("year", of=s.node("of"), change=bounds.year_to)


def _day_in_brackets(s: Slots) -> Made:
    node, day = s.node("of"), s.number("day") or 1
    if isinstance(node, Weekday):
        return msgspec.structs.replace(node, day=day)
    if isinstance(node, Month):
        return Day("day", day=day, month=node.month, year=node.year) if _exists(day, node.month, node.year) else None
    return Numbered(node.grain, node.kind, of=node, day=day) if isinstance(node, Offset) else node


def _same(s: Slots) -> Made:
    node, other = s.node("of"), s.node("other")
    return Same(other.grain, other.kind, of=node, other=other)


def _same_day(s: Slots) -> Made:
    """ "yesterday, June 17"; "4 June, the same day" are two expressions."""
    if isinstance(s.node("of"), Offset | Weekday) and isinstance(s.node("other"), Day):
        return _same(s)
    return None


def _share_year(s: Slots) -> Made:
    """ "April and May 2023": the first takes the year of the last, and both stay apart."""
    last = s.node("last")
    if not isinstance(last, Yearly) or last.year is None:
        return None
    tokens = s.tokens["first"]
    changed: list[Token | Node] = []
    for token in tokens:
        node = token.value
        yearless = isinstance(node, Node) and node.yearless
        changed.append(token._replace(value=node.in_year(last.year)) if yearless and isinstance(node, Node) else token)
    return [*changed, *s.tokens["between"], *s.tokens["last"]] if changed != tokens else None


def _step_after(s: Slots) -> Made:
    node = s.node("of")
    return msgspec.structs.replace(node, step=s.number("step")) if isinstance(node, Yearly) and node.yearless else None


def _within(s: Slots) -> Made:
    node = s.node("of")
    if not (node.yearless or isinstance(node, Weekday)):
        return None
    return Within(node.grain, node.kind, of=node, outer=s.node("within"))


def _base(s: Slots) -> Node:
    """The node in slot `of`, or the current unit where a bare unit stands there ("the end of the year")."""
    if s.has("of"):
        return s.node("of")
    unit = s.text("whole").removesuffix("+")
    return Offset(GRAIN[unit], unit=unit, step=0)


def _portion(s: Slots) -> Made:
    node, part = _base(s), s.text("part")
    if node.grain == "day" and part not in ("rest", "sofar"):
        return None
    return Derived("span", of=node, change=partial(bounds.portion, part=part), part=part)


def _head_half(s: Slots) -> Made:
    n = s.number("n") or 2
    part = "first-half" if n == 1 else "second-half"
    return Derived("piece", of=_base(s), change=partial(bounds.portion, part=part))


def _head(s: Slots) -> Made:
    unit, (_, count, _vague) = s.unit, s.counts()
    ordinal = s.number("end")
    if s.plural and not s.has("n"):  # "the first months of the year"
        part = "end" if ordinal is not None and ordinal < 0 else "begin"
        return Derived("span", of=_base(s), change=partial(bounds.portion, part=part), part=part)
    from_end = ordinal is not None and ordinal < 0
    if ordinal is not None and ordinal > 1 and s.has("n"):
        return None
    which = ordinal if ordinal is not None and ordinal > 1 else 1
    change = partial(bounds.head, unit=unit, count=count, which=which, from_end=from_end)
    return Derived("span", of=_base(s), change=change)


def _head_of_running(s: Slots) -> Made:
    """ "In the first eight months": of the running year as far as they are over, else of the one before."""
    if s.number("end") != 1:
        return None
    change = partial(bounds.head, unit=s.unit, count=s.counts()[1], which=1, from_end=False)
    return Derived("span", of=Offset("year", unit="year", step=0), change=partial(bounds.over, change=change))


def _range(s: Slots) -> Made:
    first, last = s.node("first"), s.node("last")
    return Range("span", "range", first=first, last=last)


def _neighbours(s: Slots) -> Made:
    """ "on Tuesday and Wednesday" is one stretch; "on Monday and Friday" are two days."""
    first, last = s.node("first"), s.node("last")
    if isinstance(first, Fixed) and isinstance(last, Fixed):
        return _range(s) if last.span.start - first.span.end == timedelta(days=1) else None
    if not (isinstance(first, Weekday) and isinstance(last, Weekday) and first.loose and last.loose):
        return None
    return _range(s) if (last.weekday - first.weekday) % 7 == 1 else None


def _itself(s: Slots) -> Made:
    return s.node("of")


def _bound(s: Slots, change: Callable[..., Span | None], kind: Kind) -> Made:
    return Derived("span", kind, of=s.node("of"), change=change)


def _before(s: Slots) -> Made:
    """ "before the end of the month" is by the end of it; before another time is up to the day before."""
    node = s.node("of")
    ends = isinstance(node, Derived) and node.part == "end"
    return Derived("span", "until", of=node, change=bounds.by if ends else bounds.before)


def _since_then(s: Slots) -> Made:
    return Derived("span", "since", of=Anchored("day", unit="century", step=0, whole=False), change=bounds.since)


def _nothing(s: Slots, kind: Kind) -> Made:
    return Nothing("none", kind)


def _kept(s: Slots) -> Made:
    """No expression: the tokens stay, and the other forms of the level do not see them."""
    return list(s.tokens["kept"])


MEANINGS: dict[str, Callable[[Slots], Made]] = {
    "none": _kept,
    "day": _day,
    "iso": _iso,
    "numeric": _iso,
    "month": _month,
    "year": _year,
    "bare-year": _bare_year,
    "years": _years,
    "school-years": partial(_years, month=ACADEMIC_START),
    "fiscal-years": _fiscal_years,
    "decade": _decade,
    "century": _century,
    "piece": _piece,
    "season": _season,
    "offset": _offset,
    "ago": _ago,
    "hence": partial(_ago, way=1),
    "past": partial(_stretch, way=-1),
    "ahead": partial(_stretch, way=1),
    "recent": _recent,
    "anchored": _anchored,
    "later": _later,
    "weekday": _weekday,
    "weekend": _weekend,
    "dom": _dom,
    "day-in-brackets": _day_in_brackets,
    "year-to": _year_to,
    "same": _same,
    "same-day": _same_day,
    "share-year": _share_year,
    "step-after": _step_after,
    "within": _within,
    "portion": _portion,
    "head-half": _head_half,
    "head": _head,
    "head-of-running": _head_of_running,
    "range": _range,
    "neighbours": _neighbours,
    "itself": _itself,
    "since": partial(_bound, change=bounds.since, kind="since"),
    "since-then": _since_then,
    "until": partial(_bound, change=bounds.by, kind="until"),
    "by": partial(_bound, change=bounds.by, kind="by"),
    "before": _before,
    "after": partial(_bound, change=bounds.after, kind="since"),
    "frequency": partial(_nothing, kind="frequency"),
    "age": partial(_nothing, kind="age"),
    "duration": partial(_nothing, kind="duration"),
}
