"""The words that tell where a paper stands and what it is about: `data/languages/<code>/papers.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.language import load_yaml

_LOWER = re.compile(r"[a-z][a-z-]+")
"""A word that is no name, number or sign."""


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Where a paper stands, the words that tell it (patterns), and the PLOVER event and mode that this is.

    modality: what it makes of a paper that is only mentioned; empty where it says nothing of that.
    """

    status: str
    patterns: tuple[str, ...]
    event: str = ""
    mode: str = ""
    modality: Literal["", "fact", "plan"] = ""

    @cached_property
    def told(self) -> re.Pattern[str]:
        """The words, anywhere."""
        return re.compile(rf"\b(?:{'|'.join(self.patterns)})", re.IGNORECASE)

    def told_last(self, named: str) -> re.Pattern[str]:
        """The words at the end of a text, an article and words of the paper's name behind them at most."""
        articles = "an?|the|its|their|two|several"
        told = rf"(?i:\b(?:{'|'.join(self.patterns)})(?:\s+(?:{articles}))?)"
        return re.compile(rf"{told}(?:\s+{named}){{0,9}}\s*$")


class RowItem(msgspec.Struct, frozen=True):
    """One paper of a row: where the words before it, its own words and its noun begin, and where its noun ends."""

    before: int
    start: int
    noun: int
    noun_end: int


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a row of papers is told by, as patterns; each is explained in the file."""

    nouns: str
    plurals: str
    about: str
    counted: str
    inside: str
    between: str
    joined: str
    finite: str
    ending: str
    led: str
    opened: str


class PaperWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each list is explained where it stands in the file."""

    after: tuple[Standing, ...]
    before: tuple[Standing, ...]
    named: str
    about: tuple[str, ...]
    passed: frozenset[str]
    unsaid: str
    unlisted: str
    definite: str
    led_with: str
    ends: tuple[str, ...]
    tails: str
    opens: str
    loose: frozenset[str]
    spoken: str
    another: str
    sides_named: str
    between_whom: str
    others: str
    coming: str
    when_in_force: str
    awaited_next: str
    past: str
    talking: frozenset[str]
    many: str
    gathering: str
    inside: str
    sides: str
    further: str
    plain: frozenset[str]
    stops: frozenset[str]
    approved: str
    heaps: frozenset[str]
    rows: Row

    @cached_property
    def _about_pattern(self) -> re.Pattern[str]:
        ends = "|".join(self.ends)
        passed = "|".join(sorted(self.passed))
        before = rf"(?:\s+(?:(?:{passed})\b|[A-Z\d][\w’'.&/–-]*|\([^)]*\)),?)*?"
        item = rf"(?:(?!(?:{self.unlisted})\b)[a-z][^,;.:()]{{2,60}}?)"
        listed = rf"(?:(?:, {item})+,? (?:and|as well as) (?!an?\b)[^,;.:()]+?)?"
        subject = rf"(?P<subject>(?!{self.unsaid})[^,;.:()]+?{listed})"
        return re.compile(rf"{before}(?:\s[–—])?\s(?:{'|'.join(self.about)})\s+{subject}(?=\s(?:{ends})|[,;.:()]|$)")

    @cached_property
    def _row_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """The first paper of a row, and a further one with what stands before it."""
        row = self.rows
        words = rf"(?:(?!(?:{row.inside})\b)[\w’'&/-]+\s+)"
        one = rf"(?:{row.counted})\s+{words}{{0,6}}?(?P<noun>{row.nouns})\b(?!\s+(?:{row.nouns})\b)"
        some = rf"{words}{{0,4}}?(?P<plural>{row.plurals})(?={row.about})"
        item = rf"\b(?P<item>{one}|{some})"
        return re.compile(item, re.IGNORECASE), re.compile(rf"(?:{row.between}){item}", re.IGNORECASE)

    def row(self, text: str, start: int, end: int, *, anywhere: bool = False) -> list[RowItem]:
        """The papers of a row in order; its first words begin at `start`, or anywhere behind it."""
        opening, further = self._row_patterns
        first = (opening.search if anywhere else opening.match)(text, start, end)
        found = [first] if first else []
        found += list(further.finditer(text, first.end() if first else start, end))
        return [RowItem(m.start(), m.start("item"), *m.span("plural" if m["plural"] else "noun")) for m in found]

    def is_approved(self, before: str) -> bool:
        """The words before a signing tell that it is approved."""
        return re.search(self.approved, before, re.IGNORECASE) is not None

    def without_ending(self, words: str) -> str:
        """The words for a paper of a row without what leads on to the next clause."""
        return re.sub(self.rows.ending, "", words, flags=re.IGNORECASE)

    def is_joined(self, words: str) -> bool:
        """The words between two papers say that the one is another than the other."""
        return re.search(self.rows.joined, words, re.IGNORECASE) is not None

    def is_led(self, after: str) -> bool:
        """The words behind a verb open a list of what it is done with."""
        return re.match(self.rows.led, after, re.IGNORECASE) is not None

    def is_opened(self, words: str) -> bool:
        """The words behind a noun for papers go on to name some of them ("agreements, including …")."""
        return re.search(self.rows.opened, words, re.IGNORECASE) is not None

    def is_finite(self, before: str) -> bool:
        """The words before a verb make it one of a clause of its own."""
        return re.search(self.rows.finite, before, re.IGNORECASE) is not None

    @cached_property
    def _tail_pattern(self) -> re.Pattern[str]:
        said = "|".join(p for one in self.after for p in one.patterns)
        return re.compile(rf"[\w)”’]\s*(?:[,(–-]\s*)?\b(?:{self.tails}|{said})", re.IGNORECASE)

    def goes_on(self, after: str) -> int:
        """How many characters behind a paper's noun are still of it ("memorandum of understanding")."""
        match = re.match(self.further, after, re.IGNORECASE)
        return match.end() if match else 0

    def titled(self, words: str) -> str:
        """The title in the words for a paper, without their number ("two") and what is said behind (", signed")."""
        words = re.sub(rf"^(?:{self.opens})+", "", words, flags=re.IGNORECASE)
        tail = self._tail_pattern.search(words)
        words = (words[: tail.start() + 1] if tail else words).partition(": ")[0]
        return words if words.count("(") == words.count(")") else words.rpartition("(")[0].rstrip()

    def is_spoken_of(self, before: str) -> bool:
        """The words before a noun mean what is known already, or nothing in particular ("the", "any")."""
        return re.search(self.spoken, before, re.IGNORECASE) is not None

    def is_another(self, before: str) -> bool:
        """The words before a noun mean a paper beside those told of ("another", "other")."""
        return re.search(self.another, before, re.IGNORECASE) is not None

    def is_known(self, before: str) -> bool:
        """The words before a noun mean a paper that there is: "the", and words of its name."""
        known = rf"\b(?:{self.definite})(?:\s+{self.named}){{0,9}}\s*$"
        return re.search(known, before) is not None

    def is_between(self, after: str) -> bool:
        """The words behind it say between whom."""
        return re.match(self.between_whom, after) is not None

    def is_led_with(self, words: str) -> bool:
        """The words between its noun and a name are only those that lead to the other side ("(FTAs) with the")."""
        return re.fullmatch(self.led_with, words) is not None

    def sides_after(self, after: str) -> tuple[int, int] | None:
        """Where the words behind it name those whom it is between."""
        match = re.match(self.sides_named, after)
        return match.span(1) if match else None

    def is_with_others(self, words: str) -> bool:
        """The other side is one that no state stands behind: creditors, unions."""
        return re.search(self.others, words, re.IGNORECASE) is not None

    def is_coming(self, before: str) -> bool:
        """The words before a signing tell that it is yet to come ("talks on signing")."""
        return re.search(self.coming, before, re.IGNORECASE) is not None

    def is_past(self, before: str) -> bool:
        """The words before a signing tell that there was one ("the anniversary of the signing")."""
        return re.search(self.past, before, re.IGNORECASE) is not None

    def is_awaited(self, before: str) -> bool:
        """The words before its coming into force tell that it is yet to come ("once the pact enters into force")."""
        return re.search(self.when_in_force, before, re.IGNORECASE) is not None

    def is_awaited_next(self, before: str) -> bool:
        """The word right before a participle tells the same of what it says ("once ratified")."""
        return re.search(self.awaited_next, before, re.IGNORECASE) is not None

    def is_of_many(self, words: str) -> bool:
        """The words name a paper of many states, by its name or as one."""
        return re.search(self.many, words) is not None

    def is_gathering(self, words: str) -> bool:
        """The words up to a noun name a gathering, no paper."""
        return re.search(rf"(?:{self.gathering})$", words, re.IGNORECASE) is not None

    def is_inside(self, words: str) -> bool:
        """The words between a paper's noun and a name make the name a part of what the paper is about."""
        led = [max((m.end() for m in re.finditer(p, words)), default=-1) for p in (self.inside, self.sides)]
        return led[0] > led[1]

    def standing_after(self, text: str) -> Standing | None:
        """Where a paper stands by the words behind its noun."""
        return next((one for one in self.after if one.told.search(text)), None)

    def standing_before(self, text: str) -> Standing | None:
        """Where it stands by the words before it, its own name between at most."""
        return next((one for one, told in self._before if told.search(text)), None)

    @cached_property
    def _before(self) -> tuple[tuple[Standing, re.Pattern[str]], ...]:
        return tuple((one, one.told_last(self.named)) for one in self.before)

    def subjects_after(self, text: str) -> Iterator[tuple[int, str]]:
        """What the words behind its noun may say it is about, and where in the text that begins."""
        match = self._about_pattern.match(text)
        while match:
            yield match.start("subject"), match["subject"].strip()
            match = self._about_pattern.match(text, match.start("subject") - 1)

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
