"""Rows to Arrow without pyarrow: DuckDB reads them with their types and gives a stream."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec


def capsule(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]], requested_schema: object = None) -> object:
    """A PyCapsule of an ArrowArrayStream. columns: names and DuckDB's names of their types, in order."""
    import duckdb  # 0.1 s to import: only who asks for Arrow waits for it

    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    encoder = msgspec.json.Encoder()
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "rows.jsonl"
        with lines.open("wb") as file:
            for row in rows:
                file.write(encoder.encode({name: row.get(name) for name in columns}) + b"\n")
        connection = duckdb.connect(config=settings)
        found = connection.read_json(str(lines), columns=dict(columns), format="newline_delimited")
        found.create("told")  # read whole: the stream outlives the folder
    return connection.table("told").__arrow_c_stream__(requested_schema)
