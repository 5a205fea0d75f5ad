"""Words of lists of measures: `data/languages/<code>/measures.yml`, decoded into typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class MeasureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of leads and items. Each is explained in the file."""

    leads: str
    off: str
    nouns: dict[str, tuple[str, ...]]
    openers: str
    next: str
    reasons: str
    types: dict[str, str]

    def leads_to(self, line: str) -> bool:
        """A line that says that measures follow."""
        return bool(re.search(self.leads, line, re.IGNORECASE)) and not re.search(self.off, line, re.IGNORECASE)

    def type_of(self, item: str) -> str:
        """The kind of restriction that an item's own noun says; empty where it does not."""
        return next((kind for kind, words in self.types.items() if re.search(words, item, re.IGNORECASE)), "")

    @cached_property
    def item(self) -> re.Pattern[str]:
        """The beginning of an item that is a measure; the group that is found is its status."""
        each = "|".join(rf"(?P<{status}>{'|'.join(words)})" for status, words in self.nouns.items())
        return re.compile(rf"(?:{self.openers}\s+)*(?:{each})\b", re.IGNORECASE)

    @cached_property
    def next_target(self) -> re.Pattern[str]:
        """What parts the targets of one measure."""
        return re.compile(self.next, re.IGNORECASE)

    @cached_property
    def reason(self) -> re.Pattern[str]:
        """What ends the words that name a target."""
        return re.compile(self.reasons, re.IGNORECASE)


@lru_cache(maxsize=8)
def measure_words(code: str = "en") -> MeasureWords:
    """The words of measures of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/measures.yml", MeasureWords)
