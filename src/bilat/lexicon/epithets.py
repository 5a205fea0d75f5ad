"""How news calls a state without its name: `data/languages/<code>/epithets.yml`, decoded into typed tables."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class Epithets(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of regions and kinds of states, with the states that they may mean. Each is explained in the file."""

    regions: dict[str, frozenset[str]]
    nouns: tuple[str, ...]
    kinds: dict[str, frozenset[str]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """ "The Gulf state", "the tiny Baltic nation", "the kingdom"; the group `region` or `kind` says of which."""
        regions, nouns, kinds = (_any(words) for words in (self.regions, self.nouns, self.kinds))
        called = rf"(?:[a-z-]+ )??(?P<region>{regions})(?: [a-z-]+)? (?:{nouns})"
        either = rf"(?:{called}|(?P<kind>{kinds}))"
        return re.compile(rf"\b(?:the|this|that) (?!the ){either}\b(?!-| of\b)", re.IGNORECASE)

    def states_of(self, match: re.Match[str]) -> frozenset[str]:
        """The codes of the states that the words found may mean."""
        if match["region"]:
            return next(codes for name, codes in self.regions.items() if name.lower() == match["region"].lower())
        return self.kinds[match["kind"].lower()]


def _any(words: dict[str, frozenset[str]] | tuple[str, ...]) -> str:
    """Any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@lru_cache(maxsize=8)
def epithets(code: str = "en") -> Epithets:
    """The epithets of states in a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/epithets.yml", Epithets)
