"""Whether two claims can be of the same parties: how well they agree, or that they contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bilat.reconcile.matter import Matter
from bilat.reconcile.who import OPEN, OTHER, SAME, Who, stand

_UNSURE = 0.15
"""What a side costs that both claims give people for, and neither name nor office tells whether they are the same."""


class Agreement(msgspec.Struct, frozen=True):
    """named: by side, how persons or bodies of that side agree (SAME, SAME_OFFICE); open: sides that both give, but of
    which it cannot be told whether they are the same."""

    named: dict[str, int]
    open: int = 0

    def points(self, each: float) -> float:
        """So much for each side whose people agree, most for two; an office alone counts for less."""
        worth = sorted((each if n == SAME else 0.8 * each for n in self.named.values()), reverse=True)
        return sum(worth[:2]) - _UNSURE * self.open

    def reasons(self) -> list[str]:
        """In words, states in order."""
        how = {SAME: "the same", 1: "the same office"}
        return [f"{side or 'no state'}: {how[n]}" for side, n in sorted(self.named.items())]


def sides_agree(one: Matter, two: Matter) -> bool:
    """One names no state that the other lacks, unless the other, too, names more than their common pair."""
    shared = one.sides & two.sides
    if one.sides == two.sides:
        return bool(shared)
    if len(shared) < 2:
        return False
    return one.sides <= two.sides or two.sides <= one.sides or _many(one, two)


def of_one_body(one: Matter, two: Matter) -> bool:
    """Both may be of one organisation's gathering, and the states of the one are among those of the other: who
    announces a summit names its own president and the organisation, and maybe the next summit too."""
    ours, theirs = one.claim.countries, two.claim.countries
    mine, others = one.sides - ours, two.sides - theirs
    nested = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    return nested and bool(mine & others or bool(mine) != bool(others))


def _many(one: Matter, two: Matter) -> bool:
    """Of a gathering each outlet names its own choice: most of the shorter list is on the longer."""
    shared, shorter = one.sides & two.sides, min(len(one.sides), len(two.sides))
    return shorter >= 4 and len(shared) * 2 > shorter


def people_agree(one: Matter, two: Matter, only: frozenset[str] | None = None) -> Agreement | None:
    """Side by side; None where a side has people in both and none of them can be the same.

    People whose state is unknown are no side: two of them tell nothing against each other.
    """
    named: dict[str, int] = {}
    unsure = 0
    for side in one.people.keys() & two.people.keys():
        if only is not None and side not in only:
            continue
        best = _best(one.people[side], two.people[side])
        if best == OTHER:
            if side:
                return None
            continue
        if best > OPEN:
            named[side] = best
        unsure += best == OPEN
    return Agreement(named, unsure)


def bodies_agree(one: Matter, two: Matter) -> Agreement | None:
    """The same for ministries, companies and groups; None where those of a side are all different."""
    named: dict[str, int] = {}
    for side in one.bodies.keys() & two.bodies.keys():
        best = _best(one.bodies[side], two.bodies[side])
        if best == OTHER:
            return None
        if best > OPEN:
            named[side] = best
    return Agreement(named)


def _best(ones: Sequence[Who], twos: Sequence[Who]) -> int:
    """The best match; OTHER only where nobody named in the one can be among the others."""
    return max(stand(a, b) if a.type == b.type else OPEN for a in ones for b in twos)
