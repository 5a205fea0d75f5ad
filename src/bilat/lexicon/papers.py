"""The words that tell where a paper stands and what it is about: `data/languages/<code>/papers.yml`."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml

_LOWER = re.compile(r"[a-z][a-z-]+")
"""A word that is no name, number or sign."""


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Where a paper stands, the words that tell it (patterns), and the PLOVER event and mode that this is."""

    status: str
    patterns: tuple[str, ...]
    event: str = ""
    mode: str = ""

    @cached_property
    def told(self) -> re.Pattern[str]:
        """The words, anywhere."""
        return re.compile(rf"\b(?:{'|'.join(self.patterns)})", re.IGNORECASE)

    @cached_property
    def told_last(self) -> re.Pattern[str]:
        """The words at the end of a text, an article behind them at most."""
        return re.compile(rf"\b(?:{'|'.join(self.patterns)})\s+(?:an?|the|its|their|two|several)?\s*$", re.IGNORECASE)


class PaperWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each list is explained where it stands in the file."""

    after: tuple[Standing, ...]
    before: tuple[Standing, ...]
    about: tuple[str, ...]
    ends: tuple[str, ...]
    tails: str
    plain: frozenset[str]
    stops: frozenset[str]

    @cached_property
    def _about_pattern(self) -> re.Pattern[str]:
        ends = "|".join(self.ends)
        return re.compile(rf"\s(?:{'|'.join(self.about)})\s+(?P<subject>[^,;.:()]+?)(?=\s(?:{ends})|[,;.:()]|$)")

    @cached_property
    def _tail_pattern(self) -> re.Pattern[str]:
        said = "|".join(p for one in self.after for p in one.patterns)
        return re.compile(rf"[\w)”’]\s*(?:[,(–-]\s*)?\b(?:{self.tails}|{said})", re.IGNORECASE)

    def titled(self, words: str) -> str:
        """The title in the words for a paper: without what is said of it behind ("…, signed in May")."""
        tail = self._tail_pattern.search(words)
        return words[: tail.start() + 1] if tail else words

    def standing_after(self, text: str) -> Standing | None:
        """Where a paper stands by the words behind its noun."""
        return next((one for one in self.after if one.told.search(text)), None)

    def standing_before(self, text: str) -> Standing | None:
        """Where it stands by the words right before it."""
        return next((one for one in self.before if one.told_last.search(text)), None)

    def subject_after(self, text: str) -> str:
        """What the words behind its noun say it is about; empty when nothing."""
        match = self._about_pattern.search(text)
        return match["subject"].strip() if match else ""

    def subject_before(self, text: str) -> str:
        """What the words that lead up to its noun say ("a defence cooperation"); empty when they are plain ones."""
        words: list[str] = []
        for word in reversed(text.split()):
            if not _LOWER.fullmatch(word) or word in self.stops or word.endswith(("ed", "ing")):
                break
            words.insert(0, word)
        return " ".join(word for word in words if word not in self.plain)


@lru_cache(maxsize=8)
def paper_words(code: str = "en") -> PaperWords:
    """The words for papers of a language."""
    return load_yaml(f"languages/{code}/papers.yml", PaperWords)
