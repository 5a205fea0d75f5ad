"""The scan: every place where a number begins is read once, from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bilat.model.reading import Quantity
from bilat.read.quantities.around import Around, Unit
from bilat.read.quantities.figures import Number, read_number
from bilat.read.quantities.nouns import counted_noun
from bilat.read.quantities.words import Words

YEARS = range(1900, 2101)
"""A bare number of four digits between these is a year more often than a count."""

_NAME = re.compile(r"\s+(?:[A-Z][\w-]*\s+)+")
"""Words of a name."""


class _Amount(NamedTuple):
    """A number with its currency: start is that of the currency, at that of the number."""

    start: int
    at: int
    number: Number
    code: str


def scan(text: str, home: str | None, taken: Sequence[tuple[int, int]], words: Words) -> list[Quantity]:
    """All quantities of a text outside the spans taken."""
    finder = _Finder(text, home, words)
    spans = sorted(taken)
    found: list[Quantity] = []
    at = index = 0
    for match in words.start.finditer(text):
        start = match.start()
        while index < len(spans) and spans[index][1] <= start:
            index += 1
        if start < at or (index < len(spans) and spans[index][0] <= start):
            continue
        quantity, at = finder.read(start, at)
        if quantity is None or (index < len(spans) and quantity.end > spans[index][0]):
            continue
        if not (found and _is_model(text, found[-1], quantity)):
            found.append(quantity)
    return found


def _is_no_count(number: Number) -> bool:
    """A number that counts nothing by itself: "dozens", a year."""
    return number.vague or number.plain and number.value in YEARS


def _is_model(text: str, before: Quantity, quantity: Quantity) -> bool:
    """True for a number of the name of what the one before counts: the 40 of "two Kestrel 40 vehicles"."""
    same = bool(quantity.of) and quantity.of == before.of and quantity.unit == before.unit
    return same and _NAME.fullmatch(text, before.end, quantity.start) is not None


class _Finder:
    """Reads the quantity at a place of one text."""

    def __init__(self, text: str, home: str | None, words: Words) -> None:
        self.text = text
        self.words = words
        self.around = Around(text, home, words)

    def read(self, at: int, floor: int) -> tuple[Quantity | None, int]:
        """The quantity whose number begins at a place, if it is one, and where to go on; floor: the last one's end."""
        multiple = self.words.multiple.match(self.text, at)
        if multiple:
            value = self.words.multiples[" ".join(multiple[1].lower().split())]
            return Quantity(at, multiple.end(), value, value, "times"), multiple.end()
        start, code, sure = self.around.currency_before(at, floor)
        number = read_number(self.text, at, self.words, money=bool(code))
        if number is None:
            return None, at + 1
        number = self.around.one_in(at, self.around.shared(at, number))
        if code and not sure and number.scale == 1:
            start, code = at, ""
        if number.ordinal:
            return self._ordinal(at, number), number.end
        if self.around.in_a_name(at, number, code):
            return None, number.end
        return self._amount(_Amount(start, at, number, code))

    def _amount(self, first: _Amount) -> tuple[Quantity | None, int]:
        """A single amount, or a range; of a change ("from 5 to 7 percent") the first with the unit of the second."""
        other = self._other_end(first)
        last = other or first.number
        unit = Unit(first.code, last.end) if first.code else self.around.unit(last)
        low = first.number
        if other is None:
            return self._made(first, low, low, unit)
        if low.scale == 1 and low.value < other.value / other.scale:
            low = low._replace(value=low.value * other.scale)
        if low.value < other.value and not self._changes(first, low.end):
            return self._made(first, low, other, unit)
        if self.around.word_between(low.end) == "":
            return None, other.end  # "2-1" is a score
        return self._made(first, low, low, Unit(unit.name, low.end, unit.of))[0], low.end

    def _other_end(self, first: _Amount) -> Number | None:
        """The number that ends a range begun by the first."""
        joint = self.words.range.match(self.text, first.number.end)
        if joint is None:
            return None
        if (joint[1] or "").lower() in self.words.file.conjunctions and not self.around.between(first.start):
            return None
        at = joint.end()
        prefix = self.text[first.start : first.at]
        if prefix and self.text.startswith(prefix, at):
            at += len(prefix)
        at = self.around.past_article(at)
        other = read_number(self.text, at, self.words, money=bool(first.code))
        if other is None or other.ordinal or other.vague:
            return None
        loose = self.around.joined_on(other.end) and self.around.unit(other).end == other.end
        return None if loose and not first.code else other

    def _changes(self, first: _Amount, end: int) -> bool:
        """True where "to" stands between two states and not between the ends of a range."""
        return self.around.word_between(end) in self.words.file.range and self.around.change_before(first.start)

    def _made(self, first: _Amount, low: Number, high: Number, unit: Unit) -> tuple[Quantity | None, int]:
        """The quantity, None where nothing says that the number counts or measures something; and where it ends."""
        text, words = self.text, self.words
        of = unit.of
        end = max(unit.end, high.end)
        if not unit.name and not of:
            of = counted_noun(text, self.around.noun_after(end, low), words)
        rough = low.vague or self.around.approximate(first.start, high.end, end)
        bare = not unit.name and not of and not self._counts(first, low, high, rough)
        if text[first.at : low.end].lower() in words.file.one and not unit.name or bare and _is_no_count(low):
            return None, end
        return Quantity(first.start, end, low.value, high.value, unit.name, of, rough, bare=bare), end

    def _counts(self, first: _Amount, low: Number, high: Number, rough: bool) -> bool:
        """True where a number without unit and noun is a quantity all the same: "seven of them", "over 300"."""
        if _is_no_count(low):
            return False
        if low.share or any(rest.match(self.text, high.end) for rest in (self.words.partitive, self.words.further)):
            return True
        return rough or not low.plain and (high.scale > 1 or not low.spoken)

    def _ordinal(self, at: int, number: Number) -> Quantity | None:
        """An ordinal that counts something: not "first lady", not "at first"."""
        text, words = self.text, self.words
        if self.around.in_a_name(at, number, "") or self.around.no_ordinal(at, number):
            return None
        of = counted_noun(text, number.end, words, one=True)
        if not of and number.spoken and not self.around.determiner_before(at):
            return None
        return Quantity(at, number.end, number.value, number.value, "", of, ordinal=True)
