"""What is sent, told once: of "sent a plane carrying 40 tonnes of medicine" the sending alone."""

from __future__ import annotations

from bilat.coding.draft import Draft


def told_once(drafts: list[Draft]) -> list[Draft]:
    """All drafts, of several flows of goods in one clause between the same states the one that says what passes.

    An event that only says that aid was given is the same deed.
    """
    flows = [d for d in drafts if d.kind == "flow"]
    dropped = {
        id(d)
        for d in drafts
        if d.type == "aid" and d.kind == "event" and any(f.modality == d.modality and _is_same(d, f) for f in flows)
    }
    for one in flows:
        for other in flows:
            if one is not other and one.type == other.type == "goods" and _carries(one, other):
                dropped.add(id(one))
                other.date = other.date if other.date.known else one.date
                other.event = one.event
    return [d for d in drafts if id(d) not in dropped]


def _carries(one: Draft, other: Draft) -> bool:
    """The other is told inside the words of the one: what the vehicle brings that is sent."""
    (a, b), (c, d) = one.evidence[0], other.evidence[0]
    return _is_same(one, other) and a <= c < d <= b and b - a > d - c and other.rule.endswith(".carry")


def _is_same(one: Draft, other: Draft) -> bool:
    """Between the same two states, from one to the other, in words that overlap."""
    sides = [{p.country for p in side} for d in (one, other) for side in (d.actors, d.recipients)]
    overlap = any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)
    return overlap and sides[:2] == sides[2:] and one.polarity == other.polarity
