"""What stands around a number: its currency, its unit, words that make it rough, or part of a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from bilat.lexicon import currencies
from bilat.read.quantities.figures import LONGEST, Number, read_number
from bilat.read.quantities.words import DASH, SIGNS, Words

_PARTED = 3
"""Characters of one letter, a space and a sign."""
_MOST_WHOLE = 100
"""Of so many at most a share is told as "one in five"."""
BACK = 40
"""Characters looked back for words before a number: the longest are "somewhere in the neighbourhood of a"."""
CHANGE_WORDS = 8
"""Words looked back for a change: "grew in the first half of the year from"."""
_OF = re.compile(r"\s+[^\W\d_]+\s")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)([’']s|[’'])?\s+$")
_LETTERS = re.compile(r"[^\W\d_]+")


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

    def currency_before(self, at: int, floor: int) -> tuple[int, str, bool]:
        """Where the currency before a place begins, its code, and whether it can be nothing but money."""
        match = self.words.sign.search(self.text, max(floor, at - BACK), at)
        if match is None:
            return at, "", True
        written = match[1]
        starts = [0, written.rfind(" ") + 1, len(written) - 1 if written[-1] in SIGNS else 0]
        for start in dict.fromkeys(starts):
            if written[start + 1 : start + 2] == " " and len(written) - start == _PARTED:
                continue  # "A $2m grant": the letter is a word
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
        return self.words.shared_money.get(plain, plain if plain in self.words.money else "")

    def unit(self, number: Number) -> Unit:
        """The unit after a number: money, a measure, or the members of a group ("30-member")."""
        text, end = self.text, number.end
        if match := self.words.member.match(text, end):
            strong = match[1].lower() in self.words.file.strong
            return Unit("people", match.end(), "people") if strong else Unit("", match.end(), _plural(match[1].lower()))
        if match := self.words.unit.match(text, end) or self.words.unit.match(text, self.noun_after(end, number)):
            name = self._unit_name(match[1])
            return Unit(name, match.end(), "people" if name == "people" else "")
        if match := self.words.currency.match(text, self._after_of(end) if number.vague else end):
            written = match[1] or match[2]
            code = self._code(written)
            if code and (number.scale > 1 or written.lower() not in self.words.file.seldom_money):
                return Unit(code, match.end())
        return Unit("", end)

    def _unit_name(self, written: str) -> str:
        form = " ".join(written.split())
        return self.words.units.get(form) or self.words.units[form.lower()]

    def in_a_name(self, at: int, number: Number, code: str) -> bool:
        """True for a number that is part of a name, a reference, a time of the day, an age or a telephone number."""
        text, end = self.text, number.end
        before = text[at - 1 : at]
        if not code and (before in tuple("+#/@_&=\\") or before.isalnum()):
            return True
        if re.match(DASH, before) and text[at - 2 : at - 1].isalnum():
            return True
        if number.spoken and not number.vague and self._lone_magnitude(at):
            return True
        if self.words.age.match(text, end) or self.words.clock.match(text, end):
            return True
        return not code and self.unit(number).end == end and self._in_a_code(at, number)

    def _lone_magnitude(self, at: int) -> bool:
        """True for "million" without an article: "several million" does not say how many."""
        word = _LETTERS.match(self.text, at)
        if word is None or word[0].lower() not in self.words.magnitudes:
            return False
        before = _WORD_BEFORE.search(self.text, max(0, at - BACK), at)
        return before is None or before[1].lower() not in self.words.file.articles

    def _in_a_code(self, at: int, number: Number) -> bool:
        """True after "Article", in the middle of a word or a telephone number."""
        back = max(0, at - BACK)
        if self.joined_on(number.end) or self.words.naming.search(self.text, back, at):
            return True
        long = number.plain and number.end - at > LONGEST
        return not number.spoken and bool(long or self.words.dialled.search(self.text, back, at))

    def joined_on(self, end: int) -> bool:
        """True where a number goes on as something else: "5G", "24/7", "10:30", "two-way"."""
        after = self.text[end : end + 2]
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
        """True after "from", where one of the few words before says that something rose or fell."""
        if not self.words.from_.search(self.text, max(0, start - BACK), start):
            return False
        found = _LETTERS.findall(self.text[max(0, start - 2 * BACK) : start])[-CHANGE_WORDS:]
        return any(word.lower() in self.words.file.changes for word in found)

    def approximate(self, start: int, end: int, unit_end: int) -> bool:
        """True for "about", "more than" before it, "or so" after the number or after its unit."""
        if any(self.words.approximately_after.match(self.text, at) for at in (end, unit_end)):
            return True
        return bool(self.words.approximately.search(self.text, max(0, start - BACK), start))

    def noun_after(self, end: int, number: Number) -> int:
        """Where the counted noun may begin: after "of" ("dozens of"), after "or so"."""
        if number.vague or number.share:
            return self._after_of(end)
        match = self.words.approximately_after.match(self.text, end)
        return match.end() if match else end

    def _after_of(self, end: int) -> int:
        match = _OF.match(self.text, end)
        return match.end() - 1 if match and match[0].strip().lower() in self.words.file.of else end

    def shared(self, at: int, number: Number) -> Number:
        """ "a third of goods" is a share and no ordinal."""
        before = _WORD_BEFORE.search(self.text, max(0, at - BACK), at)
        denominator = self.words.fractions.get(self.text[at : number.end].lower())
        if denominator is None or before is None or before[1].lower() not in self.words.file.articles:
            return number
        if self._after_of(number.end) == number.end:
            return number
        return number._replace(value=1 / denominator, ordinal=False, share=True)

    def one_in(self, at: int, number: Number) -> Number:
        """ "One in five" and "seven out of ten" are shares."""
        single = self.text[at : number.end].lower() in self.words.file.one
        joint = self.words.out_of.match(self.text, number.end)
        if joint is None and single:
            joint = self.words.one_in.match(self.text, number.end)
        if joint is None or number.ordinal or number.share:
            return number
        whole = read_number(self.text, joint.end(), self.words)
        if whole is None or whole.ordinal or whole.vague or not number.value < whole.value <= _MOST_WHOLE:
            return number
        if self.unit(whole).name not in {"", "people"}:
            return number
        return whole._replace(value=number.value / whole.value, share=True, plain=False, scale=1)

    def past_article(self, at: int) -> int:
        """Past the article of a magnitude that ends a range ("60,000 to a million")."""
        match = _LETTERS.match(self.text, at)
        if match is None or match[0].lower() not in self.words.file.articles:
            return at
        word = _LETTERS.match(self.text, match.end() + 1)
        return word.start() if word and word[0].lower() in self.words.magnitudes else at

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


def _plural(word: str) -> str:
    return word if word.endswith("s") else f"{word}s"
