"""From claims to records: what all claims about the same matter support together.

A pure function of claims, entities, judgements and policy: whoever holds the same gets the same records, to the byte,
whatever the order in which the claims came.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from bilat.ledger import Told
from bilat.lexicon.version import content_hash
from bilat.model.entity import Entity
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Resolved
from bilat.model.record import Record
from bilat.reconcile.build import Ledgerwide, record
from bilat.reconcile.copies import Copies, copies_of
from bilat.reconcile.group import groups
from bilat.reconcile.history import due_day, overdue
from bilat.reconcile.judged import accepted, usable
from bilat.reconcile.links import linked
from bilat.reconcile.matter import entities_by_name, matter
from bilat.reconcile.replaced import replaced
from bilat.reconcile.silence import Coverage
from bilat.reconcile.summary import summary

__all__ = ["Copies", "copies_of", "due_day", "overdue", "policy_version", "reconcile"]


@lru_cache(maxsize=1)
def policy_version() -> str:
    """Changes whenever the same claims could give other records: hash of the code and the data that make them."""
    return f"records-{content_hash(('reconcile',), ('records',))}"


def reconcile(
    told: Sequence[Told],
    entities: Sequence[Entity],
    resolved: Sequence[Resolved],
    judgements: Sequence[Judgement] = (),
    copies: Copies | None = None,
) -> tuple[Record, ...]:
    """Records by id. judgements: those that stand; resolved: every party of every claim, else KeyError.

    A claim told twice counts once. Rejected claims are in no record.
    """
    names = entities_by_name(resolved)
    matters = [matter(one.told, names, one.id) for one in usable(told, judgements)]
    known = Ledgerwide(
        {e.id: e for e in entities}, copies or Copies(), Coverage(matters), accepted(judgements), policy_version()
    )
    found = groups(matters, judgements)
    of = [group.matters for group in found]
    records = linked([(record(group, known), group.matters) for group in found])
    records = replaced(list(zip(records, of, strict=True)))
    return tuple(sorted((msgspec.structs.replace(r, summary=summary(r)) for r in records), key=lambda r: r.id))
