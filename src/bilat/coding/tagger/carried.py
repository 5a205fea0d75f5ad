"""What is told on: who gives is told in the sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.coding.draft import Draft

_GIVEN = frozenset({"aid", "loan", "investment", "projects", "count", "amount", "debt"})
"""Metrics of what passes from one to the other."""
_LOOSE = frozenset({"projects", "count"})
"""Of these, those whose words do not say who gives."""
_GIVING = frozenset({"aid", "loan", "investment", "projects", "debt"})
"""Metrics and types of flows that say who gives to whom in a text."""


def carry_on(told: Sequence[Draft], known: Sequence[Draft]) -> None:
    """Whoever gives without being named is who did so before, when one state did. In place."""
    for draft in (*told, *known):
        unnamed = sum(not p.end for p in draft.parties)
        if draft.kind == "figure" and (draft.type in _GIVEN and unnamed > 1 or draft.type in _LOOSE and unnamed):
            _give_on(draft, (*known, *told))


def _give_on(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Of two who are not named, who gives is who gives to the other throughout the text. In place."""
    given = (d for d in drafts if d is not draft and (d.type in _GIVING or d.type == "finance") and _is_sure(d))
    ways = {(d.actors[0].country, d.recipients[0].country) for d in given}
    ways = {way for way in ways if set(way) == draft.countries}
    if len(ways) == 1:
        giver, taker = ways.pop()
        parties = draft.parties
        draft.actors = [p for p in parties if p.country == giver][:1]
        draft.recipients = [p for p in parties if p.country == taker][:1]


def _is_sure(draft: Draft) -> bool:
    """Both sides are named where it is told."""
    return bool(draft.actors and draft.recipients) and all(p.end for p in draft.parties)
