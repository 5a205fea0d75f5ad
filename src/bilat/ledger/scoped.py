"""Counts over the records of a pair, of a state, or of all: what pages ask most, from rows laid out for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

import msgspec

from bilat.ledger.known import RecordFilter, scope_of, select_records
from bilat.ledger.query import Where, select
from bilat.ledger.stats import StatsView, day

FACETS = ("kind", "type", "status", "modality", "polarity", "event", "outcome")
"""Columns of records that a list can be narrowed by; sources, states and months are counted beside them."""


class Activity(msgspec.Struct, frozen=True):
    """A pair of states ("AAA-BBB"): its records, their documents and outlets, the first and last publication day.

    recent: documents published from the given day on; before: in the stretch of the same length before it.
    """

    pair: str
    records: int
    documents: int
    sources: int
    first: date | None
    last: date | None
    recent: int
    before: int


class Report(msgspec.Struct, frozen=True):
    """A document that reports on a record of a PLOVER event; start and end of when it was published."""

    event: str
    document: str
    source: str
    start: date | None
    end: date | None


class Month(msgspec.Struct, frozen=True):
    """Records of a pair whose date lies in one month ("2025-06"; "" for those that no single month holds)."""

    pair: str
    month: str
    event: str
    modality: str
    polarity: str
    records: int


class ScopedView(StatsView):
    """The part of `View` that counts records of a scope."""

    def activity(self, recent: date | None = None, before: date | None = None, state: str = "") -> list[Activity]:
        """All pairs that a record names, or those of one state: most documents first."""
        where = Where()
        if state:
            where.add("(s.scope LIKE ? OR s.scope LIKE ?)", f"{state}-%", f"%-{state}")
        else:
            where.add("s.scope LIKE '%-%'")
        since = recent.isoformat() if recent else "9999"
        sql, parameters = select(_ACTIVITY, where, "GROUP BY s.scope ORDER BY 3 DESC, 2 DESC, 1")
        found = self._rows(sql, [since, before.isoformat() if before else since, since, *parameters])
        return [Activity(r[0], r[1], r[2], r[3], day(r[4]), day(r[5]), r[6], r[7]) for r in found]

    def states(self) -> list[tuple[str, int, int]]:
        """Every state that a record names: its code, its records, and the pairs it is in; most records first."""
        return [(r[0], r[1], r[2]) for r in self._rows(_STATES)]

    def reports(self, wanted: RecordFilter) -> Iterator[Report]:
        """Each document that reports on any of the records, once for each PLOVER event."""
        scope = scope_of(wanted)
        if scope and msgspec.structs.replace(wanted, newest=False, limit=0) == RecordFilter(pair=wanted.pair):
            yield from self.reports_of(scope)
            return
        for row in self._rows(
            *select_records(
                "SELECT DISTINCT r.event, d.id, d.source, d.published_start, d.published_end FROM",
                wanted,
                join=_THEIR_DOCUMENTS,
            )
        ):
            yield Report(row[0], row[1], row[2], day(row[3]), day(row[4]))

    def reports_of(self, scope: str) -> Iterator[Report]:
        """The same for all records of a pair ("AAA-BBB") or of a state ("AAA")."""
        for row in self._rows(_REPORTS_OF, (scope,)):
            for event in row[0].split(","):
                yield Report(event, row[1], row[2], day(row[3]), day(row[4]))

    def count_claims_of(self, wanted: RecordFilter) -> int:
        """How many claims the records rest on that were asked for."""
        return int(self._one(*select_records("SELECT coalesce(sum(r.claims), 0) FROM", wanted))[0])

    def counted(self, field: str, wanted: RecordFilter, limit: int = 0) -> list[tuple[str, int]]:
        """Records by the values of one of `FACETS`, or by source, state or month; the commonest first."""
        head, join = _COUNTED[field]
        order = "GROUP BY 1 ORDER BY 1" if field == "month" else "GROUP BY 1 ORDER BY 2 DESC, 1"
        found = self._rows(*select_records(head, wanted, order, join=join, limit=limit))
        return [(r[0], r[1]) for r in found if r[0]]

    def actors(self, wanted: RecordFilter, states: Sequence[str]) -> list[tuple[str, str, int]]:
        """Entities of some states (or of none) that are party to records: id, type, how many; the commonest first."""
        sql, parameters = select_records("SELECT e.entity, count(*) AS records FROM", wanted, "GROUP BY 1", join=_PARTY)
        known = json.dumps(["", *states])
        found = self._rows(" ".join(["WITH found AS (", sql, ")", _ACTORS]), [*parameters, known])
        return [(r[0], r[1], r[2]) for r in found]

    def leading(self, state: str, types: Sequence[str]) -> list[tuple[str, int]]:
        """Entities of a state by how many claims name them."""
        found = self._rows(_LEADING, (state, json.dumps(list(types))))
        return [(r[0], r[1]) for r in found]

    def around(self, pair: tuple[str, str], limit: int, latest: int) -> tuple[list[tuple[str, tuple[str, ...]]], int]:
        """Records that name one side, not both, from the `latest` documents that report on both: ids and documents.

        Sanctions first, then the newest; and how many there are in all.
        """
        both = "-".join(pair)
        found = list(self._rows(_AROUND, (both, latest, *pair, both)))
        return [(r[0], tuple(sorted(r[1].split(",")))) for r in islice(found, limit)], len(found)

    def by_month(self, pair: str = "") -> list[Month]:
        """Records of a pair ("AAA-BBB"), or of all pairs, by the one month in which their date lies ("" for none)."""
        where = Where()
        where.add("r.scope = ?" if pair else "r.scope LIKE ?", pair or "%-%")
        found = self._rows(*select(_BY_MONTH, where, "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"))
        return [Month(r[0], r[1], r[2], r[3], r[4], r[5]) for r in found]

    def documents_by_month(self, pair: str = "") -> list[tuple[str, str, int]]:
        """Documents that report on a pair, or on each pair, by month of publication: pair, month, how many."""
        where = Where()
        where.add("s.scope = ?" if pair else "s.scope LIKE ?", pair or "%-%")
        found = self._rows(*select(_DOCUMENTS_BY_MONTH, where, "GROUP BY 1, 2 ORDER BY 1, 2"))
        return [(r[0], r[1], r[2]) for r in found]

    def about(self, pair: tuple[str, str]) -> list[tuple[str, int]]:
        """Outlets by how many of their documents report on a pair."""
        return [(r[0], r[1]) for r in self._rows(_ABOUT, ("-".join(pair),))]


_ACTIVITY = """
    SELECT s.scope, (SELECT count(*) FROM record_pairs AS p WHERE p.pair = s.scope), count(*), count(DISTINCT s.source),
           min(s.start), max(s."end"), count(CASE WHEN s.start >= ? THEN 1 END),
           count(CASE WHEN s.start >= ? AND s.start < ? THEN 1 END)
    FROM scope_documents AS s
