"""Whose a restriction is that is told on without its maker: "A Togolese bank was also designated"."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party

_NEAR = 5
"""Sentences within which a restriction is told on."""
_ENTRY = 40
"""Characters before a state in which a word like "enter" makes it the one that lets nobody in."""


def settle_makers(context: Context, drafts: list[Draft]) -> None:
    """Give a restriction that the tagger hears, of which its sentence names nobody who lays it, the makers of the last
    one told before, where they are not those whom it is on. In place."""
    told = sorted((d for d in drafts if d.kind == "sanction"), key=lambda d: d.trigger)
    last: Draft | None = None
    for draft in told:
        _settle_entered(context, draft)
        named = any(_is_named(context, draft, p.start, p.end) for p in draft.actors)
        if named:
            last = draft
        elif last is not None and _is_told_on(draft, last):
            draft.actors = list(last.actors)


def _settle_entered(context: Context, draft: Draft) -> None:
    """Whom people are banned from entering bans them, where no one else is named to: "Chileans are banned from entering
    Peru". In place."""
    if draft.type != "visa_ban" or any(_is_named(context, draft, p.start, p.end) for p in draft.actors):
        return
    end = context.reading.sentences[draft.sentence].end
    behind = context.parties(context.mentions_in(draft.trigger, end))
    entered = next((p for p in behind if p.country and _is_entered(context, p)), None)
    kept_out = [p for p in draft.recipients if entered is None or p.country != entered.country]
    if entered is not None and kept_out:
        draft.actors, draft.recipients = [entered], kept_out


def _is_entered(context: Context, party: Party) -> bool:
    before = max(0, party.start - _ENTRY)
    return restrictions().is_entering.search(context.text, before, party.start) is not None


def _is_named(context: Context, draft: Draft, start: int, end: int) -> bool:
    sentence = context.reading.sentences[draft.sentence]
    return sentence.start <= start < end <= sentence.end


def _is_told_on(draft: Draft, last: Draft) -> bool:
    """It is laid, as the last one was, soon after it and on others than who laid that."""
    near = draft.rule.startswith("tagged.") and draft.sentence - last.sentence <= _NEAR
    laid = {d.values.get("status", "imposed") for d in (draft, last)} == {"imposed"} and draft.event == last.event
    targets, makers = ({p.country for p in side} for side in (draft.recipients, last.actors))
    return near and laid and bool(targets) and not targets & makers
