"""Talks that somebody turns down or breaks off, and aid that is held back: what is not done is not told as done."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.reading import Frame

_REACH = 60
"""Characters before a noun within which is told that it is held back."""


def without_refused(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, a refusal told once: what is turned down as a contact that is denied, the rest as a deed."""
    contacts = [d for d in drafts if d.kind == "contact" and d.frame >= 0]
    told = [d for d in drafts if d.kind == "event" or d.type == "participation" and d.polarity == "denied"]
    declined, ended = claim_words().turning_down, claim_words().breaking_off
    away = {id(e) for e in told for c in contacts if e.kind == "event" and _is_one(context, e, c, declined)}
    away |= {id(c) for c in contacts for e in told if c is not e and _is_one(context, e, c, ended)}
    return [d for d in drafts if id(d) not in away]


def without_withheld(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but the aid that only a noun names and that is held back: "the suspension of EU aid to Peru"."""
    return [d for d in drafts if d.type != "aid" or d.kind != "event" or not _is_withheld(context, d)]


def _is_withheld(context: Context, draft: Draft) -> bool:
    sentence = context.reading.sentences[draft.sentence]
    before = max(sentence.start, draft.trigger - _REACH)
    found = pointing("held_back").finditer(context.text, before, sentence.end)
    return any(match.start() <= draft.trigger <= match.end() for match in found)


def _is_one(context: Context, deed: Draft, contact: Draft, verbs: frozenset[str]) -> bool:
    """The contact's noun is the object of such a verb; the deed is that verb, or told of it in the headline."""
    if not (contact.countries <= deed.countries or deed.kind == contact.kind):
        return False
    noun = context.reading.frames[contact.frame]
    above = [f for f in context.reading.frames if f.sentence == contact.sentence and _takes(f, noun, verbs)]
    own = deed.frame >= 0 and any(f is context.reading.frames[deed.frame] for f in above)
    return own or bool(above) and context.heads(deed.evidence[0][0], contact.evidence[0][0])


def _takes(verb: Frame, noun: Frame, verbs: frozenset[str]) -> bool:
    taken = (a for a in verb.arguments if a.role in {"patient", "of", "from"})
    return verb.form == "verb" and verb.lemma in verbs and any(a.start <= noun.start < a.end for a in taken)
