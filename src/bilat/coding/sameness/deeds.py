"""Which deeds of a sentence are one: the same side does the same; what it is thanked for, the other side did."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.coding.draft import Draft

_HELP = frozenset({"aid", "support"})
"""Types of one deed of one side: "supported the ministry by training its staff"."""


def is_told_around(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Its word stands in words that tell the same deed; clearly heard, it bears that telling out. In place."""
    around = [d for d in drafts if is_same_deed(d, draft) and any(a <= draft.trigger < b for a, b in d.evidence)]
    for told in around:
        told.borne_out |= draft.borne_out and told.type == draft.type
    return bool(around)


def is_same_deed(one: Draft, other: Draft) -> bool:
    """Both are events of the same type, or help, by the same side, between the same states as far as both name any."""
    alike = one.type == other.type or {one.type, other.type} == _HELP
    near = one.countries <= other.countries or other.countries <= one.countries
    return one.kind == other.kind == "event" and alike and near and not _are_turned(one, other)


def _are_turned(one: Draft, other: Draft) -> bool:
    """Who acts in the one does not in the other."""
    mine, theirs = ({p.country for p in d.actors if p.country} for d in (one, other))
    return bool(mine and theirs) and not mine & theirs
