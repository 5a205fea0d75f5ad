"""Meetings among people of one state: of a president with the bishop of his own country no other state is a side."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon import offices
from bilat.model.claim import Party
from bilat.model.reading import Frame

_MEETINGS = frozenset({"meeting", "talks", "consultation", "call"})
_MET = ("patient", "with", "to", "on", "upon")
"""Roles in which those stand whom somebody meets."""


def are_of_one_state(context: Context, draft: Draft, frame: Frame) -> bool:
    """People stand on both sides, all of one state, and a second state is only understood from the text around."""
    if draft.type not in _MEETINGS:
        return False
    sides = [[p for role in roles for p in context.of_role(frame, role)] for roles in (("agent",), _MET)]
    met = [p for side in sides for p in side]
    both = all(any(p.type == "person" for p in side) for side in sides)
    both = both or any(map(_is_local, met)) and len({p.name for p in met}) > 1  # "they discussed", "their talks"
    told = {p.country for p in met if p.country}
    if not both or len(told) != 1 or any(p.type == "igo" or not p.country and not _is_local(p) for p in met):
        return False
    inside = {p.country for p in context.parties(context.mentions_in(frame.clause_start, frame.clause_end))}
    return not inside - told - {None} and bool(draft.countries - told)


def _is_local(party: Party) -> bool:
    """Of no state that the text gives: a cleric, a unionist, a member of parliament of the state of whom he meets."""
    return party.type == "person" and offices().level_of(party.office) in {"society", "parliament"}
