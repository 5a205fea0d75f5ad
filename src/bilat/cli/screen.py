"""`bilat screen`: whom of the ledger a list of sanctioned persons and bodies names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import Json, LedgerPath
from bilat.cli.terminal import clean, console, print_json, wants_json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.screen import Entry, Hit, Reported
    from bilat.screen.run import Progress

REMARKS = 160
"""Letters of the list's remarks shown on a terminal; `--json` gives all."""


def screen(
    ledger: LedgerPath,
    list_: Annotated[
        Path, typer.Argument(metavar="LIST", help="OFAC's SDN.CSV, or a CSV with a column name.", show_default=False)
    ],
    threshold: Annotated[
        float | None, typer.Option(help="The lowest score shown, 0 to 1.", min=0, max=1, show_default="0.85")
    ] = None,
    json: Json = False,
) -> None:
    """Find persons, bodies and companies of a ledger on a list.

    Each hit has a score and its reasons; what the list says and what the press reports stand apart. A hit is a question
    for a person, never an answer. Aliases are read from ALT.CSV where it lies beside SDN.CSV.

    Example: bilat screen demo.db list.csv --threshold 0.9
    """
    from bilat.cli.fresh import fresh
    from bilat.screen import THRESHOLD, read_list
    from bilat.screen import screen as run

    if not list_.exists():
        raise UsageError(f"there is no {list_}")
    watch = read_list(list_)
    lowest = THRESHOLD if threshold is None else threshold
    with fresh(ledger) as view, _progress() as progress:
        hits = run(view, watch, lowest, progress)
    if wants_json(json):
        print_json(hits)
        return
    for hit in hits:
        _print(hit)
    entries = len(watch.entries)
    typer.echo(f"{len(hits)} hits of {lowest:g} or more on {clean(watch.title)} ({watch.format}, {entries:,} entries)")


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("entities"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _print(hit: Hit) -> None:
    """The entity, why, what the list says, and apart from it what the press reports."""
    from rich.padding import Padding
    from rich.text import Text

    who = hit.entity
    offices = ", ".join(dict.fromkeys(o.office for o in who.offices))
    about = ", ".join(filter(None, (who.type, who.country, offices)))
    heading = f"{hit.score:.2f}  {hit.spelling} ({about})  {who.id}"
    console().print(Text(clean(heading)), style="bold")
    lines = [("list", _listed(hit.listed, hit.name)), ("why", "; ".join(hit.reasons))]
    lines += [("press", _reported(report)) for report in hit.reported] or [("press", "no sanction reported")]
    for name, words in lines:
        console().print(Padding(Text(f"{name:<6}{clean(words)}"), (0, 0, 0, 6)))
    typer.echo()


def _listed(entry: Entry, name: str) -> str:
    days = (f"listed {entry.since}" if entry.since else "", f"changed {entry.changed}" if entry.changed else "")
    remarks = entry.remarks if len(entry.remarks) <= REMARKS else f"{entry.remarks[:REMARKS]} …"
    main = f"{name}, of {entry.name}" if name != entry.name else name
    said = (entry.id, main, ", ".join(entry.countries), ", ".join(entry.programmes), entry.role, *days, remarks)
    return " · ".join(filter(None, said))


def _reported(report: Reported) -> str:
    from bilat.cli.words import MARKS, when

    marks = " ".join(filter(None, ("denied" if report.polarity == "denied" else "", MARKS[report.modality])))
    by = f"by {', '.join(report.by)}" if report.by else ""
    words = " ".join(filter(None, (when(report), report.type.replace("_", " "), report.status, by, marks)))
    outlets = ", ".join(f"{c.source} {c.published or 'undated'}" for c in report.claims)
    return f"{words} ({outlets}): “{report.claims[0].quote}”" if report.claims else words
