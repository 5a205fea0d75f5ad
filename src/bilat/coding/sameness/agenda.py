"""What is to be talked about at a meeting belongs to the meeting, a visit to the one that was announced."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, keep
from bilat.coding.places.towns import finer
from bilat.lexicon.claims import claim_words

JOURNEYS = ("contact.visit", "contact.travel")
"""Rules that tell a visit by its own word: two plans by them may be one journey."""
_MEETINGS = frozenset({"meeting", "talks", "consultation", "session", "call", "visit"})


def is_on_agenda(context: Context, out: list[Draft], draft: Draft) -> bool:
    """Put "they will also discuss trade" into the meeting told before; False where that is none."""
    if (draft.kind, draft.type) != ("commitment", "plan") or draft.frame < 0 or not _is_talk(context, draft):
        return False
    met = [d for d in out if draft.countries <= d.countries and _is_meeting(d)]
    for last in met[-1:]:
        last.evidence = keep(last.evidence + draft.evidence)
    return bool(met)


def is_announced(context: Context, out: list[Draft], draft: Draft) -> bool:
    """Put "during her visit she will meet …" into the journey that was told before as one to come; False where none
    was."""
    if (draft.kind, draft.type, draft.modality) != ("contact", "visit", "fact") or not draft.nominal or draft.frame < 0:
        return False
    above = context.governor(context.reading.frames[draft.frame])
    if above is None or above.modality != "plan" or draft.date.basis == "text":
        return False
    coming = [d for d in out if d.kind == "commitment" and d.rule.startswith(JOURNEYS) and d.names >= draft.names]
    told = [d for d in coming if d.countries == draft.countries]
    for last in told[-1:]:
        last.evidence = keep(last.evidence + draft.evidence)
        last.place = finer(context, last.place, draft.place, stops=True)
    return bool(told)


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
