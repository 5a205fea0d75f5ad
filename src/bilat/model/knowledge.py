"""What is known over all claims: entities and records, as one value that can be dropped and made again."""

from __future__ import annotations

import msgspec

from bilat.model.entity import Entity
from bilat.model.record import Record


class Resolved(msgspec.Struct, frozen=True, order=True):
    """In this document this name (`bilat.model.names.name_id`) is this entity."""

    document: str
    name: str
    entity: str


class Knowledge(msgspec.Struct, frozen=True):
    """Entities and records by id, and who each name of each document is. version: of the rules that made them."""

    entities: tuple[Entity, ...]
    resolved: tuple[Resolved, ...]
    records: tuple[Record, ...]
    version: str
