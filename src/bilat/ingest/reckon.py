"""When an undated text was published, as it lets on: after the last dated past, before the first thing to come."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

import msgspec

from bilat.ingest.dateline import Dateline
from bilat.ingest.stamps import day_alone, stamp_of_text
from bilat.ingest.words import IngestWords, any_of
from bilat.model.document import Published

_REACH = 70
"""Characters before a date in which a cue speaks of it: "to be held in the capital of the Republic of X on" has 50."""
_NEARBY_DAYS = 31
"""A dateline without a year is taken for the first such day after the last past event, if that was a month ago."""
_YEARS = range(1950, 2100)
_FRESH, _SEVERAL = timedelta(days=31), 2
"""So long after its own day a text tells of nothing that has passed, or at most of one misread."""
_LONG, _MANY = timedelta(days=180), 4
"""A few days so far ahead may be of something planned that no word says is to come; more are not."""
_BREAK = re.compile(r"[.;!?](?=\s|$)|\n")


class Mention(msgspec.Struct, frozen=True):
    """A date in the text as an interval of full days; ahead: it is announced (True), has passed (False), or neither."""

    start: date
    end: date
    ahead: bool | None


class Bounds(msgspec.Struct, frozen=True):
    """The first and the last day on which the text can have been published; None where nothing says so."""

    first: date | None = None
    last: date | None = None
    on_day: bool = False
    """True when the last past event is dated to the day."""

    @property
    def year(self) -> int | None:
        """The year, when both ends lie in the same."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None

    def holds(self, day: date) -> bool:
        """True when a day is not before the first and not after the last."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def reckon(text: str, dateline: Dateline, words: IngestWords, beside: str = "") -> Published:
    """The day or the interval of publication. `beside`: text glued to the article, which is from the same days.

    A page of several releases, each with its own day, came out with the latest, and a text with a day alone at its head
    or its foot on that day. Else a dateline with its year is the
    day. One without gets the year that the text allows or names as its present. Else both an event that has passed and
    one still to come must be dated; where either is missing, nothing is reckoned.
    """
    latest = _latest_of_several(text, words)
    if latest is None and not dateline.year:
        latest = stamp_of_text(text, words)
    if latest is not None:
        return Published(latest, latest, "text")
    bounds = bounds_of(text, words)
    if dateline.month and dateline.day:
        found = _day_of(dateline, bounds, _present_years(f"{text}\n{beside}", words))
        return Published(found, found, "dateline") if found else Published()
    if bounds.first and bounds.last:
        return Published(bounds.first, bounds.last, "text")
    return Published()


def is_outdated(published: Published, text: str, words: IngestWords) -> bool:
    """A page's own day is that of its frame, made once, where the text tells of much that came long after it."""
    day = published.end
    if published.basis != "metadata" or day is None:
        return False
    later = [m for m in Scanner(words).explicit(text) if not m.ahead and m.start == m.end and m.start > day + _FRESH]
    past = {m.start for m in later if m.ahead is False}
    return len(past) >= _SEVERAL or len({m.start for m in later if m.start > day + _LONG}) >= _MANY


def _latest_of_several(text: str, words: IngestWords) -> date | None:
    """The latest of the days that stand on lines of their own, where there are several: each is that of one release."""
    days = {day for line in text.split("\n") if (day := day_alone(line, words))}
    return max(days) if len(days) > 1 else None


def bounds_of(text: str, words: IngestWords) -> Bounds:
    """What the dated past and the dated future in a text leave open.

    Explicit years come first; if they fix the year, "in April of this year" narrows the interval further. An announced
    day before the last past one is a cue misread, and does not count.
    """
    scanner = Scanner(words)
    explicit = scanner.explicit(text)
    bounds = _bounded(explicit)
    if bounds.year is None:
        return bounds
    return _bounded([*explicit, *scanner.relative(text, bounds.year)])


def _bounded(mentions: Iterable[Mention]) -> Bounds:
    mentions = list(mentions)
    past = max((m for m in mentions if m.ahead is False), key=lambda m: (m.start, m.start == m.end), default=None)
    first = past.start if past else None
    ahead = [_last_day_before(m) for m in mentions if m.ahead]
    last = min((day for day in ahead if first is None or day >= first), default=None)
    return Bounds(first, last, on_day=past is not None and past.start == past.end)


def _last_day_before(mention: Mention) -> date:
    """Announced for days: published before the first. For a month or a year: at the latest on its last day."""
    short = mention.end - mention.start < timedelta(days=27)
    return mention.start - timedelta(days=1) if short else mention.end


