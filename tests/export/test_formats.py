from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import duckdb
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.errors import BilatError, UsageError
from bilat.export import (
    ROWS,
    What,
    claim_rows,
    destination,
    document_rows,
    entity_rows,
    format_named,
    format_names,
    issue_rows,
    judgement_rows,
    record_rows,
)  # fmt: skip
from bilat.export.formats.csv import defused
from bilat.ledger import View
from bilat.model.entity import Entity
from tests.export.conftest import DATED

SOURCES: dict[What, Callable[[View], Iterable[msgspec.Struct]]] = {
    "claims": claim_rows,
    "documents": document_rows,
    "entities": entity_rows,
    "issues": issue_rows,
    "judgements": judgement_rows,
    "records": record_rows,
}


def written(view: View, what: What, name: str) -> bytes:
    out = io.BytesIO()
    format_named(name).write(SOURCES[what](view), ROWS[what], out)
    return out.getvalue()


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == ("csv", "jsonl", "parquet")
    with pytest.raises(UsageError, match="no format 'xlsx'"):
        format_named("xlsx")


@pytest.mark.parametrize("what", list(ROWS))
@pytest.mark.parametrize("name", format_names())
def test_every_format_writes_every_row_and_the_same_bytes_again(
    view: View, what: What, name: str, tmp_path: Path
) -> None:
    data = written(view, what, name)
    count = len(list(SOURCES[what](view)))
    path = tmp_path / f"x.{name}"
    path.write_bytes(data)
    reader = {"csv": "read_csv", "jsonl": "read_json", "parquet": "read_parquet"}[name]
    with duckdb.connect() as connection:
        [(found,)] = connection.execute(f"SELECT count(*) FROM {reader}(?)", [str(path)]).fetchall()  # noqa: S608
    assert found == count > 0
    assert written(view, what, name) == data


@pytest.mark.parametrize("what", list(ROWS))
@pytest.mark.parametrize("name", format_names())
def test_every_format_can_say_that_there_is_nothing(what: What, name: str) -> None:
    out = io.BytesIO()
    format_named(name).write([], ROWS[what], out)
    assert bool(out.getvalue()) == (name != "jsonl")


def test_json_lines_hold_one_object_a_line(view: View) -> None:
    lines = written(view, "claims", "jsonl").decode().splitlines()
    assert [json.loads(line)["kind"] for line in lines] == [r.kind for r in claim_rows(view)]


def test_csv_lays_fields_of_fields_in_columns(view: View) -> None:
    rows = list(csv.DictReader(io.StringIO(written(view, "claims", "csv").decode(), newline="")))
    [row] = [r for r in rows if r["kind"] == "contact"]
    assert row["document_source"] == "Adria Courier"
    assert row["actors_name"] == "Ana Kovač | Musalia Wafula"
    assert row["actors_country"] == "HRV | KEN"
    assert row["actors_office"] == "Foreign Minister | "
    assert row["date_start"] == "2024-05-03"
    assert row["place_name"] == "Nairobi"
    assert json.loads(row["values"]) == {"level": "minister", "topics": ["trade"]}
    [figure] = [r for r in rows if r["kind"] == "figure"]
    assert (figure["place_name"], figure["recipients_name"]) == ("", "Kenya")


def test_csv_defuses_formulas(view: View) -> None:
    rows = list(csv.DictReader(io.StringIO(written(view, "documents", "csv").decode(), newline="")))
    [row] = [r for r in rows if r["source"] == "Lima Ledger"]
    assert row["title"] == "'+1 for talks"
    assert row["text"] == "'=HYPERLINK is how Kenya began.\nThen Peru spoke."


@given(cell=st.text())
def test_no_defused_cell_begins_like_a_formula(cell: str) -> None:
    safe = defused(cell)
    assert not safe.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe.removeprefix("'") in {cell, cell.removeprefix("'")}


def test_parquet_keeps_types_and_nesting(view: View, tmp_path: Path) -> None:
    (tmp_path / "c.parquet").write_bytes(written(view, "claims", "parquet"))
    with duckdb.connect() as connection:
        found = connection.execute(
            "SELECT document.published, actors[1].name, evidence[1].start, attribution[1].entity, confidence,"
            " json_extract_string(\"values\", '$.level') FROM read_parquet(?) WHERE kind = 'contact'",
            [str(tmp_path / "c.parquet")],
        ).fetchall()
    assert found == [(DATED.published.day, "Ana Kovač", 0, None, 0.9, "minister")]


def test_a_record_keeps_its_days_its_groups_and_values_of_any_sort(view: View, tmp_path: Path) -> None:
    (tmp_path / "r.parquet").write_bytes(written(view, "records", "parquet"))
    with duckdb.connect() as connection:
        found = connection.execute(
            "SELECT actors[1].name, date.\"start\", sources.outlets, sources.groups[1][1], claims[1],"
            " typeof(fields) FROM read_parquet(?) WHERE kind = 'contact'",
            [str(tmp_path / "r.parquet")],
        ).fetchall()
    claim = next(r.id for r in claim_rows(view) if r.kind == "contact")
    day = date(2024, 5, 3)
    [(name, start, outlets, group, first, sort)] = found
    assert (name, start, outlets, group, first) == ("Ana Kovač", day, 1, DATED.id, claim)
    assert "JSON" in sort or "VARCHAR" in sort


def test_a_row_longer_than_duckdb_takes_by_default_fits(tmp_path: Path) -> None:
    out = io.BytesIO()
    long = Entity("e_1", "person", {"Latn": {"en": ("x" * (20 * 2**20),)}})
    format_named("parquet").write([long], Entity, out)
    assert out.getvalue().startswith(b"PAR1")


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_half(path)
    assert path.read_text() == "old"
    with destination(path) as file:
        file.write(b"new")
    assert path.read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def write_half(path: Path) -> None:
    with destination(path) as file:
        file.write(b"half")
        raise ZeroDivisionError


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    for wrong in (tmp_path / "none" / "x", tmp_path):
        with pytest.raises(BilatError, match="cannot write"), destination(wrong):
            pass
