"""Parquet, through DuckDB: fields keep their types, lists and fields of fields stay nested."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec

from bilat.export.formats import jsonl
from bilat.export.shape import Many, Record, Shape, shape_of

TEXT = False
LONGEST_ROW = 64 * 2**20
"""Bytes. DuckDB takes 16 MB by default; a long transcript of a whole session, escaped as JSON, stays far below this."""


def write(rows: Iterable[msgspec.Struct], row_type: type[msgspec.Struct], out: BinaryIO) -> None:
    """Write all rows; they go through a temporary file, not through memory."""
    with tempfile.TemporaryDirectory() as folder:
        lines, made = Path(folder) / "rows.jsonl", Path(folder) / "rows.parquet"
        with lines.open("wb") as file:
            jsonl.write(rows, row_type, file)
        _convert(lines, made, shape_of(row_type))
        with made.open("rb") as file:
            shutil.copyfileobj(file, out)


def _convert(lines: Path, made: Path, shape: Record) -> None:
    import duckdb  # 0.1 s to import: only who writes Parquet waits for it

    # One thread: the same rows give the same bytes. Nothing is fetched: JSON and Parquet are built in.
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    columns = {name: _type(inner) for name, inner in shape.fields}
    with duckdb.connect(config=settings) as connection:
        table = connection.read_json(
            str(lines), columns=columns, format="newline_delimited", maximum_object_size=LONGEST_ROW
        )
        table.write_parquet(str(made), compression="zstd")


def _type(shape: Shape) -> str:
    if isinstance(shape, Record):
        fields = ", ".join(f'"{name}" {_type(inner)}' for name, inner in shape.fields)
        return f"STRUCT({fields})"
    if isinstance(shape, Many):
        return f"{_type(shape.item)}[]"
    return shape
