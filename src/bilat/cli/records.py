"""`bilat records`: what all claims about the same matter support together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import LedgerPath, Records, Rows, Scope
from bilat.cli.terminal import print_json, print_table, row_limit, short, wants_json

if TYPE_CHECKING:
    from rich.text import Text

    from bilat.model.record import Record


def records(
    ledger: LedgerPath,
    scope: Scope,
    which: Records,
    rows: Rows,
    newest: Annotated[bool, typer.Option("--newest", help="The latest first.")] = False,
) -> None:
    """List records: one matter each, by date, from all outlets.

    A table on a terminal, JSON Lines when captured. since and until meet a record's date; without one, its reports.

    Example: bilat records demo.db --pair BLR-PAK --kind contact --limit 5
    """
    import msgspec

    from bilat.cli.fresh import fresh

    as_json = wants_json(rows.json)
    wanted = msgspec.structs.replace(which.filter(scope, row_limit(rows.limit, as_json)), newest=newest)
    with fresh(ledger) as view:
        found = view.records(wanted)
        if as_json:
            print_json(found)
            return
        columns = ("date", "record", "summary", "reported", "id")
        print_table(columns, map(_cells, found), view.count_records(wanted), "records")


def _cells(record: Record) -> list[object]:
    from bilat.cli.words import when

    return [when(record, "…\n"), _named(record), record.summary, reported(record), short(record.id)]


def _named(record: Record) -> Text:
    from bilat.cli.words import marked

    name = marked(record, "\n")
    return name.append(f"\n{record.outcome}") if record.outcome else name


def reported(record: Record) -> str:
    """How many outlets report it, how many of them independently, and what that makes of it.

    One outlet is named by number too: the record says itself who it is.
    """
    outlets, independent = record.sources.outlets, record.sources.independent
    many = f"{outlets} outlet{'s' * (outlets != 1)}"
    if independent != outlets:
        many += f", {independent} independent"
    return f"{record.status.replace('_', ' ')}\n{many}"
