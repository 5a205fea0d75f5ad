"""Whom a rule's claim leaves out, though the tagger clearly hears him take part in it."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.coding.parties.victims import aimed_at
from bilat.coding.tagger.parts import party_of
from bilat.coding.tagger.tags import Tag

_SURE_PART = 0.5
"""Probability from which somebody who is named takes part though the rule did not take him in."""
_TAKEN = frozenset({"contact", "commitment", "event", "instrument", "tie"})
"""Kinds of which it hears more than rules take; who bans whom, who sends and whose a number is, it confuses."""


def with_heard(context: Context, draft: Draft, tag: Tag) -> None:
    """Take in who is named, of a state that has no part yet, on the side on which the tagger hears him. In place."""
    if draft.kind not in _TAKEN or draft.kind != tag.kind or draft.rule.startswith("tagged."):
        return
    if draft.type == "visit":  # "flew in from Chile": a visit names where it comes from too
        return
    acted_on = dict(tag.recipients)
    for mention, chance in tag.actors:
        if mention < 0 or max(chance, acted_on[mention]) < _SURE_PART:
            continue
        more = [p for p in party_of(context, mention, ()) if p.country and p.country not in draft.countries]
        if chance >= acted_on[mention]:
            draft.actors = unique(draft.actors + more)
        else:
            draft.recipients = unique(draft.recipients + aimed_at(context, draft.event, True, more))
