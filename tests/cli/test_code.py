"""`bilat code`: tables and plain sentences in, codings out, broken lines told and left out."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bilat.cli import main

TABLE = (
    "id\tsentence\tactor\trecipient\tevent\n"
    "1\tNorway gave Malawi twelve ambulances.\tNorway\tMalawi\tmine\n"
    "2\ttoo few cells\n"
    "3\t\tOman\tYemen\t\n"
    '4\t"Oman ""urged"" Yemen to open the harbour."\tOman\tYemen\t\n'
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "parties.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_keeps_its_columns_and_gets_ours(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = table.with_name("coded.tsv")
    assert main(["code", str(table), "-o", str(out)]) == 0
    header, *rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    assert header[:5] == ["id", "sentence", "actor", "recipient", "given_event"]
    assert header[5:] == ["event", "quad", "mode", "contexts", "confidence"]
    assert [(row[0], row[4], row[5], row[6]) for row in rows] == [("1", "mine", "AID", "2"), ("4", "", "REQUEST", "3")]
    said = capsys.readouterr()
    assert said.out == ""
    assert "line 3: 2 cells" in said.err
    assert "line 4: the sentence is empty" in said.err
    assert "2 lines left out" in said.err


def test_json_has_one_object_a_line(table: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["code", str(table), "--json"]) == 0
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [row["event"] for row in rows] == ["AID", "REQUEST"]
    assert rows[0]["given"] == {"id": "1", "event": "mine"}
    assert rows[0]["cameo"].startswith("07")


def test_plain_sentences_have_their_parties_found(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "The foreign minister of Kenya met the president of Croatia in Zagreb.\nIt rained.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["code", "--json"]) == 0
    done = capfdbinary.readouterr()
    (row,) = [json.loads(line) for line in done.out.splitlines()]
    assert (row["event"], "Kenya" in row["actor"], "Croatia" in row["recipient"]) == ("CONSULT", True, True)
    assert b"line 2: fewer than two parties found" in done.err


def test_a_table_without_the_needed_columns_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("sentence\tactor\nOman paid Fiji.\tOman\n", encoding="utf-8")
    assert main(["code", str(path)]) == 2
    assert "no column recipient" in capsys.readouterr().err


def test_a_missing_file_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["code", "nowhere.tsv"]) == 2
    assert "there is no file nowhere.tsv" in capsys.readouterr().err


def test_bytes_that_are_no_text_do_not_end_the_run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(b"sentence\tactor\trecipient\nOman \xff\xfe paid Fiji.\tOman\tFiji\n\n")
    assert main(["code", str(path), "--json"]) == 0
    assert len(capfdbinary.readouterr().out.splitlines()) == 1
