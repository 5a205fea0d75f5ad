"""Which places befit a claim: a call is nowhere, condolences are on what happened elsewhere, a paper is where it is
signed and words of praise are where they are said, not where what they are about lies."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.places.towns import is_state
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import time_words
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place

_SPOKEN = frozenset({"accuse", "reject", "support", "request", "threaten"})
"""Events done by words: a place in what they are about is not where they are said."""
_BEFORE = 90
"""Characters before a place among which the word stands that it hangs on."""
_LINK = r"(?:in|at|to|near|inside|into|off|outside)"
_HANGS = re.compile(rf"(?:^|(\S+)\s+)({_LINK}|of)\s+((?:(?!{_LINK}\b)[\w’'-]+\s+){{0,4}})$", re.IGNORECASE)
"""The word before a place's preposition, and words between the two ("agreed | in | the southern port of")."""


def befit(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, without the places where what they tell was not. In place."""
    for draft in drafts:
        if draft.place is not None and not _befits(context, draft, draft.place):
            draft.place = None
    return drafts


def _befits(context: Context, draft: Draft, place: Place) -> bool:
    before = context.text[max(0, place.start - _BEFORE) : place.start]
    if draft.type == "call" or draft.kind == "contact" and pointing("topic_before").search(before):
        return False
    if draft.type == "greeting":
        between = context.text[draft.trigger : place.start]
        return place.start > draft.trigger and pointing("said_over").search(between) is None
    if draft.kind == "instrument":
        return _is_signed_there(context, draft, place)
    if draft.kind in {"flow", "sanction"}:  # "sanctions on three firms in Peru" are laid nowhere
        return not is_state(context, place)
    spoken = draft.kind == "event" and draft.type in _SPOKEN
    return not spoken or not _hangs_on_noun(context, place)


def _is_signed_there(context: Context, draft: Draft, place: Place) -> bool:
    """Its preposition follows a deed, a day or a meeting; a state's follows no name ("Peru's embassy in Chile")."""
    found = _HANGS.search(context.text, max(0, place.start - _BEFORE), place.start)
    if found is None or found[2].lower() == "of":
        return found is None and draft.evidence[0][0] == place.start
    if _hangs_on_noun(context, place):
        return False
    named = found[1] is not None and found[1][:1].isupper() and not context.dates_in(found.start(1), found.end(1))
    return not (named and is_state(context, place))


def _hangs_on_noun(context: Context, place: Place) -> bool:
    """ "Industries in Peru", "the situation in Lima": the noun before it is neither a meeting nor a journey."""
    found = _HANGS.search(context.text, max(0, place.start - _BEFORE), place.start)
    if found is None or found[1] is None or not found[1][-1:].isalpha() or found[1][:1].isupper():
        return False
    start, end = found.span(1)
    word = found[1].lower()
    dated = any(d.end == end for d in context.reading.dates)  # "signed a short while ago at the palace"
    if dated or word.endswith("ly") or claim_words().paper(word.removesuffix("s")):
        return False
    told = [f for f in context.reading.frames if f.start <= start < f.end]
    held = time_words().meetings | time_words().visits | claim_words().occasions
    if any(f.form == "verb" or f.lemma in held for f in told) or word in held:
        return False
    return word not in place_words().loose
