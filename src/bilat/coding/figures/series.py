"""Numbers in a row, each beside its own state: "Qatar gave $214 million, Oman $198 million"."""

from __future__ import annotations

import re

import msgspec

from bilat.coding.context import Context, is_money, state_party
from bilat.coding.figures.metrics import At
from bilat.coding.parties.homes import home_party
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Quantity, Sentence

_BESIDE = 24
"""Characters between a state's name and its own number at most."""
_FOLLOWS = re.compile(r"\s*(?:(?:[\w-]+ ){0,3}(?:from|to|for|in|by|of|among|on|against) (?:the )?)?$")
"""What stands between a number and the state that follows it as its own."""
_IN_BRACKETS = re.compile(r"\s*\([^()\d]{0,6}\d")
"""A number in brackets behind whose it is: "Peru (USD 40 million)"."""
_PARTS = re.compile(r"\b(?:of (?:which|whom|them|these)|including|among them)\b")
"""What parts the parts of a number from the whole."""
_PRECEDES = re.compile(
    r"(?!\s*(?:and|or)\s*$)(?!.*\band (?:will|would|has|have|had|is|was|may|plans?)\b)[^\d,;.(]*[(]?"
)
"""What stands between a state and the number that follows it as its own; no further verb of who acts before it."""


def series_sides(context: Context, at: At) -> list[Party]:
    """Whose a number of a row is, and the side that the whole row shares; empty outside such a row.

    The shared side is named elsewhere in the sentence, or is who has the total that the row makes up; else it is the
    home state of a text that speaks of it, the other state that the text is about, or the one that it names most.
    """
    found = _named(context, at)
    row = [at.quantity, *_alike(context, at)]
    if (paired := _respectively(context, at, row, found)) is not None:
        return paired
    sides = [_behind(context, q, found) for q in row]
    parts = {p.country for p in sides if p is not None}
    if (None in sides or len(parts) < len(row)) and not (sides[0] is not None and _is_total(row, sides)):
        sides = [_beside(context, q, found) for q in row]
    own = sides[0]
    if own is None or _is_given(context, at, own):
        return []
    listed = {own.country, *(p.country for p in sides if p is not None)}
    if (giver := _own_giver(context, row, found, listed)) is not None:
        return [giver, own]
    if len(listed) < 2:
        return []
    shared = [p for p in found if p.country not in listed][:1] or _of_total(context, at, found, own)
    shared = shared or [p for p in _hosts(context, at.sentence) if p.country not in listed][:1]
    shared = shared or home_party(context, listed)
    shared = shared or [p for p in context.partners(at.number, {own.country}) if p.country not in listed]
    shared = shared or [state_party(code) for code in context.pair[:1] if code not in listed]
    return [own, *shared] if shared else []


def _respectively(context: Context, at: At, row: list[Quantity], found: list[Party]) -> list[Party] | None:
    """Whose the number is by its place in the row, and the one side beside them; None where nothing says so.

    "Peru, Chile and Cuba gave $2m, $3m and $5m respectively to Chad".
    """
    if pointing("respectively").search(context.text, at.sentence.start, at.sentence.end) is None:
        return None
    numbers = sorted(row, key=lambda q: q.start)
    run = [p for p in found if p.end <= numbers[0].start][-len(row) :]
    rest = [p for p in found if p not in run and p.country not in {q.country for q in run}]
    if len(run) < len(row) or len({p.country for p in run}) < len(run) or len(row) == 1:
        return None
    return [run[numbers.index(at.quantity)], *rest[:1]] if rest else None


def _is_total(row: list[Quantity], sides: list[Party | None]) -> bool:
    """Only the first of a row has nobody behind it, as the parts that follow have: it is the whole."""
    ordered = sorted(zip(row, sides, strict=True), key=lambda pair: pair[0].start)
    parts = [p.country for _, p in ordered[1:] if p is not None]
    return ordered[0][1] is None and 1 < len(parts) == len(ordered) - 1 == len(set(parts))


def ranked_sides(context: Context, at: At, metric: Metric) -> tuple[list[Party], list[Party]] | None:
    """The sides of a number of a ranking ("Peru led with $4m, followed by Chile with $2m"), all with one state.

    Markets buy, others sell; None outside a ranking.
    """
    ranked = metric.money or metric.units or metric.people or metric.name == "share"
    sides = _ranked(context, at, _named(context, at)) if ranked else []
    if not sides:
        return None
    span = at.sentence.start, at.sentence.end
    buys = pointing("buyers").search(context.text, *span) and not pointing("sources").search(context.text, *span)
    giver, taker = (sides[1:], sides[:1]) if buys else (sides[:1], sides[1:])
    return (taker, giver) if metric.name in {"imports", "share"} else (giver, taker)


