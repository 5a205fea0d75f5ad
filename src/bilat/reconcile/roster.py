"""Who took part, as all claims about a matter together have it: entities, each once, in the role that most give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bilat.model.claim import Party
from bilat.model.entity import Entity
from bilat.model.record import RecordParty
from bilat.reconcile.matter import Matter
from bilat.reconcile.who import OPEN, Who, stand

Seen = tuple[str, Party, Who]
"""A role, the party as a claim has it, and as it is compared."""


def roster(matters: Sequence[Matter], entities: Mapping[str, Entity]) -> tuple[tuple[RecordParty, ...], ...]:
    """Actors and recipients of claims in order of report.

    A minister named by his office alone is the one named elsewhere; a state gives way to its own people and bodies in
    the same role, since outlets write "Sri Lanka" where others give the minister's name.
    """
    people: list[list[Seen]] = []
    for role, party, known in (seen for m in matters for seen in _seen(m)):
        own = next((many for many in people if _is_one(many, known)), None)
        if own is None:
            people.append([(role, party, known)])
        else:
            own.append((role, party, known))
    made = [(_role(many), _party(many, entities)) for many in people]
    return tuple(_without_states([p for r, p in made if r == role]) for role in ("actors", "recipients"))


def _seen(one: Matter) -> list[Seen]:
    actors = len(one.claim.actors)
    return [
        ("actors" if at < actors else "recipients", party, known)
        for at, (party, known) in enumerate(zip(one.claim.parties, one.parties, strict=True))
    ]


def _is_one(many: Sequence[Seen], known: Who) -> bool:
    first = many[0][2]
    if first.entity == known.entity:
        return True
    if first.type != known.type or first.country != known.country or first.type != "person":
        return False
    return any(stand(other, known) > OPEN for _, _, other in many)


def _role(many: Sequence[Seen]) -> str:
    """The role that most claims give, the actor's where as many give the other."""
    counted = Counter(role for role, _, _ in many)
    return "actors" if counted["actors"] >= counted["recipients"] else "recipients"


def _party(many: Sequence[Seen], entities: Mapping[str, Entity]) -> RecordParty:
    """The entity that most claims name, one with a name of its own before one that is an office alone."""
    named = [s for s in many if not s[2].nameless] or list(many)
    counted = Counter(known.entity for _, _, known in named)
    best = min(counted, key=lambda e: (-counted[e], e))
    entity = entities[best]
    party = next(p for _, p, k in named if k.entity == best)
    offices = Counter(p.office for _, p, _ in many if p.office)
    office = min(offices, key=lambda o: (-offices[o], o), default="")
    return RecordParty(
        entity=entity.id,
        name=entity.caption,
        type=party.type,
        country=party.country or entity.country,
        sector=party.sector or entity.sector,
        office=office,
        spellings=tuple(sorted({p.as_written for _, p, _ in many})),
    )


def _without_states(parties: Sequence[RecordParty]) -> tuple[RecordParty, ...]:
    represented = {p.country for p in parties if p.type != "state"}
    return tuple(p for p in parties if p.type != "state" or p.country not in represented)
