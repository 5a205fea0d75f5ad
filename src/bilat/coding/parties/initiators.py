"""Whose call or invitation it is, where words around it tell: "at the Kenyan side's initiative", "to visit Lima"."""

from __future__ import annotations

from collections.abc import Iterator

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.lexicon.pointing import pointing

_BEFORE = 120
"""Characters before a name in which the words stand that make it the one who called."""
_INVITED = 100
"""Characters from an invitation to the country that it is to, at most."""


def settle_initiator(context: Context, draft: Draft) -> None:
    """Put who called, or who invites, on the acting side, and the others on the other. In place."""
    known = draft.countries
    if len(known) < 2:
        return
    if draft.kind == "contact" and draft.type == "call":
        first = next((code for code in _callers(context, draft.sentence) if code in known), None)
    elif draft.kind == "commitment" and draft.type == "invitation":
        first = next((code for code in _hosts(context, draft) if code in known), None)
    else:
        return
    if first is not None:
        parties, acting = draft.parties, draft.actors
        is_first = [p.country == first or p.country is None and p in acting for p in parties]
        draft.actors = unique([p for p, own in zip(parties, is_first, strict=True) if own])
        draft.recipients = unique([p for p, own in zip(parties, is_first, strict=True) if not own])


def _callers(context: Context, number: int) -> Iterator[str]:
    """States on whose initiative a sentence, or the next one where it speaks of the call, says that a call was made."""
    sentences = context.reading.sentences
    for sentence in sentences[number : number + 2]:
        here = sentence is sentences[number] or pointing("the_call").match(context.text, sentence.start)
        for code, start, end in _states(context, sentence.start, sentence.end) if here else ():
            first = max(sentence.start, start - _BEFORE)
            told = pointing("initiated_by").search(context.text, first, start)
            own = pointing("on_ones").search(context.text, first, start)
            if told or own and pointing("ones_initiative").match(context.text, end):
                yield code


def _hosts(context: Context, draft: Draft) -> Iterator[str]:
    """States that somebody is invited by, or to visit."""
    end = min(context.reading.sentences[draft.sentence].end, draft.trigger + _INVITED)
    for code, start, _ in _states(context, draft.trigger, end):
        if any(pointing(name).search(context.text, draft.trigger, start) for name in ("invited_by", "to_visit")):
            yield code


def _states(context: Context, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The states of who and what is named between, in order, with their places in the text."""
    reading = context.reading
    named = [(m.start, m.end, reading.referents[m.referents[0]].country) for m in reading.mentions if m.referents]
    named += [(p.start, p.end, p.country) for p in reading.places]
    yield from ((code, a, b) for a, b, code in sorted(named, key=lambda n: n[:2]) if code and start <= a < end)