def _day_of(dateline: Dateline, bounds: Bounds, present: Counter[int]) -> date | None:
    month, number = dateline.month or 1, dateline.day or 1
    if dateline.year:
        return _day(dateline.year, month, number)
    days = [day for year in _YEARS if (day := _day(year, month, number)) and bounds.holds(day)]
    if bounds.first and bounds.last:
        return days[0] if len(days) == 1 else None
    if bounds.first and bounds.on_day and days and days[0] - bounds.first <= timedelta(days=_NEARBY_DAYS):
        return days[0]
    voted = [day for day in days if present[day.year]]
    best = max((present[day.year] for day in voted), default=0)
    top = [day for day in voted if present[day.year] == best]
    return top[0] if len(top) == 1 else None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _present_years(text: str, words: IngestWords) -> Counter[int]:
    """Years that the text treats as its own, and how often: a plan's first year, "Exercise-2025", one announced."""
    nouns = "|".join(sorted(map(re.escape, words.period_nouns)))
    years = r"\b((?:19|20)\d\d) ?[-–—] ?(?:19|20)?\d\d\b"
    periods = re.findall(rf"\b(?:{nouns})s?\b[^.;\n]{{0,60}}?{years}", text, re.IGNORECASE)
    names = re.findall(r"\b[A-Z][\w’']*[-–]((?:19|20)\d\d)\b", text)
    announced = [str(m.start.year) for m in Scanner(words).explicit(text) if m.ahead and m.start.year == m.end.year]
    return Counter(int(year) for year in [*periods, *names, *announced])


class Scanner:
    """Finds dates in a text and tells whether they lie ahead; one language."""

    def __init__(self, words: IngestWords) -> None:
        self._words = words

    def explicit(self, text: str) -> list[Mention]:
        """Dates with their year: days, months, ranges of years, years after a preposition."""
        found: list[Mention] = []
        left = text  # what no earlier, fuller pattern has taken; as long as the text, so that places are the same
        for pattern in self._patterns:
            matches = list(pattern.finditer(left))
            left = pattern.sub(lambda match: " " * len(match.group()), left)
            for match in matches:
                days = self._days(match)
                found += [Mention(*days, self._ahead(text, match))] if days else []
        return found

    def relative(self, text: str, year: int) -> list[Mention]:
        """Months "of this year" and "of last year", the year being known."""
        found: list[Mention] = []
        for cues, base in ((self._words.this_year, year), (self._words.last_year, year - 1)):
            pattern = rf"\b(?P<month>{self._words.month_pattern}) (?:{any_of(cues).pattern})"
            for match in re.finditer(pattern, text, re.IGNORECASE):
                month = self._month(match["month"])
                days = (date(base, month, 1), _month_end(base, month))
                found.append(Mention(*days, self._ahead(text, match)))
        return found

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        month, year = rf"(?P<month>{self._words.month_pattern})", r"(?P<year>(?:19|20)\d\d)\b"
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: ?[-–—] ?(?P<day2>\d{1,2})(?:st|nd|rd|th)?)?"
        shapes = (
            r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
            rf"\b{day},? (?:of )?{month},? {year}",
            rf"\b{month} {day},? {year}",
            rf"\b{month},? {year}",
            r"\b(?P<year>(?:19|20)\d\d) ?[-–—/] ?(?P<year2>(?:19|20)\d\d)\b",
            rf"\b(?:in|since|during|from|of|for|by|until|before|end of|year) {year}",
        )
        return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)

    def _days(self, match: re.Match[str]) -> tuple[date, date] | None:
        groups = match.groupdict()
        year = int(groups["year"])
        if groups.get("year2"):
            last = int(groups["year2"])
            return (date(year, 1, 1), date(last, 12, 31)) if year <= last else None
        month = int(groups["number"]) if groups.get("number") else self._month(groups.get("month"))
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not groups.get("day"):
            return date(year, month, 1), _month_end(year, month)
        first = _day(year, month, int(groups["day"]))
        last_day = _day(year, month, int(groups.get("day2") or groups["day"]))
        return (first, last_day) if first and last_day and first <= last_day else None

    def _month(self, name: str | None) -> int:
        return self._words.month_numbers.get((name or "").casefold().rstrip("."), 0)

    def _ahead(self, text: str, match: re.Match[str]) -> bool | None:
        """What the clause around a date says of its time: the cue nearest before it, else the first behind it."""
        clause = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        before = clause + self._preposition(match)
        after = _BREAK.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
        if any_of(self._words.hypothetical_cues).search(clause + after):
            return None
        cue = max(self._cues(before), key=lambda found: found[0], default=None)
        cue = cue or min(self._cues(after), key=lambda found: found[0], default=None)
        if cue is None:
            return None
        if cue[1] is self._words.weak_future_cues and any_of(self._words.past_cues).search(clause + after):
            return None
        return self._meaning(cue[1])

    def _preposition(self, match: re.Match[str]) -> str:
        """The word that a date was found by ("until 2030"), which may be a cue itself."""
        first = match.group().partition(" ")[0]
        return first if first.isalpha() and not self._month(first) else ""

    def _cues(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where cues of each list end in a text; of lists that end at one place the first counts."""
        words = self._words
        for cues in (words.future_cues, words.weak_future_cues, words.unsure_cues, words.past_cues):
            yield from ((found.end(), cues) for found in any_of(cues).finditer(text))

    def _meaning(self, cues: tuple[str, ...]) -> bool | None:
        if cues is self._words.past_cues:
            return False
        return None if cues is self._words.unsure_cues else True


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
