"""Who is seized or killed in a raid is so where that falls: "struck a camp in Chad, capturing two men"."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.whereabouts import place_words

_CASUALTIES = "casualties"
_BLOWS = frozenset({"assault", "coerce"})
"""Events that are done to people and things where they are."""


def settle_blows(context: Context, drafts: list[Draft]) -> None:
    """Give seizures and numbers of dead the one place of the blow that the same sentence tells. In place."""
    placed = [d for d in drafts if d.kind == "event" and d.type in _BLOWS and d.place is not None and _is_fact(d)]
    for draft in drafts if placed else ():
        if draft.place is None and _is_fact(draft) and _is_harm(context, draft):
            near = {d.place.name: d.place for d in placed if d.place is not None and _is_with(draft, d)}
            draft.place = next(iter(near.values())) if len(near) == 1 else None


def _is_fact(draft: Draft) -> bool:
    return (draft.polarity, draft.modality) == ("affirmed", "fact")


def _is_harm(context: Context, draft: Draft) -> bool:
    """Somebody is seized or hurt, and taken nowhere."""
    if draft.kind == "figure":
        return draft.values.get("metric") == _CASUALTIES
    if draft.type not in _BLOWS or draft.frame < 0:
        return False
    frame = context.reading.frames[draft.frame]
    moved = any(a.role in place_words().whither - {"for"} for a in frame.arguments)
    return frame.lemma in place_words().seizures and not moved


def _is_with(draft: Draft, blow: Draft) -> bool:
    """Told in one sentence, of the same states, on no other day."""
    if draft.sentence != blow.sentence or not draft.countries <= blow.countries:
        return False
    days = {(d.date.start, d.date.end) for d in (draft, blow) if d.date.known}
    return draft.kind == "figure" or len(days) < 2
