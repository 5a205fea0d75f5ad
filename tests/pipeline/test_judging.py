from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bilat.errors import LedgerMissing, UsageError
from bilat.export import judgement_rows
from bilat.ledger import View, Writer
from bilat.model.claim import Party
from bilat.model.judgement import Judgement, Verdict
from bilat.model.names import name_id
from bilat.pipeline import decide, judge, know
from tests.builders import KOVAC, WAFULA, make_claim, make_document, make_trade_claim

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIGNED = {"who": "ana", "when": NOON, "why": "seen on film"}
KHRENIN = Party("Viktor Khrenin", "Khrenin", "person", "BLR")
CHRENIN = Party("Viktar Chrenin", "Chrenin", "person", "BLR")
ONE, TWO = make_document(key="a1"), make_document(key="a2", source="Nairobi Wire")
TALKS, AGAIN = make_claim(ONE), make_claim(TWO)
GREETING = make_claim(ONE, type="greeting", actors=(CHRENIN, WAFULA))
OTHER = make_claim(TWO, type="ceremony", actors=(KHRENIN, KOVAC))
TRADE = make_trade_claim(ONE)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Writer(path) as writer:
        writer.put(ONE, "reader 1", [TALKS, TRADE, GREETING])
        writer.put(TWO, "reader 1", [AGAIN, OTHER])
    know(path)
    return path


def decided(ledger: Path, verdict: Verdict, *given: str) -> Judgement:
    with View(ledger) as view:
        judgement = decide(view, verdict, given).judgement(verdict, **SIGNED)
    judge(ledger, judgement)
    return judgement


@pytest.mark.parametrize(
    ("verdict", "given"),
    [
        ("same", ["Viktar Chrenin@BLR", "Viktor Khrenin@BLR"]),
        ("different", ["Viktar Chrenin@BLR", "Viktor Khrenin@BLR"]),
        ("unsure", ["Viktar Chrenin@BLR", "Viktor Khrenin@BLR"]),
        ("same", [TALKS.id, OTHER.id]),
        ("different", [TALKS.id, AGAIN.id]),
        ("accept", [TALKS.id]),
        ("reject", [TALKS.id]),
        ("reject", [TALKS.id, "date"]),
        ("reject", [TRADE.id, "low"]),
    ],
)
def test_taking_a_judgement_back_restores_what_was_known_byte_for_byte(
    ledger: Path, known: Callable[[Path], bytes], verdict: Verdict, given: list[str]
) -> None:
    before = known(ledger)
    made = decided(ledger, verdict, *given)
    undone = decided(ledger, "take_back", made.id)
    assert known(ledger) == before
    with View(ledger) as view:
        assert {r.id: r.state for r in judgement_rows(view)} == {made.id: "taken_back", undone.id: "stands"}
    decided(ledger, "take_back", undone.id)
    with View(ledger) as view:
        assert {r.id: r.state for r in judgement_rows(view)}[made.id] == "stands"


def test_a_judgement_is_known_at_once_and_once(ledger: Path) -> None:
    judgement = Judgement("accept", "claim", TALKS.id, who="ana", when=NOON)
    assert judge(ledger, judgement)
    assert not judge(ledger, judgement)
    with View(ledger) as view:
        assert view.known().fresh
        assert view.judgements() == [judgement]


def test_a_judgement_on_a_claim_that_is_read_otherwise_now_stands_without_effect(ledger: Path) -> None:
    decided(ledger, "reject", TRADE.id)
    with Writer(ledger) as writer:
        writer.put(ONE, "reader 2", [TALKS])
    know(ledger)
    with View(ledger) as view:
        [row] = judgement_rows(view)
    assert (row.state, row.says) == ("without_effect", f"{TRADE.id} is wrong")


@pytest.mark.parametrize(
    "given", [name_id(CHRENIN), name_id(CHRENIN)[:9], "Viktar Chrenin", "viktar CHRENIN@BLR", "Chrenin", "Chrenin@blr"]
)
def test_a_name_is_found_by_id_by_text_and_by_a_part_that_one_alone_has(ledger: Path, given: str) -> None:
    with View(ledger) as view:
        found = decide(view, "same", [given, "Viktor Khrenin"])
    assert {found.one, found.other} == {name_id(CHRENIN), name_id(KHRENIN)}
    assert found.subject == "names"


def test_a_record_stands_for_its_first_claim(ledger: Path) -> None:
    with View(ledger) as view:
        record = view.record(TRADE.id)
        assert record is not None
        assert decide(view, "accept", [record.id]).one == TRADE.id


@pytest.mark.parametrize(
    ("verdict", "given", "told"),
    [
        ("same", ["Chrenin"], "takes two names or two claims; 1 given"),
        ("same", ["Chrenin", TALKS.id], "not one of each"),
        ("same", ["Chrenin@BLR", "Viktar Chrenin@BLR"], "give two different names"),
        ("same", ["Chrenin", "Nobody"], "nobody is called 'Nobody'"),
        ("same", ["Chrenin@KEN", "Khrenin"], "nobody is called 'Chrenin@KEN'"),
        ("accept", ["Chrenin"], "no claim, document"),
        ("accept", [ONE.id], "is no claim"),
        ("reject", [TALKS.id, "colour"], "no field 'colour'; there are type, actors"),
        ("reject", [TALKS.id, "date", "place"], "3 given"),
        ("take_back", ["j_1"], "no such judgement"),
    ],
)
def test_what_cannot_be_meant_is_told(ledger: Path, verdict: Verdict, given: list[str], told: str) -> None:
    with View(ledger) as view, pytest.raises(UsageError, match=told):
        decide(view, verdict, given)


def test_a_name_of_several_is_told_with_their_ids(ledger: Path) -> None:
    namesake = Party("Viktar Chrenin", "Viktar Chrenin", "person", "POL")
    with Writer(ledger) as writer:
        writer.put(make_document(key="a3"), "reader 1", [make_claim(make_document(key="a3"), actors=(namesake, KOVAC))])
    know(ledger)
    with View(ledger) as view, pytest.raises(UsageError, match=rf"several: .*{name_id(namesake)}"):
        decide(view, "same", ["Viktar Chrenin", "Viktor Khrenin"])


def test_what_is_taken_back_cannot_be_taken_back_again(ledger: Path) -> None:
    made = decided(ledger, "accept", TALKS.id)
    decided(ledger, "take_back", made.id)
    with View(ledger) as view, pytest.raises(UsageError, match="taken back already"):
        decide(view, "take_back", [made.id])


def test_judging_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissing):
        judge(tmp_path / "l.db", Judgement("accept", "claim", TALKS.id))
    assert list(tmp_path.iterdir()) == []
