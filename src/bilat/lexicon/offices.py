"""Offices: which words head one, and the contact level and PLOVER sector that an office has."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.files import read_yaml
from bilat.lexicon.scan import even, unaccented

Level = Literal[
    "head_of_state",
    "head_of_government",
    "minister",
    "deputy_minister",
    "parliament",
    "ambassador",
    "military",
    "official",
    "business",
    "society",
]


class OfficeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first rule whose pattern is found in an office's text decides.

    pattern: a regular expression over the text in lower case, without diacritics, with straight apostrophes.
    countries: the rule holds only for offices of these states (alpha-3); empty: for all.
    """

    id: str
    pattern: str
    level: Level
    sector: str
    countries: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]
    modifiers: tuple[str, ...]
    honorifics: tuple[str, ...]
    rules: tuple[OfficeRule, ...]


_DIPLOMATS = frozenset({"ambassador", "below-ambassador"})
"""Rules of the file that know the offices of an embassy."""
_BRACKETED = re.compile(r"\s*\([^)]*\)")


class Offices:
    """Office words and rules of one language."""

    def __init__(self, file: _File) -> None:
        self.rules = file.rules
        self.heads = frozenset(file.heads)
        self.modifiers = frozenset(file.modifiers)
        self.honorifics = file.honorifics

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], OfficeRule], ...]:
        return tuple((re.compile(rule.pattern), rule) for rule in self.rules)

    def rule_of(self, office: str, country: str = "") -> OfficeRule | None:
        """The rule that decides about an office's text, None when no rule knows it.

        country (alpha-3), when known, tells apart offices that share a name: a foreign secretary is a minister in
        Britain and the ministry's highest official in India.
        """
        text = unaccented(even(" ".join(office.split()))).lower()
        return next((rule for pattern, rule in self._patterns if _holds(rule, country) and pattern.search(text)), None)

    def level_of(self, office: str, country: str = "") -> str:
        """The contact level of an office ("Deputy Trade Minister" → deputy_minister); empty when unknown."""
        rule = self.rule_of(office, country)
        return rule.level if rule else ""

    def sector_of(self, office: str, country: str = "") -> str:
        """PLOVER's sector of an office ("Chief of the Army Staff" → MIL); empty when unknown."""
        rule = self.rule_of(office, country)
        return rule.sector if rule else ""

    def is_office_head(self, word: str) -> bool:
        """True when a word, in any case and number, heads an office ("minister", "Chairpersons")."""
        low = word.casefold()
        return low in self.heads or low.removesuffix("s") in self.heads or _singular(low) in self.heads

    def is_title(self, office: str) -> bool:
        """True for what honours its bearer and is no office by itself ("General", "Sheikh")."""
        return _BRACKETED.sub("", office).casefold().rstrip(".") in self._titles

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(h.casefold().rstrip(".") for h in self.honorifics)

    def is_diplomat(self, office: str) -> bool:
        """True for an office of an embassy, from the ambassador to the third secretary."""
        rule = self.rule_of(office)
        return rule is not None and rule.id in _DIPLOMATS

    def is_modifier(self, word: str) -> bool:
        """True when a word may stand between an office's first word and its head ("deputy", "foreign", "acting")."""
        return word.casefold() in self.modifiers


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-3] + "y" if word.endswith("ies") else word


def _holds(rule: OfficeRule, country: str) -> bool:
    return not rule.countries or country in rule.countries


@lru_cache(maxsize=4)
def offices(language: str = "en") -> Offices:
    """The offices of a language (cached)."""
    return Offices(read_yaml(f"languages/{language}/offices.yml", _File))
