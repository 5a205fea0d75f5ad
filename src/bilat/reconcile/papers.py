"""Instruments: which claims are about one paper, from its proposal to its end."""

from __future__ import annotations

from bilat.lexicon.records import policy
from bilat.reconcile.likeness import Likeness, copied, likeness, overlap
from bilat.reconcile.matter import Matter
from bilat.reconcile.parties import Agreement, bodies_agree, sides_agree
from bilat.reconcile.times import gap

_CLASSES = {
    "memorandum": "memorandum",
    "joint_statement": "statement",
    "declaration": "statement",
    "law": "law",
    "roadmap": "programme",
    "programme": "programme",
}
"""Types that the press keeps apart; agreement, treaty, contract and protocol are one class."""
_TITLE = 0.6
"""Share of the telling words of the shorter title that both must have."""
_FEWEST = 3
"""Words that must be shared where one outlet says agreement and the other memorandum, or where one gives no title."""


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two claims about papers; an undertaking to sign one is such a claim too."""
    if not sides_agree(one, two) or _states(one) != _states(two) or _other_class(one, two):
        return None
    bodies = bodies_agree(one, two)
    if bodies is None or _out_of_order(one, two) or _out_of_order(two, one):
        return None
    shared = _telling(one, two)
    if shared is None or (_named_apart(one, two) and len(shared) < _FEWEST):
        return None
    return _scored(one, two, bodies, shared)


def _states(one: Matter) -> frozenset[str]:
    """The states alone: free trade with six states is six papers, while an organisation may stand by at the signing."""
    return one.claim.countries


def _other_class(one: Matter, two: Matter) -> bool:
    """A joint statement is no programme; of agreement and memorandum the words decide."""
    kinds = set(_kinds(one, two)) - {"agreement"}
    return len(kinds) > 1 or (_named_apart(one, two) and kinds != {"memorandum"})


def _named_apart(one: Matter, two: Matter) -> bool:
    """The one says agreement, the other memorandum."""
    return len(set(_kinds(one, two))) > 1


def _kinds(one: Matter, two: Matter) -> list[str]:
    return [_CLASSES.get(m.claim.type, "agreement") for m in (one, two) if m.claim.kind == "instrument"]


def step(one: Matter) -> int | None:
    """How far the paper is, by its place in the lifecycle; what is to be signed has been negotiated; None: not said."""
    order = policy().kinds["instrument"].lifecycle
    status = one.value("status") or ("negotiated" if one.phase == "plan" else "")
    if not status:
        return None
    if one.phase != "fact" and order.index(status) >= order.index("signed"):
        return order.index("negotiated")
    return order.index(status)


def _out_of_order(early: Matter, late: Matter) -> bool:
    """An earlier step dated after a later one, or the same step on two days."""
    first, then = step(early), step(late)
    if first is None or then is None:
        return first is then is None and early.phase == late.phase == "fact" and gap(early, late) > 0
    if first == then and early.phase == late.phase == "fact":
        return gap(early, late) > 0
    if first >= then:
        return False
    if early.start is not None and late.end is not None:
        return early.start > late.end
    if late.end is None or early.published is None or early.phase == "fact":
        return False
    return early.published > late.end + 1


def _telling(one: Matter, two: Matter) -> frozenset[str] | None:
    """The words that tell both papers from others; empty where one has none, None where they differ.

    A paper without a telling title ("the agreement") is told by the other words of its evidence, if enough are shared.
    """
    if one.title and two.title:
        return one.title & two.title if overlap(one.title, two.title) >= _TITLE else None
    left, right = (m.title or m.words for m in (one, two))
    shared = left & right
    return shared if len(shared) >= _FEWEST and overlap(left, right) >= _TITLE else frozenset()


def _scored(one: Matter, two: Matter, bodies: Agreement, shared: frozenset[str]) -> Likeness:
    score, reasons = 0.25, ["the same parties", *bodies.reasons()]
    score += 0.15 if bodies.named else 0.0
    if shared:
        score += 0.3
        reasons.append("the same words of the paper: " + " ".join(sorted(shared)))
    if copied(one, two):
        score += 0.35
        reasons.append("the same sentence")
    return likeness(score + _time(one, two, reasons), reasons)


def _time(one: Matter, two: Matter, reasons: list[str]) -> float:
    """Steps of one paper may lie far apart; the same step on the same day is most of a match."""
    if one.dated and two.dated and gap(one, two) == 0:
        reasons.append("days overlap")
        return 0.2
    if one.published is None or two.published is None:
        return 0.0
    apart, windows = abs(one.published - two.published), policy().windows
    reasons.append(f"reported {apart} days apart")
    if apart <= windows.repeated:
        return 0.15
    return 0.1 if apart <= windows.announced else 0.0 if apart <= windows.paper else -0.5
