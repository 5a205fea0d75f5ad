"""Questions about what is known over all claims: records, entities, judgements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from bilat.errors import BilatError, LedgerError
from bilat.kinds import record_from_builtins
from bilat.ledger import query, rows
from bilat.ledger.opened import Opened
from bilat.ledger.query import Filter, Where, full_text, select
from bilat.ledger.rows import Told
from bilat.model.entity import Entity
from bilat.model.judgement import Judgement
from bilat.model.record import Record

UNDATED = "0000"
"""Where a record without any date stands: before all others, so that lists with the newest first end with it."""


class RecordFilter(Filter, frozen=True, kw_only=True):
    """Which records. since and until meet its date, or, where it has none, the days of its reports.

    state: ISO 3166-1 alpha-3 of one of its parties. reported_since: a report of it was published then or later;
    first_since, first_before: the first report was. entity, document: ids. after: the cursor (`cursor`) of the last
    record seen. newest: the latest first. kinds, outcomes: any of these ("" is an outcome: none). overdue: its date
    lies wholly before that day, and ends after its first report (what was past when it was told is no day to keep);
    not_overdue: all others. begins_after: its date is known and lies wholly after. alone: of no pair.
    """

    kinds: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    overdue: date | None = None
    not_overdue: date | None = None
    begins_after: date | None = None
    alone: bool = False
    type: str = ""
    state: str = ""
    status: str = ""
    modality: str = ""
    polarity: str = ""
    event: str = ""
    outcome: str = ""
    entity: str = ""
    document: str = ""
    text: str = ""
    reported_since: date | None = None
    first_since: date | None = None
    first_before: date | None = None
    after: tuple[str, str] | None = None
    newest: bool = False


class EntityFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which entities. state: ISO 3166-1 alpha-3; pair: party to a record of both; text: in one of its names."""

    type: str = ""
    state: str = ""
    pair: tuple[str, str] | None = None
    text: str = ""
    limit: int = 0


class Known(msgspec.Struct, frozen=True):
    """version: of the rules that made the records, "" for none yet; fresh: nothing was added or judged since."""

    version: str
    fresh: bool


def cursor(record: Record) -> tuple[str, str]:
    """Where a record stands in the order of `KnownView.records`."""
    at = record.date.start or record.first
    return (at.isoformat() if at else UNDATED, record.id)


class KnownView(Opened):
    """The part of `View` that asks for what `Writer.keep` has put there."""

    def known(self) -> Known:
        """Of which version the knowledge is, and whether it is up to date with claims and judgements."""
        state = dict(self._rows("SELECT key, value FROM state"))
        return Known(state["version"], bool(state["version"]) and state["known"] == state["changes"])

    def records(self, wanted: RecordFilter | None = None) -> Iterator[Record]:
        """Records by where they stand in time: their date, else their first report."""
        wanted = wanted or RecordFilter()
        order = "ORDER BY r.at DESC, r.id DESC" if wanted.newest else "ORDER BY r.at, r.id"
        head = _SCOPED_BODIES if scope_of(wanted) else "SELECT r.body FROM records AS r"
        for row in self._rows(*select(head, where_records(wanted), order, wanted.limit)):
            yield record_from(row[0])

    def count_records(self, wanted: RecordFilter | None = None) -> int:
        """How many records there are, whatever the limit and the cursor."""
        wanted = msgspec.structs.replace(wanted or RecordFilter(), after=None)
        return int(self._one(*select_records("SELECT count(*) FROM", wanted))[0])

    def record(self, id_: str) -> Record | None:
        """The record with that id, or that it would have by another of its claims, or that holds that claim."""
        row = self._maybe(_RECORD, (id_, id_, id_))
        return record_from(row[0]) if row else None

    def claims_of(self, record: Record) -> list[Told]:
        """The claims that support it and those that deny it, by publication day, document and place in the text."""
        found = []
        for claim in (*record.claims, *record.denies):
            where = Where()
            where.add("c.id = ?", claim)
            row = self._maybe(*select(query.CLAIMS, where, ""))
            if row:
                found.append(Told(rows.claim_from(row[-1]), rows.heading_from(row)))
        return sorted(found, key=_by_publication)

    def entities(self, wanted: EntityFilter | None = None) -> Iterator[Entity]:
        """Entities by id."""
        wanted = wanted or EntityFilter()
        head = "SELECT e.body FROM entities AS e"
        for row in self._rows(*select(head, _where_entities(wanted), "ORDER BY e.id", wanted.limit)):
            yield msgspec.json.decode(row[0], type=Entity)

    def entity(self, id_: str) -> Entity | None:
        """The entity with that id; or that one of its names has, when no other entity shares the name."""
        row = self._maybe("SELECT body FROM entities WHERE id = ?", (id_,))
        if row is None:
            found = list(self._rows(_BY_NAME, (id_,)))
            row = found[0] if len(found) == 1 else None
        return msgspec.json.decode(row[0], type=Entity) if row else None

    def named(self, name: str) -> list[Entity]:
        """Every entity that has a name, by the name's id: two people of one name share it."""
        sql = (
            "SELECT e.body FROM entity_names AS n JOIN entities AS e ON e.id = n.entity WHERE n.name = ? ORDER BY e.id"
        )
        return [msgspec.json.decode(row[0], type=Entity) for row in self._rows(sql, (name,))]

    def entity_in(self, document: str, name: str) -> str:
        """The id of the entity that a name (by its id) means in a document, "" where it is nobody's."""
        row = self._maybe("SELECT entity FROM resolved WHERE document = ? AND name = ?", (document, name))
        return str(row[0]) if row else ""

    def judgements(self) -> list[Judgement]:
        """All judgements by id, those taken back too (`bilat.model.judgement.standing` leaves them out)."""
        found = self._rows("SELECT body FROM judgements ORDER BY id")
        return [msgspec.json.decode(row[0], type=Judgement) for row in found]


