"""Text to tokens of time: words of the vocabulary by class, numbers by shape, the rest as mere neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from bilat.read.dates.nodes import Node
from bilat.read.dates.words import Words

FIRST_YEAR, LAST_YEAR = 1500, 2100
"""A number of four digits between these may be a year: earlier ones are not in the news, later ones are amounts."""
_DASHES = "–—‑−-"  # the hyphen last, as a class in a regular expression has it
_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_]+(?![\w_]))"
    rf"|(?P<iso>\d{{4}}-\d\d-\d\d(?![\d-]))"
    rf"|(?P<numeric>\d\d?(?P<sep>\.[ \u00a0]|[./-])\d\d?(?P=sep)\d{{4}}(?![\d-]))"
    rf"|(?P<years>(?:1[5-9]|20)\d\d(?:\s?[/{_DASHES}]\s?(?:1[5-9]|20)\d\d|[/{_DASHES}]\d\d)(?!\w|[,./:-]\d|[{_DASHES}]\w))"
    rf"|(?P<decade>(?:1[5-9]|20)\d0[’']?s\b)"
    rf"|(?P<decimal>(?:\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)(?:\.\d+)?|\d+(?:[.:]\d+)+)(?![^\W\d_]))"
    rf"|(?P<int>\d+(?!\w))"
    rf"|(?P<ordinal>\d+(?:st|nd|rd|th)(?!\w))"
    rf"|(?P<joined>[^\W\d_]{{3,9}}(?=\d\d?(?!\w)))"
    rf"|(?P<mixed>\w+)"
    rf"|(?P<poss>(?<=\w)[’']s(?!\w)|(?<=s)[’'](?!\w))"
    rf"|(?P<nl>\n[^\S\n]*\n\s*)"
    rf"|(?P<mark>[^\w\s])"
)
LEFT, RIGHT = 80, 60
"""Characters about a word of time that may belong to the expression or decide it."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[-–‑]?\Z")
_MARKS = dict.fromkeys(_DASHES, "DASH") | {
    ",": "COMMA",
    "(": "LPAR",
    ")": "RPAR",
    "[": "LPAR",
    "]": "RPAR",
    "/": "SLASH",
}


class Token(NamedTuple):
    """A word, number or mark, or an expression found: class letter, value (a string or a node), span."""

    letter: str
    value: str | Node
    start: int
    end: int


def lex(text: str, words: Words) -> list[Token]:
    """The tokens of a text about its words of time, in order; what lies between is one `NL`."""
    make = _Maker(text, words)
    tokens: list[Token] = []
    for start, end in _windows(text, words):
        make.read(start, end, tokens)
        tokens.append(make.token("NL", "", end, end))
    return make.joined(tokens)


def _windows(text: str, words: Words) -> list[tuple[int, int]]:
    """The parts of a text that may hold an expression: three quarters of an article have no word of time near them."""
    found: list[tuple[int, int]] = []
    for match in words.heads.finditer(text):
        start, end = max(0, match.start() - LEFT), min(len(text), match.end() + RIGHT)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(_edge(text, start, -1), _edge(text, end, 1)) for start, end in found]


def _edge(text: str, at: int, step: int) -> int:
    """The next white space from a position, so that no word is cut; after a long word, the position itself."""
    for n in range(50):
        place = at + step * n
        if not 0 < place < len(text) or text[place if step > 0 else place - 1].isspace():
            return max(0, min(place, len(text)))
    return at


