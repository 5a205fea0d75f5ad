"""Positions and ties: what holds for a time, so that reports far apart speak of the same."""

from __future__ import annotations

from bilat.reconcile.likeness import Likeness, likeness
from bilat.reconcile.matter import Matter
from bilat.reconcile.parties import bodies_agree, people_agree
from bilat.reconcile.who import office_words


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two positions of one person, or two ties of the same parties."""
    if one.claim.type != two.claim.type or one.sides != two.sides or one.denied != two.denied:
        return None
    return _positions(one, two) if one.family == "position" else _ties(one, two)


def _positions(one: Matter, two: Matter) -> Likeness | None:
    holders = [{w.entity for side in m.people.values() for w in side} for m in (one, two)]
    if not holders[0] & holders[1] or not all(holders):
        return None
    offices = [office_words(m.value("office") or "") for m in (one, two)]
    if not all(offices) or offices[0] != offices[1]:
        return None
    return likeness(0.9, ["the same person", "the same office"])


def _ties(one: Matter, two: Matter) -> Likeness | None:
    since = {one.value("since"), two.value("since")} - {None}
    if len({s[:4] for s in since}) > 1 or _differ(one.claim.date.start, two.claim.date.start):
        return None
    people, bodies = people_agree(one, two), bodies_agree(one, two)
    if people is None or bodies is None or (one.actors != two.actors and one.recipients != two.recipients):
        return None
    if set(one.bodies) != set(two.bodies) or set(one.people) != set(two.people):
        return None
    return likeness(0.8, ["the same parties", "the same tie"])


def _differ(one: object, two: object) -> bool:
    return one is not None and two is not None and one != two
