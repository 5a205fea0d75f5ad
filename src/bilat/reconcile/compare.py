"""Whether two claims are about the same matter: a score with reasons, or the contradiction that forbids it.

Two claims are about the same matter only when kind, parties and time agree as far as both give them and nothing they
give contradicts. Place and time alone never get near MERGE.
"""

from __future__ import annotations

from bilat.reconcile import contacts, deeds, numbers, papers, standing_facts
from bilat.reconcile.likeness import MERGE, Likeness
from bilat.reconcile.matter import Matter

__all__ = ["MERGE", "Likeness", "compare"]


def compare(one: Matter, two: Matter) -> Likeness | None:
    """How alike two claims are; None when something they give contradicts.

    Symmetric, and blind to the order in which claims arrived.
    """
    if one.id > two.id:
        one, two = two, one
    if {one.family, two.family} <= contacts.FAMILIES:
        return contacts.compare(one, two)
    if one.family != two.family:
        return deeds.compare(one, two)
    if one.family == "instrument":
        return papers.compare(one, two)
    if one.family == "figure":
        return numbers.compare(one, two)
    if one.family in ("position", "tie"):
        return standing_facts.compare(one, two)
    return deeds.compare(one, two)
