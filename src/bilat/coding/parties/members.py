"""A meeting of an organisation's own ministers is no dealing of the states of which the text tells around it."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.organisations import organisations
from bilat.lexicon.pointing import pointing

_HELD = frozenset({"meeting", "talks", "consultation", "session"})
"""Contacts that an organisation's members hold."""
_REACH = 60
"""Characters behind a meeting within which is told of whom it is."""


def without_members(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but the meetings of an organisation's members that nobody else is told to take part in: "a meeting of
    EU foreign ministers in Lima" is neither Peru's nor of those whom it speaks about."""
    return [d for d in drafts if d.kind != "contact" or d.type not in _HELD or not _is_of_members(context, d)]


def _is_of_members(context: Context, draft: Draft) -> bool:
    if draft.frame < 0 or context.reading.frames[draft.frame].form != "noun":
        return False
    text, (_, end) = context.text, draft.evidence[0]
    of = pointing("gathering_of").match(text, draft.trigger, draft.trigger + _REACH)
    if of is None or pointing("joined_by").search(text, of.end(), end):
        return False
    whole = next((m for m in organisations().find(text[of.end() : of.end() + _REACH]) if m.start == 0), None)
    return whole is not None and pointing("members").match(text, of.end() + whole.end) is not None
