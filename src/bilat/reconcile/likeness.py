"""What comparing two claims of any family has in common."""

from __future__ import annotations

import msgspec

from bilat.reconcile.matter import Matter

MERGE = 0.6
"""From this score on two claims are one matter. Measured on pairs read by hand (docs/records.md): at 0.5 state-level
talks of one day run together, at 0.7 reports that name one side's minister alone stay apart."""
_COPIED = 0.6
"""Share of three-word runs from which two pieces of evidence are one sentence, printed twice."""


class Likeness(msgspec.Struct, frozen=True):
    """score: 1 is as sure as it needs to be, more only ranks it before others. reasons: in words."""

    score: float
    reasons: tuple[str, ...]


def likeness(score: float, reasons: list[str]) -> Likeness:
    """A score to two digits, so that the same claims give the same bytes everywhere."""
    return Likeness(round(score, 2), tuple(reasons))


def copied(one: Matter, two: Matter) -> bool:
    """The evidence is the same sentence, printed twice."""
    both = len(one.runs & two.runs)
    return both > 0 and both >= _COPIED * min(len(one.runs), len(two.runs)) and min(len(one.runs), len(two.runs)) > 2


def overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Share of the shorter list's words that both have; 0 where one has none."""
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter else 0.0
