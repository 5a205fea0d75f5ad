"""Chairs told in passing: "as Chair of the Indian Ocean Rim Association, Peru …" names no deed, and yet a tie."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.finish import finish
from bilat.lexicon import organisations
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_REACH = 8
"""Characters after "chair of" in which the body's name begins at most ("the", a quotation mark)."""
_BACK = 120
"""Characters before "as chair of" in which who holds the chair is named at most."""
_OF_STATES = frozenset({"IGO", "UNO", "EUR"})
"""Organisations that states belong to, not those of citizens or fighters."""
_COMMA = re.compile(r"\s*(?:\([^)]*\))?\s*,\s*(?:the\s+)?")
"""What parts the body from whoever chairs it, named after it."""


def chairs(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One tie for each chair of an organisation of states, held by the state named last before it."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        for found in pointing("chairing").finditer(context.text, sentence.start, sentence.end):
            body = _body(context, found.end(), sentence.end)
            if body is None:
                continue
            holder = _holder(context, sentence.start, found.start()) or _after(context, body.end, sentence.end)
            holder = _greeted(holder, number, drafts)
            if holder is None or _is_told(holder, number, drafts + out):
                continue
            draft = _draft(context, number, found.start(1), holder, body)
            if draft is not None:
                out.append(draft)
    return out


def _holder(context: Context, start: int, end: int) -> Party | None:
    """The last party of a state before the words, near them."""
    before = context.parties(context.mentions_in(max(start, end - _BACK), end))
    return next((p for p in reversed(before) if p.country and p.end <= end), None)


def _after(context: Context, start: int, end: int) -> Party | None:
    """Where nobody stands before: "As chair of the union, Kenya …"."""
    match = _COMMA.match(context.text, start, end)
    after = context.parties(context.mentions_in(match.end(), end)) if match else []
    return next((p for p in after if p.country and p.start == match.end()), None) if match else None


def _greeted(holder: Party | None, number: int, drafts: list[Draft]) -> Party | None:
    """Of who greets and who is greeted, it is the latter who has come to a chair."""
    greetings = (d for d in drafts if d.sentence == number and d.type == "greeting") if holder is not None else ()
    for draft in greetings:
        if holder is not None and holder.country in {p.country for p in draft.actors}:
            return next((p for p in draft.recipients if p.country), holder)
    return holder


def _body(context: Context, start: int, end: int) -> Party | None:
    """The organisation of states that is named right after the words, be it within an office."""
    match = next(iter(organisations().find(context.text[start:end])), None)
    if match is None or match.start > _REACH or match.organisation.slot not in _OF_STATES:
        return None
    span = start + match.start, start + match.end
    named = context.text[slice(*span)]
    return Party(named, named, "igo", None, "IGO", "", *span)


def _is_told(holder: Party, number: int, drafts: list[Draft]) -> bool:
    return any(d.sentence == number and d.type == "chairmanship" and holder.country in d.countries for d in drafts)


def _draft(context: Context, number: int, at: int, holder: Party, body: Party) -> Draft | None:
    index, _ = context.bare_frame(number, at)
    draft = Draft("tie", "chairmanship", [holder], [body], [(at, body.end)], "tie.as-chair", number, index, at)
    draft.confidence = 0.6
    return finish(context, draft)
