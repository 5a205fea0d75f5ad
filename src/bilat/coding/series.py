"""Numbers in a row, each beside its own state: "Qatar gave $214 million, Oman $198 million"."""

from __future__ import annotations

import re

from bilat.coding.context import Context, is_money
from bilat.coding.homes import home_party
from bilat.coding.metrics import At
from bilat.model.claim import Party
from bilat.model.reading import Quantity

_BESIDE = 24
"""Characters between a state's name and its own number at most."""
_FOLLOWS = re.compile(r"\s*(?:[a-z]+ ){0,3}(?:from|to|for|in|by|of|among) (?:the )?$")
"""What stands between a number and the state that follows it as its own."""
_PARTS = re.compile(r"\b(?:of (?:which|whom|them|these)|including|among them)\b")
"""What parts the parts of a number from the whole."""
_PRECEDES = re.compile(r"(?!\s*(?:and|or)\s*$)[^\d,;.(]*[(]?")
"""What stands between a state and the number that follows it as its own."""


def series_sides(context: Context, at: At) -> list[Party]:
    """Whose a number of a row is, and the side that the whole row shares; empty outside such a row.

    The shared side is named elsewhere in the sentence, or is who has the total that the row makes up; else it is the
    home state of a text that speaks of it, or the other state that the text is about.
    """
    found = _named(context, at)
    own = _beside(context, at.quantity, found)
    if own is None:
        return []
    others = [_beside(context, q, found) for q in _alike(context, at)]
    listed = {own.country, *(p.country for p in others if p is not None)}
    if len(listed) < 2:
        return []
    shared = [p for p in found if p.country not in listed][:1] or _of_total(context, at, found, own)
    shared = shared or home_party(context, listed)
    shared = shared or [p for p in context.partners(at.number, {own.country}) if p.country not in listed]
    return [own, *shared] if shared else []


def _named(context: Context, at: At) -> list[Party]:
    """All of some state that the sentence names, in order."""
    parties = context.parties(context.mentions_in(at.sentence.start, at.sentence.end))
    return sorted((p for p in parties if p.country and p.end > p.start), key=lambda p: p.start)


def _alike(context: Context, at: At) -> list[Quantity]:
    """The sentence's other numbers of the same unit."""
    inside = context.quantities_in(at.sentence.start, at.sentence.end)
    money = is_money(at.quantity)
    return [q for q in inside if q != at.quantity and not q.ordinal and (is_money(q) if money else not is_money(q))]


def _beside(context: Context, quantity: Quantity, found: list[Party]) -> Party | None:
    """Whose own number it is: who stands right before it, or after it behind a preposition."""
    before = [p for p in found if 0 <= quantity.start - p.end <= _BESIDE]
    if before and _PRECEDES.fullmatch(context.text[before[-1].end : quantity.start]):
        return before[-1]
    after = next((p for p in found if 0 <= p.start - quantity.end <= _BESIDE), None)
    joined = after is not None and _FOLLOWS.fullmatch(context.text[quantity.end : after.start])
    return after if joined else None


def _of_total(context: Context, at: At, found: list[Party], own: Party) -> list[Party]:
    """The first state of the sentence, where what follows it are the parts of its number ("of which …")."""
    part = _PARTS.search(context.text, at.sentence.start, at.quantity.start)
    first = found[0]
    return [first] if part is not None and first.end <= part.start() and first.country != own.country else []
