"""The rows that pages of a pair or a state read: made whole from what was just kept, by SQL alone."""

from __future__ import annotations

import sqlite3


def lay_out(connection: sqlite3.Connection) -> None:
    """Fill the tables of migration 0003, inside the caller's transaction."""
    for sql in (*_EMPTY, _SOURCES, _OF_PAIRS, _OF_STATES, _DOCUMENTS_OF_PAIRS, _DOCUMENTS_OF_STATES):
        connection.execute(sql)


_EMPTY = ("DELETE FROM scope_records", "DELETE FROM scope_documents", "DELETE FROM record_sources")

_SOURCES = """
    INSERT INTO record_sources (record, source)
    SELECT DISTINCT rd.record, d.source FROM record_documents AS rd JOIN documents AS d ON d.id = rd.document
"""

_COLUMNS = """
    r.at, r.id, r.n, r.kind, r.type, r.status, r.modality, r.polarity, r.event, r.outcome, r.date_start, r.date_end,
    r.first, r.last, r.outlets, r.independent, r.claims
"""

_OF_PAIRS = " ".join(
    [
        "INSERT INTO scope_records SELECT p.pair,",
        _COLUMNS,
        "FROM records AS r JOIN record_pairs AS p ON p.record = r.n",
    ]
)

_OF_STATES = " ".join(
    [
        "INSERT INTO scope_records SELECT s.state,",
        _COLUMNS,
        "FROM records AS r JOIN record_states AS s ON s.record = r.n",
        "WHERE NOT EXISTS (SELECT 1 FROM record_pairs AS p WHERE p.record = r.n)",
    ]
)

_DOCUMENTS_OF_PAIRS = """
    INSERT INTO scope_documents
    SELECT p.pair, d.id, d.source, d.published_start, d.published_end, group_concat(DISTINCT r.event)
    FROM records AS r JOIN record_pairs AS p ON p.record = r.n
    JOIN record_documents AS rd ON rd.record = r.n JOIN documents AS d ON d.id = rd.document
    GROUP BY p.pair, d.id
"""

_DOCUMENTS_OF_STATES = """
    INSERT INTO scope_documents
    SELECT s.state, d.id, d.source, d.published_start, d.published_end, group_concat(DISTINCT r.event)
    FROM records AS r JOIN record_states AS s ON s.record = r.n
    JOIN record_documents AS rd ON rd.record = r.n JOIN documents AS d ON d.id = rd.document
    GROUP BY s.state, d.id
"""
