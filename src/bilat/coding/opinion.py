"""Rules and coder together: where a rule gives no event, or is unsure of it, the PLOVER coder is asked what was done.

A rule that knows its predicate well has the last word; which of them decided is kept on the claim.
"""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.plover import CoderInput, coder
from bilat.model.claim import Party

_ASKED = frozenset({"event", "flow", "tie", "rule"})
"""Kinds whose event a rule may leave open; figures and positions have none, a meeting's is plain."""
_SURE_RULE = 0.7
"""Confidence from which a rule's event stands unasked."""
_WIDEST = 600
"""Characters between a claim's words and a party named elsewhere beyond which the party is left unmarked."""
_SURE_CODER = 0.9
"""Calibrated probability from which the coder overrules an unsure rule."""


def second_opinions(context: Context, drafts: list[Draft]) -> None:
    """Settle the events of unsure drafts, in place."""
    asked = [(d, sides) for d in drafts if _is_open(d) and (sides := _sides(d)) is not None]
    answers = coder().code([_question(context, d, *sides) for d, sides in asked]) if asked else []
    for (draft, _), answer in zip(asked, answers, strict=True):
        if answer.event == draft.event:
            draft.coder = "rule and model"
        elif answer.event != "NONE" and answer.confidence >= _SURE_CODER and answer.direction == "forward":
            draft.event, draft.mode, draft.coder = answer.event, answer.mode, "model"
            draft.type = answer.event.lower() if draft.kind == "event" else draft.type


def _is_open(draft: Draft) -> bool:
    unsure = not draft.event or draft.kind == "event" and draft.confidence < _SURE_RULE
    return draft.kind in _ASKED and unsure and draft.coder == "rule"


def _sides(draft: Draft) -> tuple[Party, Party] | None:
    """The first actor that stands in the text, and a party of another state."""
    actor = next((p for p in draft.actors if p.country and p.end), None)
    if actor is None:
        return None
    parties = draft.recipients + draft.actors
    other = next((p for p in parties if p.country and p.country != actor.country and p.end), None)
    return (actor, other) if other is not None else None


def _question(context: Context, draft: Draft, actor: Party, other: Party) -> CoderInput:
    """The evidence, widened to hold both parties, with their spans."""
    start = min(draft.evidence[0][0], actor.start, other.start)
    end = max(draft.evidence[0][1], actor.end, other.end)
    if end - start > _WIDEST:
        start, end = draft.evidence[0]
    actors, others = (
        ((p.start - start, p.end - start),) if start <= p.start and p.end <= end else () for p in (actor, other)
    )
    future = draft.modality in {"plan", "demand", "possibility", "condition"}
    text = context.text[start:end].replace("\n", " ")
    return CoderInput(text, actors, others, future, certain=draft.kind == "event")
