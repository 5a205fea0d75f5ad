"""What the matching of names knows of language: romanisation, given names, words without weight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.files import read_table, read_yaml


class Sound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A regular expression over a word, what replaces it, and words that must come out the same."""

    pattern: str
    to: str
    same: tuple[str, ...] = ()
    why: str = ""


class Romanisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """letters: before marks are dropped; sounds: over plain letters, in order."""

    letters: dict[str, str]
    sounds: tuple[Sound, ...]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    particles: frozenset[str]
    patronymics: str
    degrees: frozenset[str]
    joined: frozenset[str]
    company_forms: frozenset[str]
    empty: frozenset[str]
    written_out: dict[str, tuple[str, ...]]
    generic: frozenset[str]
    unspecific: frozenset[str]
    spelling: tuple[Sound, ...]
    several: frozenset[str]
    letters_of_name: int
    surname_first: frozenset[str]
    office_words: dict[str, str]
    passing: frozenset[str]


class _GivenName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[str, ...]


class Vocabulary:
    """The files of `data/resolve`, decoded."""

    def __init__(self, romanisation: Romanisation, given: tuple[tuple[str, ...], ...], words: _Words) -> None:
        self.romanisation = romanisation
        self.given = given
        self.particles = words.particles
        self.degrees = words.degrees
        self.joined = words.joined
        self.company_forms = words.company_forms
        self.empty = words.empty
        self.written_out = words.written_out
        self.several = words.several
        self.surname_first = words.surname_first
        self.office_words = words.office_words
        self.passing = words.passing
        self.letters_of_name = words.letters_of_name
        self._words = words

    @cached_property
    def patronymic(self) -> re.Pattern[str]:
        """Ends a word that is a father's name (Grigoryevich)."""
        return re.compile(self._words.patronymics)

    @cached_property
    def letters(self) -> dict[int, str]:
        """A translation table, capitals included."""
        small = self.romanisation.letters
        return str.maketrans({**{a.upper(): b.capitalize() for a, b in small.items()}, **small})

    @cached_property
    def sounds(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Replacements that lead from a spelling to what all spellings share."""
        return tuple((re.compile(s.pattern), s.to) for s in self.romanisation.sounds)

    @cached_property
    def given_forms(self) -> Mapping[str, frozenset[int]]:
        """Which given names a form (small letters) may be, by their line in the file."""
        found: dict[str, frozenset[int]] = {}
        for number, forms in enumerate(self.given):
            for form in forms:
                low = form.casefold()
                found[low] = found.get(low, frozenset()) | {number}
        return found

    @cached_property
    def spelling(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """British to American, plural to singular, for words of bodies and offices."""
        return tuple((re.compile(s.pattern), s.to) for s in self._words.spelling)

    @cached_property
    def generic(self) -> frozenset[str]:
        """What a body is or does, in the spelling that `spelling` makes."""
        return frozenset(self.spelt(word) for word in self._words.generic)

    @cached_property
    def unspecific(self) -> frozenset[str]:
        """What every state has, in the spelling that `spelling` makes."""
        return frozenset(self.spelt(word) for word in self._words.unspecific)

    def spelt(self, word: str) -> str:
        """A word in the one spelling that names of bodies are matched in."""
        for pattern, to in self.spelling:
            word = pattern.sub(to, word)
        return word


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary (cached). Raises LexiconError naming file and entry."""
    return Vocabulary(
        read_yaml("resolve/romanisation.yml", Romanisation),
        tuple(row.names for row in read_table("resolve/given_names.csv", _GivenName)),
        read_yaml("resolve/words.yml", _Words),
    )
