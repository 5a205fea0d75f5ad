"""Who "the sides" are that agree on something: those who met, not a state that is only talked about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.model.claim import Party

_KINDS = frozenset({"commitment", "instrument", "event"})
"""Kinds that those who meet do together."""


def as_met(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; where a word for several, or none, would make a state that meets nobody a side of what is done
    together, those who met last are its sides. In place."""
    several = {m.start for m in context.reading.mentions if len(m.referents) > 1}
    told = (d for d in drafts if d.kind == "contact" and not any(_is_meant(p, several) for p in d.parties))
    contacts = sorted((d for d in told if len(d.countries) > 1), key=_place)
    places = [_place(d) for d in contacts]
    dealing = frozenset[str]().union(*(d.countries for d in contacts))
    for draft in drafts:
        if draft.kind == "commitment":
            _unite(draft)
        before = bisect_left(places, _place(draft))
        if before and draft.kind in _KINDS and not draft.recipients:
            joint = [p for p in draft.actors if p.country and _is_meant(p, several)]
            if {p.country for p in joint} - dealing - {context.home_at(draft.sentence)}:
                _put(draft, joint, contacts[before - 1])
    return drafts


def _unite(draft: Draft) -> None:
    """One word for several puts them all on its side: "both presidents are ready" to act together. In place."""
    words = {(p.start, p.end) for p in draft.actors if p.end > p.start}
    own = [p for p in draft.recipients if (p.start, p.end) in words]
    draft.actors = draft.actors + own
    draft.recipients = [p for p in draft.recipients if p not in own]


def _place(draft: Draft) -> tuple[int, int]:
    return draft.sentence, draft.trigger


def _put(draft: Draft, joint: list[Party], meeting: Draft) -> None:
    """Those who met in place of those who are meant, where some of them were there. In place."""
    named = {p.country for p in draft.actors if p.country and p not in joint}
    if draft.countries & meeting.countries and named <= meeting.countries:
        met = [state_party(code) for code in sorted(meeting.countries - named)]
        draft.actors = [*(p for p in draft.actors if p not in joint), *met]


def _is_meant(party: Party, several: Set[int]) -> bool:
    """Nobody names him, or a word for people of several states does."""
    return party.end <= party.start or party.start in several
