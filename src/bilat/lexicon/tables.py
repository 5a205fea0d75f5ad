"""Words of the headings of tables: `data/languages/<code>/tables.yml`, decoded into typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.language import load_yaml


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the rows of a table count. row: whose figure a row is (home, other, joint)."""

    metric: str
    row: Literal["home", "other", "joint"]
    words: tuple[str, ...]


class TableWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of headings. Each is explained in the file."""

    measures: tuple[Measure, ...]
    beside: dict[str, str]
    multipliers: dict[int, str]
    units: dict[str, str]
    domestic: str

    def measure(self, heading: str) -> Measure | None:
        """What a heading counts; None where it does not say."""
        return next((m for pattern, m in self._measures if pattern.search(heading)), None)

    def is_domestic(self, heading: str) -> bool:
        """A heading under which the rows are no states but parts of one."""
        return bool(re.search(self.domestic, heading, re.IGNORECASE))

    def multiplier(self, words: str) -> int:
        """By how much the rows' numbers are to be multiplied: 1,000,000 under "USD million"."""
        return max(
            (n for n, pattern in self.multipliers.items() if re.search(pattern, words, re.IGNORECASE)), default=1
        )

    def unit(self, words: str) -> str:
        """The unit that the words name beside money; empty where none."""
        return next((unit for unit, p in self.units.items() if re.search(p, words, re.IGNORECASE)), "")

    def second(self, words: str) -> str:
        """What the number in a row's brackets is, by the words in the heading's: share, growth; empty where neither."""
        return next((metric for metric, p in self.beside.items() if re.search(p, words, re.IGNORECASE)), "")

    @cached_property
    def _measures(self) -> tuple[tuple[re.Pattern[str], Measure], ...]:
        return tuple((re.compile("|".join(m.words), re.IGNORECASE), m) for m in self.measures)


@lru_cache(maxsize=8)
def table_words(code: str = "en") -> TableWords:
    """The words of tables of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/tables.yml", TableWords)
