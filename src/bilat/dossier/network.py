"""The network around an entity: who is party to the same records, two steps at most, no larger than one can read."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.dossier.pages import Edge, Network, Node
from bilat.ledger import Together, View
from bilat.model.entity import Entity

MOST_NODES = 150
"""More nodes than that no drawing shows apart."""

FIRST_STEP = 60
"""Neighbours of the first step, where a second one is to follow: it needs room too."""

_EDGES = 2000
"""Edges asked of the ledger at once: far more than `MOST_NODES` nodes can show, so that cutting them is told."""


def network(view: View, entity: Entity, steps: int = 1) -> Network:
    """The entity, those beside it, and (steps 2) those beside them; the most records in common first."""
    first = view.together([entity.id], _EDGES)
    near = [t.other for t in first]
    kept = near[: FIRST_STEP if steps > 1 else MOST_NODES - 1]
    step = {entity.id: 0} | dict.fromkeys(kept, 1)
    cut = len(near) - len(kept)
    second = view.together(kept, _EDGES) if kept else []
    if steps > 1:
        far = list(dict.fromkeys(t.other for t in second if t.other not in step))
        room = MOST_NODES - len(step)
        step |= dict.fromkeys(far[:room], 2)
        cut += max(0, len(far) - room)
    edges = tuple(_edges([*first, *second], step))
    return Network(_nodes(view, step), edges, cut)


def _edges(found: Sequence[Together], step: dict[str, int]) -> list[Edge]:
    """Each pair of nodes once."""
    made = {}
    for one in found:
        if one.one in step and one.other in step:
            ends = (min(one.one, one.other), max(one.one, one.other))
            made[ends] = Edge(*ends, one.records, one.kinds, one.example)
    return sorted(made.values(), key=lambda e: (-e.records, e.one, e.other))


def _nodes(view: View, step: dict[str, int]) -> tuple[Node, ...]:
    entities = view.entities_named(list(step))
    return tuple(
        Node(id_, entities[id_].caption, entities[id_].type, entities[id_].country or "", at, entities[id_].claims)
        for id_, at in step.items()
        if id_ in entities
    )
