from __future__ import annotations

import itertools
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from bilat.errors import LedgerError, LedgerLocked
from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.ledger.rows import preferred
from bilat.model.document import Document, Published
from bilat.model.issue import Issue
from tests.builders import make_claim, make_document, make_trade_claim

READER = "reader-1"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


def fill(path: Path, documents: list[Document], reader: str = READER) -> None:
    with Writer(path) as writer:
        for given in documents:
            document = writer.wanted(given, reader)
            if document:
                writer.put(document, reader, [make_claim(document), make_trade_claim(document)])


def hash_of(path: Path) -> str:
    with View(path) as view:
        return view.content_hash()


def rows_in(path: Path, table: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_what_is_put_comes_back_the_same(path: Path) -> None:
    document = make_document(url="https://adria.example/a1", country="HRV")
    claims = [make_claim(document), make_trade_claim(document)]
    with Writer(path) as writer:
        writer.put(document, READER, claims)
    with View(path) as view:
        assert view.document(document.id) == document
        assert [t.claim for t in view.claims()] == claims
        assert {t.heading.id for t in view.claims()} == {document.id}


def test_any_order_and_any_number_of_times_gives_the_same_ledger(tmp_path: Path) -> None:
    documents = [make_document(key=f"a{n}") for n in range(4)]
    hashes = set()
    for number, order in enumerate(itertools.islice(itertools.permutations(documents), 0, 24, 5)):
        path = tmp_path / f"{number}.db"
        fill(path, [*order, *documents])
        hashes.add(hash_of(path))
        assert rows_in(path, "documents") == 4
        assert rows_in(path, "claims") == 8
    assert len(hashes) == 1


def test_a_document_that_was_read_is_not_wanted_again(path: Path) -> None:
    document = make_document()
    with Writer(path) as writer:
        assert writer.wanted(document, READER) == document
        writer.put(document, READER, [])
        assert writer.wanted(document, READER) is None
        assert writer.wanted(document, "reader-2") == document


def test_the_better_dated_copy_wins_in_either_order(tmp_path: Path) -> None:
    dated = make_document(path="b/a1.txt")
    undated = make_document(published=Published(), path="a/a1.txt")
    for number, order in enumerate([[dated, undated], [undated, dated]]):
        fill(tmp_path / f"{number}.db", order)
    assert hash_of(tmp_path / "0.db") == hash_of(tmp_path / "1.db")
    with View(tmp_path / "1.db") as view:
        assert view.document(dated.id) == dated
        assert view.count_claims() == 2


def test_two_copies_read_at_once_leave_the_better_one_with_its_claims_alone(path: Path) -> None:
    dated, undated = make_document(), make_document(published=Published())
    with Writer(path) as writer:
        writer.put(dated, READER, [make_claim(dated)])
        writer.put(undated, READER, [make_trade_claim(undated)])
    with View(path) as view:
        assert [t.claim.kind for t in view.claims()] == ["contact"]


def test_copies_that_differ_in_their_path_alone_are_read_once_and_keep_the_first_path_in_order(
    path: Path,
) -> None:
    fill(path, [make_document(path="b.txt")])
    with Writer(path) as writer:
        assert writer.wanted(make_document(path="a.txt"), READER) is None
        assert writer.wanted(make_document(path="c.txt"), READER) is None
    with View(path) as view:
        assert [d.path for d in view.documents()] == ["a.txt"]
        assert view.count_claims() == 2


def test_preference_does_not_depend_on_order() -> None:
    day = Published(date(2024, 5, 4), date(2024, 5, 4), "metadata")
    copies = [make_document(), make_document(published=day), make_document(title="B"), make_document(path="z")]
    for one, other in itertools.product(copies, repeat=2):
        assert preferred(one, other) == preferred(other, one)


def test_a_new_reader_adds_rows_and_the_old_claims_leave_every_view(path: Path) -> None:
    document = make_document()
    fill(path, [document])
    with Writer(path) as writer:
        writer.put(document, "reader-2", [make_claim(document, confidence=0.5, reader="contact.talks@2")])
    with View(path) as view:
        assert [(t.claim.confidence, t.claim.reader) for t in view.claims()] == [(0.5, "contact.talks@2")]
        assert not list(view.search("ships", "claims"))
        assert view.outdated("reader-2") == []
        assert view.outdated("reader-3") == [document.id]
    assert rows_in(path, "claims") == 3


def test_reading_again_leads_to_what_a_fresh_ledger_holds(tmp_path: Path) -> None:
    document = make_document()
    fill(tmp_path / "old.db", [document], "reader-1")
    fill(tmp_path / "old.db", [document], "reader-2")
    fill(tmp_path / "new.db", [document], "reader-2")
    assert hash_of(tmp_path / "old.db") == hash_of(tmp_path / "new.db")


def test_a_document_that_could_not_be_read_keeps_an_issue_until_it_can(path: Path) -> None:
    document = make_document()
    issue = Issue(document.path, "read", "took longer than 10 s", document.key)
    with Writer(path) as writer:
        writer.put(document, READER, [], [issue])
        assert writer.wanted(document, READER) == document
    with View(path) as view:
        assert list(view.issues()) == [issue]
    fill(path, [document])
    with View(path) as view:
        assert list(view.issues()) == []
        assert view.count_claims() == 2
    assert rows_in(path, "issues") == 1


def test_a_failed_second_attempt_does_not_undo_a_good_one(path: Path) -> None:
    document = make_document()
    fill(path, [document])
    with Writer(path) as writer:
        writer.put(document, READER, [], [Issue(document.path, "read", "took longer than 10 s")])
    with View(path) as view:
        assert (view.count_claims(), list(view.issues())) == (2, [])


def test_an_issue_noted_twice_is_one_row_and_comes_back_after_being_settled(path: Path) -> None:
    issue = Issue("a.bin", "ingest", "not text")
    with Writer(path) as writer:
        writer.note(issue)
        writer.note(issue)
        assert writer.standing_issues() == {"a.bin": [issue.id]}
        writer.settle([issue.id])
        assert writer.standing_issues() == {}
        writer.note(issue)
    with View(path) as view:
        assert list(view.issues()) == [issue]


def test_a_second_writer_is_told_who_holds_the_ledger(path: Path) -> None:
    with Writer(path), pytest.raises(LedgerLocked, match=r"process \d+ on \S+ is writing to .*l\.db"):
        Writer(path).__enter__()
    with Writer(path):
        pass
    assert [p.name for p in path.parent.iterdir()] == ["l.db"]


def test_a_full_disk_is_told_and_what_was_there_is_kept(path: Path) -> None:
    fill(path, [make_document()])
    before = hash_of(path)
    with Writer(path) as writer:
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages}")
        long = make_document("Long. " * 50_000, key="a2")
        with pytest.raises(LedgerError, match="disk is full"):
            writer.put(long, READER, [])
    assert hash_of(path) == before
    fill(path, [make_document(key="a3")])


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"no folder .*nowhere"):
        Writer(tmp_path / "nowhere" / "l.db").__enter__()


def test_values_of_each_kind_survive(path: Path) -> None:
    document = make_document()
    values = make_values("instrument", {"title": "Air services agreement", "status": "signed", "parts": 3})
    claim = make_claim(document, kind="instrument", type="agreement", values=values)
    with Writer(path) as writer:
        writer.put(document, READER, [claim])
    with View(path) as view:
        found = view.claim(claim.id)
    assert found is not None
    assert found.claim == claim
