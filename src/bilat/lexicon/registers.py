"""Words of registers of treaties: `data/languages/<code>/registers.yml`, decoded into typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class RegisterWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of headings and of marks. Each is explained in the file."""

    headings: dict[str, tuple[str, ...]]
    papers: str
    domestic: str
    marks: dict[str, tuple[str, ...]]
    denied: str
    verbal: str

    def status(self, heading: str) -> str:
        """Where the papers under a heading stand; empty where it does not say."""
        return next((status for status, pattern in self._headings if pattern.search(heading)), "")

    @cached_property
    def paper(self) -> re.Pattern[str]:
        """A noun of papers between states."""
        return re.compile(self.papers, re.IGNORECASE)

    @cached_property
    def of_home(self) -> re.Pattern[str]:
        """Words of papers that are no states'."""
        return re.compile(self.domestic, re.IGNORECASE)

    @cached_property
    def mark(self) -> re.Pattern[str]:
        """A mark; the group that is found is its status."""
        each = (rf"(?P<{status}>{'|'.join(words)})" for status, words in self.marks.items())
        return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})", re.IGNORECASE)

    @cached_property
    def is_denied(self) -> re.Pattern[str]:
        """The end of what stands before a mark that does not hold."""
        return re.compile(self.denied, re.IGNORECASE)

    @cached_property
    def is_verb(self) -> re.Pattern[str]:
        """The end of what stands before a mark that is a sentence's verb."""
        return re.compile(self.verbal, re.IGNORECASE)

    @cached_property
    def _headings(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((status, re.compile("|".join(words), re.IGNORECASE)) for status, words in self.headings.items())


@lru_cache(maxsize=8)
def register_words(code: str = "en") -> RegisterWords:
    """The words of registers of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/registers.yml", RegisterWords)
