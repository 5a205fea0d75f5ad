from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.errors import UsageError
from bilat.ledger import ClaimFilter, DocumentFilter, View, Writer, parse_pair
from bilat.ledger.query import full_text
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from bilat.model.document import Document, Published
from tests.builders import TRADE, make_claim, make_document, make_trade_claim

FIRST = make_document()
SECOND = make_document(
    "Peru denied that it would meet Kenya.",
    key="b1",
    source="Lima Ledger",
    title="No such meeting",
    language="en",
    published=Published(date(2024, 7, 1), date(2024, 7, 1), "metadata"),
)
DENIAL = make_claim(
    SECOND,
    "Peru denied that it would meet Kenya",
    actors=(Party("Peru", "Peru", "state", "PER"), Party("Kenya", "Kenya", "state", "KEN")),
    date=NEVER,
    polarity="denied",
    modality="plan",
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "l.db"
    with Writer(path) as writer:
        writer.put(FIRST, "r", [make_claim(FIRST), make_trade_claim(FIRST)])
        writer.put(SECOND, "r", [DENIAL])
    return path


@pytest.fixture
def view(path: Path) -> Iterator[View]:
    with View(path) as view:
        yield view


def kinds(view: View, **wanted: object) -> list[str]:
    return sorted(t.claim.kind for t in view.claims(ClaimFilter(**wanted)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"pair": ("HRV", "KEN")}, ["contact", "figure"]),
        ({"pair": ("HRV", "PER")}, []),
        ({"kind": "figure"}, ["figure"]),
        ({"type": "talks", "polarity": "affirmed"}, ["contact"]),
        ({"modality": "plan"}, ["contact"]),
        ({"event": "CONSULT", "source": "Lima Ledger"}, ["contact"]),
        ({"document": SECOND.id}, ["contact"]),
        ({"text": "ships"}, ["figure"]),
        ({"text": "met"}, []),
        ({"since": date(2024, 5, 4), "pair": ("HRV", "KEN")}, []),
        ({"since": date(2024, 5, 3), "until": date(2024, 5, 3)}, ["contact", "figure"]),
        ({"since": date(2024, 6, 30)}, ["contact"]),  # undated: by its document's day
        ({"until": date(2024, 6, 30)}, ["contact", "figure"]),
        ({"source": "' OR 1=1 --"}, []),
    ],
)
def test_each_filter_narrows(view: View, wanted: dict[str, object], found: list[str]) -> None:
    assert kinds(view, **wanted) == found
    assert view.count_claims(ClaimFilter(**wanted)) == len(found)  # type: ignore[arg-type]


def test_a_limit_cuts_the_rows_and_not_the_count(view: View) -> None:
    assert len(list(view.claims(ClaimFilter(limit=1)))) == 1
    assert view.count_claims(ClaimFilter(limit=1)) == 3


def test_claims_come_by_document_and_place_or_by_date(view: View) -> None:
    by_place = [t.claim.document for t in view.claims()]
    assert by_place == sorted(by_place)
    assert [t.claim.id for t in view.claims(by_date=True)][-1] == DENIAL.id


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (DocumentFilter(), {"a1", "b1"}),
        (DocumentFilter(pair=("KEN", "PER")), {"b1"}),
        (DocumentFilter(source="Adria Courier"), {"a1"}),
        (DocumentFilter(since=date(2024, 5, 5)), {"b1"}),
        (DocumentFilter(until=date(2024, 5, 4)), {"a1"}),
        (DocumentFilter(kind="interview"), set()),
        (DocumentFilter(language="ru"), set()),
    ],
)
def test_documents_are_filtered(view: View, wanted: DocumentFilter, found: set[str]) -> None:
    assert {d.key for d in view.documents(wanted)} == found
    assert view.count_documents(wanted) == len(found)


def test_pairs_are_counted_busiest_first(view: View) -> None:
    pairs = view.pairs()
    assert [(p.pair, p.claims, p.documents, p.sources) for p in pairs] == [
        (("HRV", "KEN"), 2, 1, 1),
        (("KEN", "PER"), 1, 1, 1),
    ]
    assert (pairs[0].first, pairs[0].last) == ("2024-05-03", "2024-05-03")


def test_search_marks_the_words_found(view: View) -> None:
    [hit] = view.search('"ships worth" nairobi')
    assert hit.id == FIRST.id
    assert {hit.snippet[a:b].lower() for a, b in hit.marks} >= {"ships worth"}
    [hit] = view.search("export*", "claims")
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["exported"]
    assert hit.snippet == TRADE


def test_search_folds_accents_and_case(view: View) -> None:
    assert [h.id for h in view.search("kovac")] == [FIRST.id]


@pytest.mark.parametrize(
    "words", ["a AND", "NEAR(", "text:x", '"open', "x*y*", "(((a", "a -b", "^a", "'; DROP TABLE claims", "+a", "a\0b"]
)
def test_no_query_is_a_syntax_error(view: View, words: str) -> None:
    list(view.search(words))
    list(view.claims(ClaimFilter(text=words)))


@given(words=st.text(max_size=30))
def test_any_text_can_be_searched_for(words: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x)")
    try:
        expression = full_text(words)
    except UsageError:
        assert not any(c.isalnum() for c in words)
        return
    connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()


def test_an_id_may_be_shortened(view: View) -> None:
    assert view.complete_id(FIRST.id[:10]) == FIRST.id
    assert view.complete_id(DENIAL.id) == DENIAL.id
    with pytest.raises(UsageError, match="no claim"):
        view.complete_id("c_zzzzzz")
    with pytest.raises(UsageError, match="too short"):
        view.complete_id("c_")


def test_what_is_not_there_is_none(view: View) -> None:
    assert view.document("d_0") is None
    assert view.claim("c_0") is None


def test_copies_have_the_same_text(tmp_path: Path) -> None:
    copy = make_document(FIRST.text, source="Other", key="z")
    with Writer(tmp_path / "l.db") as writer:
        for document in (FIRST, SECOND, copy):
            writer.put(document, "r", [])
    with View(tmp_path / "l.db") as view:
        assert [h.id for h in view.copies(FIRST)] == [copy.id]


def faults_after(path: Path, sql: str) -> list[str]:
    with sqlite3.connect(path) as connection:
        connection.execute(sql)
    connection.close()
    with View(path) as view:
        return view.faults()


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Document]:
    with Writer(tmp_path / "own.db") as writer:
        writer.put(FIRST, "r", [make_claim(FIRST)])
    return tmp_path / "own.db", FIRST


def test_a_sound_ledger_has_no_faults(view: View) -> None:
    assert view.faults() == []


def test_evidence_that_is_not_in_the_text_is_a_fault(own: tuple[Path, Document]) -> None:
    sql = """UPDATE claims SET body = replace(body, '"start":0,', '"start":1,')"""
    assert faults_after(own[0], sql) == [f"evidence: 1 quotes are not in the text of {FIRST.id}"]


def test_an_index_out_of_step_is_a_fault(own: tuple[Path, Document]) -> None:
    sql = "INSERT INTO claims_fts (claims_fts) VALUES ('delete-all')"
    assert faults_after(own[0], sql) == ["full-text index: claims_fts is out of step"]


def test_a_pair_has_two_states() -> None:
    assert parse_pair("pak-blr") == ("BLR", "PAK")
    for wrong in ("BLR", "BLR-BLR", "BLR-PAKI", "BLR PAK", ""):
        with pytest.raises(UsageError):
            parse_pair(wrong)
