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
"""Types between which the press does not waver; agreement, treaty, contract and protocol are one class."""
_TITLE = 0.6
"""Share of the telling words of the shorter title that both must have."""


def compare(one: Matter, two: Matter) -> Likeness | None:
    """Two claims about papers; an undertaking to sign one is such a claim too."""
    if not sides_agree(one, two) or _states(one) != _states(two) or _other_class(one, two):
        return None
    bodies = bodies_agree(one, two)
    if bodies is None or _out_of_order(one, two) or _out_of_order(two, one):
        return None
    title = _titles(one, two)
    if title is None:
        return None
    return _scored(one, two, bodies, title)


def _states(one: Matter) -> frozenset[str]:
    """The states alone: free trade with six states is six papers, while an organisation may stand by at the signing."""
    return one.claim.countries


def _other_class(one: Matter, two: Matter) -> bool:
    kinds = [_CLASSES.get(m.claim.type, "agreement") for m in (one, two) if m.claim.kind == "instrument"]
    return len(set(kinds)) > 1


def step(one: Matter) -> int:
    """How far the paper is, by its place in the lifecycle; what is to be signed has been negotiated."""
    order = policy().kinds["instrument"].lifecycle
    status = one.value("status") or ("negotiated" if one.phase != "fact" else "signed")
    if one.phase != "fact" and order.index(status) >= order.index("signed"):
        return order.index("negotiated")
    return order.index(status)


def _out_of_order(early: Matter, late: Matter) -> bool:
    """An earlier step dated after a later one, or the same step on two days."""
    first, then = step(early), step(late)
    if first == then and early.phase == late.phase == "fact":
        return gap(early, late) > 0
    if first >= then:
        return False
    if early.start is not None and late.end is not None:
        return early.start > late.end
    if late.end is None or early.published is None or early.phase == "fact":
        return False
    return early.published > late.end + 1


def _titles(one: Matter, two: Matter) -> float | None:
    """1 when titles agree, 0 where one has none; None when both have and they differ."""
    if not one.title or not two.title:
        return 0.0
    return 1.0 if overlap(one.title, two.title) >= _TITLE else None


def _scored(one: Matter, two: Matter, bodies: Agreement, title: float) -> Likeness:
    score, reasons = 0.25, ["the same parties", *bodies.reasons()]
    score += 0.15 if bodies.named else 0.0
    if title:
        score += 0.3
        reasons.append("titles agree: " + " ".join(sorted(one.title & two.title)))
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