class _Maker:
    """Makes a token of each shape."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.words = words
        self.letters = words.letters
        self.shapes: dict[str, Callable[[str, int, int], Token]] = {
            "iso": self.iso,
            "numeric": self.numeric,
            "years": self.years,
            "decade": self.decade,
            "int": self.whole,
            "ordinal": self.ordinal,
            "mixed": self.mixed,
            "joined": self.mixed,
            "mark": self.mark,
            "decimal": lambda value, start, end: self.token("DECIMAL", value, start, end),
            "poss": lambda value, start, end: self.token("POSS", "", start, end),
            "nl": lambda value, start, end: self.token("NL", "", start, end),
        }

    def read(self, start: int, end: int, tokens: list[Token]) -> None:
        """Add the tokens of text[start:end]."""
        known, text, shapes = self.words.vocabulary, self.text, self.shapes
        idle, capital = self.letters["WORD"], self.letters["CAP"]
        for match in _TOKEN.finditer(text, start, end):
            at, to = match.span()
            kind = match.lastgroup or "mark"
            if kind == "word":
                lower = match[0].lower()
                if lower in known:
                    tokens.append(self.word(lower, at, to))
                else:
                    tokens.append(Token(capital if text[at].isupper() else idle, "", at, to))
            elif not (tokens and tokens[-1].end >= to):  # not the full stop of an abbreviation
                tokens.append(shapes[kind](match[0], at, to))

    def token(self, kind: str, value: str, start: int, end: int) -> Token:
        """A token of a named class."""
        return Token(self.letters[kind], value, start, end)

    def word(self, lower: str, start: int, end: int) -> Token:
        """A word of the vocabulary; an abbreviation takes its full stop. Months need their capital."""
        if self.text.startswith(".", end) and lower + "." in self.words.vocabulary:
            end, lower = end + 1, lower + "."
        letter, value = self.words.vocabulary[lower]
        if letter in self.words.capital and not self.text[start].isupper():
            return self.token("WORD", "", start, end)
        return Token(letter, value, start, end)

    def mixed(self, value: str, start: int, end: int) -> Token:
        """Letters and digits: a code of the vocabulary ("Q3", "FY24"), else a name."""
        lower = value.lower()
        if lower in self.words.vocabulary:
            return self.word(lower, start, end)
        if lower.startswith("fy") and lower[2:].isdigit() and len(lower) in (4, 6):
            return self.token("FISCALCODE", lower[2:], start, end)
        return self.token("CAP" if value[0].isupper() else "WORD", "", start, end)

    def mark(self, value: str, start: int, end: int) -> Token:
        """A mark of punctuation, or a sign of the vocabulary ("$")."""
        if value in self.words.vocabulary:
            return Token(self.words.vocabulary[value][0], "", start, end)
        return self.token(_MARKS.get(value, "MARK"), value, start, end)

    def whole(self, value: str, start: int, end: int) -> Token:
        """A whole number, by size; joined to a name by a hyphen it is part of that name ("Su-30")."""
        if self._in_a_name(start) or (start and self.text[start - 1] in "$€£¥₹#+"):
            return self.token("OTHERNUM", value, start, end)
        if len(value) <= 2 and 1 <= int(value) <= 31:
            return self.token("DAYNUM", value, start, end)
        if len(value) == 4 and FIRST_YEAR <= int(value) <= LAST_YEAR:
            return self.token("YEARNUM", value, start, end)
        return self.token("SMALLNUM" if len(value) <= 3 else "OTHERNUM", value, start, end)

    def _in_a_name(self, start: int) -> bool:
        """True after a letter, or a hyphen after one, unless that ends a word of time ("Mar18", "mid-2024")."""
        before = _WORD_BEFORE.search(self.text, max(0, start - 20), start)
        return before is not None and before[1].lower() not in self.words.vocabulary

    def ordinal(self, value: str, start: int, end: int) -> Token:
        """ "5th", which may be a day, or "60th"."""
        number = value.rstrip("stndrh")
        kind = "DAYTH" if len(number) <= 2 and 1 <= int(number) <= 31 else "BIGTH"
        return self.token(kind, number, start, end)

    def iso(self, value: str, start: int, end: int) -> Token:
        """ "2025-06-04" where the calendar has that day."""
        return self._day("ISO", value, value.split("-"), start, end)

    def numeric(self, value: str, start: int, end: int) -> Token:
        """ "04.06.2025", "4. 6. 2025": the day first, unless only the month first gives a day."""
        first, second, year = re.split(r"[./-]\s?", value)
        if int(second) > 12:
            first, second = second, first
        return self._day("NUMERIC", value, [year, second, first], start, end)

    def _day(self, kind: str, value: str, parts: list[str], start: int, end: int) -> Token:
        try:
            day = date(int(parts[0]), int(parts[1]), int(parts[2]))
        except ValueError:
            return self.token("OTHERNUM", value, start, end)
        return self.token(kind, day.isoformat(), start, end)

    def years(self, value: str, start: int, end: int) -> Token:
        """ "2023-2024", "2023/24": the two years, in order."""
        first, last = re.split(rf"\s?[/{_DASHES}]\s?", value)
        last = first[:2] + last if len(last) == 2 else last
        kind = "YEARS" if first < last else "OTHERNUM"
        return self.token(kind, f"{first}-{last}", start, end)

    def decade(self, value: str, start: int, end: int) -> Token:
        """ "1990s": its first year."""
        return self.token("DECADE", value[:4], start, end)

    def joined(self, tokens: list[Token]) -> list[Token]:
        """Number words of two parts made one: "twenty-five", "thirty first", "two hundred"."""
        card, order, dash = self.letters["CARD"], self.letters["ORDW"], self.letters["DASH"]
        out: list[Token] = []
        for token in tokens:
            if token.letter in (card, order) and out:
                back = 2 if out[-1].letter == dash and len(out) > 1 else 1
                before = out[-back]
                if before.letter == card and (value := _joint(str(before.value), str(token.value))):
                    out[-back:] = [Token(token.letter, value, before.start, token.end)]
                    continue
            out.append(token)
        return out


def _joint(first: str, second: str) -> str:
    """The value of two number words together, empty where they are two numbers."""
    if second == "100":
        return str(int(first) * 100) if int(first) < 100 else ""
    tens = len(first) == 2 and first[1] == "0" and first != "10"
    return str(int(first) + int(second)) if tens and len(second) == 1 and second != "0" else ""
