"""Meetings of another time than the one that a text is about: those that its speakers recall."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.courtesy import is_elsewhere
from bilat.coding.draft import Draft
from bilat.lexicon.times import times

CONTACT_FAMILY = {
    "meeting": "meet",
    "talks": "meet",
    "consultation": "meet",
    "ceremony": "ceremony",
    "visit": "visit",
    "call": "call",
    "session": "session",
    "participation": "participation",
    "greeting": "greeting",
}
"""Types of contact that may be one occasion told in other words."""
_MEETINGS = frozenset({"meeting", "talks", "consultation", "session"})
"""Types that a speaker names with their place only where it is another."""
_REACH = 60
"""Characters before a predicate within which such words stand outside its clause."""
_BEHIND = 40
"""Characters behind a predicate within which the words stand that say it was before ("met twice before")."""


def is_another(context: Context, one: Draft, other: Draft) -> bool:
    """ "Previously we met", "our meeting in Lima": not the meeting at which, or of which, this is told."""
    if {one.type, other.type} == {"greeting"}:
        return False
    return _is_recalled(context, one) != _is_recalled(context, other)


def _is_recalled(context: Context, draft: Draft) -> bool:
    """Its clause says that it was at another time."""
    if draft.frame < 0:
        return False
    frame = context.reading.frames[draft.frame]
    start = max(context.reading.sentences[frame.sentence].start, min(frame.clause_start, frame.start - _REACH))
    before = times("previously").search(context.text, start, frame.end + _BEHIND) is not None
    return before or draft.type in _MEETINGS and is_elsewhere(context, draft.sentence, draft.trigger)
