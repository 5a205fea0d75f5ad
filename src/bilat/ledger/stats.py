"""Counts over what a ledger holds: by pair, day, outlet, field; who acts with whom. Answered from indexes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from bilat.ledger import query, rows
from bilat.ledger.known import KnownView, record_from
from bilat.ledger.query import Where, full_text, select
from bilat.ledger.rows import Heading, Told
from bilat.ledger.search import CLAIM_SNIPPET, Hit, hit_from
from bilat.model.document import Published
from bilat.model.entity import Entity
from bilat.model.names import name_id
from bilat.model.record import Record

AT_ONCE = 500
"""Parameters of one statement: SQLite takes 999 at the least."""


class Telling(msgspec.Struct, frozen=True):
    """Which document of which outlet makes a claim, and when it was published."""

    claim: str
    document: str
    source: str
    published: Published


class Together(msgspec.Struct, frozen=True):
    """Two entities in the same records: how many, of which kinds, and one of them by id."""

    one: str
    other: str
    records: int
    kinds: tuple[str, ...]
    example: str


class Read(msgspec.Struct, frozen=True):
    """Documents of one outlet, language, kind and basis of date in one month ("2025-06", "" for none known)."""

    source: str
    month: str
    language: str
    kind: str
    basis: str
    documents: int
    claims: int
    first: date | None
    last: date | None


class StatsView(KnownView):
    """The part of `View` that counts."""

    def published_days(self) -> list[tuple[date, int]]:
        """How many documents came out on each day, those of which exactly one day is known."""
        return [(date.fromisoformat(r[0]), r[1]) for r in self._rows(_DAYS)]

    def last_published(self) -> date | None:
        """The last publication day of all documents: the day that the ledger speaks from."""
        return day(self._one("SELECT max(published_end) FROM documents")[0])

    def totals(self) -> tuple[int, int, int, date | None, date | None]:
        """Documents, current claims, outlets; first and last publication day."""
        row = self._one(_TOTALS)
        return row[0], row[1], row[2], day(row[3]), day(row[4])

    def tellings(self, claims: Sequence[str]) -> dict[str, Telling]:
        """Of each claim by id, who tells it."""
        found = self._chunks(_TELLINGS, claims)
        return {r[0]: Telling(r[0], r[1], r[2], Published(day(r[3]), day(r[4]), r[5])) for r in found}

    def told(self, claims: Sequence[str]) -> dict[str, Told]:
        """Claims by id, with the headings of their documents."""
        found = self._chunks(_CLAIMS, claims)
        made = [Told(rows.claim_from(r[-1]), rows.heading_from(r)) for r in found]
        return {t.claim.id: t for t in made}

    def texts(self, documents: Sequence[str]) -> dict[str, str]:
        """Texts of documents by id."""
        return {r[0]: r[1] for r in self._chunks("SELECT id, text FROM documents WHERE id IN", documents)}

    def headings(self, documents: Sequence[str]) -> dict[str, Heading]:
        """Headings of documents by id."""
        found = self._chunks(_HEADINGS, documents)
        return {r[0]: rows.heading_from(r) for r in found}

    def record_ids(self, claims: Sequence[str]) -> dict[str, str]:
        """Of each claim by id, the id of its record."""
        sql = "SELECT c.claim, r.id FROM record_claims AS c JOIN records AS r ON r.n = c.record WHERE c.claim IN"
        return {r[0]: r[1] for r in self._chunks(sql, claims)}

    def records_named(self, ids: Sequence[str]) -> dict[str, Record]:
        """Records by id."""
        found = [record_from(r[0]) for r in self._chunks("SELECT body FROM records WHERE id IN", ids)]
        return {record.id: record for record in found}

    def entities_named(self, ids: Sequence[str]) -> dict[str, Entity]:
        """Entities by id."""
        found = self._chunks("SELECT body FROM entities WHERE id IN", ids)
        made = [msgspec.json.decode(r[0], type=Entity) for r in found]
        return {entity.id: entity for entity in made}

    def names_of(self, entity: str) -> dict[str, str]:
        """The names of an entity by their ids, as the documents write them."""
        found: dict[str, str] = {}
        for row in self._rows(_NAMES, (entity,)):
            for party in rows.claim_from(row[0]).parties:
                found.setdefault(name_id(party), party.name)
        return found

    def passages(self, words: str, records: Sequence[str]) -> dict[str, Hit]:
        """For each of these records the first passage of its evidence that holds the words; Hit.id is the claim's."""
        where = Where()
        where.add("claims_fts MATCH ?", full_text(words))
        where.add("r.id IN (SELECT value FROM json_each(?))", json.dumps(list(records)))
        found: dict[str, Hit] = {}
        for row in self._rows(*select(_PASSAGES, where, "ORDER BY r.id, c.document, c.at, c.id")):
            found.setdefault(row[-3], hit_from(row))
        return found

    def count_found(self, words: str) -> int:
        """How many documents hold all these words."""
        return int(self._one("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH ?", (full_text(words),))[0])

    def count_entities(self) -> int:
        """How many entities there are."""
        return int(self._one("SELECT count(*) FROM entities")[0])

    def state_entity(self, code: str) -> str:
        """The id of the entity that is the state itself, "" where nothing names it."""
        sql = "SELECT id FROM entities WHERE country = ? AND type = 'state' ORDER BY claims DESC, id LIMIT 1"
        row = self._maybe(sql, (code,))
        return str(row[0]) if row else ""

    def together(self, entities: Sequence[str], limit: int) -> list[Together]:
        """Who is party to the same records as any of these, the most records first."""
        marks = ", ".join("?" * len(entities))
        found = self._rows(_TOGETHER.format(marks=marks), [*entities, limit])
        return [Together(r[0], r[1], r[2], tuple(sorted(r[3].split(","))), r[4]) for r in found]

    def reading(self) -> list[Read]:
        """What was read: documents and their current claims by outlet, month, language, kind and basis of date."""
        found = self._rows(_READING)
        return [Read(r[0], r[1], r[2], r[3], r[4], r[5], r[6], day(r[7]), day(r[8])) for r in found]

    def readers(self) -> list[tuple[str, int]]:
        """The versions of the reader and how many documents each has read; "" could not read."""
        sql = "SELECT reader, count(*) FROM documents GROUP BY reader ORDER BY 2 DESC, 1"
        return [(r[0], r[1]) for r in self._rows(sql)]

    def _chunks(self, head: str, ids: Sequence[str]) -> Iterator[Any]:
        """Rows of a query whose last words are `… IN`, asked for so many ids at once."""
        unique = sorted(set(ids))
        for at in range(0, len(unique), AT_ONCE):
            some = unique[at : at + AT_ONCE]
            yield from self._rows(" ".join([head, "(", ", ".join("?" * len(some)), ")"]), some)


