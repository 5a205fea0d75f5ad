"""Words of tables of entry rules: `data/languages/<code>/visas.yml`, decoded into typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml

_DAYS = {"d": 1, "w": 7, "m": 30}
"""Days of a unit by its first letter; a month of a visa is thirty."""


class VisaWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of headings and rows. Each is explained in the file."""

    headings: str
    outward: str
    regimes: dict[str, tuple[str, ...]]
    stay: str
    held: tuple[str, ...]

    @cached_property
    def heading(self) -> re.Pattern[str]:
        """A heading that speaks of visas."""
        return re.compile(self.headings, re.IGNORECASE)

    @cached_property
    def is_outward(self) -> re.Pattern[str]:
        """A heading under which the page's own people travel."""
        return re.compile(self.outward, re.IGNORECASE)

    def issuers(self, text: str) -> list[tuple[int, int]]:
        """Where a text names whose visa or permit travellers must hold ("holders of a valid visa of Japan or Peru")."""
        return [m.span("who") for pattern in self._held for m in pattern.finditer(text)]

    @cached_property
    def _held(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern) for pattern in self.held)

    def regime(self, words: str) -> str:
        """The regime that some words give; empty where none."""
        found = ((name, any(re.search(p, words, re.IGNORECASE) for p in ps)) for name, ps in self.regimes.items())
        return next((name for name, told in found if told), "")

    def days(self, words: str) -> int | None:
        """The longest stay that some words give, in days."""
        found = re.search(self.stay, words, re.IGNORECASE)
        return int(found["number"]) * _DAYS[found["unit"][0].lower()] if found else None


@lru_cache(maxsize=8)
def visa_words(code: str = "en") -> VisaWords:
    """The words of tables of entry rules of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/visas.yml", VisaWords)
