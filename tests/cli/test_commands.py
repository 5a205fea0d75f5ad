from __future__ import annotations

import json
import shlex
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import typer

from bilat.cli import main
from bilat.cli.app import build
from bilat.ledger import View, Writer
from bilat.pipeline import standard

Terminal = Callable[[], None]
Capture = pytest.CaptureFixture[str]

COMMANDS: dict[str, Any] = typer.main.get_command(build()).commands  # type: ignore[attr-defined]


def ran(*arguments: str, capsys: Capture, code: int = 0) -> str:
    """What a command prints on standard output."""
    capsys.readouterr()
    got = main(arguments)
    out, err = capsys.readouterr()
    assert got == code, err
    return out


def rows(*arguments: str, capsys: Capture) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran(*arguments, capsys=capsys).splitlines()]


def test_the_commands_are_those_of_the_interface() -> None:
    assert set(COMMANDS) == {
        "demo", "add", "reread", "claims", "documents", "entities", "show", "search", "export", "eval", "doctor",
        "schema", "code", "records", "judge", "forget", "screen", "dossier", "serve",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - {"serve"}))  # which runs until it is stopped
def test_help_ends_with_an_example_that_runs(name: str, desk: Path, capsys: Capture) -> None:
    help_text = ran(name, "--help", capsys=capsys)
    last = " ".join(help_text.split("Example:")[-1].split())
    if name == "demo":
        (desk / "demo.db").unlink()
    program, *arguments = shlex.split(last)
    assert (program, arguments[0]) == ("bilat", name)
    main(arguments)
    out, err = capsys.readouterr()
    assert err == ""
    assert out or "-o" in arguments


