"""Which of a text's states is meant on a side that a sentence leaves unsaid: those who were spoken of, weighed.

A model of the kind that choosers use (a conditional logit): every state of the text but those named gets a score from
where and how it is spoken of around the sentence, and the scores are turned into probabilities. The weights are in
`data/models/unsaid/weights.yml`, written by `training/unsaid/fit.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import islice

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.lexicon.files import read_yaml

_CLASSES = {
    **dict.fromkeys(("accuse", "reject", "threaten", "protest"), "odds"),
    **dict.fromkeys(("coerce", "assault", "mobilize", "retreat", "sanction"), "force"),
}
"""Events that are alike in whom they leave unsaid; all else goes by its kind."""
_BY_SIDE = ("first", "home", "latest", "share", "agent", "beside", "acts", "before", "after")
"""Signs that weigh otherwise by what is told, on which side, and in a text of many states."""
_BESIDE_HOME = ("first", "latest", "share", "agent")
"""Signs that weigh otherwise where the home state is the side that is named."""
_CLEAR = 0.7
"""Probability from which another state is meant than the one that was taken."""


class Side(msgspec.Struct, frozen=True):
    """A side left unsaid: in which sentence, before which character, beside which states, of what kind and type.

    acting: it is the side that acts.
    """

    number: int
    at: int
    named: frozenset[str]
    kind: str
    type: str
    acting: bool


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of each sign the weight, by its name. fitted: on how many sides, of how many the likeliest state is right."""

    signs: dict[str, float]
    fitted: tuple[int, int]


def settle_unsaid(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; who alone is not named in one is who is meant, where that is clear."""
    for draft in drafts:
        unnamed = [p for p in draft.parties if p.type == "state" and p.end <= p.start]
        named = frozenset(p.country for p in draft.parties if p.country and p.end > p.start)
        told = {p.country for p in unnamed} & (named | _placed(context, draft.sentence))
        if len(unnamed) == 1 and named and not told:
            mine = draft.actors if unnamed[0] in draft.actors else draft.recipients
            acting = mine is draft.actors
            code = meant_by(context, Side(draft.sentence, draft.trigger, named, draft.kind, draft.type, acting), _CLEAR)
            mine[mine.index(unnamed[0])] = state_party(code) if code else unnamed[0]
    return drafts


def _placed(context: Context, number: int) -> set[str | None]:
    """The states of the places that a sentence names: whoever acts there unnamed is of that state."""
    sentence = context.reading.sentences[number]
    return {p.country for p in context.reading.places if sentence.start <= p.start < sentence.end}


def meant_by(context: Context, side: Side, least: float) -> str | None:
    """The state that is meant, where one is as likely as that."""
    code, chance = next(iter(unsaid(context, side)), ("", 0.0))
    return code if chance >= least else None


def unsaid(context: Context, side: Side) -> list[tuple[str, float]]:
    """The states that may be meant with their probabilities, the likeliest first."""
    model = weights().signs
    found = signs(context, side)
    scores = {code: math.fsum(model.get(name, 0.0) * value for name, value in of.items()) for code, of in found.items()}
    most = max(scores.values(), default=0.0)
    powers = {code: math.exp(score - most) for code, score in scores.items()}
    total = math.fsum(powers.values())
    return sorted(((code, power / total) for code, power in powers.items()), key=lambda cp: (-cp[1], cp[0]))


def signs(context: Context, side: Side) -> dict[str, dict[str, float]]:
    """What is seen of every state that may be meant: numbers by name, zero ones left out."""
    spoken, home = context.spoken, context.home_at(side.number)
    candidates = sorted({*spoken.counts, *([home] if home else [])} - side.named)
    around = _Around(context, side, candidates)
    told = _CLASSES.get(side.type.lower(), side.kind) if side.kind == "event" else side.kind
    ways = [told, *(["actor", f"{told} actor"] if side.acting else ["recipient"])]
    ways += [] if context.bilateral_at(side.number) else ["many"]
    out: dict[str, dict[str, float]] = {}
    for code in candidates:
        seen = {name: float(value) for name, value in around.signs(code).items() if value}
        more = {f"{name} {way}": seen[name] for name in _BY_SIDE if name in seen for way in ways}
        if home in side.named:
            more |= {f"{name} own": seen[name] for name in _BESIDE_HOME if name in seen}
        out[code] = seen | more
    return out


class _Around:
    """What is spoken of around a side left unsaid."""

    def __init__(self, context: Context, side: Side, candidates: Sequence[str]) -> None:
        spoken = self.spoken = context.spoken
        self.side, self.pair, self.home = side, context.pair, context.home_at(side.number)
        self.sentence = context.reading.sentences[side.number]
        self.first = next((c for c in context.pair_at(side.number) if c not in side.named), None)
        self.most = max(candidates, key=lambda c: spoken.counts[c], default=None)
        last = {code: at for at, codes in spoken.named if at < side.at for code in codes}
        self.last = last
        latest = sorted((c for c in candidates if c in last), key=lambda c: -last[c])
        self.latest = (*islice(latest, 2), None, None)
        self.told = frozenset[int]().union(*(spoken.told.get(code, frozenset()) for code in side.named))
        self.total = spoken.counts.total() or 1
        self.acting = spoken.acting.total() - sum(spoken.acting[code] for code in side.named) or 1
        behind = (codes for at, codes in spoken.named if side.at <= at < self.sentence.end)
        self.behind = frozenset[str]().union(*behind)

    def signs(self, code: str) -> dict[str, float | bool]:
        """What is seen of one state."""
        spoken, number, named = self.spoken, self.side.number, self.side.named
        beside = len(self.told & spoken.told.get(code, frozenset()))
        title = spoken.states[0]
        return {
            "first": code == self.first,
            "home": code == self.home,
            "share": spoken.counts[code] / self.total,
            "most": code == self.most,
            "body": code in self.pair,
            "before": self.last.get(code, -1) >= self.sentence.start,
            "after": code in self.behind,
            "previous": code in _at(spoken.states, number - 1),
            "second": code in _at(spoken.states, number - 2),
            "next": code in _at(spoken.states, number + 1),
            "latest": code == self.latest[0],
            "later": code == self.latest[1],
            "agent": code in _at(spoken.agents, number - 1),
            "title": code in title,
            "titles": code in title and bool(named & title),
            "beside": beside / (len(self.told) or 1),
            "often": math.log1p(beside),
            "unsaid": code not in self.last,
            "acts": spoken.acting[code] / self.acting,
        }


def _at(states: Sequence[Set[str]], number: int) -> Set[str]:
    return states[number] if 0 <= number < len(states) else frozenset()


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights (cached). Raises LexiconError."""
    return read_yaml("models/unsaid/weights.yml", Weights)
