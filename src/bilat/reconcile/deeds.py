"""Undertakings, events, flows, rules and sanctions: what is done or said is told by its words."""

from __future__ import annotations

from bilat.lexicon.records import policy
from bilat.reconcile.likeness import Likeness, copied, likeness, overlap
from bilat.reconcile.matter import Matter
from bilat.reconcile.parties import Agreement, bodies_agree, people_agree, sides_agree
from bilat.reconcile.times import Time, times

_KEPT_BY = frozenset({"flow", "instrument", "event", "figure"})
"""Families of what may keep an undertaking that is no contact."""
_DONE = frozenset({"AID", "COOPERATE", "RETREAT"})
"""Events by which something promised is done: praise keeps no promise, nor does another assurance."""
_WORDS = 0.5
_FEWEST = 3
"""Content words two claims must share: fewer meet by chance."""
_DENIAL = 0.15
"""What a denial needs beyond the words that it shares with what it may deny: much is denied that nobody has said.
Within one text what is denied is another matter than what is affirmed."""
_GIVING = frozenset({"flow", "event"})


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two claims of one family, or an undertaking and what may keep it."""
    if not _comparable(one, two) or not sides_agree(one, two) or _reversed(one, two):
        return None
    if one.denied != two.denied and one.document == two.document:
        return None
    when = times(one, two)
    people, bodies = people_agree(one, two), bodies_agree(one, two)
    if when is None or people is None or bodies is None:
        return None
    return _scored(one, two, when, people)


def _comparable(one: Matter, two: Matter) -> bool:
    if one.family == two.family:
        return one.claim.type == two.claim.type or one.family == "commitment" and _undertaken(one, two)
    families = {one.family, two.family}
    if families == _GIVING and one.phase == two.phase:
        return {one.claim.plover.event, two.claim.plover.event} == {"AID"}
    if "commitment" not in families:
        return False
    plan, deed = (one, two) if one.family == "commitment" else (two, one)
    kept = deed.family in _KEPT_BY and deed.phase == "fact" and not deed.denied and plan.phase == "plan"
    done = deed.family != "event" or deed.claim.plover.event in _DONE
    return kept and done and plan.claim.type in ("promise", "plan", "offer", "target")


def _undertaken(one: Matter, two: Matter) -> bool:
    """A promise to one outlet is a plan to another; an invitation is neither."""
    return {one.claim.type, two.claim.type} <= {"promise", "plan", "target", "offer"}


def _reversed(one: Matter, two: Matter) -> bool:
    """A accusing B is not B accusing A."""
    if not one.recipients or not two.recipients or len(one.sides) < 2:
        return False
    return not one.actors & two.actors or (one.actors <= two.recipients and two.actors <= one.recipients)


def _scored(one: Matter, two: Matter, when: Time, people: Agreement) -> Likeness | None:
    shared, share = len(one.words & two.words), overlap(one.words, two.words)
    score = 0.15 + when.score + people.points(0.1)
    reasons = ["the same sides", *people.reasons(), when.reason]
    if one.denied != two.denied:
        score -= _DENIAL
    if copied(one, two):
        return likeness(score + 0.5, [*reasons, "the same sentence"])
    if shared < _FEWEST or share < _WORDS or _long_apart(one, two):
        return likeness(score, reasons)
    return likeness(score + 0.2 + 0.3 * share, [*reasons, f"{shared} words of the matter in common"])


def _long_apart(one: Matter, two: Matter) -> bool:
    """Words come back: without a day, reports long apart are of two occasions."""
    if one.dated and two.dated or one.published is None or two.published is None:
        return False
    return abs(one.published - two.published) > policy().windows.announced
