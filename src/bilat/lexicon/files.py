"""How the files under `bilat/data` are read: CSV tables and YAML documents into frozen structs.

A cell that holds several values separates them by `|`; an empty cell means the field's default. A column or key
that the struct does not have is an error, so that a typing slip in the data is found on load.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import Any, TypeVar, get_origin

import msgspec

from bilat.errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)
SEPARATOR = "|"


def read_text(path: str) -> str:
    """The text of a data file; `path` is relative to `bilat/data`."""
    return files("bilat").joinpath("data", *path.split("/")).read_bytes().decode("utf-8")


def read_table(path: str, row_type: type[Row]) -> tuple[Row, ...]:
    """The rows of a CSV file as structs. Raises LexiconError naming the file and the line."""
    lines = csv.reader(read_text(path).splitlines())
    header = next(lines, [])
    many = {f.name for f in msgspec.structs.fields(row_type) if get_origin(f.type) is tuple}
    return tuple(_row(path, lines.line_num, header, cells, many, row_type) for cells in lines)


def _row(path: str, line: int, header: list[str], cells: list[str], many: set[str], row_type: type[Row]) -> Row:
    if len(cells) != len(header):
        raise LexiconError(f"{path}:{line}: {len(cells)} cells, but {len(header)} columns: {cells[:2]}")
    values: dict[str, Any] = {
        name: _parts(cell) if name in many else cell for name, cell in zip(header, cells, strict=True) if cell
    }
    try:
        return msgspec.convert(values, row_type, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{path}:{line}: {error}: {cells[:2]}") from error


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(SEPARATOR)]


def read_names(path: str) -> tuple[str, ...]:
    """The names of a text file, one a line; empty lines and lines that begin with # are left out."""
    lines = (line.strip() for line in read_text(path).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def read_yaml(path: str, document_type: type[Row]) -> Row:
    """A YAML file as one struct. Raises LexiconError naming the file and the entry."""
    import msgspec.yaml

    try:
        return msgspec.yaml.decode(read_text(path), type=document_type)
    except msgspec.DecodeError as error:
        raise LexiconError(f"{path}: {error}") from error
