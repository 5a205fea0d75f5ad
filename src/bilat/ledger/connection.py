"""Opening the file: SQLite in WAL mode, so that readers never wait for the writer; faults in words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from bilat.errors import LedgerError, LedgerLocked, LedgerMissing, LedgerVersion

APPLICATION_ID = 0x62696C61
"""The letters "bila" in the file's header: tells a ledger from any other SQLite file."""

BUSY_SECONDS = 30.0
"""How long SQLite waits for a short lock of its own (recovery, the last checkpoint) before it gives up."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours, with what to do; a mistake of our own in SQL passes through."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        raise _in_words(error, path) from error


def _in_words(error: sqlite3.DatabaseError, path: Path) -> LedgerError:
    # The low byte of an extended code is its family: SQLITE_IOERR_WRITE belongs to SQLITE_IOERR.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return LedgerVersion(f"{path} is not a ledger")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LedgerLocked(f"another program holds {path}: try again when it has finished")
    return LedgerError(f"{path}: {_REASONS.get(code, str(error))}")


_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; what was written before is kept, free some space and run again",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written (is it full?); what was there is kept",
    sqlite3.SQLITE_READONLY: "the ledger is read-only here; copy it to where you may write",
    sqlite3.SQLITE_CANTOPEN: "the ledger cannot be opened; may you read and write the file and its folder?",
    sqlite3.SQLITE_PERM: "you may not open the ledger",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; restore a copy, or make a new ledger from the same inputs",
}


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open for reading and writing, creating or upgrading the schema. The caller holds the writer's lock."""
    with explained(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _migrate(connection, path)
            # NORMAL: a killed process loses nothing; a power cut may lose the last documents, never the file.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open for queries alone. Raises LedgerMissing, LedgerVersion, LedgerError."""
    if not path.exists():
        raise missing(path)
    with explained(path):
        connection = sqlite3.connect(_read_uri(path), timeout=BUSY_SECONDS, isolation_level=None, uri=True)
        try:
            connection.execute("PRAGMA query_only = ON")
            _check_readable(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def missing(path: Path) -> LedgerMissing:
    """The error that says how to make a ledger."""
    return LedgerMissing(f"there is no ledger at {path}: make one with `bilat add {path} INPUT…`")


def _read_uri(path: Path) -> str:
    """Write access where we have it, so that closing tidies the WAL away; a read-only folder holds none."""
    base = path.resolve().as_uri()
    if os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK):
        return base + "?mode=rw"
    if Path(f"{path}-wal").exists():
        return base + "?mode=ro"
    return base + "?immutable=1"


def _check_readable(connection: sqlite3.Connection, path: Path) -> None:
    version, newest = _version(connection, path), len(migrations())
    if version == 0:
        raise LedgerMissing(f"{path} is an empty file: fill it with `bilat add {path} INPUT…`")
    if version < newest:
        raise LedgerVersion(f"{path} was written by an older bilat: upgrade it with `bilat reread {path}`")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's number, 0 for an empty file. Raises LedgerVersion for a foreign or a newer one."""
    mark, version, tables = connection.execute(
        "SELECT (SELECT application_id FROM pragma_application_id),"
        " (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)"
    ).fetchone()
    if mark != APPLICATION_ID and (mark or tables):
        raise LedgerVersion(f"{path} is a database of another program, not a ledger")
    newest = len(migrations())
    if version > newest:
        raise LedgerVersion(
            f"{path} was written by a newer bilat (schema {version}, this one knows {newest}): upgrade bilat"
        )
    return int(version)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date, all steps or none: whoever is stopped between two leaves what was there."""
    version = _version(connection, path)
    missing_steps = migrations()[version:]
    if version == 0:
        connection.execute("PRAGMA journal_mode = WAL")
    if missing_steps:
        number = version + len(missing_steps)
        marks = f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {number};"
        steps = "\n".join(missing_steps)
        connection.executescript(f"BEGIN IMMEDIATE;\n{steps}\n{marks}\nCOMMIT;")


def migrations() -> list[str]:
    """The numbered SQL files, in order; the schema's version is how many there are."""
    folder = resources.files("bilat.ledger").joinpath("migrations")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [f.read_text(encoding="utf-8") for f in files]
