from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from bilat.errors import UsageError
from bilat.export import judgement_rows
from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.model.issue import Issue
from bilat.model.judgement import Judgement
from bilat.pipeline import documents_of, forget, judge, know, loss
from tests.builders import make_claim, make_document

ONLY = "Xanthippe Zorn said that quinces from Croatia ripen in Kenya."
ALONE = make_document(ONLY, key="b1", path="secret/b1.txt", source="Lone Gazette", title="Quinces ripen")
KEPT = [make_document(key="a1"), make_document(key="a2", text="Also: " + make_document().text)]
QUINCES = make_claim(ALONE, ONLY, kind="event", type="support", values=make_values("event", {}))
WORDS = (b"Xanthippe", b"xanthippe", b"quinces", b"Quinces", b"secret/b1", b"Lone Gazette")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Writer(path) as writer:
        for document in KEPT:
            writer.put(document, "reader 1", [make_claim(document)])
        writer.put(ALONE, "reader 1", [QUINCES], [Issue(ALONE.path, "code", "a claim about quinces", ALONE.key)])
    know(path)
    return path


def everything(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(folder.iterdir()))


def test_no_word_of_a_forgotten_source_is_left_in_any_file(ledger: Path) -> None:
    assert all(word in everything(ledger.parent) for word in WORDS)
    with View(ledger) as view:
        documents = documents_of(view, "Lone Gazette")
    assert documents == (ALONE.id,)
    assert forget(ledger, documents)
    left = everything(ledger.parent)
    assert [word for word in (*WORDS, ALONE.id.encode(), QUINCES.id.encode()) if word in left] == []
    with View(ledger) as view:
        assert view.faults() == []
        assert [d.id for d in view.documents()] == sorted(d.id for d in KEPT)
        assert view.known().fresh
        assert not list(view.issues())


def test_a_ledger_that_forgot_equals_one_that_never_knew(
    ledger: Path, tmp_path: Path, known: Callable[[Path], bytes]
) -> None:
    forget(ledger, (ALONE.id,))
    fresh = tmp_path / "fresh.db"
    with Writer(fresh) as writer:
        for document in KEPT:
            writer.put(document, "reader 1", [make_claim(document)])
    know(fresh)
    assert known(ledger) == known(fresh)
    with View(ledger) as one, View(fresh) as other:
        assert one.content_hash() == other.content_hash()


def test_while_another_program_reads_it_says_that_the_words_go_later(ledger: Path) -> None:
    reader = sqlite3.connect(ledger)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM documents").fetchone()
    with Writer(ledger) as writer:
        writer._connection.execute("PRAGMA busy_timeout = 10")
        assert not writer.forget((ALONE.id,))
    reader.close()
    with Writer(ledger):
        pass
    assert b"Xanthippe" not in everything(ledger.parent)


def test_what_goes_is_told_before(ledger: Path) -> None:
    with View(ledger) as view:
        going = loss(view, (ALONE.id,))
    assert (going.documents, going.claims, going.copies) == ((ALONE.id,), 1, ())
    assert [r.claims for r in going.alone] == [(QUINCES.id,)]
    assert going.weaker == ()


SECOND = "In Nairobi, Kovač and Wafula met on 3 May 2024 to talk about ships and coffee, officials of both told us."


def test_what_two_outlets_reported_rests_on_one_afterwards(ledger: Path) -> None:
    other = make_document(SECOND, key="d1", source="Nairobi Wire")
    with Writer(ledger) as writer:
        writer.put(other, "reader 1", [make_claim(other, SECOND)])
    know(ledger)
    with View(ledger) as view:
        [record] = [r for r in view.records() if make_claim(other, SECOND).id in r.claims]
        going = loss(view, documents_of(view, "Nairobi Wire"))
    assert record.status == "corroborated"
    [weaker] = going.weaker
    assert weaker.before == record
    assert (weaker.after.status, weaker.downgraded, going.alone) == ("single_source", True, ())
    forget(ledger, (other.id,))
    with View(ledger) as view:
        assert view.record(weaker.after.id) == weaker.after


def test_the_same_text_of_another_outlet_stays_and_is_named(ledger: Path) -> None:
    copy = make_document(ONLY, key="c1", source="Other Gazette")
    with Writer(ledger) as writer:
        writer.put(copy, "reader 1", [])
    know(ledger)
    with View(ledger) as view:
        assert loss(view, (ALONE.id,)).copies == (copy.id,)


def test_a_judgement_on_what_is_forgotten_stays_without_effect(ledger: Path) -> None:
    judge(ledger, Judgement("reject", "claim", QUINCES.id, who="ana"))
    forget(ledger, (ALONE.id,))
    with View(ledger) as view:
        [row] = judgement_rows(view)
    assert row.state == "without_effect"


def test_a_document_is_found_by_key_and_by_id_and_nothing_else_is(ledger: Path) -> None:
    with View(ledger) as view:
        assert documents_of(view, "b1") == documents_of(view, ALONE.id[:10]) == (ALONE.id,)
        with pytest.raises(UsageError, match="neither a source nor a document"):
            documents_of(view, QUINCES.id)
        with pytest.raises(UsageError, match="no claim, document"):
            documents_of(view, "The Nowhere Post")


def test_a_killed_forget_leaves_nothing_known_of_it(ledger: Path) -> None:
    """The deletion is one transaction; what is known is made anew by whoever comes next."""
    with Writer(ledger) as writer:
        writer.forget((ALONE.id,))
    with View(ledger) as view:
        assert not view.known().fresh
        assert list(view.records()) == []
    know(ledger)
    with View(ledger) as view:
        assert {c for r in view.records() for c in r.claims} == {make_claim(d).id for d in KEPT}


def test_forgetting_what_is_not_there_changes_nothing(ledger: Path, known: Callable[[Path], bytes]) -> None:
    before = known(ledger)
    forget(ledger, (msgspec.structs.replace(ALONE, id="d_nothing").id,))
    assert known(ledger) == before
