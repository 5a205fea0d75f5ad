"""What belongs together without being one matter: a signing during a visit, an invitation and what answers it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bilat.lexicon.records import policy
from bilat.model.record import Link, Record, Relation, Step
from bilat.reconcile.parts import Made, parts

_DURING = frozenset({"contact", "instrument"})
_UP_TO_SIGNATURE = (None, "proposed", "negotiated", "initialled", "approved", "signed")
_HIGH = (None, "head_of_state", "head_of_government", "minister", "deputy_minister")
_INVITED = 365
"""Days within which a visit answers an invitation: visits of heads of state are prepared for months."""
_CONVERSE: Mapping[Relation, Relation] = {"during": "held", "part": "parent", "fulfils": "fulfilled_by"}
Found = tuple[str, str, Relation, tuple[str, ...]]
"""One record, another, how the first stands to the second, and the reasons."""


def linked(made: Sequence[Made]) -> list[Record]:
    """The same records with their links, both ways, and invitations marked fulfilled by the visits that answer them."""
    records = [record for record, _ in made]
    links: dict[str, list[Link]] = defaultdict(list)
    steps: dict[str, list[Step]] = defaultdict(list)
    by_id = {r.id: r for r in records}
    for one, other, relation, reasons in _found(made):
        links[one].append(Link(other, relation, reasons))
        links[other].append(Link(one, _CONVERSE[relation], reasons))
        if relation == "fulfils":
            steps[other].append(_fulfilment(by_id[one]))
    return [_with(r, links[r.id], steps[r.id]) for r in records]


def _with(record: Record, links: Iterable[Link], steps: Sequence[Step]) -> Record:
    ordered = tuple(sorted(set(links), key=lambda k: (k.relation, k.record)))
    if not steps:
        return msgspec.structs.replace(record, links=ordered) if ordered else record
    first = min(steps, key=lambda s: (str(s.date.start), s.claims))
    return msgspec.structs.replace(record, links=ordered, outcome="fulfilled", history=(*record.history, first))


def _fulfilment(visit: Record) -> Step:
    return Step("fulfilled", visit.date, visit.modality, visit.claims[:1])


def _found(made: Sequence[Made]) -> Iterable[Found]:
    by_pair: dict[str, list[Made]] = defaultdict(list)
    for one, matters in sorted(made, key=lambda m: m[0].id):
        for pair in one.pairs:
            by_pair[pair].append((one, matters))
    found: set[Found] = set()
    for pair in sorted(by_pair):
        many = [record for record, _ in by_pair[pair]]
        visits = [r for r in many if r.kind == "contact" and r.type == "visit" and r.polarity == "affirmed"]
        found.update(_during(many, visits))
        found.update((part, whole, "part", (reason,)) for part, whole, reason in parts(by_pair[pair]))
        found.update(_answers([r for r in many if r.type == "invitation"], visits))
    return sorted(found)


def _during(many: Sequence[Record], visits: Sequence[Record]) -> Iterable[Found]:
    """Meetings, sessions and signings of the days of a visit, by the visitor, or by others where he was:
    papers are kept for the visits of ministers and their heads, not for an envoy's."""
    ended = sorted((r for r in many if _may_be_during(r)), key=lambda r: (_end(r), r.id))
    ends = [_end(r) for r in ended]
    stay = policy().windows.stay
    for visit in visits:
        if visit.date.start is None or visit.date.end is None:
            continue
        host = {p.country for p in visit.recipients}
        guests = {p.entity for p in visit.actors if p.type == "person" and p.country not in host}
        high = getattr(visit.values, "level", None) in _HIGH
        first, last = visit.date.start.toordinal(), _end(visit) + stay
        for one in ended[bisect_left(ends, first) : bisect_right(ends, last)]:
            if not _within(one, visit):
                continue
            who = guests & {p.entity for p in one.parties}
            there = one.place is not None and one.place.country in host
            if who or there and high and one.kind == "instrument":
                yield one.id, visit.id, "during", ("the visitor took part" if who else "signed there", "in its days")


def _may_be_during(one: Record) -> bool:
    """A paper that came into force in its days was signed before."""
    signed = one.kind != "instrument" or getattr(one.values, "status", None) in _UP_TO_SIGNATURE
    return one.kind in _DURING and one.type != "visit" and one.date.end is not None and signed


def _end(one: Record) -> int:
    return one.date.end.toordinal() if one.date.end else 0


def _within(one: Record, visit: Record) -> bool:
    """In the days of the visit, or a day or two on where only its first day is known; both exact to the day."""
    if one.date.precision != "day" or visit.date.precision != "day" or one.modality != visit.modality:
        return False
    if one.date.start is None or one.date.end is None or visit.date.start is None or visit.date.end is None:
        return False
    stay = policy().windows.stay
    after = (one.date.end - visit.date.end).days
    return one.date.end >= visit.date.start and (after <= 0 or after + (visit.date.end - visit.date.start).days <= stay)


def _answers(invitations: Sequence[Record], visits: Sequence[Record]) -> Iterable[Found]:
    """A visit that took place after an invitation, by who was invited, to the state that invited."""
    for invitation in invitations:
        asked = {p.entity for p in invitation.recipients if p.type == "person"}
        hosts = {p.country for p in invitation.actors}
        for visit in visits:
            came = asked & {p.entity for p in visit.actors}
            to = hosts & {p.country for p in visit.recipients}
            if came and to and visit.modality == "fact" and _answered(invitation, visit):
                yield visit.id, invitation.id, "fulfils", ("who was invited came", "within a year")


def _answered(invitation: Record, visit: Record) -> bool:
    if invitation.first is None or visit.date.start is None:
        return False
    return 0 <= (visit.date.start - invitation.first).days <= _INVITED
