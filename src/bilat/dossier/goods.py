"""Goods, money and people on the move: what each of two states sends to the other."""

from __future__ import annotations

from collections import defaultdict

from bilat.dossier.pairpage import Good, Goods
from bilat.dossier.refs import state_ref
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part
from bilat.dossier.words import spaced
from bilat.model.record import Record

SHOWN = 60


def goods(frame: Frame) -> tuple[Goods, ...]:
    """Both directions, those products first that most records name; a flow whose giver is neither is left out."""
    found, _ = frame.records(SHOWN, kind="flow")
    frame.book.lines(found)
    one, other = frame.pair
    made = (_direction(frame, found, one, other), _direction(frame, found, other, one))
    return tuple(g for g in made if g.part.items)


def _direction(frame: Frame, records: list[Record], giver: str, receiver: str) -> Goods:
    groups: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for record in records:
        if giver_of(record, (giver, receiver)) == giver:
            for product in getattr(record.values, "product", ()) or (spaced(record.type),):
                status = getattr(record.values, "status", None) or ""
                groups[product.casefold(), record.type, status].append(record)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    items = tuple(
        Good(product, type_, status, tuple(frame.book.line(r) for r in some))
        for (product, type_, status), some in ordered
    )
    return Goods(state_ref(giver), state_ref(receiver), Part(items, len(items)))


def giver_of(record: Record, pair: tuple[str, str]) -> str:
    """The state of the pair that gives: by the actors, else whoever does not receive; "" where nobody can tell."""
    give = {p.country for p in record.actors if p.country in pair}
    take = {p.country for p in record.recipients if p.country in pair}
    if len(give) == 1:
        return str(*give)
    left = set(pair) - take
    return str(*left) if len(left) == 1 and not give else ""
