"""Who is named beside a restriction without being its target: in its reason, or among those who plead against it."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party


def leave_out(context: Context, draft: Draft) -> None:
    """Leave out the states that only the reason names, where a target is told before it. In place."""
    end = context.reading.sentences[draft.sentence].end
    reason = restrictions().is_reason.search(context.text, draft.trigger, end)
    if reason is None:
        return
    before = [p for p in draft.recipients if not _is_behind(p, reason.end())]
    if any(p.country and p.end for p in before):
        draft.recipients = before


def _is_behind(party: Party, at: int) -> bool:
    return party.end > party.start >= at
