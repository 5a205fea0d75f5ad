"""A claim while it is made: parties, evidence spans and values that rules, extractors and the merge fill in."""

from __future__ import annotations

from typing import Any

import msgspec

from bilat.model.claim import Kind, Modality, Party, Place, Polarity, Speaker
from bilat.model.dates import NEVER, When

_JOURNEYS = frozenset({"visit", "travel", "be-in", "be-there", "arrival", "plane", "due"})
"""Rules (second words) of visits, by which plans of them are known."""


THINGS = frozenset({"goods", "energy", "arms", "technology"})
"""Types of flows of things, which one telling may call by one type and another by another."""
_MOST_EVIDENCE = 4
"""Pieces of evidence a claim keeps: enough to check it, few enough to read."""


class Draft(msgspec.Struct):
    """Mutable; `frame` and `sentence` say where it comes from, `rule` what made it. again: a meeting that goes on.
    heard: the probability that the sentence tells a claim of this kind, by the tagger; None where it was not asked.
    overruled: the tagger hears a claim of another kind in the same words. borne_out: it clearly hears the same deed.
    """

    kind: Kind
    type: str
    actors: list[Party]
    recipients: list[Party]
    evidence: list[tuple[int, int]]
    rule: str
    sentence: int
    frame: int = -1
    trigger: int = 0
    date: When = NEVER
    place: Place | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "fact"
    attribution: tuple[Speaker, ...] = ()
    values: dict[str, Any] = {}
    event: str = ""
    mode: str = ""
    confidence: float = 0.8
    nominal: bool = False
    coder: str = "rule"
    again: bool = False
    heard: float | None = None
    overruled: bool = False
    borne_out: bool = False

    @property
    def parties(self) -> list[Party]:
        """Actors, then recipients."""
        return self.actors + self.recipients

    @property
    def countries(self) -> frozenset[str]:
        """The states that take part."""
        return frozenset(p.country for p in self.parties if p.country)

    @property
    def named(self) -> frozenset[str]:
        """Those of them that the text names there."""
        return frozenset(p.country for p in self.parties if p.country and p.end > p.start)

    @property
    def is_journey(self) -> bool:
        """Somebody visits another state, or is to."""
        return self.type == "visit" or self.kind == "commitment" and self.rule.split(".")[1] in _JOURNEYS

    @property
    def names(self) -> frozenset[str]:
        """Names of the people and bodies that take part."""
        return frozenset(p.name for p in self.parties if p.type in {"person", "body", "company"})


def keep(evidence: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first pieces of evidence, each once, as many as a claim keeps."""
    return list(dict.fromkeys(evidence))[:_MOST_EVIDENCE]


def unique(parties: list[Party]) -> list[Party]:
    """Each party once, in order; a state goes where a person or body of it stands."""
    out: list[Party] = []
    for party in parties:
        if all((party.type, party.name, party.country) != (p.type, p.name, p.country) for p in out):
            out.append(party)
    spoken = {p.country for p in out if p.type != "state"}
    return [p for p in out if p.type != "state" or p.country not in spoken]
