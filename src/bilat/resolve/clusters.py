"""Clusters of nodes: the surest pairs first, and no cluster that holds two who contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from bilat.resolve.likeness import Likeness
from bilat.resolve.scoring import Scoring

MERGE = 0.8
"""From this score on two names are one. Tuned on names of two corpora labelled by hand: `python -m evals.names`."""
_CLEARLY = 0.05
"""A name that lacks a part may fit two persons: it is joined with neither, unless one fits better by so much."""
_DOUBT = 0.7
"""From this score on a pair that stays apart is shown as a doubt."""


class Pair(msgspec.Struct, frozen=True):
    """Two nodes by key and how sure they are one."""

    one: str
    other: str
    likeness: Likeness


class Rules(msgspec.Struct, frozen=True):
    """What people decided, as pairs of nodes by key in order, with the words to show."""

    same: dict[tuple[str, str], str] = {}
    different: dict[tuple[str, str], str] = {}
    unsure: dict[tuple[str, str], str] = {}


class Clusters:
    """Which node is in which cluster, why, and what stayed in doubt."""

    def __init__(self, keys: Iterable[str], scoring: Scoring, rules: Rules) -> None:
        self._members: dict[str, list[str]] = {key: [key] for key in sorted(keys)}
        self._root: dict[str, str] = {key: key for key in self._members}
        self._scoring = scoring
        self._rules = rules
        self.merges: list[Pair] = []
        self.doubts: list[Pair] = []

    def root(self, key: str) -> str:
        """The cluster of a node: the key of one of its members."""
        return self._root[key]

    def members(self, root: str) -> list[str]:
        """The nodes of a cluster, in order."""
        return sorted(self._members[root])

    def roots(self) -> list[str]:
        """All clusters, in order."""
        return sorted(self._members)

    def join(self, pairs: list[tuple[str, str]]) -> None:
        """Join what was judged the same, then what scores high enough, the surest first."""
        for (one, other), words in sorted(self._rules.same.items()):
            self._judged(one, other, words)
        found = [Pair(a, b, self._scoring.of(a, b)) for a, b in pairs]
        strong = [p for p in found if p.likeness.score >= MERGE]
        strong.sort(key=lambda p: (-p.likeness.score, p.one, p.other))
        beside = _beside(strong)
        for pair in strong:
            self._try(pair, beside)
        open_ones = (p for p in found if _DOUBT <= p.likeness.score < MERGE and not p.likeness.apart)
        self.doubts.extend(p for p in open_ones if not self._decided(p))
        self._unsure()

    def _judged(self, one: str, other: str, words: str) -> None:
        if one in self._root and other in self._root:
            self.merges.append(Pair(one, other, Likeness(1.0, (words,))))
            self._unite(one, other)

    def _unsure(self) -> None:
        for (one, other), words in sorted(self._rules.unsure.items()):
            if one in self._root and other in self._root:
                self.doubts.append(Pair(one, other, Likeness(0.5, (words,))))

    def _try(self, pair: Pair, beside: dict[str, list[Pair]]) -> None:
        one, other = self._root[pair.one], self._root[pair.other]
        if one == other:
            return
        if self._fit(one, other) and not (pair.likeness.partial and self._rivalled(pair, beside)):
            self.merges.append(pair)
            self._unite(one, other)
        elif not self._decided(pair):
            self.doubts.append(pair)

    def _decided(self, pair: Pair) -> bool:
        """True when somebody judged the pair, so that the score raises no doubt."""
        names = (pair.one, pair.other)
        return names in self._rules.different or names in self._rules.unsure

    def _fit(self, one: str, other: str) -> bool:
        """True when nobody in one cluster contradicts anybody in the other."""
        return all(self._bear(a, b) for a in self._members[one] for b in self._members[other])

    def _bear(self, a: str, b: str) -> bool:
        pair = (a, b) if a < b else (b, a)
        if pair in self._rules.same:
            return True
        if pair in self._rules.different or pair in self._rules.unsure:
            return False
        return not self._scoring.of(a, b).apart

    def _rivalled(self, pair: Pair, beside: dict[str, list[Pair]]) -> bool:
        """True when one of the two fits a third nearly as well that does not fit the other."""
        return any(
            rival.likeness.partial
            and rival.likeness.score > pair.likeness.score - _CLEARLY
            and self._is_rival(rival, own, far)
            for own, far in ((pair.one, pair.other), (pair.other, pair.one))
            for rival in beside[own]
        )

    def _is_rival(self, rival: Pair, own: str, far: str) -> bool:
        third = rival.other if rival.one == own else rival.one
        home = self._root[third]
        return home not in (self._root[own], self._root[far]) and not self._fit(home, self._root[far])

    def _unite(self, one: str, other: str) -> None:
        keep, gone = sorted((self._root[one], self._root[other]))
        if keep == gone:
            return
        for key in self._members[gone]:
            self._root[key] = keep
        self._members[keep].extend(self._members.pop(gone))


def _beside(pairs: list[Pair]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        for key in (pair.one, pair.other):
            found.setdefault(key, []).append(pair)
    return found
