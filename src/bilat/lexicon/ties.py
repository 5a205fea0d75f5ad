"""Words that name a tie without a predicate: `data/languages/<code>/ties.yml`."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class Bond(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A tie between two states: its type, the id of the rule, the words that name it (patterns)."""

    type: str
    rule: str
    patterns: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All its words."""
        return re.compile("|".join(rf"\b(?:{p})" for p in self.patterns), re.IGNORECASE)


class Held(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A tie with a body that words right after the body's name tell."""

    type: str
    after: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Its words."""
        return re.compile(self.after, re.IGNORECASE)


class TieWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of ties. Each is explained in the file."""

    tells: dict[str, str]
    not_tells: dict[str, str]
    lasting: frozenset[str]
    that_body: str
    bonds: tuple[Bond, ...]
    between: str
    with_: str = msgspec.field(name="with")
    named: str
    held: tuple[Held, ...]
    chaired: str
    passed: str
    belonging: str

    @cached_property
    def _tells(self) -> dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
        barred = {k: re.compile(p, re.IGNORECASE) for k, p in self.not_tells.items()}
        return {k: (re.compile(p, re.IGNORECASE), barred.get(k)) for k, p in self.tells.items()}

    def can_tell(self, sort: str, words: str) -> bool:
        """True where words can tell a tie of a type: one that belongs to it stands there, and none that it is not."""
        told, barred = self._tells.get(sort, (None, None))
        return told is None or bool(told.search(words)) and not (barred and barred.search(words))

    @cached_property
    def names_body(self) -> re.Pattern[str]:
        """A body is meant that has been named before."""
        return re.compile(self.that_body, re.IGNORECASE)

    @cached_property
    def is_between(self) -> re.Pattern[str]:
        """Both whose tie it is follow."""
        return re.compile(self.between, re.IGNORECASE)

    @cached_property
    def is_with(self) -> re.Pattern[str]:
        """The other side follows."""
        return re.compile(self.with_, re.IGNORECASE)

    @cached_property
    def is_named(self) -> re.Pattern[str]:
        """A paper or a body that the words are the name of."""
        return re.compile(self.named, re.IGNORECASE)

    @cached_property
    def is_chaired(self) -> re.Pattern[str]:
        """Who chairs the body before follows."""
        return re.compile(self.chaired, re.IGNORECASE)

    @cached_property
    def is_passed(self) -> re.Pattern[str]:
        """A chair goes from one to another."""
        return re.compile(self.passed, re.IGNORECASE)

    @cached_property
    def belongs(self) -> re.Pattern[str]:
        """Somebody belongs to the body that follows."""
        return re.compile(self.belonging, re.IGNORECASE)


@lru_cache(maxsize=8)
def tie_words(code: str = "en") -> TieWords:
    """The words of ties of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/ties.yml", TieWords)
