"""The words of what passes between states: `data/languages/<code>/products.yml`, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class Named(msgspec.Struct, frozen=True):
    """Something that passes, where a text names it: its type of flow, and what it is called."""

    start: int
    end: int
    type: str
    name: str


class ProductWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each entry is explained where it stands in the file."""

    nouns: dict[str, tuple[str, ...]]
    modifiers: tuple[str, ...]
    not_before: tuple[str, ...]
    money: dict[str, tuple[str, ...]]
    vague: frozenset[str]
    moved: dict[str, tuple[str, ...]]
    passing: dict[str, tuple[str, ...]]
    no_product: frozenset[str]
    whatever: frozenset[str]
    talked: str
    talked_behind: str
    lent: frozenset[str]
    many: str
    letting: frozenset[str]
    stopping: frozenset[str]
    to_come: str
    notably: str
    comes_from: str
    goods_from: str
    goes_to: str
    before_giver: str
    before_taker: str
    a_giver: str
    a_taker: str
    way: str
    remitting: str
    cash: str
    freight: str
    going_out: str
    coming_in: str

    @cached_property
    def _nouns(self) -> re.Pattern[str]:
        """A noun of any type but money, with the words before it that belong to it; its type is the group's name."""
        every = _forms(n for nouns in self.nouns.values() for n in nouns)
        before = rf"(?:(?:{_any(self.modifiers)}|{every}|(?-i:[A-Z][\w]*[-‑]?\d[\w-]*))[ -])*"
        groups = "|".join(rf"(?P<{kind}>{_forms(nouns)})" for kind, nouns in self.nouns.items())
        return re.compile(
            rf"\b(?<![-‑]){before}(?:{groups})\b(?![-‑’'])(?! (?:{_any(self.not_before)})\b)", re.IGNORECASE
        )

    @cached_property
    def _money(self) -> tuple[re.Pattern[str], tuple[str, ...]]:
        names = tuple(self.money)
        groups = "|".join(rf"(?P<m{at}>{_any(forms)})" for at, forms in enumerate(self.money.values()))
        return re.compile(rf"\b(?:{groups})", re.IGNORECASE), names

    @cached_property
    def _moved(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((name, re.compile(rf"\b(?:{_any(f)})", re.IGNORECASE)) for name, f in self.moved.items())

    @cached_property
    def _passing(self) -> dict[str, re.Pattern[str]]:
        return {kind: re.compile(rf"(?:{_any(forms)})\b", re.IGNORECASE) for kind, forms in self.passing.items()}

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        every = _forms(n for nouns in self.nouns.values() for n in nouns)
        return re.compile(rf"(?:.*\b)?{every}", re.IGNORECASE | re.DOTALL)

    def find(self, text: str, kinds: Iterable[str]) -> Iterator[Named]:
        """What of these types a text names, in order."""
        wanted = frozenset(kinds)
        if "finance" in wanted:
            pattern, names = self._money
            for match in pattern.finditer(text):
                yield Named(match.start(), match.end(), "finance", names[int(str(match.lastgroup)[1:])])
        if wanted - {"finance"}:
            for match in self._nouns.finditer(text):
                if match.lastgroup in wanted:
                    yield Named(match.start(), match.end(), str(match.lastgroup), match[0])

    def who_moves(self, text: str) -> str:
        """Who moves, by the words of moving alone ("employment in"); empty where they do not say."""
        return next((name for name, pattern in self._moved if pattern.search(text)), "")

    def passes(self, word: str, kind: str) -> bool:
        """True for a word that by itself tells a flow of that type."""
        kind = kind if kind in self._passing else "goods"
        return self._passing[kind].fullmatch(word) is not None

    def is_named(self, phrase: str) -> bool:
        """The phrase ends with a noun of what passes."""
        return self._heads.fullmatch(phrase) is not None

    def is_nothing(self, phrase: str) -> bool:
        """The phrase ends with a word that names nothing that passes."""
        return phrase.rsplit(" ", 1)[-1].lower() in self.no_product


def _forms(nouns: Iterable[str]) -> str:
    """Any of some nouns in either number, longer ones first."""
    every = sorted(set(nouns), key=len, reverse=True)
    return rf"(?:{_any(re.sub(r'(?<=[a-z])y$', '(?:y|ie)', n) for n in every)})(?:e?s)?"


def _any(patterns: Iterable[str]) -> str:
    return "|".join(patterns)


@lru_cache(maxsize=8)
def product_words(code: str = "en") -> ProductWords:
    """The words of products of a language."""
    return load_yaml(f"languages/{code}/products.yml", ProductWords)


@lru_cache(maxsize=16)
def passing(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the single patterns, compiled. Raises LexiconError naming the entry that is malformed."""
    return re.compile(getattr(product_words(code), name), re.IGNORECASE)
