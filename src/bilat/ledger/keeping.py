"""Knowledge to rows: what is derived is compared with what stands there, and only what differs is written."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from bilat.ledger.known import UNDATED
from bilat.ledger.scopes import lay_out
from bilat.model.entity import Entity
from bilat.model.ids import content_id
from bilat.model.knowledge import Knowledge, Resolved
from bilat.model.record import Record

_JSON = msgspec.json.Encoder(order="deterministic")


def keep(connection: sqlite3.Connection, knowledge: Knowledge, documents: Mapping[str, str]) -> None:
    """Replace what is known, inside the caller's transaction. documents: of each claim, by id, its document's id."""
    _keep_entities(connection, knowledge.entities)
    _keep_resolved(connection, knowledge.resolved)
    _keep_records(connection, knowledge.records, documents)
    lay_out(connection)
    connection.execute("UPDATE state SET value = (SELECT value FROM state WHERE key = 'changes') WHERE key = 'known'")
    connection.execute("UPDATE state SET value = ? WHERE key = 'version'", (knowledge.version,))


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:32]


def _differing(
    connection: sqlite3.Connection, table: str, bodies: Mapping[str, str]
) -> tuple[dict[str, str], list[tuple[str]]]:
    """Digests of what is new or has changed by id, and the ids of the rows that have to go."""
    old = dict(connection.execute(" ".join(["SELECT id, digest FROM", table])))
    digests = {id_: _digest(body) for id_, body in bodies.items()}
    new = {id_: digest for id_, digest in digests.items() if old.get(id_) != digest}
    return new, [(id_,) for id_ in old if digests.get(id_) != old[id_]]


def _keep_entities(connection: sqlite3.Connection, entities: Sequence[Entity]) -> None:
    bodies = {e.id: _JSON.encode(e).decode() for e in entities}
    new, gone = _differing(connection, "entities", bodies)
    connection.executemany("DELETE FROM entity_names WHERE entity = ?", gone)
    connection.executemany("DELETE FROM entities WHERE id = ?", gone)
    written = [e for e in entities if e.id in new]
    connection.executemany(
        "INSERT INTO entities (id, digest, type, country, caption, claims, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(e.id, new[e.id], e.type, e.country, e.caption, e.claims, bodies[e.id]) for e in written],
    )
    names = [(name, e.id) for e in written for name in sorted({e.id, *e.name_ids})]
    connection.executemany("INSERT INTO entity_names (name, entity) VALUES (?, ?)", names)


def _keep_resolved(connection: sqlite3.Connection, resolved: Iterable[Resolved]) -> None:
    old = set(connection.execute("SELECT document, name, entity FROM resolved"))
    new = {(r.document, r.name, r.entity) for r in resolved}
    connection.executemany("DELETE FROM resolved WHERE document = ? AND name = ?", [o[:2] for o in sorted(old - new)])
    connection.executemany("INSERT INTO resolved (document, name, entity) VALUES (?, ?, ?)", sorted(new - old))


def _keep_records(connection: sqlite3.Connection, records: Sequence[Record], documents: Mapping[str, str]) -> None:
    bodies = {r.id: _JSON.encode(r).decode() for r in records}
    new, gone = _differing(connection, "records", bodies)
    connection.executemany("DELETE FROM records WHERE id = ?", gone)  # the tables beside it follow
    for record in records:
        if record.id in new:
            n = connection.execute(_INSERT, _row(record, new[record.id], bodies[record.id])).lastrowid
            for table, keys in _beside(record, documents).items():
                connection.executemany(_INSERT_BESIDE[table], [(key, n) for key in sorted(keys)])
            told = [(claim, n, content_id("r", claim)) for claim in sorted({*record.claims, *record.denies})]
            connection.executemany("INSERT INTO record_claims (claim, record, alias) VALUES (?, ?, ?)", told)


def _row(record: Record, digest: str, body: str) -> dict[str, Any]:
    at = record.date.start or record.first
    return {
        "id": record.id,
        "digest": digest,
        "kind": record.kind,
        "type": record.type,
        "status": record.status,
        "modality": record.modality,
        "polarity": record.polarity,
        "event": record.plover.event,
        "outcome": record.outcome,
        "date_start": record.date.start and record.date.start.isoformat(),
        "date_end": record.date.end and record.date.end.isoformat(),
        "first": record.first and record.first.isoformat(),
        "last": record.last and record.last.isoformat(),
        "at": at.isoformat() if at else UNDATED,
        "outlets": record.sources.outlets,
        "independent": record.sources.independent,
        "claims": len(record.claims) + len(record.denies),
        "body": body,
    }


def _beside(record: Record, documents: Mapping[str, str]) -> dict[str, set[str]]:
    return {
        "record_pairs": set(record.pairs),
        "record_states": set(record.countries),
        "record_entities": {p.entity for p in record.parties},
        "record_documents": {documents[c] for c in (*record.claims, *record.denies) if c in documents},
    }


_INSERT_BESIDE = {
    "record_pairs": "INSERT INTO record_pairs (pair, record) VALUES (?, ?)",
    "record_states": "INSERT INTO record_states (state, record) VALUES (?, ?)",
    "record_entities": "INSERT INTO record_entities (entity, record) VALUES (?, ?)",
    "record_documents": "INSERT INTO record_documents (document, record) VALUES (?, ?)",
}

_INSERT = """
    INSERT INTO records (id, digest, kind, type, status, modality, polarity, event, outcome, date_start, date_end,
                         first, last, at, outlets, independent, claims, body)
    VALUES (:id, :digest, :kind, :type, :status, :modality, :polarity, :event, :outcome, :date_start, :date_end,
            :first, :last, :at, :outlets, :independent, :claims, :body)
"""
