"""People and bodies: who acts between two states, in all spellings, with the offices they were seen in."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.dossier.pairpage import Actor, Office
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part, PartyRef
from bilat.dossier.words import state_name
from bilat.ledger import View
from bilat.model.claim import PartyType
from bilat.model.entity import Entity

SHOWN = 30
PEOPLE: tuple[PartyType, ...] = ("person",)
BODIES: tuple[PartyType, ...] = ("body", "company", "igo", "group")


def people_and_bodies(frame: Frame) -> tuple[Part[Actor], Part[Actor]]:
    """Those of the two states, or of no state, most records first."""
    wanted = frame.filter()
    counted = frame.view.actors(wanted, frame.pair) if wanted else []
    made = [_part(frame.view, [(id_, n) for id_, type_, n in counted if type_ in types]) for types in (PEOPLE, BODIES)]
    return made[0], made[1]


def leading(view: View, state: str, types: Sequence[PartyType]) -> Part[Actor]:
    """Those of one state, most claims first; `Actor.records` counts claims here."""
    return _part(view, view.leading(state, types))


def _part(view: View, counted: Sequence[tuple[str, int]]) -> Part[Actor]:
    shown = counted[:SHOWN]
    entities = view.entities_named([entity for entity, _ in shown])
    made = tuple(actor(entities[id_], count) for id_, count in shown if id_ in entities)
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
