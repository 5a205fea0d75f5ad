"""Contacts: which visits, meetings and calls are one."""

from __future__ import annotations

from bilat.reconcile.follows import follows, one_body
from bilat.reconcile.likeness import Likeness, copied, likeness, overlap
from bilat.reconcile.matter import Matter
from bilat.reconcile.parties import Agreement, of_one_body, people_agree, sides_agree
from bilat.reconcile.times import Time, times

FAMILIES = frozenset({"visit", "meeting", "call", "presence", "greeting"})
_SIDES = 0.25
_PERSON = 0.25
_VISITOR = 0.35
_DIRECTION = 0.15
_SAME_SIDES = 0.02
_LIKE_WORDS = 0.4
"""Share of content words by which two meetings of which no person is named may be one: two delegations of a pair often
meet on one day."""

_REPORTED = "a plan of the states, and a report that follows"
_DENIAL = 0.15
"""What it costs that one of them is denied: that ministers will not meet denies no meeting that took place."""
_FLOOR = 0.3
"""Below it two contacts are too unlike to stand in one group, even where a third is like both."""

_BESIDE = 0.5
"""At most this for two that may stand in one group but do not point at each other: plans to attend and to meet, an
organisation's gathering and one of which no organisation is named."""


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two contacts: of one family, or a meeting and the plan to take part in it."""
    if one.family != two.family and not _gatherings(one, two):
        return None
    loose = not sides_agree(one, two)
    if loose and not of_one_body(one, two) or _other_session(one, two):
        return None
    when = times(one, two)
    if when is None:
        return None
    like = _visits(one, two, when) if one.family == "visit" else _meetings(one, two, when)
    if like and one.denied != two.denied:
        like = likeness(like.score - _DENIAL, [*like.reasons, "one of them denied"])
    if like and (loose and not one_body(one, two, when) or one.family != two.family and one.phase == two.phase):
        like = likeness(min(like.score, _BESIDE), list(like.reasons))
    return like if like and like.score >= _FLOOR else None


def _gatherings(one: Matter, two: Matter) -> bool:
    """One plans to attend what the other reports, or plans, as a meeting."""
    if {one.family, two.family} != {"meeting", "presence"} or "plan" not in (one.phase, two.phase):
        return False
    return one.phase == two.phase or {one.phase, two.phase} == {"plan", "fact"} and one.document != two.document


def _other_session(one: Matter, two: Matter) -> bool:
    """The third session of a commission is not its fourth."""
    return len({one.ordinal, two.ordinal} - {None}) > 1


def _visits(one: Matter, two: Matter, when: Time) -> Likeness | None:
    """The same visitor to the same host; who received him says nothing against it."""
    hosts = host(one), host(two)
    if all(hosts) and hosts[0] != hosts[1]:
        return None
    guests = (one.sides | two.sides) - {hosts[0] or hosts[1] or ""}
    known = bool(all(hosts))
    agreed = people_agree(one, two, guests if known else None)
    if agreed is None:
        return None
    score = _SIDES + when.score + (_DIRECTION if known else 0.0) + _visitor(agreed) + _text(one, two)
    reasons = [*agreed.reasons(), *(["the same host"] if known else []), when.reason]
    if followed := follows(one, two, when):
        score += followed
        reasons.append(_REPORTED)
    return likeness(score, reasons)


def _visitor(agreed: Agreement) -> float:
    return min(_VISITOR, agreed.points(_VISITOR))


def host(one: Matter) -> str:
    """The state that is visited: the recipient, else the place's; "" where neither can be told."""
    recipients = one.recipients - one.actors
    if len(recipients) == 1:
        return next(iter(recipients))
    place = one.claim.place
    return place.country or "" if place and place.country in one.sides else ""


def _meetings(one: Matter, two: Matter, when: Time) -> Likeness | None:
    agreed = people_agree(one, two)
    if agreed is None or _elsewhere(one, two):
        return None
    score = _SIDES + when.score + agreed.points(_PERSON) + _text(one, two) + _SAME_SIDES * (one.sides == two.sides)
    reasons = [*agreed.reasons(), when.reason]
    if followed := follows(one, two, when):
        score += followed
        reasons.append(_REPORTED)
    if of_body := one_body(one, two, when):
        score += of_body
        reasons.append("a meeting of one body")
    if not one.people and not two.people and when.score > 0 and overlap(one.words, two.words) >= _LIKE_WORDS:
        score += 0.15
        reasons.append("both name the states alone, in like words")
    if one.ordinal and one.ordinal == two.ordinal:
        score += 0.35
        reasons.append(f"both number {one.ordinal}")
    return likeness(score, reasons)


def _elsewhere(one: Matter, two: Matter) -> bool:
    """Two meetings of one day in two states are two meetings."""
    places = [m.claim.place.country for m in (one, two) if m.claim.place and m.claim.place.country]
    return len(places) == 2 and places[0] != places[1] and one.phase == two.phase == "fact"


def _text(one: Matter, two: Matter) -> float:
    """What the words add: a sentence printed twice is the same matter unless something contradicts."""
    if copied(one, two):
        return 0.35
    shared = len(one.words & two.words)
    return round(0.1 * overlap(one.words, two.words), 2) if shared >= 2 else 0.0
