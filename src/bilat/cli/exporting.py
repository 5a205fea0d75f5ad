"""`bilat export` and `bilat schema`: what leaves a ledger, and its shape."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bilat.cli.options import Claims, Documents, LedgerPath, Records, Scope
from bilat.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import msgspec

    from bilat.export import Format
    from bilat.ledger import View


def export(
    ledger: LedgerPath,
    scope: Scope,
    what: Annotated[
        str, typer.Option(help="records, claims, documents, entities, judgements or issues.")
    ] = "claims",
    format_: Annotated[str, typer.Option("--format", help="jsonl, csv or parquet.")] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; standard output by default.", show_default=False)
    ] = None,
) -> None:
    """Write rows as JSON Lines, CSV or Parquet.

    To standard output, where nothing else is printed, or to a file, which appears whole or not at all.

    Example: bilat export demo.db --what claims --format csv -o claims.csv
    """
    from bilat.cli.fresh import fresh
    from bilat.export import ROWS, destination, format_named

    if what not in ROWS:
        raise UsageError(f"no {what!r} to export; there are {', '.join(ROWS)}")
    if what in ("issues", "judgements") and scope != Scope():
        raise UsageError(f"{what} belong to no pair, outlet or day: export them all")
    writer = format_named(format_)
    row_type = ROWS[what]
    with fresh(ledger) as view:
        rows = _rows(view, what, scope)
        if output:
            with destination(output) as file:
                writer.write(rows, row_type, file)
        else:
            _to_stdout(writer, rows, row_type)


def _rows(view: View, what: str, scope: Scope) -> Iterator[Any]:
    from bilat.export import claim_rows, document_rows, entity_rows, issue_rows, judgement_rows, record_rows

    if what == "records":
        return record_rows(view, Records().filter(scope))
    if what == "judgements":
        return judgement_rows(view)
    if what == "claims":
        return claim_rows(view, Claims().filter(scope))
    if what == "documents":
        return document_rows(view, Documents().filter(scope))
    return entity_rows(view, Claims().filter(scope)) if what == "entities" else issue_rows(view)


def _to_stdout(writer: Format, rows: Iterator[Any], row_type: type[msgspec.Struct]) -> None:
    if not writer.TEXT and sys.stdout.isatty():
        raise UsageError("this format is not for a terminal: name a file with -o")
    writer.write(rows, row_type, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def schema(
    name: Annotated[
        str, typer.Argument(help="records, claims, documents, entities, judgements, issues or a kind of claim.")
    ] = "claims",
) -> None:
    """Print the JSON Schema of a row or of a kind's values.

    Example: bilat schema instrument
    """
    import json

    from bilat.export.schema import schema_of

    typer.echo(json.dumps(schema_of(name), indent=2, ensure_ascii=False))