def test_rules_only_is_another_reader(desk: Path, capsys: Capture) -> None:
    ran("add", "quick.db", "articles.jsonl", "--rules-only", "--workers", "0", capsys=capsys)
    made = rows("claims", "quick.db", "--limit", "0", capsys=capsys)
    assert made
    assert not any(claim["reader"].startswith("tagged.") for claim in made)
    assert "in the ledger already" in ran("add", "quick.db", "articles.jsonl", "--rules-only", capsys=capsys)
    with View(desk / "quick.db") as quick:
        assert quick.outdated(standard().reader)
        assert not quick.outdated(standard(taggers=False).reader)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_explained(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert parameter.help, parameter.name
    assert len(COMMANDS[name].help.splitlines()[0]) <= 62  # else the list of commands cuts it


def test_the_sample_gives_pairs_and_claims(desk: Path, capsys: Capture) -> None:
    found = rows("claims", "demo.db", capsys=capsys)
    pairs = {tuple(sorted({p["country"] for p in r["actors"] + r["recipients"] if p["country"]})) for r in found}
    assert {("BLR", "PAK")} <= pairs
    assert len(found) > 100
    assert {r["kind"] for r in found} >= {"contact", "instrument", "commitment", "figure", "position"}


def test_rows_are_json_when_captured_and_a_table_on_a_terminal(
    desk: Path, capsys: Capture, on_a_terminal: Terminal
) -> None:
    captured = ran("claims", "demo.db", "--limit", "3", capsys=capsys)
    assert [json.loads(line)["document"]["source"] for line in captured.splitlines()]
    on_a_terminal()
    table = ran("claims", "demo.db", "--limit", "3", capsys=capsys)
    assert table.split()[:4] == ["date", "claim", "who", "evidence"]
    assert "3 of " in table
    asked = ran("claims", "demo.db", "--limit", "3", "--json", capsys=capsys)
    assert asked == captured


@pytest.mark.parametrize("command", ["claims", "documents", "entities", "records"])
def test_a_table_says_when_there_is_nothing(command: str, desk: Path, capsys: Capture, on_a_terminal: Terminal) -> None:
    on_a_terminal()
    assert ran(command, "demo.db", "--pair", "FJI-ISL", capsys=capsys) == f"no {command}\n"


def test_filters_reach_the_ledger(desk: Path, capsys: Capture) -> None:
    some = rows("claims", "demo.db", "--pair", "pak-blr", "--kind", "contact", "--since", "2025-01-01", capsys=capsys)
    assert some
    for row in some:
        assert row["kind"] == "contact"
        assert {p["country"] for p in row["actors"] + row["recipients"]} >= {"BLR", "PAK"}
        assert (row["date"]["end"] or row["document"]["published"]) >= "2025-01-01"
    people = rows("entities", "demo.db", "--type", "person", capsys=capsys)
    assert {e["type"] for e in people} == {"person"}
    assert len(rows("documents", "demo.db", "--limit", "2", capsys=capsys)) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims", "demo.db", "--pair", "BLR"],
        ["claims", "demo.db", "--pair", "BLR-XQX"],
        ["claims", "demo.db", "--kind", "treaty"],
        ["claims", "demo.db", "--kind", "contact", "--type", "memorandum"],
        ["claims", "demo.db", "--modality", "maybe"],
        ["claims", "demo.db", "--since", "last year"],
        ["claims", "demo.db", "--text", "()"],
        ["claims", "demo.db", "--limit", "-1"],
        ["claims"],
        ["documents", "demo.db", "--kind", "contact"],
        ["entities", "demo.db", "--type", "ship"],
        ["show", "demo.db", "c_0000000000"],
        ["show", "demo.db", "e_0000000000"],
        ["show", "demo.db", "x"],
        ["search", "demo.db", "..."],
        ["search", "demo.db", "visa", "--what", "people"],
        ["export", "demo.db", "--format", "xlsx"],
        ["export", "demo.db", "--what", "dossiers"],
        ["export", "demo.db", "--what", "issues", "--pair", "BLR-PAK"],
        ["records", "demo.db", "--status", "true"],
        ["records", "demo.db", "--state", "XQX"],
        ["records", "demo.db", "--kind", "contact", "--type", "memorandum"],
        ["records", "demo.db", "--reported-since", "May"],
        ["judge", "demo.db", "perhaps"],
        ["judge", "demo.db", "same", "Putin@RUS"],
        ["judge", "demo.db", "list", "Putin@RUS"],
        ["judge", "demo.db", "same", "Putin@RUS", "Modi@IND", "--when", "noon"],
        ["judge", "demo.db", "same", "Putin@RUS", "Modi@IND", "--when", "2026-03-01T12:00"],
        ["forget", "demo.db", "The Nowhere Post", "--yes"],
        ["forget", "demo.db", "Margalla Post"],
        ["screen", "demo.db", "nowhere.csv"],
        ["screen", "demo.db", "list.csv", "--threshold", "2"],
        ["schema", "record"],
        ["eval", "demo.db", "--gold", "nowhere"],
        ["eval", "demo.db", "--gold", "gold", "--scorer", "nowhere.py"],
        ["add", "demo.db", "nowhere.txt"],
        ["add", "demo.db", "articles.jsonl", "--published", "June"],
        ["nonsense"],
    ],
)
def test_wrong_use_is_exit_code_2_with_a_message(arguments: list[str], desk: Path, capsys: Capture) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["records"],
        ["reread"],
        ["doctor"],
        ["export"],
        ["show", "c_00000000"],
        ["search", "visa"],
        ["judge", "list"],
        ["judge", "same", "a", "b"],
        ["forget", "a", "--yes"],
    ],
)
def test_no_ledger_is_exit_code_1_and_makes_none(
    arguments: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command, *rest = arguments
    assert main([command, "none.db", *rest]) == 1
    out, err = capsys.readouterr()
    assert "there is no ledger at none.db" in out + err
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_a_newer_and_a_locked_ledger_are_told(desk: Path, capsys: Capture) -> None:
    with Writer(desk / "demo.db"):
        assert main(["add", "demo.db", "articles.jsonl"]) == 1
        assert "is writing to demo.db" in capsys.readouterr().err
    assert main(["claims", "articles.jsonl"]) == 1
    assert "articles.jsonl is not a ledger" in capsys.readouterr().err
    with sqlite3.connect(desk / "demo.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert main(["claims", "demo.db"]) == 1
    assert "newer bilat" in capsys.readouterr().err


def test_adding_the_same_again_adds_nothing(desk: Path, capsys: Capture) -> None:
    with View(desk / "demo.db") as view:
        before = view.content_hash()
    said = ran("add", "demo.db", "articles.jsonl", capsys=capsys)
    assert "0 documents read" in said
    assert "in the ledger already" in said
    with View(desk / "demo.db") as view:
        assert view.content_hash() == before


def test_some_unreadable_input_is_exit_code_0_with_reasons(desk: Path, capsys: Capture) -> None:
    good = {"id": "g", "source": "Fjord Mail", "published": "2025-01-02", "text": "Norway and Fiji held talks in Oslo."}
    Path("mixed.jsonl").write_text(json.dumps(good) + "\n{broken\n{broken too\n")
    said = ran("add", "new.db", "mixed.jsonl", "--workers", "0", capsys=capsys)
    assert said.startswith("1 document read, ")
    assert "2 issues:" in said
    assert len(rows("export", "new.db", "--what", "issues", capsys=capsys)) == 2


def test_nothing_readable_is_exit_code_1(desk: Path, capsys: Capture) -> None:
    Path("empty.txt").touch()
    Path("folder").mkdir()
    said = ran("add", "new.db", "empty.txt", "folder", "--workers", "0", capsys=capsys, code=1)
    assert "2 issues:" in said


def test_show_gives_everything_behind_a_claim(desk: Path, capsys: Capture, on_a_terminal: Terminal) -> None:
    claim = rows("claims", "demo.db", "--kind", "contact", "--limit", "1", capsys=capsys)[0]
    [found] = rows("show", "demo.db", claim["id"][:14], capsys=capsys)
    assert found["claim"] == claim
    assert found["document"]["id"] == claim["document"]["id"]
    assert found["document"]["text"]
    on_a_terminal()
    said = ran("show", "demo.db", claim["id"], capsys=capsys)
    quote = " ".join(claim["evidence"][0]["quote"].split())
    assert f"«{quote}»" in " ".join(said.split())
    for words in (claim["id"], claim["document"]["source"], claim["document"]["id"]):
        assert words in said


def test_show_gives_a_document_with_its_claims_and_an_entity_with_its_names(
    desk: Path, capsys: Capture, on_a_terminal: Terminal
) -> None:
    claim = rows("claims", "demo.db", "--kind", "contact", "--limit", "1", capsys=capsys)[0]
    document, entity = claim["document"]["id"], claim["actors"][0]["entity"]
    [found] = rows("show", "demo.db", document, capsys=capsys)
    assert claim["id"] in {c["id"] for c in found["claims"]}
    [found] = rows("show", "demo.db", entity, capsys=capsys)
    assert found["entity"]["id"] == entity
    assert claim["id"] in {c["id"] for c in found["claims"]}
    on_a_terminal()
    assert claim["document"]["title"].split()[0] in ran("show", "demo.db", document, capsys=capsys)
    assert claim["actors"][0]["name"] in ran("show", "demo.db", entity, capsys=capsys)


def test_search_finds_the_passage(desk: Path, capsys: Capture, on_a_terminal: Terminal) -> None:
    hits = rows("search", "demo.db", "visa", capsys=capsys)
    assert hits
    for hit in hits:
        start, end = hit["marks"][0]
        assert hit["snippet"][start:end].casefold().startswith("visa")
    on_a_terminal()
    assert hits[0]["heading"]["source"] in ran("search", "demo.db", "visa", capsys=capsys)
    assert ran("search", "demo.db", "xylophone", capsys=capsys) == "nothing found\n"


@pytest.mark.parametrize("what", ["claims", "documents", "entities", "records"])
def test_export_prints_rows_and_nothing_else_or_writes_a_file(what: str, desk: Path, capsys: Capture) -> None:
    lines = ran("export", "demo.db", "--what", what, capsys=capsys).splitlines()
    assert [json.loads(line)["id"] for line in lines]
    assert ran("export", "demo.db", "--what", what, "-o", "x.jsonl", capsys=capsys) == ""
    assert Path("x.jsonl").read_text(encoding="utf-8").splitlines() == lines
    assert ran("export", "demo.db", "--what", what, "--format", "parquet", "-o", "x.parquet", capsys=capsys) == ""
    with duckdb.connect() as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM 'x.parquet'").fetchall()
    assert count == len(lines)


def test_export_takes_the_scope(desk: Path, capsys: Capture) -> None:
    part = ran("export", "demo.db", "--pair", "BLR-PAK", "--since", "2025-06-01", capsys=capsys).splitlines()
    whole = ran("export", "demo.db", capsys=capsys).splitlines()
    assert 0 < len(part) < len(whole)
    assert set(part) < set(whole)


def test_doctor_finds_everything_in_order_and_a_wrong_quote(desk: Path, capsys: Capture) -> None:
    said = ran("doctor", "demo.db", capsys=capsys)
    assert "WRONG" not in said
    assert "every quote" in said
    with sqlite3.connect("demo.db") as connection:
        connection.execute('UPDATE claims SET body = replace(body, \'"quote":"\', \'"quote":"X\')')
    connection.close()
    assert "quotes are not in the text" in ran("doctor", "demo.db", capsys=capsys, code=1)


def test_eval_hands_claims_and_documents_to_the_scorer(desk: Path, capsys: Capture) -> None:
    said = ran("eval", "demo.db", "--gold", "gold", "--scorer", "score_claims.py", "--details", capsys=capsys)
    assert said.endswith("1 gold True\n")
    Path("score_claims.py").write_text("import sys; sys.exit('no good')")
    assert main(["eval", "demo.db", "--gold", "gold", "--scorer", "score_claims.py"]) == 1
    assert "no good" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["claims", "documents", "entities", "issues", "judgements", "records", "figure"])
def test_schemas_are_json(name: str, capsys: Capture) -> None:
    assert json.loads(ran("schema", name, capsys=capsys))


def test_the_version_is_told(capsys: Capture) -> None:
    assert ran("--version", capsys=capsys).startswith("bilat ")