def _by_publication(told: Told) -> tuple[str, str, int, str]:
    published = told.heading.published
    first = published.start.isoformat() if published.start else "9999"
    return first, told.heading.id, min(e.start for e in told.claim.evidence), told.claim.id


def record_from(body: str) -> Record:
    """Decode a record's body. Raises LedgerError when this version no longer knows its shape."""
    try:
        return record_from_builtins(msgspec.json.decode(body))
    except (BilatError, msgspec.ValidationError) as error:
        raise LedgerError(f"a record was made by another version: run `bilat reread` ({error})") from error


def scope_of(wanted: RecordFilter) -> str:
    """The scope whose rows are asked for: a pair, or a state for its records of no pair; "" for all records."""
    if wanted.pair:
        return "-".join(wanted.pair)
    return wanted.state if wanted.alone else ""


def select_records(
    head: str, wanted: RecordFilter, tail: str = "", *, join: str = "", limit: int = 0
) -> tuple[str, list[str | int]]:
    """A query over the records asked for, as `r`: head ends with FROM; only the limit given here counts."""
    table = "scope_records AS r" if scope_of(wanted) else "records AS r"
    return select(" ".join([head, table, join]), where_records(wanted), tail, limit)


def where_records(wanted: RecordFilter) -> Where:
    """Conditions over `records AS r`, or over `scope_records AS r` where there is a scope."""
    where = Where()
    where.equal(
        r_kind=wanted.kind,
        r_type=wanted.type,
        r_status=wanted.status,
        r_modality=wanted.modality,
        r_polarity=wanted.polarity,
        r_event=wanted.event,
        r_outcome=wanted.outcome,
    )
    for condition, value in _beside(wanted):
        if value:
            where.add(condition, value)
    for condition, day in _in_time(wanted):
        if day:
            where.add(condition, day.isoformat())
    if wanted.alone and not wanted.state:
        where.add("r.n NOT IN (SELECT record FROM record_pairs)")
    if wanted.after:
        where.add("(r.at, r.id) < (?, ?)" if wanted.newest else "(r.at, r.id) > (?, ?)", *wanted.after)
    return where


def _in_time(wanted: RecordFilter) -> Iterator[tuple[str, date | None]]:
    """Conditions on days."""
    yield "coalesce(r.date_end, r.last) >= ?", wanted.since
    yield "coalesce(r.date_start, r.first) <= ?", wanted.until
    yield "r.last >= ?", wanted.reported_since
    yield "r.first >= ?", wanted.first_since
    yield "r.first < ?", wanted.first_before
    yield "r.date_end < ? AND r.date_end > coalesce(r.first, '')", wanted.overdue
    yield "NOT coalesce(r.date_end < ? AND r.date_end > coalesce(r.first, ''), 0)", wanted.not_overdue
    yield "r.date_start > ?", wanted.begins_after


def _beside(wanted: RecordFilter) -> Iterator[tuple[str, Any]]:
    """Conditions that the tables beside the records answer, with their value."""
    yield "r.scope = ?", scope_of(wanted)
    yield "r.n IN (SELECT record FROM record_states WHERE state = ?)", wanted.state
    yield "r.n IN (SELECT record FROM record_entities WHERE entity = ?)", wanted.entity
    yield "r.n IN (SELECT record FROM record_documents WHERE document = ?)", wanted.document
    yield "r.kind IN (SELECT value FROM json_each(?))", wanted.kinds and json.dumps(wanted.kinds)
    yield "r.outcome IN (SELECT value FROM json_each(?))", wanted.outcomes and json.dumps(wanted.outcomes)
    yield _BY_SOURCE, wanted.source
    yield _BY_TEXT, wanted.text and full_text(wanted.text)


def _where_entities(wanted: EntityFilter) -> Where:
    """Conditions over `entities AS e`."""
    where = Where()
    where.equal(e_type=wanted.type, e_country=wanted.state)
    if wanted.pair:
        where.add(_IN_PAIR, "-".join(wanted.pair))
    if wanted.text:
        where.add("instr(lower(e.body), lower(?)) > 0", wanted.text)
    return where


_SCOPED_BODIES = "SELECT b.body FROM scope_records AS r CROSS JOIN records AS b ON b.n = r.n"
"""CROSS JOIN: in the order of the scope's rows, so that a limit stops early."""

_RECORD = """
    SELECT body FROM records WHERE id = ?
    UNION SELECT r.body FROM records AS r JOIN record_claims AS c ON c.record = r.n WHERE c.alias = ? OR c.claim = ?
    LIMIT 1
"""
_BY_NAME = "SELECT e.body FROM entity_names AS n JOIN entities AS e ON e.id = n.entity WHERE n.name = ? LIMIT 2"
_BY_SOURCE = "r.n IN (SELECT record FROM record_sources WHERE source = ?)"
_BY_TEXT = """r.n IN (
    SELECT rc.record FROM claims_fts JOIN claims AS c ON c.n = claims_fts.rowid
    JOIN record_claims AS rc ON rc.claim = c.id WHERE claims_fts MATCH ?)"""
_IN_PAIR = """e.id IN (
    SELECT re.entity FROM record_pairs AS rp JOIN record_entities AS re ON re.record = rp.record WHERE rp.pair = ?)"""
