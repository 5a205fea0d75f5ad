"""The words and forms of time of one language, compiled: `data/languages/<code>/dates.yml` explains the notation.

A text becomes a sequence of tokens, each of one class; a class is one character, so that a form is a regular
expression over the classes of the text. Classes, not words, make it short and fast, and another language another file.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

import msgspec

from bilat.errors import LexiconError
from bilat.lexicon.language import load_yaml
from bilat.read.quantities.numbers import numbers
from bilat.read.quantities.patterns import starts_of

LEXED = (
    "DAYNUM",
    "YEARNUM",
    "SMALLNUM",
    "OTHERNUM",
    "DECIMAL",
    "DAYTH",
    "BIGTH",
    "CARD",
    "ORDW",
    "ISO",
    "NUMERIC",
    "YEARS",
    "DECADE",
    "FISCALCODE",
    "COMMA",
    "DASH",
    "SLASH",
    "LPAR",
    "RPAR",
    "POSS",
    "NL",
    "MARK",
    "CAP",
    "WORD",
)
"""Classes that the lexer gives by shape."""
GRAINS = ("@day", "@week", "@month", "@piece", "@year", "@decade", "@span", "@none")
IDLE = ("COMMA", "LPAR", "RPAR", "POSS", "NL", "MARK", "CAP", "WORD", "OTHERNUM")
"""No form begins with one of these."""
_FIRST_LETTER = 0xE000
"""Classes are characters of the private use area, so that none means anything in a regular expression."""
_ITEM = re.compile(
    r"(?P<open>(?:(?P<slot>[a-z]+)=)?\((?!\?))|(?P<close>\)[?*+]?)|(?P<bar>\|)|(?P<edge>[<>])"
    r"|(?P<sign>[~^&])?(?:(?P<name>[a-z]+)=)?(?P<any>@?[^\s?*+]+)(?P<many>[?*+]?)"
)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with the expression in braces, and the days it means; empty days are unknown ones."""

    text: str
    start: str = ""
    end: str = ""
    precision: str = ""
    basis: str = ""


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"fixed": "with"}):
    """A form and its meaning; `fixed` (`with` in the file) gives values that no word of it carries."""

    id: str
    means: str
    form: str
    near: tuple[str, ...] = ()
    fixed: dict[str, str] = {}
    examples: tuple[Example, ...] = ()


class DatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written."""

    published: date
    capital: tuple[str, ...]
    heads: tuple[str, ...]
    leads: tuple[str, ...]
    words: dict[str, dict[str, tuple[str, ...]]]
    groups: dict[str, tuple[str, ...]]
    parts: dict[str, str]
    forms: dict[str, tuple[Form, ...]]


class Rule(msgspec.Struct, frozen=True):
    """A compiled form. slots: regular expression group to the slot's name; near: letters asked for before it."""

    form: Form
    pattern: re.Pattern[str]
    slots: tuple[tuple[str, str], ...]
    near: str


class Level(msgspec.Struct, frozen=True):
    """One pass over the text: all its forms as one expression, to find where any fits, and each alone."""

    name: str
    any: re.Pattern[str]
    rules: tuple[Rule, ...]


class Words(msgspec.Struct, frozen=True):
    """A language's vocabulary: word to its class letter and value, and the levels in order.

    heads finds the digits and words without one of which there is no expression.
    """

    letters: dict[str, str]
    vocabulary: dict[str, tuple[str, str]]
    capital: frozenset[str]
    levels: tuple[Level, ...]
    heads: re.Pattern[str]


