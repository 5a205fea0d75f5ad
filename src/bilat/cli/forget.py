"""`bilat forget`: a source or a document leaves the ledger for good."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import LedgerPath
from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.model.record import Record
    from bilat.pipeline import Loss

LISTED = 10
"""Records named before the question; the rest is counted."""


def forget(
    ledger: LedgerPath,
    what: Annotated[str, typer.Argument(metavar="SOURCE|DOCUMENT", help="An outlet's name; a document's id or key.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove a source or a document and all that was read in it.

    Its text, claims and index entries are deleted for good; records that rest on it alone go, others lose its reports.
    Judgements on its claims stay as rows without effect. Says what will go, and asks.

    Example: bilat forget demo.db "Margalla Post" --yes
    """
    from bilat.cli.fresh import fresh
    from bilat.pipeline import documents_of, loss
    from bilat.pipeline import forget as run

    if not yes and not sys.stdin.isatty():
        raise UsageError("nobody is there to ask: add --yes, and it is done")
    with fresh(ledger) as view:
        documents = documents_of(view, what)
        going = loss(view, documents)
        if len(documents) == view.count_documents():
            typer.echo("this is all that the ledger holds")
    _tell(going)
    if not yes:
        typer.confirm("Remove it for good?", abort=True)
    if run(ledger, documents):
        typer.echo("forgotten")
    else:
        typer.echo("forgotten; another program reads the ledger, and the words leave the file when it has finished")


def _tell(going: Loss) -> None:
    downgraded = [w for w in going.weaker if w.downgraded]
    typer.echo(f"{_count(going.documents, 'document')}, {_count(range(going.claims), 'claim')} will go")
    if going.copies:
        typer.echo(f"the same text stays in {_count(going.copies, 'document')} of others: {', '.join(going.copies)}")
    typer.echo(f"{_count(going.alone, 'record')} rest on it alone and will go")
    _name([(r, "") for r in going.alone])
    typer.echo(f"{_count(going.weaker, 'record')} lose reports, {len(downgraded)} of them their status")
    _name([(w.before, f": {_plain(w.before.status)}, then {_plain(w.after.status)}") for w in downgraded])


def _name(records: Sequence[tuple[Record, str]]) -> None:
    from bilat.cli.terminal import clean, short

    for record, change in records[:LISTED]:
        typer.echo(clean(f"  {short(record.id)}  {record.summary}{change}"))
    if len(records) > LISTED:
        typer.echo(f"  and {len(records) - LISTED} more")


def _plain(status: str) -> str:
    return status.replace("_", " ")


def _count(things: Sequence[object], what: str) -> str:
    return f"{len(things)} {what}" if len(things) == 1 else f"{len(things)} {what}s"
