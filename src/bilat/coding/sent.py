"""What is sent, told once: of "sent a plane carrying 40 tonnes of medicine" the sending alone."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.pointing import pointing


def earned_abroad(context: Context, drafts: list[Draft]) -> None:
    """Money that people of one state send home from another comes from where they earn it. In place."""
    for draft in drafts:
        passes = draft.type == "finance" or draft.kind == "figure" and draft.type == "amount"
        if not passes or len(draft.actors) != 1 or len(draft.recipients) != 1:
            continue
        where = draft.recipients[0]
        begin = draft.evidence[0][0]
        sent = pointing("remitted").search(context.text, begin, where.start)
        found = pointing("earners").search(context.text, begin, where.start)
        earned = found is not None and found.start("who") <= draft.actors[0].start < where.start
        if earned or sent is not None or _is_paid(context, draft):
            draft.actors, draft.recipients = draft.recipients, draft.actors


def _is_paid(context: Context, draft: Draft) -> bool:
    """Who is told to receive money buys for it: "bought a stake in Peru's mine for $2 million"."""
    if draft.kind == "figure" and not str(draft.values.get("unit", "")).isupper():
        return False
    frames = context.reading.frames
    frame = frames[draft.frame] if draft.frame is not None else context.clause_at(draft.sentence, *[draft.trigger] * 2)
    if frame is None or frame.lemma not in {"buy", "acquire", "purchase", "take over"}:
        return False
    buyers = {p.country for p in context.of_role(frame, "agent")}
    return draft.recipients[0].country in buyers and draft.actors[0].country not in buyers


def told_once(drafts: list[Draft]) -> list[Draft]:
    """All drafts, of several flows of goods in one clause between the same states the one that says what passes.

    An event that only says that aid was given is the same deed, as people deported are none expelled by a sanction.
    """
    flows = [d for d in drafts if d.kind == "flow"]
    forced = [d for d in drafts if d.rule == "event.coerce"]
    dropped = {
        id(d) for d in drafts if d.rule == "tagged.sanction.expulsion" and any(_is_same(d, event) for event in forced)
    }
    dropped |= {
        id(d)
        for d in drafts
        if d.type == "aid"
        and d.kind == "event"
        and any(f.type == "goods" and f.modality == d.modality and _is_same(d, f) for f in flows)
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