"""

_STATES = """
    SELECT s.state, s.records, coalesce(p.pairs, 0)
    FROM (SELECT state, count(*) AS records FROM record_states GROUP BY state) AS s
    LEFT JOIN (
        SELECT state, count(*) AS pairs FROM (
            SELECT DISTINCT substr(pair, 1, 3) AS state, pair FROM record_pairs
            UNION SELECT DISTINCT substr(pair, 5, 3), pair FROM record_pairs
        ) GROUP BY state
    ) AS p ON p.state = s.state
    ORDER BY 2 DESC, 1
"""

_REPORTS_OF = """SELECT s.events, s.document, s.source, s.start, s."end" FROM scope_documents AS s WHERE s.scope = ?"""

_THEIR_DOCUMENTS = "JOIN record_documents AS rd ON rd.record = r.n JOIN documents AS d ON d.id = rd.document"
_PARTY = "JOIN record_entities AS e ON e.record = r.n"

_COUNTED: dict[str, tuple[str, str]] = {
    **{name: (" ".join(["SELECT", f"r.{name}", ", count(*) FROM"]), "") for name in FACETS},
    "source": ("SELECT s.source, count(*) FROM", "JOIN record_sources AS s ON s.record = r.n"),
    "state": ("SELECT s.state, count(*) FROM", "JOIN record_states AS s ON s.record = r.n"),
    "pair": ("SELECT p.pair, count(*) FROM", "JOIN record_pairs AS p ON p.record = r.n"),
    "month": ("SELECT substr(nullif(r.at, '0000'), 1, 7), count(*) FROM", ""),
}

_ACTORS = """
    SELECT n.id, n.type, found.records FROM found JOIN entities AS n ON n.id = found.entity
    WHERE coalesce(n.country, '') IN (SELECT value FROM json_each(?)) ORDER BY found.records DESC, n.id
"""

_LEADING = """
    SELECT id, claims FROM entities WHERE country = ? AND type IN (SELECT value FROM json_each(?))
    ORDER BY claims DESC, id
"""

_AROUND = """
    WITH spoken AS (
        SELECT document AS id FROM scope_documents WHERE scope = ? ORDER BY "end" DESC, document LIMIT ?
    )
    SELECT r.id, group_concat(DISTINCT rd.document)
    FROM spoken JOIN record_documents AS rd ON rd.document = spoken.id JOIN records AS r ON r.n = rd.record
    WHERE r.kind <> 'position'
        AND EXISTS (SELECT 1 FROM record_states AS s WHERE s.record = rd.record AND s.state IN (?, ?))
        AND NOT EXISTS (SELECT 1 FROM record_pairs AS p WHERE p.record = rd.record AND p.pair = ?)
    GROUP BY r.n ORDER BY r.kind <> 'sanction', r.at DESC, r.id
"""

_BY_MONTH = """
    SELECT r.scope, CASE WHEN substr(r.date_start, 1, 7) = substr(r.date_end, 1, 7) THEN substr(r.date_start, 1, 7)
           ELSE '' END, r.event, r.modality, r.polarity, count(*)
    FROM scope_records AS r
"""

_DOCUMENTS_BY_MONTH = """
    SELECT s.scope, CASE WHEN substr(s.start, 1, 7) = substr(s."end", 1, 7) THEN substr(s.start, 1, 7) ELSE '' END,
           count(*)
    FROM scope_documents AS s
"""

_ABOUT = "SELECT source, count(*) FROM scope_documents WHERE scope = ? GROUP BY 1 ORDER BY 2 DESC, 1"
