"""From claims to records: what all claims about the same matter support together.

A pure function of claims, entities and judgements: whoever holds the same gets the same records with the same ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from bilat.ledger import Told
from bilat.model.claim import Party
from bilat.model.entity import Entity
from bilat.model.ids import content_id
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Resolved
from bilat.model.names import name_id
from bilat.model.record import Record, RecordParty, Sources, Step

__all__ = ["Copies", "policy_version", "reconcile"]


class Copies(msgspec.Struct, frozen=True):
    """Which documents go back to one text. of: document id to the id of its group, where it is in one."""

    of: dict[str, str] = {}


def policy_version() -> str:
    """Changes whenever the same claims could give other records."""
    return content_id("p", "plain")


def reconcile(
    told: Sequence[Told],
    entities: Sequence[Entity],
    resolved: Sequence[Resolved],
    judgements: Sequence[Judgement] = (),
    copies: Copies | None = None,
) -> tuple[Record, ...]:
    """Records by id."""
    who = {(r.document, r.name): r.entity for r in resolved}
    by_id = {e.id: e for e in entities}
    return tuple(sorted((_alone(one, who, by_id) for one in told), key=lambda r: r.id))


def _alone(one: Told, who: dict[tuple[str, str], str], by_id: dict[str, Entity]) -> Record:
    """The record of a single claim."""
    claim = one.claim

    def party(p: Party) -> RecordParty:
        entity = by_id[who[one.heading.id, name_id(p)]]
        return RecordParty(entity.id, entity.caption, p.type, p.country, p.sector, p.office, (p.as_written,))

    published = one.heading.published
    pairs = tuple("-".join(two) for two in combinations(sorted(claim.countries), 2))
    return Record(
        id=content_id("r", claim.id),
        kind=claim.kind,
        type=claim.type,
        pairs=pairs,
        actors=tuple(map(party, claim.actors)),
        recipients=tuple(map(party, claim.recipients)),
        date=claim.date,
        place=claim.place,
        values=claim.values,
        polarity=claim.polarity,
        modality=claim.modality,
        status="single_source",
        sources=Sources(1, 1, ((one.heading.id,),)),
        claims=(claim.id,),
        history=(Step(getattr(claim.values, "status", None) or "reported", claim.date, claim.modality, (claim.id,)),),
        summary=f"{one.heading.source}: {claim.kind}, {claim.type}",
        plover=claim.plover,
        cameo=claim.cameo,
        confidence=claim.confidence,
        first=published.start,
        last=published.end,
        policy=policy_version(),
    )
