from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from bilat.kinds import make_values
from bilat.ledger import EntityFilter, RecordFilter, View, Writer, cursor
from bilat.model.claim import Claim
from bilat.model.entity import Entity, OfficeSeen
from bilat.model.ids import content_id
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Knowledge, Resolved
from bilat.model.names import name_id
from bilat.model.record import Field, Merge, Record, RecordParty, Sources, Step, Variant
from tests.builders import KOVAC, WAFULA, make_claim, make_document, make_trade_claim

DOCUMENT = make_document()
TALKS, TRADE = make_claim(DOCUMENT), make_trade_claim(DOCUMENT)
ANA = Entity(
    name_id(KOVAC), "person", {"Latn": {"en": ("Ana Kovač",)}}, "HRV", "GOV",
    (OfficeSeen("Foreign Minister", date(2024, 5, 4)),), 1, (name_id(KOVAC), "e_other"),
)  # fmt: skip


def record_of(claim: Claim, **fields: object) -> Record:
    parties = tuple(RecordParty(name_id(p), p.name, p.type, p.country) for p in claim.actors)
    known = {
        "id": content_id("r", claim.id), "kind": claim.kind, "type": claim.type, "pairs": ("HRV-KEN",),
        "actors": parties, "recipients": (), "date": claim.date,
        "place": None, "values": claim.values, "polarity": claim.polarity,
        "modality": claim.modality, "status": "single_source", "sources": Sources(1, 1), "claims": (claim.id,),
        "first": date(2024, 5, 4), "last": date(2024, 5, 6),
        "fields": (Field("date", "2024-05-03", "most precise", (Variant("2024-05-03", (claim.id,)),)),),
        "history": (Step("held", claim.date, "fact", (claim.id,)),),
        "merges": (Merge("c_1", "c_2", 0.9, ("same day",)),),
    }  # fmt: skip
    return Record(**(known | fields))  # type: ignore[arg-type]


RECORDS = (record_of(TALKS), record_of(TRADE, kind="figure", status="corroborated"))
KNOWN = Knowledge((ANA,), (Resolved(DOCUMENT.id, name_id(KOVAC), ANA.id),), RECORDS, "p_1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Writer(tmp_path / "l.db") as writer:
        writer.put(DOCUMENT, "reader 1", [TALKS, TRADE])
        writer.keep(KNOWN)
    return tmp_path / "l.db"


@pytest.fixture
def view(path: Path) -> Iterator[View]:
    with View(path) as opened:
        yield opened


def test_records_come_back_as_they_were(view: View) -> None:
    assert sorted(view.records(), key=lambda r: r.id) == sorted(RECORDS, key=lambda r: r.id)
    assert list(view.entities()) == [ANA]


def test_a_record_is_found_by_its_id_by_a_claim_and_by_the_id_another_claim_would_give(path: Path) -> None:
    both = record_of(TALKS, claims=(TALKS.id, TRADE.id))
    with Writer(path) as writer:
        writer.keep(msgspec.structs.replace(KNOWN, records=(both,)))
    with View(path) as view:
        for key in (both.id, TRADE.id, TALKS.id, content_id("r", TRADE.id)):
            assert view.record(key) == both
        assert view.record("r_nobody") is None
        assert {t.claim.id for t in view.claims_of(both)} == {TALKS.id, TRADE.id}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RecordFilter(), 2),
        (RecordFilter(pair=("HRV", "KEN")), 2),
        (RecordFilter(pair=("HRV", "ITA")), 0),
        (RecordFilter(kind="contact"), 1),
        (RecordFilter(state="HRV"), 2),
        (RecordFilter(status="corroborated"), 1),
        (RecordFilter(entity=name_id(WAFULA)), 1),
        (RecordFilter(document=DOCUMENT.id), 2),
        (RecordFilter(source="Adria Courier"), 2),
        (RecordFilter(source="Adria"), 0),
        (RecordFilter(text="ships"), 1),
        (RecordFilter(reported_since=date(2024, 5, 6)), 2),
        (RecordFilter(reported_since=date(2024, 5, 7)), 0),
        (RecordFilter(since=date(2024, 5, 4)), 0),
        (RecordFilter(until=date(2024, 5, 3)), 2),
    ],
)
def test_filters(view: View, wanted: RecordFilter, found: int) -> None:
    assert view.count_records(wanted) == len(list(view.records(wanted))) == found


@pytest.mark.parametrize("newest", [False, True])
def test_pages_by_cursor_hold_every_record_once(view: View, newest: bool) -> None:
    first = next(view.records(RecordFilter(limit=1, newest=newest)))
    rest = list(view.records(RecordFilter(after=cursor(first), newest=newest)))
    assert {first.id, *(r.id for r in rest)} == {r.id for r in RECORDS}
    assert len(rest) == 1


def test_entities_by_state_pair_and_name(view: View) -> None:
    assert list(view.entities(EntityFilter(state="HRV", type="person", pair=("HRV", "KEN")))) == [ANA]
    assert not list(view.entities(EntityFilter(state="KEN")))
    assert view.entity("e_other") == ANA == view.entity(ANA.id)
    assert view.entity_in(DOCUMENT.id, name_id(KOVAC)) == ANA.id
    assert view.entity_in(DOCUMENT.id, "e_nobody") == ""


def test_knowledge_is_stale_after_a_document_and_after_a_judgement(path: Path) -> None:
    with Writer(path) as writer, View(path) as view:
        assert view.known().fresh
        writer.put(make_document("Another text."), "reader 1", [])
        assert not view.known().fresh
        writer.keep(KNOWN)
        assert view.known().fresh
        judgement = Judgement("reject", "claim", TALKS.id)
        assert writer.judge(judgement)
        assert not writer.judge(judgement)
        assert view.judgements() == [judgement]
        assert not view.known().fresh


def test_keeping_the_same_again_writes_no_row(path: Path) -> None:
    def numbers() -> list[tuple[int, str]]:
        with sqlite3.connect(path) as connection:
            return connection.execute("SELECT n, id FROM records UNION SELECT n, id FROM entities").fetchall()

    before = numbers()
    with Writer(path) as writer:
        writer.keep(KNOWN)
    assert numbers() == before


def test_what_is_known_no_more_leaves_every_table(path: Path) -> None:
    with Writer(path) as writer:
        writer.keep(Knowledge((), (), (), "p_2"))
    with sqlite3.connect(path) as connection:
        for table in ("entities", "entity_names", "resolved", "records", "record_pairs", "record_states",
                      "record_entities", "record_claims", "record_documents"):  # fmt: skip
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table  # noqa: S608


def test_values_keep_the_struct_of_their_kind(view: View) -> None:
    found = view.record(TRADE.id)
    assert found is not None
    assert found.values == make_values("figure", {"metric": "exports", "low": 12e6, "high": 12e6, "unit": "USD"})
