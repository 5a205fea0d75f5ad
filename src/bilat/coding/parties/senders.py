"""Messages from many: "received congratulations from the President of Peru …, the King of Jordan …": one from each."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_MANY = 4
"""Senders from which a list of them is no joint message but one of each."""


def from_each(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; a greeting from many as one from each who is named, the sentence's other greetings left out."""
    parts: dict[int, list[Draft]] = {}
    for draft in (d for d in drafts if d.kind == "contact" and d.type == "greeting"):
        parts.setdefault(draft.sentence, list(_each(context, draft)))
    out: list[Draft] = []
    for draft in drafts:
        greets = draft.kind == "contact" and draft.type == "greeting" and parts[draft.sentence]
        if not greets:
            out.append(draft)
        elif greets[0] not in out:
            out += greets
    return out


def _each(context: Context, draft: Draft) -> Iterator[Draft]:
    """A draft for each sender; none where the sentence names few or says nobody who received."""
    sentence = context.reading.sentences[draft.sentence]
    told = pointing("messages_from").search(context.text, sentence.start, sentence.end)
    if told is None:
        return
    senders = _named(context, told.end(), sentence.end)
    before = unique(_named(context, sentence.start, told.end()))
    whose = {p.country for p in senders}
    receivers = before or [p for p in draft.parties if p.country not in whose]
    if len(senders) < _MANY or not receivers:
        return
    for sender in senders:
        spans = [(sentence.start, told.end()), (sender.start, sender.end)]
        mention = next(m for m in context.reading.mentions if m.start <= sender.start < m.end)
        spans[1] = (mention.start, max(mention.end, sender.end))
        yield msgspec.structs.replace(
            draft, actors=[sender], recipients=list(receivers), evidence=spans, trigger=told.start()
        )


def _named(context: Context, start: int, end: int) -> list[Party]:
    """Who is named between: people, and states and organisations of which no person is."""
    found = context.parties(context.mentions_in(start, end))
    people = unique([p for p in found if p.type == "person"])
    held = {p.country for p in people}
    return people + unique([p for p in found if p.type == "state" and p.country not in held])
