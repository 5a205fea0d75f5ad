"""A figure that its own source gives otherwise later: what it said first is kept, and no longer shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bilat.model.names import fold
from bilat.reconcile.matter import Matter
from bilat.reconcile.numbers import rounded


def current(matters: Sequence[Matter]) -> list[Matter]:
    """Without the figures that their source has revised since; claims of other kinds as they are."""
    by_source: dict[str, list[Matter]] = defaultdict(list)
    for one in matters:
        by_source[source(one)].append(one)
    return [one for one in matters if not any(_revises(later, one) for later in by_source[source(one)])]


def source(one: Matter) -> str:
    """Whose number it is: who is reported to have given it, by name, else the outlet."""
    named = [said.name for said in one.claim.attribution if said.name]
    return fold(named[0]) if named else f"outlet {one.heading.source}"


def _revises(later: Matter, one: Matter) -> bool:
    """The same source, on a later day, with a number that is not the same rounded."""
    if one.claim.kind != "figure" or later.published is None or one.published is None:
        return False
    return later.published > one.published and not rounded(later, one)
