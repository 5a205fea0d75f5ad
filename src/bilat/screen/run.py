"""Screening a ledger: each entity against the list, and beside each hit what the press reports of sanctions on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from bilat.ledger import RecordFilter, Told, View
from bilat.model.claim import Modality, PartyType, Polarity
from bilat.model.dates import When
from bilat.model.entity import Entity, OfficeSeen
from bilat.model.record import Record, Status
from bilat.screen.entry import Entry, WatchList
from bilat.screen.match import Match, Matcher

THRESHOLD = 0.85
"""Below it lie names that agree in part; above it nine hits in ten are whom the list means (`docs/screening.md`)."""

Progress = Callable[[int, int], None]
"""Called with the entities done and all there are."""


class Cited(msgspec.Struct, frozen=True):
    """A claim that reports a sanction, with its words."""

    claim: str
    source: str
    published: date | None
    quote: str


class Reported(msgspec.Struct, frozen=True):
    """A sanction as outlets report it. status: imposed, extended …, "" where none is given; by: the authorities."""

    record: str
    type: str
    status: str
    by: tuple[str, ...]
    date: When
    polarity: Polarity
    modality: Modality
    programme: str
    reason: str
    holds: Status
    claims: tuple[Cited, ...]


class Screened(msgspec.Struct, frozen=True):
    """The entity of the ledger."""

    id: str
    name: str
    type: PartyType
    country: str | None
    offices: tuple[OfficeSeen, ...]


class Hit(msgspec.Struct, frozen=True):
    """An entity that an entry may list. listed: what the list says; reported: what the press says, kept apart.

    spelling and name: those of the ledger and of the list that agree best; score: 0 to 1, with its reasons in words.
    """

    entity: Screened
    score: float
    spelling: str
    name: str
    reasons: tuple[str, ...]
    list: str
    listed: Entry
    reported: tuple[Reported, ...]


def screen(view: View, watch: WatchList, threshold: float = THRESHOLD, progress: Progress | None = None) -> list[Hit]:
    """The hits, the surest first, then by entity. Records and entities of the view must be up to date."""
    matcher = Matcher(watch)
    entities = list(view.entities())
    found: list[Hit] = []
    for done, entity in enumerate(entities, 1):
        matches = matcher.matches(entity, threshold)
        reported = _reported(view, entity) if matches else ()
        found += [_hit(entity, match, watch, reported) for match in matches]
        if progress:
            progress(done, len(entities))
    return sorted(found, key=lambda h: (-h.score, h.entity.id, h.listed.id))


def _hit(entity: Entity, match: Match, watch: WatchList, reported: tuple[Reported, ...]) -> Hit:
    who = Screened(entity.id, entity.caption, entity.type, entity.country, entity.offices)
    return Hit(who, match.score, match.spelling, match.listed, match.reasons, watch.title, match.entry, reported)


def _reported(view: View, entity: Entity) -> tuple[Reported, ...]:
    """The sanctions whose target the entity is."""
    records = view.records(RecordFilter(kind="sanction", entity=entity.id))
    return tuple(_report(view, r) for r in records if entity.id in {p.entity for p in r.recipients})


def _report(view: View, record: Record) -> Reported:
    values = msgspec.to_builtins(record.values)
    return Reported(
        record.id,
        record.type,
        values.get("status", ""),
        tuple(p.name for p in record.actors),
        record.date,
        record.polarity,
        record.modality,
        values.get("programme", ""),
        values.get("reason", ""),
        record.status,
        tuple(_cited(told) for told in view.claims_of(record)),
    )


def _cited(told: Told) -> Cited:
    heading = told.heading
    return Cited(told.claim.id, heading.source, heading.published.day, told.claim.evidence[0].quote)
