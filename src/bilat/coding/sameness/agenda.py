"""What is to be talked about at a meeting belongs to the meeting."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, keep
from bilat.lexicon.claims import claim_words

_MEETINGS = frozenset({"meeting", "talks", "consultation", "session", "call", "visit"})


def is_on_agenda(context: Context, out: list[Draft], draft: Draft) -> bool:
    """Put "they will also discuss trade" into the meeting told before; False where that is none."""
    if (draft.kind, draft.type) != ("commitment", "plan") or draft.frame < 0 or not _is_talk(context, draft):
        return False
    met = [d for d in out if draft.countries <= d.countries and _is_meeting(d)]
    for last in met[-1:]:
        last.evidence = keep(last.evidence + draft.evidence)
    return bool(met)


def _is_meeting(draft: Draft) -> bool:
    if draft.kind == "contact":
        return draft.type in _MEETINGS and draft.polarity == "affirmed"
    return draft.kind == "commitment" and (draft.rule.startswith("contact.") or draft.is_journey)


def _is_talk(context: Context, draft: Draft) -> bool:
    """It is told by a verb of talking, with nobody who is named behind it."""
    frame = context.reading.frames[draft.frame]
    views = frame.lemma == "exchange" and any(a.role == "patient" and a.head == "view" for a in frame.arguments)
    if frame.form != "verb" or not (views or frame.lemma in claim_words().talking_over):
        return False
    behind = context.parties(context.mentions_in(frame.end, frame.clause_end))
    beside = [p for p in context.of_role(frame, "with") if p.type != "state" or p.end > p.start]
    return not beside and not any(p.type == "person" for p in behind)
