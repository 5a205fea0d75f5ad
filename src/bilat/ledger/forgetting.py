"""Removing documents for good: no row, no index and no free page of the file keeps a word of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence


def forget(connection: sqlite3.Connection, documents: Sequence[str]) -> None:
    """Delete documents by id with all that was made of them, inside the caller's transaction.

    What is known over all claims goes too, since it quotes them; it is made anew from the rest. Judgements stay.
    """
    # Freed pages are overwritten with zeros, so that the words are gone even where `VACUUM` cannot run afterwards.
    connection.execute("PRAGMA secure_delete = ON")
    ids = [(id_,) for id_ in documents]
    connection.executemany(_COUNTRIES, ids)
    connection.executemany("DELETE FROM claims WHERE document = ?", ids)
    connection.executemany("DELETE FROM issues WHERE document = ?", ids)
    connection.executemany("DELETE FROM documents WHERE id = ?", ids)
    for table in _DERIVED:
        connection.execute(" ".join(["DELETE FROM", table]))
    connection.execute("UPDATE state SET value = '' WHERE key IN ('known', 'version')")
    for index in ("documents_fts", "claims_fts"):  # its own deletions only mark a word as gone
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 - one of two names of ours


def scrub(connection: sqlite3.Connection) -> bool:
    """Rewrite the file without what was deleted, outside any transaction; False while a reader holds the old pages.

    They then leave the file when the last program that has it open closes it.
    """
    connection.execute("VACUUM")
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


_COUNTRIES = "DELETE FROM claim_countries WHERE claim IN (SELECT n FROM claims WHERE document = ?)"
_DERIVED = ("records", "entity_names", "entities", "resolved")  # the tables beside the records follow
