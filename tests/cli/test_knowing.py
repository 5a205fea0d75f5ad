"""`bilat records`, `judge`, `forget`: what is known over all claims, and what people do to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bilat.cli import main
from bilat.errors import LedgerLocked
from bilat.ledger import View
from bilat.pipeline import know
from tests.cli.test_commands import ran, rows

Capture = pytest.CaptureFixture[str]
Terminal = Callable[[], None]
NOON = ("--who", "ana", "--when", "2026-03-01T12:00+03:00")


def test_records_are_rows_of_the_contract_and_a_table_on_a_terminal(
    desk: Path, capsys: Capture, on_a_terminal: Terminal
) -> None:
    found = rows("records", "demo.db", "--pair", "pak-blr", capsys=capsys)
    assert found
    assert all("BLR-PAK" in r["pairs"] for r in found)
    assert rows("export", "demo.db", "--what", "records", "--pair", "BLR-PAK", capsys=capsys) == found
    on_a_terminal()
    table = ran("records", "demo.db", "--pair", "BLR-PAK", "--limit", "3", capsys=capsys)
    assert table.split()[:5] == ["date", "record", "summary", "reported", "id"]
    assert f"3 of {len(found)} records" in table


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        (["--kind", "contact", "--type", "visit"], lambda r: (r["kind"], r["type"]) == ("contact", "visit")),
        (["--modality", "plan"], lambda r: r["modality"] == "plan"),
        (["--state", "irn"], lambda r: "IRN" in {p["country"] for p in r["actors"] + r["recipients"]}),
        (["--status", "single_source"], lambda r: r["status"] == "single_source"),
        (["--status", "corroborated"], lambda r: r["status"] == "corroborated"),
        (["--since", "2025-06-01"], lambda r: (r["date"]["end"] or r["last"]) >= "2025-06-01"),
        (["--reported-since", "2025-06-01"], lambda r: r["last"] >= "2025-06-01"),
        (["--event", "consult"], lambda r: r["plover"]["event"] == "CONSULT"),
    ],
)
def test_filters_of_records(
    filters: list[str], holds: Callable[[dict[str, Any]], bool], desk: Path, capsys: Capture
) -> None:
    found = rows("records", "demo.db", *filters, capsys=capsys)
    every = rows("records", "demo.db", capsys=capsys)
    assert found == [r for r in every if holds(r)]
    assert found or filters[0] == "--status"


def test_records_come_newest_first_when_asked(desk: Path, capsys: Capture) -> None:
    found = rows("records", "demo.db", capsys=capsys)
    assert rows("records", "demo.db", "--newest", capsys=capsys) == found[::-1]


def test_a_judgement_is_made_listed_and_taken_back(desk: Path, capsys: Capture, on_a_terminal: Terminal) -> None:
    before = ran("export", "demo.db", "--what", "records", capsys=capsys)
    names = ["Narendra Modi@IND", "S Jaishankar@IND"]
    [made] = rows("judge", "demo.db", "same", *names, *NOON, "--why", "for a test", capsys=capsys)
    assert (made["who"], made["why"], made["state"]) == ("ana", "for a test", "stands")
    assert made["says"] == "“Narendra Modi” (person, IND) and “S Jaishankar” (person, IND) are one" or (
        made["says"] == "“S Jaishankar” (person, IND) and “Narendra Modi” (person, IND) are one"
    )
    assert rows("judge", "demo.db", "list", capsys=capsys) == [made]
    assert rows("export", "demo.db", "--what", "judgements", capsys=capsys) == [made]
    rows("judge", "demo.db", "take-back", made["id"][:9], *NOON, capsys=capsys)
    assert ran("export", "demo.db", "--what", "records", capsys=capsys) == before
    on_a_terminal()
    table = " ".join(ran("judge", "demo.db", "list", capsys=capsys).split())
    assert "taken back" in table
    assert "2026-03-01" in table


def test_who_and_when_are_told_by_the_system_where_nobody_says(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "belmondo")
    [made] = rows("judge", "demo.db", "unsure", "Modi@IND", "Xi Jinping", capsys=capsys)
    assert made["who"] == "belmondo"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made["when"])


def test_a_rejected_claim_leaves_every_record_and_stays_as_a_row(desk: Path, capsys: Capture) -> None:
    record = rows("records", "demo.db", "--kind", "contact", "--limit", "1", capsys=capsys)[0]
    [claim, *_] = record["claims"]
    rows("judge", "demo.db", "reject", claim, *NOON, capsys=capsys)
    found = rows("records", "demo.db", capsys=capsys)
    assert claim not in {c for r in found for c in r["claims"] + r["denies"]}
    assert claim in {c["id"] for c in rows("claims", "demo.db", capsys=capsys)}


def test_a_source_is_forgotten_after_a_question(
    desk: Path, capsys: Capture, on_a_terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("typer.confirm", refuse)
    said = ran("forget", "demo.db", "Margalla Post", capsys=capsys, code=1)
    assert said.startswith("3 documents, ")
    assert "rest on it alone" in said
    assert len(rows("documents", "demo.db", "--source", "Margalla Post", capsys=capsys)) == 3
    assert ran("forget", "demo.db", "Margalla Post", "--yes", capsys=capsys).endswith("forgotten\n")
    assert rows("documents", "demo.db", "--source", "Margalla Post", "--json", capsys=capsys) == []
    assert b"Margalla Post" not in Path("demo.db").read_bytes()


def refuse(*_: object, abort: bool) -> None:
    import typer

    assert abort
    raise typer.Abort


def test_screening_finds_the_plant_of_the_sample_and_keeps_report_and_list_apart(
    desk: Path, capsys: Capture, on_a_terminal: Terminal
) -> None:
    found = rows("screen", "demo.db", "list.csv", capsys=capsys)
    plant = next(h for h in found if h["listed"]["id"] == "T-1")
    assert plant["score"] >= 0.95
    assert plant["listed"]["since"] == "2022-02-25"
    assert "T-5" in {h["listed"]["id"] for h in found}
    assert {h["listed"]["id"] for h in found} & {"T-6", "T-7", "T-8", "T-9", "T-10"} == set()
    reports = [r for h in found for r in h["reported"]]
    assert {r["record"] for r in reports} <= {r["id"] for r in rows("records", "demo.db", capsys=capsys)}
    assert any(c["source"] == "The Minsk Ledger" for r in reports for c in r["claims"])
    on_a_terminal()
    said = ran("screen", "demo.db", "list.csv", "--threshold", "0.9", capsys=capsys)
    assert "list  T-1 · Minsk Wheel Tractor Plant · BLR" in said
    assert "press " in said
    assert said.splitlines()[-1].endswith("on list.csv (a table of names, 12 entries)")


def test_what_is_no_list_is_told(desk: Path, capsys: Capture) -> None:
    assert main(["screen", "demo.db", "articles.jsonl"]) == 1
    assert "articles.jsonl is no list in a format that is known" in capsys.readouterr().err


def test_stale_records_are_brought_up_to_date_by_whoever_asks(desk: Path, capsys: Capture) -> None:
    good = {"id": "g", "source": "Fjord Mail", "published": "2025-01-02", "text": "Norway and Fiji held talks in Oslo."}
    Path("new.jsonl").write_text(json.dumps(good))
    main(["add", "new.db", "new.jsonl", "--workers", "0"])
    found = rows("records", "new.db", capsys=capsys)
    assert [r["pairs"] for r in found if r["kind"] == "contact"] == [["FJI-NOR"]]


def test_where_the_ledger_cannot_be_written_what_was_known_is_shown_with_a_word_on_it(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> bool:
        raise LedgerLocked("process 1 on here is writing")

    expected = ran("records", "demo.db", capsys=capsys)
    monkeypatch.setattr("bilat.pipeline.know", locked)
    assert main(["records", "demo.db"]) == 0
    out, err = capsys.readouterr()
    assert out == expected
    assert "as they were last made: process 1 on here is writing" in err


def test_know_is_part_of_adding(desk: Path) -> None:
    with View(Path("demo.db")) as view:
        assert view.known().fresh
    assert not know(Path("demo.db"))
