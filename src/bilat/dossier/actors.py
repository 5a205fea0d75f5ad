"""People and bodies: who acts between two states, in all spellings, with the offices they were seen in."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.dossier.pairpage import Actor, Office
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part, PartyRef
from bilat.dossier.words import state_name
from bilat.ledger import RecordFilter, View
from bilat.model.claim import PartyType
from bilat.model.entity import Entity

SHOWN = 30
PEOPLE: tuple[PartyType, ...] = ("person",)
BODIES: tuple[PartyType, ...] = ("body", "company", "igo", "group")


def actors(frame: Frame, types: Sequence[PartyType]) -> Part[Actor]:
    """Those of the two states, or of no state, most records first."""
    wanted = frame.filter()
    return actors_of(frame.view, wanted, types, frame.pair) if wanted else Part()


def actors_of(
    view: View, wanted: RecordFilter, types: Sequence[PartyType], states: Sequence[str], most: int = SHOWN
) -> Part[Actor]:
    """Entities of some types that are party to the records asked for."""
    counted = view.actors(wanted, types, states)
    shown = counted[:most]
    entities = view.entities_named([entity for entity, _ in shown])
    made = tuple(actor(entities[id_], records) for id_, records in shown if id_ in entities)
    return Part(made, len(counted))


def actor(entity: Entity, records: int) -> Actor:
    """An entity with its names and offices."""
    return Actor(entity_ref(entity), names_of(entity), offices_of(entity), records)


def entity_ref(entity: Entity) -> PartyRef:
    """An entity as a party, with the office it was last seen in."""
    office = last_office(entity)
    country = entity.country or ""
    return PartyRef(entity.id, entity.caption, entity.type, country, state_name(country), office, names_of(entity))


def last_office(entity: Entity) -> str:
    """The office of the newest document; of several on one day the first given."""
    dated = [o for o in entity.offices if o.last]
    newest = max((o.last for o in dated if o.last), default=None)
    return next((o.office for o in dated if o.last == newest), entity.offices[0].office if entity.offices else "")


def names_of(entity: Entity) -> tuple[str, ...]:
    """Other spellings than the caption, of all scripts."""
    every = (name for languages in entity.names.values() for names in languages.values() for name in names)
    return tuple(dict.fromkeys(name for name in every if name != entity.caption))


def offices_of(entity: Entity) -> tuple[Office, ...]:
    """Offices by when they were last seen, the latest first."""
    ordered = sorted(entity.offices, key=lambda o: (str(o.last or ""), str(o.first or ""), o.office), reverse=True)
    return tuple(Office(o.office, o.first, o.last) for o in ordered)
