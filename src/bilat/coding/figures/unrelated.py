"""Numbers of no two states: those at home, of the whole world, of those present, and a sum that is told again."""

from __future__ import annotations

from bilat.coding.context import Context, is_money
from bilat.coding.figures.metrics import At
from bilat.coding.figures.owners import is_folk
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_NEXT = 2
"""Characters between a number and those whom it counts at most."""
_BEFORE = 16
"""Characters before a number in which a delegation is named that it counts ("the Peruvian team, some 40 people")."""
_NEAR = 45
"""Characters after a number in which it is told of which state those are who are counted."""
_POPULATION = 2.5e8
"""People from whom on nobody travels, works or studies abroad by the number."""
_GENERIC = frozenset({"people", "persons", "individuals"})
"""Words for people that do not say why they are counted."""


def is_again(context: Context, at: At) -> bool:
    """A sum that is told a second time in another currency: "1,600 million yen (about $11 million)"."""
    if not is_money(at.quantity):
        return False
    told = context.quantities_in(at.sentence.start, at.quantity.start)
    before = [q for q in told if is_money(q) and q.end <= at.quantity.start and q.unit != at.quantity.unit]
    between = pointing("equivalent").fullmatch
    return bool(before) and between(context.text, before[-1].end, at.quantity.start) is not None


def is_unrelated(context: Context, at: At, metric: Metric, parties: list[Party], *, sure: bool = False) -> bool:
    """No number of two states, seen with those whom it is said to be of; sure: a share or a debt surely is one."""
    held = {p.country for p in context.reading.places if at.sentence.start <= p.start < at.sentence.end}
    named = [p for p in parties if p.end > p.start or p.country in held]
    if metric.told and (0 < len(named) < len(parties) or not _is_of_harm(context, at)):
        return True  # who died at home; who are only counted
    if len(named) < len(parties) and pointing("worldwide").search(context.text, *clause(at)):
        return True
    if sure and (metric.owed or metric.name == "share"):
        return False
    if metric.owed and len(named) < len(parties):
        return pointing("owed").search(context.text, *clause(at)) is None
    if metric.name == "share" and len({p.country for p in named}) < 2:
        return not _is_part_of_trade(context, at)
    if metric.name == "count" or metric.people and not metric.told:
        return _is_present(context, at) or metric.people and _is_at_home(context, at, metric, named)
    return False


def clause(at: At) -> tuple[int, int]:
    """The clause that holds the number, else its sentence."""
    return (at.frame.clause_start, at.frame.clause_end) if at.frame else (at.sentence.start, at.sentence.end)


def _is_of_harm(context: Context, at: At) -> bool:
    """It is told in its sentence, or in the one before or after, that people suffered."""
    near = context.reading.sentences[max(0, at.number - 1) : at.number + 2]
    return pointing("harm").search(context.text, near[0].start, near[-1].end) is not None


def _is_part_of_trade(context: Context, at: At) -> bool:
    """A share of what passes, or of what one state holds in another."""
    text = context.text[at.sentence.start : at.sentence.end].lower()
    span = at.sentence.start, at.sentence.end
    told = any(w in text for w in claim_words().traded) or pointing("held_part").search(context.text, *span)
    return bool(told or pointing("own_side").search(context.text, *span))


def _is_present(context: Context, at: At) -> bool:
    """So many who are there, of no state that is named with them."""
    start, end = clause(at)
    phrase = context.text[at.quantity.end : min(end, at.quantity.end + _NEAR)].split(",")[0]
    around = max(start, at.quantity.start - _NEAR), at.quantity.end + len(phrase)
    if pointing("attending").search(context.text, *around) is None:
        return False
    named = context.parties(context.mentions_in(start, at.quantity.end + len(phrase)))
    return not any(p.country and p.end >= at.quantity.start - _BEFORE for p in named)


def _is_at_home(context: Context, at: At, metric: Metric, named: list[Party]) -> bool:
    """A population, or people of nobody knows which state in the one that is named: "got 1.1 million tourists"."""
    if at.quantity.low >= _POPULATION:
        return True
    others = context.quantities_in(at.quantity.end, at.sentence.end)
    named = [p for p in named if not any(q.end <= p.start and not q.ordinal for q in others)]
    if metric.name != "visitors" and at.quantity.of.lower() not in _GENERIC or len({p.country for p in named}) > 1:
        return False
    return not any(_is_counted(context, at, p) for p in named) and not _is_spoken_of(context, at)


def _is_spoken_of(context: Context, at: At) -> bool:
    """The sentence before tells of people of some state, by the number."""
    above = context.reading.sentences[max(0, at.number - 1)]
    return any(is_folk(p) for p in context.parties(context.mentions_in(above.start, at.sentence.start)))


def _is_counted(context: Context, at: At, party: Party) -> bool:
    """Whose people they are: named with them, or as where they come from."""
    if is_folk(party) or 0 <= party.start - at.quantity.end <= _NEXT:
        return True
    start = max(at.sentence.start, party.start - _NEAR)
    return pointing("coming_from").search(context.text, start, party.start) is not None
