"""The words by which claims are refined: `data/languages/<code>/claim_words.yml`."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.language import load_yaml


class Metric(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure's metric: nouns and verbs that name it, nouns that it counts, units that it is measured in.

    joint: both sides share it; given: one side gives it to the other; owed: one side owes it to the other, who is the
    giver; weak: a verb that says more goes before; stated: both states must stand in the clause; told: in the sentence;
    least: a smaller number counts those who take part and is no figure.
    """

    name: str
    nouns: tuple[str, ...] = ()
    money: bool = False
    people: bool = False
    counted: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    joint: bool = False
    given: bool = False
    owed: bool = False
    weak: bool = False
    stated: bool = False
    told: bool = False
    least: float = 0


def lowered(text: str) -> str:
    """In lower case, each character at its place: patterns are found in it twice as fast as by ignoring case."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_MANY = re.compile(r"[\w-]+(?:s|people|men|women|persons?|personnel)\b|passport|holder", re.IGNORECASE)
"""Those whom a rule is for are told as many."""


class RuleTerm(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A type of rule, or of tie, and the words that state it (patterns).

    joint: it binds both sides alike; advice: it is what somebody asks; held: only of those who hold something, who are
    named beside it; line: what is flown or sailed, a flow of services unless the words say that it is allowed.
    """

    type: str
    patterns: tuple[str, ...]
    kind: Literal["rule", "tie"] = "rule"
    joint: bool = False
    advice: bool = False
    held: bool = False
    line: str = ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(rf"\b(?:{p})" for p in self.patterns))

    def find(self, text: str) -> tuple[int, int] | None:
        """Where the rule is stated, None when it is not."""
        match = self._pattern.search(lowered(text))
        return match.span() if match else None

    def all(self, text: str) -> list[tuple[int, int]]:
        """Wherever the rule is stated."""
        return [match.span() for match in self._pattern.finditer(lowered(text))]

    def matched(self, text: str) -> str:
        """The words at the beginning of `text` that state the rule."""
        match = self._pattern.match(lowered(text))
        return text[: match.end()] if match else ""


class ClaimWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each list is explained where it stands in the file."""

    papers: dict[str, tuple[str, ...]]
    paper_phrases: dict[str, tuple[str, ...]]
    sanction_phrases: dict[str, tuple[str, ...]]
    product_types: dict[str, tuple[str, ...]]
    given_free: tuple[str, ...]
    let_in: tuple[str, ...]
    occasions: frozenset[str]
    fiscal: tuple[str, ...]
    fiscal_last: frozenset[str]
    fiscal_running: frozenset[str]
    target_companies: frozenset[str]
    target_people: frozenset[str]
    venues: frozenset[str]
    empty_verbs: frozenset[str]
    announcing: frozenset[str]
    giving: frozenset[str]
    paying: frozenset[str]
    handing: frozenset[str]
    promising: frozenset[str]
    firmly: frozenset[str]
    pleased: frozenset[str]
    courtesies: frozenset[str]
    thanks: frozenset[str]
    civilities: frozenset[str]
    metrics: tuple[Metric, ...]
    traded: tuple[str, ...]
    traded_only: frozenset[str]
    goods_units: frozenset[str]
    changes: tuple[str, ...]
    shares: tuple[str, ...]
    multiplied: tuple[str, ...]
    further: tuple[str, ...]
    nth_before: tuple[str, ...]
    nth_after: tuple[str, ...]
    unhanded: frozenset[str]
    freed: tuple[str, ...]
    domestic: tuple[str, ...]
    sizes: tuple[str, ...]
    prices: tuple[str, ...]
    mutual: tuple[str, ...]
    owing: frozenset[str]
    appointing: frozenset[str]
    occupations: frozenset[str]
    attendance: tuple[str, ...]
    home_meetings: tuple[str, ...]
    gatherings: frozenset[str]
    journeys: frozenset[str]
    rules: tuple[RuleTerm, ...]
    allowed: tuple[str, ...]
    crowds: frozenset[str]
    bodies: frozenset[str]
    discussing: frozenset[str]
    talking_over: frozenset[str]
    spoken_of: frozenset[str]
    stating: frozenset[str]
    not_spoken_of: dict[str, frozenset[str]]
    alleging: frozenset[str]
    allegations: frozenset[str]
    requiring: frozenset[str]
    turning_down: frozenset[str]
    breaking_off: frozenset[str]
    calling_home: frozenset[str]
    unable: frozenset[str]
    holders_do: frozenset[str]
    keeping: frozenset[str]
    deciding: frozenset[str]
    handed_out: frozenset[str]
    under_rule: frozenset[str]
    advice_changed: frozenset[str]
    holders: tuple[str, ...]
    not_between: tuple[str, ...]
    anybody: frozenset[str]
    after_holders: frozenset[str]
    rated: tuple[str, ...]
    alone: frozenset[str]
    alike: tuple[str, ...]
    entered: tuple[str, ...]
    conditions: tuple[str, ...]
    stay_units: dict[str, int]
    reasons: tuple[str, ...]
    rounds: frozenset[str]
    taking: frozenset[str]
    buying: frozenset[str]
    no_topics: frozenset[str]
    amounts: tuple[str, ...]

    @cached_property
    def _attendance_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.attendance)})\b")

    def tells_attendance(self, sentence: str) -> bool:
        """True when a sentence says who was there ("… were also present at the meeting")."""
        return bool(self._attendance_pattern.search(lowered(sentence)))

    @cached_property
    def _home_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(self.home_meetings), re.IGNORECASE)

    def tells_home_meeting(self, title: str) -> bool:
        """True when a title tells of a meeting of a state's own people, whatever they speak of."""
        return bool(self._home_pattern.search(title))

    @cached_property
    def _paper_index(self) -> dict[str, str]:
        return {noun: kind for kind, nouns in self.papers.items() for noun in nouns}

    @cached_property
    def _holder_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        nouns, verbs = "|".join(self.holders), "|".join(sorted(self.after_holders))
        word = rf"(?!(?:{'|'.join(self.not_between)})\b)[a-z-]+\s+"
        listed = r"(?:(?:and|including|such as)\s)?"
        return (
            re.compile(rf"(?:{nouns})\s+(?:of|from)\s+(?:the )?$"),
            re.compile(rf"(?:n|’s|'s)?\s+(?:(?:\w+\s+){{0,2}}\w+[’']s\s+|{word})?(?:{nouns})\b"),
            re.compile(rf"\b(?i:{nouns}|holders? of)\b(?:(?!\s(?:{verbs})\b)(?:[^.;,]|,(?=\s{listed}[A-Z])))*"),
        )

    def holder_beside(self, before: str, after: str) -> bool:
        """True when a state stands between these texts as that of those whom a rule is for ("citizens of X")."""
        of_state, own, _ = self._holder_patterns
        return bool(of_state.search(before) or own.match(after))

    def holds(self, name: str) -> bool:
        """True when a party's own words name those whom a rule is for ("Omani nationals")."""
        return bool(self._holder_patterns[2].search(name))

    @cached_property
    def _rated_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        nouns = "|".join(self.rated)
        of_state = re.compile(rf"\b(?:{nouns})\s+(?:from|of)\s+(?:the )?$")
        word = rf"(?!(?:{'|'.join(self.not_between)})\b)\w+\s+"
        return of_state, re.compile(rf"(?:’s|'s)?\s+(?:{word}){{0,2}}(?:{nouns})\b")

    def rated_beside(self, before: str, after: str) -> bool:
        """True when a state stands between these texts as that of the goods that a tariff is on."""
        of_state, own = self._rated_patterns
        return bool(of_state.search(before) or own.match(after))

    @cached_property
    def _side_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        holders = rf"(?:{'|'.join(self.holders)})\s+of\s+(?:both|each|either|the two)"
        alike = re.compile(rf"\b(?:{'|'.join(self.alike)})\b", re.IGNORECASE)
        entered = re.compile(rf"\b(?:{'|'.join(self.entered)})\s+(?:the\s+)?$")
        return alike, re.compile(rf"\b{holders}\b", re.IGNORECASE), entered

    def is_mutual(self, clause: str, sentence: str) -> bool:
        """True when a rule binds both sides alike, by its clause or by those whom its sentence says it is for."""
        alike, holders, _ = self._side_patterns
        return bool(alike.search(clause) or holders.search(sentence))

    def is_entered(self, before: str) -> bool:
        """True when a state after these words is the one that is entered."""
        return bool(self._side_patterns[2].search(before))

    def holders_in(self, text: str) -> str:
        """The words that say whom a rule is for; empty when none do."""
        found = self.holders_at(text)
        return text[slice(*found)].strip() if found is not None else ""

    def holders_at(self, text: str) -> tuple[int, int] | None:
        """Where a text says whom a rule is for; a single one stands before another noun ("tourist areas")."""
        found = self._holder_patterns[2].search(text)
        while found is not None and not _MANY.match(found[0]):
            found = self._holder_patterns[2].search(text, found.start() + 1)
        return found.span() if found is not None else None

    @cached_property
    def _condition_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.conditions)})\s+(?:they (?:have|hold) )?(.+)", re.IGNORECASE)

    def conditions_in(self, text: str) -> tuple[str, ...]:
        """The conditions that a text ends with, one entry each."""
        match = self._condition_pattern.search(text)
        parts = re.split(r"\s+and\s+|;\s*", match[1]) if match else []
        return tuple(part.strip(" .,") for part in parts if part.strip(" .,"))

    @cached_property
    def _reason_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.reasons)})\s+([^;]+)", re.IGNORECASE)

    def reason_in(self, text: str) -> str:
        """The reason that a clause gives; empty when none."""
        match = self._reason_pattern.search(text)
        return match[1] if match else ""

    @cached_property
    def _amount_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(self.amounts)})", re.IGNORECASE)

    def without_amount(self, product: str) -> str:
        """A product without the words that tell how much of it passes."""
        match = self._amount_pattern.match(product)
        return product[match.end() :] if match else product

    @cached_property
    def _allowed_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(self.allowed), re.IGNORECASE)

    def says_allowed(self, text: str) -> bool:
        """True when words say that something is allowed, or forbidden."""
        return bool(self._allowed_pattern.search(text))

    @cached_property
    def _tariff_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        nouns = "|".join(self.sanction_phrases["tariff"])
        rate = rf"\b(?:{nouns})\w*\s+(?:[^\s.;]+\s+){{0,6}}?(?:of|to|at|by|from|than)\s+(?:\w+\s+){{0,2}}"
        rate += r"(?:[\d.]+\s*(?:%|per\s?cent)\s+(?:to|from)\s+)?$"
        return re.compile(rf"\b(?:{nouns})"), re.compile(rate), re.compile(rf"\s*(?:[a-z-]+\s+){{0,2}}(?:{nouns})")

    def says_tariff(self, text: str) -> bool:
        """True when words in lower case speak of a tariff."""
        return bool(self._tariff_patterns[0].search(text))

    def is_rate(self, before: str, after: str) -> bool:
        """True when a percentage between these texts is a tariff's rate ("a tariff of", "… duty")."""
        _, of_tariff, own = self._tariff_patterns
        return bool(of_tariff.search(before) or own.match(after))

    @cached_property
    def _price_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{'|'.join(self.prices)})\b", re.IGNORECASE)

    @cached_property
    def _size_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.sizes)})(?: [a-z]+){{0,2}}\s*$")

    def tells_size(self, before: str) -> bool:
        """True when the words before a number, in lower case, make it the size of something at home."""
        return bool(self._size_pattern.search(before))

    @cached_property
    def _further_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{'|'.join(self.further)})\b")

    @cached_property
    def _nth_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return re.compile(rf"\b(?:{'|'.join(self.nth_before)})\s*$"), re.compile(rf"\b(?:{'|'.join(self.nth_after)})\b")

    def tells_further(self, after: str) -> bool:
        """True when the words after a number, in lower case, make it more or a part of what was counted before."""
        return bool(self._further_pattern.match(after))

    def tells_nth(self, before: str, after: str) -> bool:
        """True when an ordinal between these texts, in lower case, tells how many there were so far."""
        told, period = self._nth_patterns
        return bool(told.search(before) and period.search(after))

    def priced(self, after: str) -> bool:
        """True when the words after a sum make it a price or the size of something."""
        return bool(self._price_pattern.match(after))

    def paper(self, noun: str) -> str:
        """The type of instrument that a noun names; empty when none."""
        return self._paper_index.get(noun, "")


@lru_cache(maxsize=8)
def claim_words(code: str = "en") -> ClaimWords:
    """The claim words of a language."""
    return load_yaml(f"languages/{code}/claim_words.yml", ClaimWords)
