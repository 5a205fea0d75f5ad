from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import bilat
from bilat.dossier.tables import CLAIMS, RECORDS
from bilat.errors import LedgerError, UsageError
from bilat.ledger import View, Writer
from tests.builders import make_claim, make_document


def test_records_are_rows_of_the_declared_columns(ledger: Path) -> None:
    table = bilat.records(ledger, "KEN-HRV", kind="contact")
    assert (table.columns, len(table)) == (tuple(RECORDS), 1)
    [row] = table
    assert tuple(row) == tuple(RECORDS)
    assert (row["date_start"], row["event"], row["quad"], row["independent"]) == (date(2024, 5, 3), "CONSULT", 1, 2)
    assert json.loads(row["values"])["level"] == "minister"


def test_claims_lead_to_their_record_and_to_their_words(ledger: Path, view: View) -> None:
    table = bilat.claims(ledger, "HRV-KEN")
    assert table.columns == tuple(CLAIMS)
    for row in table:
        document = view.document(row["document"])
        assert document
        assert document.text[row["start"] : row["end"]] == row["quote"]
        assert view.record(row["record"])


def test_arrow_gets_types_and_all_rows(ledger: Path) -> None:
    import duckdb

    told = bilat.records(ledger)
    stream = told.__arrow_c_stream__()  # outlives what it was made of
    assert "arrow_array_stream" in repr(stream)
    query = "SELECT count(*), min(date_start), any_value(typeof(actors)), sum(quad) FROM told"
    [found] = duckdb.connect().execute(query).fetchall()  # DuckDB finds `told` by its name, and takes it as Arrow
    assert found == (len(told), date(2024, 3, 1), "VARCHAR[]", sum(row["quad"] or 0 for row in told))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_data_frames_take_it_as_it_is(ledger: Path, library: str) -> None:
    frames = pytest.importorskip(library)
    table = bilat.records(ledger)
    frame = frames.DataFrame(table)
    assert (tuple(frame.columns), len(frame)) == (table.columns, len(table))


def test_the_panel_has_every_month_read_and_sums_to_the_records(ledger: Path, view: View) -> None:
    rows = list(bilat.panel(ledger, "HRV-KEN"))
    assert [r["month"] for r in rows if r["read"]] == ["2024-05", "2024-09"]
    assert {"2024-05", "2024-06", "2024-07", "2024-08", "2024-09", None} <= {r["month"] for r in rows}
    assert sum(r["records"] for r in rows) == len(bilat.records(ledger, "HRV-KEN"))
    may = next(r for r in rows if r["month"] == "2024-05")
    assert (may["documents"], may["share"], may["consult"], may["verbal_cooperation"]) == (2, 1.0, 1, 1)
    assert sum(r["planned"] for r in rows) == 1
    assert sum(r["denied"] for r in rows) == 1


def test_charts_are_vega_lite_with_their_data(ledger: Path) -> None:
    made = bilat.charts(ledger, "HRV-KEN")
    assert {"intensity", "timeline", "calendar"} <= set(made)
    for chart in made.values():
        assert chart["$schema"].endswith("/vega-lite/v5.json")
        fields = {c["field"] for c in chart["encoding"].values() if isinstance(c, dict) and "field" in c}
        assert all(fields <= set(row) for row in chart.rows)
        json.dumps(chart)


def test_a_day_that_is_none_is_wrong_use(ledger: Path) -> None:
    with pytest.raises(UsageError, match="2025-06-04"):
        bilat.records(ledger, since="yesterday")


def test_records_that_were_never_made_and_old_ones_are_told(tmp_path: Path) -> None:
    path = tmp_path / "new.bilat"
    document = make_document()
    with Writer(path) as writer:
        writer.put(document, "reader", [make_claim(document)])
    with pytest.raises(LedgerError, match=r"bilat\.know"):
        bilat.records(path)
    bilat.know(path)
    assert len(bilat.records(path)) == 1
    with Writer(path) as writer:
        writer.put(make_document("Croatia and Kenya.", key="c"), "reader", [])
    with pytest.warns(UserWarning, match="has changed"):
        bilat.records(path)
