"""Figures: which numbers measure the same thing."""

from __future__ import annotations

from bilat.lexicon.records import policy
from bilat.reconcile.likeness import Likeness, copied, likeness, overlap
from bilat.reconcile.matter import Matter

_VAGUE = frozenset(
    {"count", "amount", "meetings", "documents", "projects", "share", "growth", "aid", "loan", "investment"}
)
"""Metrics under which many things are counted: the words must agree too."""


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two figures: one metric, one direction, one period, one unit, and numbers that can be the same."""
    if not same_measure(one, two) or one.document == two.document and not rounded(one, two):
        return None
    apart = _apart(one, two)
    if apart > policy().figure_apart or not _same_period(one, two):
        return None
    words = overlap(one.words, two.words)
    if one.claim.type in _VAGUE and words < 0.5 and not copied(one, two):
        return None
    score = 0.5 + (0.2 if apart <= policy().figure_rounded else -0.05) + _time(one, two) + 0.2 * (words >= 0.4)
    said = "the same number" if apart <= policy().figure_rounded else f"numbers {apart:.0%} apart"
    return likeness(score + 0.2 * copied(one, two), ["the same measure", said])


def same_measure(one: Matter, two: Matter) -> bool:
    """One metric and unit, of the same sides in the same direction."""
    return (
        one.claim.type == two.claim.type
        and one.value("unit") == two.value("unit")
        and one.value("metric") == two.value("metric")
        and one.sides == two.sides
        and (one.actors == two.actors or one.claim.type == "turnover")
    )


def _low_high(one: Matter) -> tuple[float, float]:
    low = one.value("low") or one.value("high") or 0.0
    return low, one.value("high") or low


def _apart(one: Matter, two: Matter) -> float:
    """How far two numbers or ranges are apart, as a share of the larger; 0 when the ranges meet."""
    (a, b), (c, d) = _low_high(one), _low_high(two)
    between = max(0.0, a - d, c - b)
    return between / max(abs(b), abs(d)) if between else 0.0


def rounded(one: Matter, two: Matter) -> bool:
    """The same number, rounded."""
    return _apart(one, two) <= policy().figure_rounded


def _same_period(one: Matter, two: Matter) -> bool:
    """One period, where both give one; without, two reports of about the same time."""
    if one.dated and two.dated:
        return (one.start, one.end) == (two.start, two.end) or (rounded(one, two) and _inside(one, two))
    if one.dated or two.dated or one.published is None or two.published is None:
        return copied(one, two)
    return abs(one.published - two.published) <= policy().windows.figure


def _inside(one: Matter, two: Matter) -> bool:
    """One interval within the other, as "2023" and "the whole of last year" by another calendar."""
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return False
    return (one.start <= two.start and two.end <= one.end) or (two.start <= one.start and one.end <= two.end)


def _time(one: Matter, two: Matter) -> float:
    return 0.2 if one.dated and two.dated else 0.05
