"""`bilat search`: words in documents and in the evidence of claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import LedgerPath, Rows
from bilat.cli.terminal import cell, console, print_json, row_limit, short, wants_json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from rich.text import Text

    from bilat.ledger import Hit


def search(
    ledger: LedgerPath,
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help='All must occur; "a phrase" and begin* work.')],
    what: Annotated[str, typer.Option(help="documents, or claims by their evidence.")] = "documents",
    rows: Rows = Rows(),  # noqa: B008 - frozen
) -> None:
    """Find documents or claims by words, the best match first.

    Example: bilat search demo.db visa agree* --what claims
    """
    from bilat.ledger import View

    if what not in ("documents", "claims"):
        raise UsageError(f"no {what!r} to search; there are documents, claims")
    as_json = wants_json(rows.json)
    with View(ledger) as view:
        hits = view.search(
            " ".join(words), "claims" if what == "claims" else "documents", row_limit(rows.limit, as_json)
        )
        if as_json:
            print_json(hits)
        else:
            _print_hits(hits)


def _print_hits(hits: Iterable[Hit]) -> None:
    from rich.text import Text

    hit = None
    for hit in hits:
        heading = hit.heading
        day = heading.published.day or "undated"
        console().print(cell(f"{short(hit.id)}  {day}  {heading.source}: {heading.title}"))
        console().print(Text("    ").append(_marked(hit)), "")
    if not hit:
        typer.echo("nothing found")


def _marked(hit: Hit) -> Text:
    """The passage with its words in bold; line ends would break the list."""
    shown = cell(hit.snippet.replace("\n", " "))
    for start, end in hit.marks:
        shown.stylize("bold", start, end)
    return shown