def day(text: str | None) -> date | None:
    """A day of a column in ISO 8601, None for none."""
    return date.fromisoformat(text) if text else None


_DAYS = """
    SELECT published_start, count(*) FROM documents
    WHERE published_start = published_end GROUP BY published_start ORDER BY 1
"""

_TOTALS = """
    SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM live_claims),
           (SELECT count(DISTINCT source) FROM documents), min(published_start), max(published_end) FROM documents
"""

_CLAIMS = " ".join([query.CLAIMS, "WHERE c.id IN"])
_HEADINGS = " ".join(["SELECT", rows.HEADING_COLUMNS, "FROM documents AS d WHERE d.id IN"])

_TELLINGS = """
    SELECT c.id, d.id, d.source, d.published_start, d.published_end, d.published_basis
    FROM claims AS c JOIN documents AS d ON d.id = c.document AND d.reading = c.reading WHERE c.id IN
"""

_NAMES = """
    SELECT c.body FROM record_entities AS e
    JOIN record_claims AS rc ON rc.record = e.record JOIN claims AS c ON c.id = rc.claim
    WHERE e.entity = ? ORDER BY c.document, c.id LIMIT 2000
"""

_PASSAGES = " ".join(
    [
        "SELECT",
        rows.HEADING_COLUMNS,
        ", r.id, c.id,",
        CLAIM_SNIPPET,
        # CROSS JOIN: from the few records of a page to their claims, not from all that hold the words.
        "FROM records AS r CROSS JOIN record_claims AS rc ON rc.record = r.n",
        "CROSS JOIN claims AS c ON c.id = rc.claim",
        "CROSS JOIN documents AS d ON d.id = c.document AND d.reading = c.reading",
        "CROSS JOIN claims_fts ON claims_fts.rowid = c.n",
    ]
)

_TOGETHER = """
    SELECT a.entity, b.entity, count(*), group_concat(DISTINCT r.kind), min(r.id)
    FROM record_entities AS a JOIN record_entities AS b ON b.record = a.record AND b.entity <> a.entity
    JOIN records AS r ON r.n = a.record
    WHERE a.entity IN ({marks}) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?
"""

_READING = """
    SELECT d.source, substr(CASE WHEN d.published_start = d.published_end THEN d.published_start ELSE '' END, 1, 7),
           d.language, d.kind, d.published_basis, count(DISTINCT d.id), count(c.n),
           min(d.published_start), max(d.published_end)
    FROM documents AS d LEFT JOIN claims AS c ON c.document = d.id AND c.reading = d.reading
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
"""
