"""Rows and cells on a terminal, JSON Lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    import msgspec
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

ROWS_ON_A_TERMINAL = 50
"""What one still scrolls through; the rest is counted below the table."""

ID_LETTERS = 12
"""Ten digits of the hash: `bilat show` takes it, and a million rows share none."""


def wants_json(asked: bool) -> bool:
    """JSON when asked for, or when no person looks at the output."""
    return asked or not sys.stdout.isatty()


def row_limit(asked: int | None, as_json: bool) -> int:
    """How many rows to show, 0 for all."""
    if asked is not None:
        return asked
    return 0 if as_json else ROWS_ON_A_TERMINAL


def print_json(rows: Iterable[msgspec.Struct]) -> None:
    """One row a line, UTF-8 whatever the terminal's encoding."""
    from bilat.export import format_named

    sys.stdout.flush()
    format_named("jsonl").write(rows, object, sys.stdout.buffer)  # type: ignore[arg-type]
    sys.stdout.buffer.flush()


def console() -> Console:
    """Where tables go: plain when captured, without colours under NO_COLOR."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], total: int, what: str) -> None:
    """A table, and how many more rows there are."""
    shown = 0
    table = _table(columns)
    for row in rows:
        table.add_row(*(cell(value) for value in row))
        shown += 1
    if shown:
        console().print(table)
    if total > shown:
        typer.echo(f"{shown} of {total} {what}; --limit 0 shows all")
    elif not total:
        typer.echo(f"no {what}")


def print_facts(facts: dict[str, Any]) -> None:
    """Names and values, those without value left out."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in facts.items():
        if value not in ("", None):
            table.add_row(cell(name), cell(value))
    console().print(table, "")


def _table(columns: Sequence[str]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        expand=bool(_SHARES.keys() & set(columns)),
    )
    for column in columns:
        table.add_column(
            column, no_wrap=column in _WHOLE, overflow="fold", ratio=_SHARES.get(column), max_width=_WIDEST.get(column)
        )
    return table


_WHOLE = ("id", "date", "published", "from", "to")
"""Columns that are never wrapped."""

_WIDEST = {"claim": 13, "record": 13, "reported": 14, "source": 13, "id, source": 13}
"""Letters of columns of a few words, so that running text has room on a terminal of eighty."""

_SHARES = {"evidence": 4, "summary": 4, "title": 4, "who": 3, "offices": 4, "name": 2}
"""How the columns of running text share the width that is left: words need more room than names."""


def cell(value: Any) -> Text:
    """Text of an article as text alone: no markup of ours, no escape sequence for the terminal."""
    from rich.text import Text

    return value if isinstance(value, Text) else Text("" if value is None else clean(str(value)))


def clean(text: str) -> str:
    """Without control characters but line ends, which could steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def short(id_: str) -> str:
    """An id as tables show it."""
    return id_[:ID_LETTERS]


def shown(rows: Iterable[Any], limit: int, make: Callable[[Any], Sequence[Any]]) -> list[Sequence[Any]]:
    """The cells of the first rows."""
    return [make(row) for row in (islice(rows, limit) if limit else rows)]
