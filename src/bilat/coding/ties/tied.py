"""Ties that are heard in a sentence: whether its words tell one, and which body it is with."""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.lexicon.ties import tie_words
from bilat.model.claim import Party

_NEAR = 40
"""Characters around the words of a tie among which what tells it stands."""
_OF_BODIES = frozenset({"membership", "chairmanship"})
"""Types of ties of which one side is a body."""
_OF_ONE = "chairmanship"
"""The type of ties of which one body is the other side; of several the nearest."""
_BACK = 3
"""Sentences before in which the body is named at most."""


def is_tied(context: Context, draft: Draft) -> bool:
    """Whether a tie that is heard stands in the words; who is in a body is parted from the body. In place."""
    sentence = context.reading.sentences[draft.sentence]
    start, end = draft.evidence[0]
    words = context.text[max(sentence.start, start - _NEAR) : min(sentence.end, end + _NEAR)]
    if not tie_words().can_tell(draft.type, words):
        return False
    if tie_words().is_named.search(context.text[sentence.start : draft.trigger]):
        return False
    if draft.type not in _OF_BODIES:
        sides = draft.actors, draft.recipients
        draft.actors, draft.recipients = ([state_of(p) if p.name[:1].islower() else p for p in s] for s in sides)
    return draft.type not in _OF_BODIES or _with_body(context, draft)


def _with_body(context: Context, draft: Draft) -> bool:
    """The body is the recipient; no state is, and a membership is no person's. In place."""
    bodies = unique([p for p in draft.parties if _is_body(p)])
    bodies = bodies and [min(bodies, key=lambda p: abs(p.start - draft.trigger))] if draft.type == _OF_ONE else bodies
    holders = [p for p in draft.actors if not _is_body(p)]
    others = [p for p in draft.recipients if not _is_body(p)]
    if not holders and bodies:
        holders, others = [p for p in others if p.end], []
    if draft.type == "membership":
        if not bodies and any(p.type == "state" and p.end for p in others):
            return False
        holders = [state_of(p) for p in holders]
    if not holders:
        return False
    draft.actors, draft.recipients = unique(holders), bodies or body_of(context, draft)
    return True


def _is_body(party: Party) -> bool:
    return not party.country and party.type != "person"


def state_of(party: Party) -> Party:
    """The state of a person, where he stands in the text; anybody else as he is."""
    if party.type != "person" or not party.country:
        return party
    state = state_party(party.country)
    return msgspec.structs.replace(state, as_written=party.as_written, start=party.start, end=party.end)


def body_of(context: Context, draft: Draft) -> list[Party]:
    """The organisation that the sentence names nearest to the tie; else the last one named before that is meant."""
    sentence = context.reading.sentences[draft.sentence]
    named = _organisations(context, sentence.start, sentence.end)
    if named:
        return [min(named, key=lambda p: abs(p.start - draft.trigger))]
    if not tie_words().names_body.search(context.text, sentence.start, sentence.end):
        return []
    above = context.reading.sentences[max(0, draft.sentence - _BACK)]
    return _organisations(context, above.start, sentence.start)[-1:]


def _organisations(context: Context, start: int, end: int) -> list[Party]:
    found = context.parties(context.mentions_in(start, end))
    return sorted((p for p in found if p.type == "igo"), key=lambda p: p.start)
