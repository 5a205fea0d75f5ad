"""Offices: which words head one, and the contact level and PLOVER sector that an office has."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.files import read_yaml
from bilat.lexicon.scan import even, unaccented

Level = Literal[
    "head_of_state",
    "head_of_government",
    "minister",
    "deputy_minister",
    "parliament",
    "ambassador",
    "military",
    "official",
    "business",
    "society",
]


class OfficeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first rule whose pattern is found in an office's text decides.

    pattern: a regular expression over the text in lower case, without diacritics, with straight apostrophes.
    countries: the rule holds only for offices of these states (alpha-3); empty: for all.
    """

    id: str
    pattern: str
    level: Level
    sector: str
    countries: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Offices that only some states have (`states`), or that some have not (`without`), by a pattern as in a rule."""

    pattern: str
    states: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def has(self, state: str) -> bool:
        """The state may have such an office."""
        return state in self.states if self.states else state not in self.without


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]
    abbreviated: frozenset[str]
    prefixes: tuple[str, ...]
    within: frozenset[str]
    post_nominals: frozenset[str]
    also_given: frozenset[str]
    personal: frozenset[str]
    of_cities: frozenset[str]
    parts: frozenset[str]
    asides: frozenset[str]
    before_rank: frozenset[str]
    residence: frozenset[str]
    resident: frozenset[str]
    shared: str
    stateless: str
    abroad: str
    beginnings: str
    given: str
    lost: str
    apposing: str
    acting: str
    appointing: tuple[str, ...]
    no_group: frozenset[str]
    under: frozenset[str]
    of_members: frozenset[str]
    parliaments: frozenset[str]
    after_official: frozenset[str]
    no_ranks: frozenset[str]
    endings: frozenset[str]
    generals: frozenset[str]
    giving: frozenset[str]
    counterparts: frozenset[str]
    fellows: frozenset[str]
    represents: str
    to_come: str
    visiting: str
    heading: str
    headed: str
    led_once: frozenset[str]
    side_opens: frozenset[str]
    sides: frozenset[str]
    present: frozenset[str]
    who: str
    owned: frozenset[str]
    delegations: str
    accompanying: str
    chairing: str
    leaders: str
    met: str
    inviting: str
    missions: str
    duties: str
    rest: str
    listing: frozenset[str]
    international: str
    kept: tuple[Kept, ...]
    modifiers: tuple[str, ...]
    honorifics: tuple[str, ...]
    rules: tuple[OfficeRule, ...]


_DIPLOMATS = frozenset({"ambassador", "below-ambassador"})
"""Rules of the file that know the offices of an embassy."""
_BRACKETED = re.compile(r"\s*\([^)]*\)")


class Offices:
    """Office words and rules of one language."""

    def __init__(self, file: _File) -> None:
        self.rules = file.rules
        self.heads = frozenset(file.heads)
        self.modifiers = frozenset(file.modifiers)
        self.honorifics = file.honorifics
        self.abbreviated = file.abbreviated
        self.within = file.within
        self.post_nominals = file.post_nominals
        self.also_given = file.also_given
        self.personal = file.personal
        self.of_cities = file.of_cities
        self.parts = file.parts
        self.asides = file.asides
        self.before_rank = file.before_rank
        self.residence = file.residence
        self.resident = file.resident
        self._prefixes = file.prefixes
        self._kept = tuple((re.compile(k.pattern), k) for k in file.kept)
        self._shared = re.compile(file.shared)
        self._stateless = re.compile(file.stateless)
        self._abroad = re.compile(file.abroad)
        self.listing = file.listing
        self.chairing = re.compile(file.chairing)
        self.leaders = re.compile(file.leaders)
        self.delegations = re.compile(file.delegations)
        self.accompanying = re.compile(file.accompanying)
        self.met = re.compile(file.met)
        self.inviting = re.compile(file.inviting)
        self.missions = re.compile(file.missions)
        self.duties = re.compile(file.duties)
        self.rest = re.compile(file.rest)
        self.given = re.compile(file.given)
        self.lost = re.compile(file.lost)
        self.apposing = re.compile(file.apposing)
        self.acting = re.compile(file.acting)
        self.appointing = file.appointing
        self.no_group = file.no_group
        self.under = file.under
        self.of_members = file.of_members
        self.parliaments = file.parliaments
        self.after_official = file.after_official
        self.no_ranks = file.no_ranks
        self.endings = file.endings
        self.generals = file.generals
        self.giving = file.giving
        self.counterparts = file.counterparts
        self.fellows = file.fellows
        self.visiting = re.compile(file.visiting)
        self._to_come = re.compile(file.to_come)
        self.heading = re.compile(file.heading)
        self.headed, self.led_once = file.headed, file.led_once
        self.represents = re.compile(file.represents)
        self.side_opens = file.side_opens
        self.sides = file.sides
        self.present = file.present
        self.who = file.who
        self.owned = file.owned
        self._beginnings = re.compile(file.beginnings, re.IGNORECASE)
        self._international = re.compile(file.international)
        self._ruled = lru_cache(maxsize=5_000)(self._find_rule)

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], OfficeRule], ...]:
        return tuple((re.compile(rule.pattern), rule) for rule in self.rules)

    def rule_of(self, office: str, country: str = "") -> OfficeRule | None:
        """The rule that decides about an office's text, None when no rule knows it.

        country (alpha-3), when known, tells apart offices that share a name: a foreign secretary is a minister in
        Britain and the ministry's highest official in India.
        """
        return self._ruled(office, country)

    def _find_rule(self, office: str, country: str) -> OfficeRule | None:
        text = _plain(office)
        return next((rule for pattern, rule in self._patterns if _holds(rule, country) and pattern.search(text)), None)

    def level_of(self, office: str, country: str = "") -> str:
        """The contact level of an office ("Deputy Trade Minister" → deputy_minister); empty when unknown."""
        rule = self.rule_of(office, country)
        return rule.level if rule else ""

    def sector_of(self, office: str, country: str = "") -> str:
        """PLOVER's sector of an office ("Chief of the Army Staff" → MIL); empty when unknown."""
        rule = self.rule_of(office, country)
        return rule.sector if rule else ""

    def is_office_head(self, word: str) -> bool:
        """True when a word, in any case and number, heads an office ("minister", "Chairpersons")."""
        low = word.casefold()
        if low in self.heads or low.removesuffix("s") in self.heads or _singular(low) in self.heads:
            return True
        return "-" in low and low.startswith(self._prefixes) and self.is_office_head(low.partition("-")[2])

    def may_be_of(self, office: str, state: str) -> bool:
        """False where the state has no such office: there is no External Affairs Minister of Sri Lanka."""
        return all(kept.has(state) for kept in self._kept_of(office))

    def states_of(self, office: str) -> frozenset[str]:
        """The few states that have such an office; empty when many have, or it is not known which."""
        named = [kept.states for kept in self._kept_of(office) if kept.states]
        return frozenset.intersection(*named) if named else frozenset()

    def _kept_of(self, office: str) -> list[Kept]:
        text = _plain(office)
        return [kept for pattern, kept in self._kept if pattern.search(text)]

    def is_international(self, office: str) -> bool:
        """True for an office of a body of many states, by its own words ("President of the European Commission")."""
        return bool(self._international.search(_plain(office)))

    def begins(self, sentence: str) -> bool:
        """True for a sentence that tells of somebody's taking up an office ("assumed duties")."""
        return bool(self._beginnings.search(sentence))

    def is_to_come(self, office: str) -> bool:
        """True for an office that its holder has yet to take up ("Ambassador-designate")."""
        return bool(self._to_come.search(_plain(office)))

    def is_posted(self, office: str) -> bool:
        """True for somebody whom a body has in a state that is not his own ("Country Director")."""
        return bool(self._abroad.search(_plain(office)))

    def is_shared(self, office: str) -> bool:
        """True for what a body has beside its head: of the body named before another of its offices."""
        return bool(self._shared.search(_plain(office)))

    def is_stateless(self, office: str) -> bool:
        """True for an office, or the body that it is in, of an armed movement that is no state."""
        return bool(self._stateless.search(_plain(office)))

    def is_title(self, office: str) -> bool:
        """True for what honours its bearer and is no office by itself ("General", "H.E. Sheikh")."""
        plain = _BRACKETED.sub("", office).casefold().rstrip(".")
        return plain in self._titles or all(word.rstrip(".") in self._titles for word in plain.split() or [plain])

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(h.casefold().rstrip(".") for h in self.honorifics)

    def is_diplomat(self, office: str) -> bool:
        """True for an office of an embassy, from the ambassador to the third secretary."""
        rule = self.rule_of(office)
        return rule is not None and rule.id in _DIPLOMATS

    def is_modifier(self, word: str) -> bool:
        """True when a word may stand between an office's first word and its head ("deputy", "foreign", "acting")."""
        return word.casefold() in self.modifiers


@lru_cache(maxsize=5_000)
def _plain(office: str) -> str:
    """The office as patterns have it: lower case, no diacritics, single spaces, straight apostrophes."""
    return unaccented(even(" ".join(office.split()))).lower()


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-3] + "y" if word.endswith("ies") else word


def _holds(rule: OfficeRule, country: str) -> bool:
    return not rule.countries or country in rule.countries


@lru_cache(maxsize=4)
def offices(language: str = "en") -> Offices:
    """The offices of a language (cached)."""
    return Offices(read_yaml(f"languages/{language}/offices.yml", _File))
