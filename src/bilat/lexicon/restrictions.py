"""Where a restriction stands, by the verb beside it: `data/languages/<code>/restrictions.yml`."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml
from bilat.model.claim import Modality


class Restrictions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Lemmas by the status that they give to what they act on, and words around the noun of a restriction."""

    imposed: frozenset[str]
    extended: frozenset[str]
    eased: frozenset[str]
    lifted: frozenset[str]
    meant: dict[Modality, frozenset[str]]
    undone: frozenset[str]
    stopped: frozenset[str]
    opposed: frozenset[str]
    borne: frozenset[str]
    joined: frozenset[str]
    nouns: str
    general: str
    sorts: str
    anybody: str
    blocs: str
    between: str
    by: str
    taken: str
    asked: str
    more: str
    reasons: str
    known: str
    it: str
    money: str
    nobodys: str
    entering: str
    targets: str

    @cached_property
    def noun(self) -> re.Pattern[str]:
        """The noun of a restriction, at a word."""
        return re.compile(self.nouns, re.IGNORECASE)

    @cached_property
    def any_kind(self) -> re.Pattern[str]:
        """A noun for restrictions of whatever kind, at a word."""
        return re.compile(self.general, re.IGNORECASE)

    @cached_property
    def laid(self) -> re.Pattern[str]:
        """Behind a name: the restriction that is its own ("US sanctions", "Peru's import ban")."""
        return re.compile(rf"(?:[’']s?)?\s+(?:(?:{self.sorts})\s+){{0,2}}{self.nouns}", re.IGNORECASE)

    @cached_property
    def on_anybody(self) -> re.Pattern[str]:
        """Behind the noun: the restriction is on whoever is not of the state itself."""
        return re.compile(self.anybody, re.IGNORECASE)

    @cached_property
    def bloc(self) -> re.Pattern[str]:
        """What makes a restriction nobody's in particular, at the end of the words before its noun."""
        return re.compile(self.blocs, re.IGNORECASE)

    @cached_property
    def owning(self) -> re.Pattern[str]:
        """All that stands between whose restriction it is and its noun."""
        return re.compile(self.between, re.IGNORECASE)

    @cached_property
    def laid_by(self) -> re.Pattern[str]:
        """What stands between the noun and who lays it, at the end."""
        return re.compile(self.by, re.IGNORECASE)

    @cached_property
    def is_taken(self) -> re.Pattern[str]:
        """The noun by which a restriction is taken away, before it; the group `eased` where only in part."""
        return re.compile(self.taken, re.IGNORECASE)

    @cached_property
    def is_asked(self) -> re.Pattern[str]:
        """What somebody asks for, right before it."""
        return re.compile(self.asked, re.IGNORECASE)

    @cached_property
    def is_more(self) -> re.Pattern[str]:
        """What makes a restriction another than the one told before."""
        return re.compile(self.more, re.IGNORECASE)

    @cached_property
    def is_reason(self) -> re.Pattern[str]:
        """Where the reason of a restriction begins."""
        return re.compile(self.reasons, re.IGNORECASE)

    @cached_property
    def is_of_known(self) -> re.Pattern[str]:
        """What stands before a participle that means those whom a restriction is on, at the end."""
        return re.compile(self.known, re.IGNORECASE)

    @cached_property
    def is_of_it(self) -> re.Pattern[str]:
        """What tells on of the restriction told just before."""
        return re.compile(self.it, re.IGNORECASE)

    @cached_property
    def is_money(self) -> re.Pattern[str]:
        """What makes a name that of a currency, behind it."""
        return re.compile(self.money, re.IGNORECASE)

    @cached_property
    def is_nobodys(self) -> re.Pattern[str]:
        """It is on people of no state in particular."""
        return re.compile(self.nobodys)

    @cached_property
    def is_entering(self) -> re.Pattern[str]:
        """What stands before the state that people are kept out of, at the end."""
        return re.compile(self.entering, re.IGNORECASE)

    @cached_property
    def are_targets(self) -> re.Pattern[str]:
        """The words with which a sentence begins that names the targets of the restriction told before."""
        return re.compile(self.targets, re.IGNORECASE)

    @cached_property
    def forms(self) -> dict[str, str]:
        """The status by each form in which its verb stands."""
        order = ("imposed", "extended", "eased", "lifted")
        return {form: name for name in order for lemma in getattr(self, name) for form in inflected(lemma)}

    @cached_property
    def is_acted_on(self) -> re.Pattern[str]:
        """Before the noun of a restriction: the verb that acts on it (group 2), and "to" where it is to (group 1)."""
        return re.compile(rf"{self._verbs} (?:[\w’'-]+ ){{0,2}}$", re.IGNORECASE)

    @cached_property
    def acts(self) -> re.Pattern[str]:
        """The verb itself, right before such a noun, in the same groups."""
        return re.compile(rf"{self._verbs} (?:[\w’'-]+ ){{0,2}}{self.nouns}", re.IGNORECASE)

    @property
    def _verbs(self) -> str:
        verbs = "|".join(sorted(map(re.escape, self.forms), key=len, reverse=True))
        return rf"\b(to )?({verbs})"

    def acts_on(self, lemma: str) -> bool:
        """True when who does it lays, keeps, eases, lifts or means a restriction."""
        return bool(self.status(lemma)) or self.modality(lemma) is not None

    def modality(self, lemma: str) -> Modality | None:
        """What a verb makes of a restriction that is its object: a plan, a possibility; None where it is there."""
        return next((name for name, verbs in self.meant.items() if lemma in verbs), None)

    def status(self, lemma: str, *, over: bool = False) -> str:
        """The status that a verb gives; empty where it gives none. over: the verb's object is a restriction.

        What is cancelled or revoked is lifted where it is a restriction, else something is taken away by it.
        """
        order = ("lifted", "eased", "extended", "imposed") if over else ("imposed", "extended", "eased", "lifted")
        return next((name for name in order if lemma in getattr(self, name)), "")


def inflected(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb, its first word inflected."""
    first, space, rest = verb.partition(" ")
    stem = first.removesuffix("e")
    stem = first[:-1] + "i" if first.endswith("y") and first[-2] not in "aeiou" else stem
    doubled = first + first[-1] if re.search(r"[^aeiou][aeiou][pbnt]$", first) else stem
    forms = (first, first + "s", stem + "es", stem + "ed", doubled + "ed", doubled + "ing", first + "ing")
    return tuple(dict.fromkeys(form + space + rest for form in forms))


@lru_cache(maxsize=8)
def restrictions(code: str = "en") -> Restrictions:
    """The verbs of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/restrictions.yml", Restrictions)
