"""What stands around a number: its currency, its unit, words that make it rough, or part of a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from bilat.lexicon import currencies
from bilat.read.quantities.figures import LONGEST, Number
from bilat.read.quantities.words import DASH, SIGNS, Words

BACK = 40
"""Characters looked back for words before a number: the longest are "somewhere in the neighbourhood of a"."""
CHANGE_WORDS = 8
"""Words looked back for a change: "grew in the first half of the year from"."""
_OF = re.compile(r"\s+[^\W\d_]+\s")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)([’']s|[’'])?\s+$")
_LAST_WORDS = re.compile(r"[^\W\d_]+")


class Unit(NamedTuple):
    """A unit and where it ends; of: the counted noun, where the unit says it."""

    name: str
    end: int
    of: str = ""


class Around:
    """Looks about a number in one text."""

    def __init__(self, text: str, home: str | None, words: Words) -> None:
        self.text = text
        self.home = home
        self.words = words
        self.money = currencies()

    def currency_before(self, at: int) -> tuple[int, str, bool]:
        """Where the currency before a place begins, its code, and whether it can be nothing but money."""
        match = self.words.sign.search(self.text, max(0, at - BACK), at)
        if match is None:
            return at, "", True
        written = match[1]
        starts = [0, written.rfind(" ") + 1, len(written) - 1 if written[-1] in SIGNS else 0]
        for start in dict.fromkeys(starts):
            if code := self._code(written[start:]):
                return match.start(1) + start, code, written[start:].lower() not in self.words.file.seldom_money
        return at, "", True

    def _code(self, form: str) -> str:
        """The ISO 4217 code; the word itself where it does not say whose money it is; empty for no money."""
        form = form.replace(" ", "") if form[-1:] in SIGNS else " ".join(form.split())
        code = self.money.currency(form, self.home)
        if code:
            return code
        plain = form.lower().rstrip(".")
        return plain if plain in self.money.forms and plain.upper() not in self.money.codes else ""

    def unit(self, number: Number) -> Unit:
        """The unit after a number: money, a measure, or the members of a group ("30-member")."""
        text, end = self.text, number.end
        if match := self.words.member.match(text, end):
            strong = match[1].lower() in self.words.file.strong
            return Unit("people" if strong else "", match.end(), "people" if strong else self._members(match[1].lower()))
        if match := self.words.currency.match(text, end):
            written = match[1] or match[2]
            code = self._code(written)
            if code and (number.scale > 1 or written.lower() not in self.words.file.seldom_money):
                return Unit(code, match.end())
        if match := self.words.unit.match(text, end):
            name = self._unit_name(match[1])
            return Unit(name, match.end(), "people" if name == "people" else "")
        return Unit("", end)

    def _unit_name(self, written: str) -> str:
        form = " ".join(written.split())
        return self.words.units.get(form) or self.words.units[form.lower()]

    @staticmethod
    def _members(word: str) -> str:
        return word if word.endswith("s") else f"{word}s"

    def in_a_name(self, at: int, number: Number, code: str) -> bool:
        """True for a number that is part of a name, a reference, a time of the day, an age or a telephone number."""
        text, end = self.text, number.end
        before = text[at - 1:at]
        if not code and before in tuple("+#/@_&=\\"):
            return True
        if re.match(DASH, before) and text[at - 2:at - 1].isalnum():
            return True
        if self.words.age.match(text, end) or self.words.naming.search(text, max(0, at - BACK), at):
            return True
        return not number.spoken and self._in_a_code(at, number, code)

    def _in_a_code(self, at: int, number: Number, code: str) -> bool:
        end = number.end
        if self.joined_on(end) and self.unit(number).end == end:
            return True
        if self.words.clock.match(self.text, end):
            return True
        return number.plain and not code and end - at > LONGEST and self.unit(number).end == end

    def joined_on(self, end: int) -> bool:
        """True where a number goes on as something else: "5G", "24/7", "10:30", "two-way"."""
        after = self.text[end:end + 2]
        if after[:1].isalpha() or (after[:1] in "/:+" and after[1:].isdigit()):
            return True
        return bool(re.match(DASH, after)) and after[1:].isalpha()

    def between(self, start: int) -> bool:
        """True after "between"."""
        return bool(self.words.between.search(self.text, max(0, start - BACK), start))

    def word_between(self, end: int) -> str:
        """The word that joins a number to the next, empty for a dash."""
        match = self.words.range.match(self.text, end)
        return (match[1] or "").lower() if match else ""

    def change_before(self, start: int) -> bool:
        """True where one of the few words before says that something rose or fell."""
        found = _LAST_WORDS.findall(self.text[max(0, start - 2 * BACK):start])[-CHANGE_WORDS:]
        return any(word.lower() in self.words.file.changes for word in found)

    def approximate(self, start: int, end: int) -> bool:
        """True for "about", "more than" before it, "or so" after it."""
        if self.words.approximately_after.match(self.text, end):
            return True
        return bool(self.words.approximately.search(self.text, max(0, start - BACK), start))

    def after_of(self, end: int) -> int:
        """The end of "of" after a vague number or a share: "dozens of"."""
        match = _OF.match(self.text, end)
        return match.end() - 1 if match and match[0].strip().lower() in self.words.file.of else end

    def determiner_before(self, at: int) -> bool:
        """True after an article, a possessive, or where a sentence begins."""
        match = _WORD_BEFORE.search(self.text, max(0, at - BACK), at)
        if match is None:
            return True
        return bool(match[2]) or match[1].lower() in self.words.file.determiners

    def no_ordinal(self, at: int, number: Number) -> bool:
        """True for "first lady", "at first", "Second World War"; for "first" without a determiner."""
        if self.words.not_ordinal_after.match(self.text, number.end):
            return True
        if self.words.not_ordinal_before.search(self.text, max(0, at - BACK), at):
            return True
        return number.spoken and number.value == 1 and not self.determiner_before(at)
