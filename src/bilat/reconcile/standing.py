"""How a record stands: affirmed or denied, how sure, on how many texts it rests, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from bilat.model.claim import Modality, Polarity
from bilat.model.record import Field, Status, Step
from bilat.reconcile.fields import Reading, contradictions
from bilat.reconcile.matter import Matter

_MODALITIES: tuple[Modality, ...] = ("fact", "plan", "demand", "condition", "possibility")
"""The surest first: a fact reported by one outlet is not made a plan by another that announced it."""


class Standing(msgspec.Struct, frozen=True):
    """All claims of a record, those that speak for it, the fields on which they differ, and its history."""

    matters: Sequence[Matter]
    witnesses: Sequence[Matter]
    fields: Sequence[Field]
    steps: Sequence[Step]


def polarity(matters: Sequence[Matter]) -> Polarity:
    """Denied when nobody reports it as having happened and somebody that it did not: a plan that was called off."""
    denied = [m for m in matters if m.denied]
    affirmed = [m for m in matters if not m.denied]
    happened = any(m.phase == "fact" for m in affirmed)
    return (
        "denied" if denied and not happened and (not affirmed or any(m.phase == "fact" for m in denied)) else "affirmed"
    )


def two_sides(matters: Sequence[Matter]) -> tuple[list[Matter], list[Matter]]:
    """Claims that support, claims that deny; when all say that it is not so, they support that."""
    affirmed, denied = [m for m in matters if not m.denied], [m for m in matters if m.denied]
    return (affirmed, denied) if affirmed else (denied, [])


def modality(matters: Sequence[Matter]) -> Modality:
    """The surest that any of these claims has."""
    return min((m.claim.modality for m in matters), key=_MODALITIES.index)


def status(record: Standing, look: Reading) -> Status:
    """superseded: called off; disputed: independent texts contradict each other; else by how many texts there are."""
    if _called_off(record.steps) and not any(m.phase == "fact" and not m.denied for m in record.matters):
        return "superseded"
    if _denied_by_others(record.matters, look) or _disputed(record, look):
        return "disputed"
    return "corroborated" if len({look.groups[m.document] for m in record.witnesses}) > 1 else "single_source"


def _called_off(steps: Sequence[Step]) -> bool:
    """Announced, and then cancelled or put off."""
    off = any(s.status in ("cancelled", "postponed") and s.polarity == "denied" for s in steps)
    return off and any(s.status == "announced" for s in steps)


def _denied_by_others(matters: Sequence[Matter], look: Reading) -> bool:
    """Reported as a fact from one text and as no fact from another."""
    yes = {look.groups[m.document] for m in matters if m.phase == "fact" and not m.denied}
    no = {look.groups[m.document] for m in matters if m.phase == "fact" and m.denied}
    return bool(yes and no and (yes | no) > yes & no)


def _disputed(record: Standing, look: Reading) -> bool:
    """Texts that are independent of each other contradict each other on a weighty field."""
    text_of = {m.id: look.groups[m.document] for m in record.witnesses}
    for one in contradictions(record.fields, look.kind):
        texts = [{text_of[c] for c in v.claims if c in text_of} for v in one.variants]
        if any(a - b and b - a for a, b in combinations(texts, 2)):
            return True
    return False
