"""The spellings of an entity, and which of its names each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from bilat.model.claim import PartyType
from bilat.model.entity import Entity
from bilat.model.ids import content_id
from bilat.model.names import fold


def spellings(entity: Entity) -> Iterator[str]:
    """Every name of an entity, in every script and language."""
    return (name for by_language in entity.names.values() for names in by_language.values() for name in names)


def name_ids_of(entity: Entity, spelling: str) -> list[str]:
    """Which of its name ids a spelling can be: they also hold a type and a state, and the text may give no state."""
    key = fold(spelling)
    possible = {content_id("e", t, c, key) for t in get_args(PartyType) for c in {entity.country, None}}
    return sorted(possible & {entity.id, *entity.name_ids})


def spelling_of(entity: Entity, name: str) -> str:
    """The spelling that a name id stands for, the caption where none can be told."""
    return next((s for s in spellings(entity) if name in name_ids_of(entity, s)), entity.caption)