@lru_cache(maxsize=8)
def dates_file(language: str = "en") -> DatesFile:
    """The file of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{language}/dates.yml", DatesFile)


@lru_cache(maxsize=8)
def date_words(language: str = "en") -> Words:
    """The compiled words and forms of a language. Raises LexiconError for a form that names no class."""
    file = dates_file(language)
    return _Compiler(file, language).words()


class _Compiler:
    """Gives each class its letter and turns forms into regular expressions over letters."""

    def __init__(self, file: DatesFile, language: str) -> None:
        self.file = file
        self.path = f"languages/{language}/dates.yml"
        self.letters: dict[str, str] = {}
        for name in (*LEXED, *GRAINS, *file.words):
            self._letter(name)
        self.vocabulary = self._values()
        for word, (kind, value) in numbers(language).words.items():
            self.vocabulary.setdefault(word, (self.letters[kind], value))

    def _letter(self, name: str) -> str:
        return self.letters.setdefault(name, chr(_FIRST_LETTER + len(self.letters)))

    def _values(self) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for name, values in self.file.words.items():
            for value, words in values.items():
                for word in words:
                    if word in found:
                        raise LexiconError(f"{self.path}: {word!r} stands in two classes")
                    found[word] = (self.letters[name], value)
        return found

    def words(self) -> Words:
        """All of it, compiled."""
        levels = tuple(self._level(name, forms) for name, forms in self.file.forms.items())
        capital = frozenset(self.letters[name] for name in self.file.capital)
        return Words(self.letters, self.vocabulary, capital, levels, starts_of(self._heads(), r"\w"))

    def _heads(self) -> list[str]:
        found = [name for name in self.file.heads if name not in self.file.words]
        for name in set(self.file.heads) - set(found):
            found += [word.rstrip(".") for words in self.file.words[name].values() for word in words]
        return sorted(set(found))

    def _level(self, name: str, forms: tuple[Form, ...]) -> Level:
        sources = [self._source(form) for form in forms]
        rules = tuple(
            Rule(form, re.compile(source), slots, "".join(x for n in form.near for x in self._of(n, form.id)))
            for form, (source, slots) in zip(forms, sources, strict=True)
        )
        plain = "|".join(re.sub(r"\?P<\w+>", "?:", source) for source, _ in sources)
        idle = "".join(self.letters[n] for n in IDLE)
        return Level(name, re.compile(f"(?=[^{idle}])(?:{plain})"), rules)

    def _source(self, form: Form) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The regular expression of a form, and its groups with the slot of each."""
        text = form.form
        for part, meaning in self.file.parts.items():
            text = text.replace("{" + part + "}", meaning)
        for part, meaning in self.file.parts.items():
            text = text.replace("{" + part + "}", meaning)
        out: list[str] = []
        slots: list[tuple[str, str]] = []
        for item in text.split():
            match = _ITEM.fullmatch(item)
            if match is None:
                raise LexiconError(f"{self.path}: form {form.id}: {item!r} is no item")
            out.append(self._item(match, slots, form.id))
        return "(?:" + "".join(out) + ")", tuple(slots)

    def _item(self, match: re.Match[str], slots: list[tuple[str, str]], form: str) -> str:
        if match["open"]:
            return self._group(match["slot"], slots) if match["slot"] else "(?:"
        if match["close"] or match["bar"]:
            return match[0]
        if match["edge"]:
            return self._group("from" if match["edge"] == "<" else "to", slots) + ")"
        if match["sign"]:
            around = "".join(self._class(names, form) for names in match["any"].split("."))
            return {"~": "(?!", "^": "(?<!", "&": "(?<="}[match["sign"]] + around + ")"
        letters = self._class(match["any"], form)
        many = match["many"]
        return f"{self._group(match['name'], slots)}{letters}){many}" if match["name"] else letters + many

    @staticmethod
    def _group(slot: str, slots: list[tuple[str, str]]) -> str:
        group = f"{slot}{len(slots)}"
        slots.append((group, slot))
        return f"(?P<{group}>"

    def _class(self, names: str, form: str) -> str:
        found = sorted({letter for name in names.split("|") for letter in self._of(name, form)})
        return f"[{''.join(found)}]"

    def _of(self, name: str, form: str) -> list[str]:
        if name in self.file.groups:
            return [letter for member in self.file.groups[name] for letter in self._of(member, form)]
        if name.islower() and not name.startswith("@"):
            known = self.vocabulary.get(name)
            if known is None:
                self.vocabulary[name] = known = (self._letter(name), name)
            if known[0] != self.letters.get(name):
                raise LexiconError(f"{self.path}: form {form}: {name!r} belongs to a class; name that")
            return [known[0]]
        if name not in self.letters:
            raise LexiconError(f"{self.path}: form {form}: no class is called {name}")
        return [self.letters[name]]
