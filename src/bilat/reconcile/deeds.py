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
_UNDERTAKINGS = frozenset({"promise", "plan", "target", "offer"})
"""What one undertakes by oneself; an invitation or a request asks another."""
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
        return sort_of(one) == sort_of(two)
    if {one.family, two.family} == _GIVING and one.phase == two.phase:
        return is_giving(one) and is_giving(two)
    if "commitment" not in (one.family, two.family):
        return False
    plan, deed = (one, two) if one.family == "commitment" else (two, one)
    return may_be_kept(plan) and may_keep(deed)


def may_be_kept(one: Matter) -> bool:
    """An undertaking that something else may carry out."""
    return one.family == "commitment" and one.phase == "plan" and one.claim.type in _UNDERTAKINGS


def may_keep(one: Matter) -> bool:
    """What has happened and may carry out an undertaking."""
    done = one.family != "event" or one.claim.plover.event in _DONE
    return one.family in _KEPT_BY and one.phase == "fact" and not one.denied and done


def is_giving(one: Matter) -> bool:
    """Aid, which one text tells as an event and another as a flow."""
    return one.family in _GIVING and one.claim.plover.event == "AID"


def sort_of(one: Matter) -> str:
    """Of one family only claims of one sort are compared: what one outlet calls a promise is a plan to another."""
    undertaken = one.family == "commitment" and one.claim.type in _UNDERTAKINGS
    return "undertaking" if undertaken else one.claim.type


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
