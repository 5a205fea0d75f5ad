"""Words by which the terms of a rule are cut out of a clause: `data/languages/<code>/terms.yml`, as typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class TermWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each pattern is explained in the file."""

    lead: str
    tail: str
    freed: str
    permission: str
    bare: str
    level: str
    loose: str
    since: str
    no_stay: str
    spoken: str
    used: str
    told: dict[str, str]

    @cached_property
    def is_no_stay(self) -> re.Pattern[str]:
        """Before a length of time that is none of a stay, at the end."""
        return re.compile(self.no_stay, re.IGNORECASE)

    @cached_property
    def is_lead(self) -> re.Pattern[str]:
        """The verb before a regime."""
        return re.compile(self.lead, re.IGNORECASE)

    @cached_property
    def is_tail(self) -> re.Pattern[str]:
        """What hangs behind a regime."""
        return re.compile(self.tail, re.IGNORECASE)

    @cached_property
    def is_freed(self) -> re.Pattern[str]:
        """The verb that frees somebody, with whom it frees."""
        return re.compile(self.freed, re.IGNORECASE)

    @cached_property
    def is_permission(self) -> re.Pattern[str]:
        """Words that allow or oblige and name no regime."""
        return re.compile(self.permission, re.IGNORECASE)

    @cached_property
    def is_bare(self) -> re.Pattern[str]:
        """Words that say nothing of what the regime is."""
        return re.compile(self.bare, re.IGNORECASE)

    @cached_property
    def is_level(self) -> re.Pattern[str]:
        """The level of an advice."""
        return re.compile(self.level, re.IGNORECASE)

    @cached_property
    def is_loose(self) -> re.Pattern[str]:
        """A preposition that is left where a day was cut off."""
        return re.compile(self.loose, re.IGNORECASE)

    @cached_property
    def is_from(self) -> re.Pattern[str]:
        """What stands before the day from which a rule holds."""
        return re.compile(self.since, re.IGNORECASE)

    @cached_property
    def is_used(self) -> re.Pattern[str]:
        """What people do with the visas that they have."""
        return re.compile(self.used, re.IGNORECASE)

    @cached_property
    def is_spoken(self) -> re.Pattern[str]:
        """What stands before a rule that is only news, talk or a lack."""
        return re.compile(self.spoken, re.IGNORECASE)

    @cached_property
    def _told(self) -> dict[str, re.Pattern[str]]:
        return {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in self.told.items()}

    def tells(self, kind: str, text: str) -> bool:
        """True when words of a type of rule stand in a text."""
        return bool(self._told[kind].search(text))


@lru_cache(maxsize=8)
def term_words(code: str = "en") -> TermWords:
    """The words of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/terms.yml", TermWords)
