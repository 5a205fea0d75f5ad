from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bilat.errors import LedgerError, LedgerMissing, LedgerVersion
from bilat.ledger import View, Writer
from bilat.ledger.connection import migrations
from tests.builders import make_claim, make_document

NOBODY = 65534


def test_no_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissing, match="bilat add"):
        View(tmp_path / "l.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(LedgerMissing, match="empty file"):
        View(tmp_path / "empty.db")


def test_an_empty_file_can_be_filled(tmp_path: Path) -> None:
    (tmp_path / "l.db").touch()
    with Writer(tmp_path / "l.db"):
        pass
    with View(tmp_path / "l.db") as view:
        assert view.count_documents() == 0


def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are my notes. " * 300)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    for path in (text, other):
        before = path.read_bytes()
        for opener in (lambda p: Writer(p).__enter__(), View):
            with pytest.raises(LedgerVersion, match="not a ledger"):
                opener(path)
        assert path.read_bytes() == before


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError):
        View(tmp_path)
    with pytest.raises(LedgerError):
        Writer(tmp_path).__enter__()


def test_a_newer_ledger_is_refused_politely(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Writer(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    connection.close()
    for opener in (lambda p: Writer(p).__enter__(), View):
        with pytest.raises(LedgerVersion, match="newer bilat"):
            opener(path)


def test_migrations_are_numbered_without_a_gap() -> None:
    folder = Path(sys.modules["bilat.ledger"].__path__[0]) / "migrations"
    names = sorted(p.name for p in folder.glob("*.sql"))
    assert [n[:5] for n in names] == [f"{i:04}_" for i in range(1, len(migrations()) + 1)]


@pytest.fixture
def folder_of_nobody() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_nobody(work: Callable[[], object]) -> str:
    """What `work` returns or raises, done by a user who may not write there.

    Root, whom no permission stops, becomes nobody in a child process; anyone else works as he is.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            os.write(writing, str(work()).encode())
        except LedgerError as error:
            os.write(writing, f"LedgerError: {error}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return answer.read()


def test_a_ledger_in_a_read_only_folder_can_be_read_and_not_written(folder_of_nobody: Path) -> None:
    path = folder_of_nobody / "l.db"
    with Writer(path) as writer:
        document = make_document()
        writer.put(document, "r", [make_claim(document)])
    path.chmod(0o444)
    folder_of_nobody.chmod(0o555)
    assert as_nobody(lambda: View(path).count_claims()) == "1"
    assert "you may not write in the folder" in as_nobody(lambda: Writer(path).__enter__())
    assert [p.name for p in folder_of_nobody.iterdir()] == ["l.db"]


def test_readers_beside_a_writer_are_never_locked_out(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Writer(path):
        pass
    stop, faults, counts = threading.Event(), list[BaseException](), list[int]()

    def read() -> None:
        try:
            while not stop.is_set():
                with View(path) as view:
                    counts.append(view.count_claims())
        except BaseException as error:  # noqa: BLE001 - the thread's error is asserted on below
            faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for n in range(60):
        with Writer(path) as writer:
            document = make_document(key=str(n))
            writer.put(document, "r", [make_claim(document)])
    stop.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert max(counts) <= 60
