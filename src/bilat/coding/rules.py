"""Coding rules as data, `data/languages/<code>/claims/*.yml`: which predicate with which arguments makes what."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec

from bilat.errors import LexiconError
from bilat.lexicon.language import load_yaml
from bilat.model.claim import Kind, Modality, Polarity


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule: a frame with one of `lemmas`, in one of `forms`, whose arguments fit, makes a claim.

    forms: verb, noun (a nominal predicate that no light verb carries), light (one that a light verb carries), copula.
    heads: role → words or word classes (`$name`), one of which must head (or stand in) that argument;
    not_heads the opposite. Beside roles: cue (its adverbs), light (the verb that carries it), clause (all its words).
    actors, recipients: roles whose parties these are, in order; a role with `*` takes all that is mentioned inside.
    need: how many different states must take part at least; fill: where a missing second party may be found
    (inside: anywhere in the clause; sentence; governor: the agent of the embedding predicate; both: the document's two
    states; speaker: that of who speaks; pair: the other state of the document's pair when the actor is a foreigner;
    partner: the same, in a text about two states; we: the same, when the actor is who speaks; giver: who gives, when
    only who receives is named; with: who stands behind "with" in what it governs; sent: where the envoy acted on is
    accredited; stranger: as partner, when somebody's state is not told; served: the agent, else the patient, of the
    embedding predicate; before: who acts in the sentence before; home: the home state; post: the same, when an envoy
    acts; blamed: whom the embedding predicates act on).
    copy: values that are the text of a role; set: values given; by: the governor's lemmas under which alone it holds.
    """

    id: str
    kind: Kind
    type: str
    lemmas: tuple[str, ...]
    forms: tuple[str, ...] = ("verb",)
    heads: dict[str, tuple[str, ...]] = {}
    not_heads: dict[str, tuple[str, ...]] = {}
    actors: tuple[str, ...] = ("agent",)
    recipients: tuple[str, ...] = ()
    joint: bool = False
    need: int = 2
    fill: tuple[str, ...] = ()
    copy: dict[str, str] = {}
    set: dict[str, str] = {}
    event: str = ""
    mode: str = ""
    modality: Modality | None = None
    only_modality: tuple[Modality, ...] = ()
    only_polarity: tuple[Polarity, ...] = ()
    by: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()
    theme: bool = False
    no_theme: bool = False
    flip: bool = False
    igo: bool = False
    confidence: float = 0.8


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rules with the word classes that they share."""

    rules: tuple[Rule, ...]
    classes: dict[str, tuple[str, ...]] = {}


class Rules:
    """All rules of a language, found by lemma, in the order of their files."""

    def __init__(self, files: tuple[RuleFile, ...]) -> None:
        self.classes: dict[str, frozenset[str]] = {}
        self.by_lemma: dict[str, list[Rule]] = {}
        for file in files:
            for name, members in file.classes.items():
                self.classes[name] = self.classes.get(name, frozenset()) | frozenset(members)
        for file in files:
            for rule in file.rules:
                for lemma in sorted(self.expand(rule.lemmas)):
                    self.by_lemma.setdefault(lemma, []).append(rule)

    def expand(self, words: tuple[str, ...]) -> frozenset[str]:
        """Words with classes (`$name`) replaced by their members. Raises LexiconError for an unknown class."""
        out: set[str] = set()
        for word in words:
            if word.startswith("$"):
                if word[1:] not in self.classes:
                    raise LexiconError(f"coding rules: no word class {word}")
                out |= self.classes[word[1:]]
            else:
                out.add(word)
        return frozenset(out)


@lru_cache(maxsize=8)
def coding_rules(code: str = "en") -> Rules:
    """The rules of a language."""
    folder = resources.files("bilat").joinpath("data", "languages", code, "claims")
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".yml"))
    return Rules(tuple(load_yaml(f"languages/{code}/claims/{name}", RuleFile) for name in names))
