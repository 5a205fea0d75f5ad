"""Claims about the same matter, brought together: the most alike first, each group checked as a whole.

No chain runs across a contradiction: two groups become one only when no claim of the one contradicts any of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bilat.lexicon.records import policy
from bilat.model.judgement import Judgement
from bilat.model.record import Merge
from bilat.reconcile.candidates import candidates
from bilat.reconcile.compare import MERGE, Likeness, compare
from bilat.reconcile.matter import Matter


class Group(msgspec.Struct, frozen=True):
    """Claims about one matter, by id, and why they were joined."""

    matters: tuple[Matter, ...]
    merges: tuple[Merge, ...] = ()


class Edge(msgspec.Struct, frozen=True):
    """Two claims that are alike enough, the smaller id first."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


def groups(matters: Sequence[Matter], judgements: Iterable[Judgement] = ()) -> list[Group]:
    """All matters in groups, by the id of their first claim."""
    ordered = sorted(matters, key=lambda m: m.id)
    gathering = _Gathering(ordered, list(judgements))
    gathering.join_judged()
    edges = gathering.edges()
    for edge in edges:
        gathering.join(edge)
    for edge in edges:
        gathering.join(edge, sparing=1)
    return gathering.result()


class _Gathering:
    """Groups in the making."""

    def __init__(self, matters: Sequence[Matter], judgements: Sequence[Judgement]) -> None:
        self._matters: Mapping[str, Matter] = {m.id: m for m in matters}
        self._group: dict[str, list[str]] = {m.id: [m.id] for m in matters}
        self._merges: dict[str, list[Merge]] = {m.id: [] for m in matters}
        self._known: dict[tuple[str, str], Likeness | None] = {}
        about = [j for j in judgements if j.subject == "claims" and {j.one, j.other} <= self._matters.keys()]
        self._same = [j for j in about if j.verdict == "same"]
        self._judged = {id_ for j in self._same for id_ in (j.one, j.other)}
        self._apart = {(j.one, j.other) for j in about if j.verdict in ("different", "unsure")}

    def join_judged(self) -> None:
        """What a person judged the same is one, whatever the score says."""
        for one in sorted(self._same, key=lambda j: (j.one, j.other, j.id)):
            self._unite(Merge(one.one, one.other, 1.0, (f"judged same by {one.who or 'nobody named'}",)))

    def edges(self) -> list[Edge]:
        """Pairs of claims that are alike enough, the most alike first; what is announced without a day is the next."""
        found: list[Edge] = []
        for one, other in candidates(self._matters.values()):
            like = self._compare(one, other)
            if like and like.score >= MERGE:
                found.append(Edge(one, other, like.score, like.reasons))
        return sorted(self._next_first(found), key=lambda e: (-e.score, e.one, e.other))

    def _next_first(self, edges: Sequence[Edge]) -> list[Edge]:
        """Without the pairs of an announcement that gives no day and a report that others as like it came before."""
        ahead = {edge: found for edge in edges if (found := self._days_ahead(edge)) is not None}
        soonest: dict[str, int] = {}
        for plan, days in ahead.values():
            soonest[plan] = min(days, soonest.get(plan, days))
        stay = policy().windows.stay
        return [e for e in edges if e not in ahead or ahead[e][1] <= soonest[ahead[e][0]] + stay]

    def _days_ahead(self, edge: Edge) -> tuple[str, int] | None:
        """Of an announcement without a day and another text's report of days: the announcement, the days between."""
        one, other = self._matters[edge.one], self._matters[edge.other]
        plan, fact = (one, other) if one.phase == "plan" else (other, one)
        if plan.phase != "plan" or fact.phase != "fact" or plan.dated or plan.published is None:
            return None
        if plan.document == fact.document or fact.start is None or fact.end is None:
            return None
        wide = fact.end - fact.start > policy().windows.stay
        return None if wide else (plan.id, max(0, fact.start - plan.published))

    def join(self, edge: Edge, sparing: int = 0) -> None:
        """Join the groups of two claims, unless a claim of one contradicts a claim of the other.

        sparing: how many claims may be left behind for it, where they alone keep two groups apart: one misread date
        must not split a visit in two.
        """
        left, right = self._group[edge.one], self._group[edge.other]
        if left is right:
            return
        clashes = [(a, b) for a in left for b in right if self._forbidden(a, b)]
        if clashes:
            odd = self._odd(clashes, edge) if sparing and min(len(left), len(right)) > 1 else None
            if odd is None:
                return
            self._leave(odd)
        self._unite(Merge(edge.one, edge.other, min(1.0, edge.score), edge.reasons))

    def _odd(self, clashes: Sequence[tuple[str, str]], edge: Edge) -> str | None:
        """The one claim that is in every clash, where its group is at least three and nobody judged it to be there."""
        common = set(clashes[0]).intersection(*clashes) - {edge.one, edge.other} - self._judged
        return next((id_ for id_ in sorted(common) if len(self._group[id_]) > 2), None)

    def _leave(self, id_: str) -> None:
        self._group[id_].remove(id_)
        self._group[id_] = [id_]

    def result(self) -> list[Group]:
        """The groups, by the id of their first claim."""
        made = {id(g): g for g in self._group.values()}
        return sorted((self._made(g) for g in made.values()), key=lambda g: g.matters[0].id)

    def _made(self, ids: list[str]) -> Group:
        held = set(ids)
        merges = {m for id_ in ids for m in self._merges[id_] if m.one in held and m.other in held}
        return Group(
            tuple(self._matters[i] for i in sorted(ids)), tuple(sorted(merges, key=lambda m: (m.one, m.other)))
        )

    def _unite(self, merge: Merge) -> None:
        left, right = self._group[merge.one], self._group[merge.other]
        if left is right:
            return
        self._merges[merge.one].append(merge)
        left.extend(right)
        for id_ in right:
            self._group[id_] = left

    def _forbidden(self, one: str, other: str) -> bool:
        pair = (one, other) if one < other else (other, one)
        return pair in self._apart or self._compare(*pair) is None

    def _compare(self, one: str, other: str) -> Likeness | None:
        if (one, other) not in self._known:
            self._known[one, other] = compare(self._matters[one], self._matters[other])
        return self._known[one, other]
