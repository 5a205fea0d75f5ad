"""What people decided about claims, before anything is compared: rejected claims and fields are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from bilat.ledger import Told
from bilat.model.claim import Claim
from bilat.model.dates import NEVER
from bilat.model.judgement import Judgement

_EMPTY = {"date": NEVER, "place": None}
"""Fields of a claim that can be left out without the claim being another."""


class Usable(msgspec.Struct, frozen=True):
    """A claim under its own id, without the fields that were rejected."""

    id: str
    told: Told


def usable(told: Iterable[Told], judgements: Sequence[Judgement]) -> list[Usable]:
    """Each claim once, by id, without those rejected; rejected fields are emptied."""
    out = {j.one for j in judgements if (j.verdict, j.subject) == ("reject", "claim")}
    fields: dict[str, set[str]] = {}
    for one in judgements:
        if (one.verdict, one.subject) == ("reject", "field"):
            fields.setdefault(one.one, set()).add(one.other)
    found = {one.claim.id: one for one in told}
    return [Usable(id_, _without(found[id_], fields.get(id_, set()))) for id_ in sorted(found) if id_ not in out]


def accepted(judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """Claims and their fields whose value a person accepted ("" for all of them): shown whatever the policy says."""
    return frozenset((j.one, j.other) for j in judgements if j.verdict == "accept")


def _without(told: Told, fields: set[str]) -> Told:
    if not fields:
        return told
    claim = told.claim
    for name in sorted(fields):
        claim = _emptied(claim, name)
    return msgspec.structs.replace(told, claim=claim)


def _emptied(claim: Claim, name: str) -> Claim:
    """Without one field; a name that the claim does not have, or cannot do without, changes nothing."""
    if name in _EMPTY:
        return msgspec.structs.replace(claim, **{name: _EMPTY[name]})
    values, own = claim.values, name.removeprefix("values.")
    if name == own or own not in values.__struct_fields__:
        return claim
    blank = type(values)()
    return msgspec.structs.replace(claim, values=msgspec.structs.replace(values, **{own: getattr(blank, own)}))
