"""CSV for spreadsheets: UTF-8, a heading, one row a line; fields of fields get columns of their own.

`document_source` is the source of the document; of a list, `actors_name` holds the names of all actors, separated by
" | ". What has no fixed fields (the values of a claim) is JSON text. A cell that a spreadsheet would run as a formula
begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from bilat.export.shape import leaves, shape_of

TEXT = True
SEPARATOR = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes spreadsheets take a cell for a formula, the full-width forms of East Asian keyboards included."""


def write(rows: Iterable[msgspec.Struct], row_type: type[msgspec.Struct], out: BinaryIO) -> None:
    """Write rows as they come."""
    paths = list(leaves(shape_of(row_type)))
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow("_".join(path) for path in paths)
    for row in rows:
        fields = msgspec.to_builtins(row)
        writer.writerow([_cell(list(_at(fields, path))) for path in paths])
    text.detach()


def _at(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """All values at the end of a path, through lists."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from _at(item, path)
    elif not path:
        yield value
    elif isinstance(value, dict):
        yield from _at(value.get(path[0]), path[1:])
    else:
        yield None


def _cell(values: list[Any]) -> str | float:
    if len(values) == 1 and isinstance(values[0], int | float):
        return values[0]
    if all(v is None for v in values):
        return ""
    return defused(SEPARATOR.join(_text(v) for v in values))


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return msgspec.json.encode(value).decode()
    return "" if value is None else str(value)


def defused(cell: str) -> str:
    """The cell, marked as text where a spreadsheet would run it.

    >>> defused("=1+1"), defused("plain")
    ("'=1+1", 'plain')
    """
    risky = cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)
    return f"'{cell}" if risky else cell