def _ranked(context: Context, at: At, found: list[Party]) -> list[Party]:
    """Whose a number of a ranking is, and the one with whom all in it deal."""
    break_ = pointing("ranked").search(context.text, at.sentence.start, at.sentence.end)
    if break_ is None:
        return []
    ahead = [p for p in found if p.end <= break_.start()]
    clauses = [f for f in context.reading.frames if f.sentence == at.number and f.start < break_.start()]
    leading = {p.country for f in clauses for p in context.of_role(f, "agent")}
    counted = {p.country for p in ahead if _IN_BRACKETS.match(context.text, p.end)}
    shared = [p for p in ahead if p.country not in leading | counted][:1]
    if at.quantity.start > break_.start():
        behind = [p for p in found if p.start > break_.start()]
        own = _beside(context, at.quantity, behind)
    else:
        own = next((p for p in ahead if p.country in leading), None)
    return [own, *shared] if own is not None and shared and own.country != shared[0].country else []


def placed(context: Context, at: At, metric: Metric, known: list[Party]) -> list[Party]:
    """The state of the place to or from which something passes, or where people are: "sold $2m of tea to Lima"."""
    where = (at.frame.clause_start, at.frame.clause_end) if at.frame else (at.sentence.start, at.sentence.end)
    if not metric.money and not (metric.people and pointing("staying").search(context.text, *where)):
        return []
    way = "to_or_from" if metric.money else "stayed_in"
    out = []
    for place in context.reading.places:
        if not (where[0] <= place.start < where[1]) or not place.country:
            continue
        before = pointing(way).search(context.text, max(where[0], place.start - _BESIDE), place.start)
        if before is not None and all(p.country != place.country for p in known):
            party = state_party(place.country)
            out.append(msgspec.structs.replace(party, as_written=place.name, start=place.start, end=place.end))
    return out[:1]


def _is_given(context: Context, at: At, own: Party) -> bool:
    """Who stands before a number is given it by who acts in the clause: "will lend Peru $20 million"."""
    if at.frame is None or own.start > at.quantity.start or at.frame.lemma not in claim_words().giving:
        return False
    taking = [p for role in ("patient", "object", "to") for p in context.of_role(at.frame, role)]
    giving = context.of_role(at.frame, "agent")
    return bool(giving) and own.country in {p.country for p in taking} - {p.country for p in giving}


def _own_giver(context: Context, row: list[Quantity], found: list[Party], listed: set[str | None]) -> Party | None:
    """Who stands right before a number, where another stands before each of its row: "A $2m to X and B $3m to Y"."""
    givers = [_ahead(context, q, found) for q in row]
    countries = {p.country for p in givers if p is not None}
    return givers[0] if 1 < len(row) == len(countries) and not countries & listed else None


def _hosts(context: Context, sentence: Sentence) -> list[Party]:
    """The states of the places that a sentence names."""
    places = (p for p in context.reading.places if sentence.start <= p.start < sentence.end and p.country)
    return [state_party(p.country) for p in places if p.country]


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
    return _ahead(context, quantity, found) or _behind(context, quantity, found)


def _ahead(context: Context, quantity: Quantity, found: list[Party]) -> Party | None:
    """Who stands right before a number."""
    before = [p for p in found if 0 <= quantity.start - p.end <= _BESIDE]
    joined = before and _PRECEDES.fullmatch(context.text[before[-1].end : quantity.start])
    return before[-1] if joined else None


def _behind(context: Context, quantity: Quantity, found: list[Party]) -> Party | None:
    """Who stands right after a number, or after it behind a preposition ("15,000 from Nepal", "300 Peruvians")."""
    named = (p for p in found if not pointing("owning").fullmatch(context.text, p.start, p.end))
    after = next((p for p in named if 0 <= p.start - quantity.end <= _BESIDE), None)
    joined = after is not None and _FOLLOWS.fullmatch(context.text[quantity.end : after.start])
    return after if joined else None


def _of_total(context: Context, at: At, found: list[Party], own: Party) -> list[Party]:
    """The first state of the sentence, where what follows it are the parts of its number ("of which …")."""
    part = _PARTS.search(context.text, at.sentence.start, at.quantity.start)
    first = found[0]
    return [first] if part is not None and first.end <= part.start() and first.country != own.country else []
