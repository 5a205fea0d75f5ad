"""Crowds that travel are flows of people: tourists who visit are no contact between two states."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.products import passing
from bilat.model.claim import Party

_TRAVELS = frozenset({"visit", "participation"})
"""Types of contacts that are a journey where only a crowd takes part."""


_COUNTS = frozenset({"visitors", "students", "citizens", "people", "workers", "growth", "share"})
"""Figures that count people who travel or stay, or tell how many more they are."""
_INVESTED = "flow.investment"
"""The rule of the noun: "Peru's investment in Chile"."""


def crowds(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with the journeys of tourists, workers, nationals as flows of people, and without those of goods.

    Those that a figure counts are told by the figure alone, as is an investment whose noun only names the sum.
    """
    drafts = [d for d in drafts if not _is_freight(context, d)]
    for draft in drafts:
        travels = draft.kind == "contact" and draft.type in _TRAVELS and draft.modality == "fact"
        if travels and draft.actors and all(_is_crowd(p) for p in draft.actors) and len(draft.countries) > 1:
            frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
            current = frame is None or frame.tense in {"present", "none"}
            draft.kind, draft.type, draft.event, draft.mode = "flow", "people", "COOPERATE", ""
            draft.values = {"product": _named(draft.actors), "status": "current" if current else "past"}

    figures = [d for d in drafts if d.kind == "figure" and d.type in _COUNTS]
    sums = [d for d in drafts if d.kind == "figure" and d.type == "investment"]
    return [
        d
        for d in drafts
        if not (_moves(d) and any(_same(d, f) for f in figures))
        and not (d.rule == _INVESTED and any(_same(d, f) for f in sums))
    ]


def _is_freight(context: Context, draft: Draft) -> bool:
    """What arrives is sent: "a ship with Peruvian rice"; nobody visits."""
    if draft.kind != "contact" or draft.type != "visit" or draft.frame < 0 or draft.names:
        return False
    who = context.argument(context.reading.frames[draft.frame], "agent")
    return who is not None and passing("freight").search(context.words(who)) is not None


def _moves(draft: Draft) -> bool:
    """People of a state who travel or stay, nobody by name."""
    if draft.kind == "contact" and draft.type == "visit":
        return all(p.type in {"state", "group"} for p in draft.actors)
    return draft.kind == "flow" and draft.type == "people"


def _same(draft: Draft, figure: Draft) -> bool:
    return draft.sentence == figure.sentence and draft.countries == figure.countries


def _is_crowd(party: Party) -> bool:
    """People by the number: "Indian tourists", "Fijians"; not a delegation, and nobody by name or office."""
    last = party.name.split()[-1] if party.name else ""
    return party.type == "group" and (last.lower() in claim_words().crowds or last[:1].isupper())


def _named(parties: list[Party]) -> tuple[str, ...]:
    """What moves, once each; of those who are named by their state alone the state's people."""
    words = [p.name.split()[-1] for p in parties]
    return tuple(dict.fromkeys(w if w.islower() else p.name for w, p in zip(words, parties, strict=True)))
