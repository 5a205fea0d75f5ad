"""`bilat add` and `bilat reread`: what changes a ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import Given, LedgerPath, Workers
from bilat.errors import UsageError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from bilat.ingest import IngestOptions
    from bilat.pipeline import Progress, Settings, Stage, Tally

REASONS = 20
"""Told after a run, the commonest first: what does not fit a screen nobody reads."""


def add(
    ledger: LedgerPath,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, or - for standard input.", show_default=False)
    ],
    given: Given,
    rules_only: Annotated[bool, typer.Option("--rules-only", help="Without the networks: faster, finds less.")] = False,
    workers: Workers = None,
) -> None:
    """Read articles and put their claims into a ledger.

    The ledger is made where there is none. Takes plain text, JSON and JSON Lines, saved pages, feed files,
    WARC, zip, and folders of them. What is in the ledger already is not read again. What cannot be read
    becomes an issue, told here with its reason and kept in the ledger (`bilat export --what issues`).

    Example: bilat add demo.db articles.jsonl
    """
    _check_inputs(inputs)
    tally = read_into(ledger, inputs, workers, given.options(), taggers=not rules_only)
    if not tally.documents:
        typer.echo("bilat: nothing could be read", err=True)
        raise typer.Exit(1)


def read_into(
    ledger: Path, inputs: list[str], workers: int | None, options: IngestOptions | None = None, *, taggers: bool = True
) -> Tally:
    """Add the inputs, with progress on a terminal, and report what was done."""
    from bilat.pipeline import add as run
    from bilat.pipeline import standard

    with _progress(workers) as settings:
        tally = run(ledger, inputs, options, settings, standard(taggers=taggers))
    _report(tally)
    return tally


def reread(ledger: LedgerPath, workers: Workers = None) -> None:
    """Read again what another version of the reader has read.

    The new claims replace the old in every view. Also tries again the documents that could not be read, and
    upgrades a ledger of an older bilat.

    Example: bilat reread demo.db
    """
    from bilat.pipeline import reread as run

    with _progress(workers) as settings:
        tally = run(ledger, settings)
    if tally.total:
        _report(tally)
    else:
        typer.echo("every document has been read by this version")


def _check_inputs(inputs: list[str]) -> None:
    missing = [i for i in inputs if i != "-" and not Path(i).exists()]
    if missing:
        raise UsageError(f"there is no {missing[0]}")


@contextmanager
def _progress(workers: int | None) -> Iterator[Settings]:
    """Settings with a progress line on a terminal, and none elsewhere."""
    from bilat.pipeline import Settings

    if not sys.stderr.isatty():
        with _keeping():
            yield Settings(workers=workers)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    text = TextColumn("{task.description}", markup=False)
    columns = (SpinnerColumn(), text, BarColumn(), TimeElapsedColumn())
    with _keeping(), Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Settings(workers=workers, progress=_listener(bar), stage=_stages(bar))


def _listener(bar: Bar) -> Progress:
    task = bar.add_task("reading", total=None)

    def listen(tally: Tally, /) -> None:
        words = f"{tally.documents} documents, {tally.claims} claims, {sum(tally.issues.values())} issues"
        bar.update(task, completed=tally.documents, total=tally.total or None, description=words)

    return listen


def _stages(bar: Bar) -> Stage:
    def begin(stage: str) -> None:
        for task in bar.tasks:
            bar.update(task.id, description=f"all claims together: {stage}", total=None)

    return begin


@contextmanager
def _keeping() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt as error:
        typer.echo("\nbilat: stopped; what was read is kept, and the same command goes on from here", err=True)
        raise typer.Exit(1) from error


def _report(tally: Tally) -> None:
    """What was done, and each reason for an issue with its count."""
    words = [_count(tally.read, "document") + " read", _count(tally.claims, "claim")]
    if tally.known:
        words.append(f"{tally.known} in the ledger already")
    words += [
        f"{n} kept unread, in {language or 'an unknown language'}" for language, n in sorted(tally.unread.items())
    ]
    issues = sum(tally.issues.values())
    typer.echo(", ".join(words) + (f", {_count(issues, 'issue')}:" if issues else ""))
    reasons = sorted(tally.issues.items(), key=lambda i: (-i[1], i[0]))
    for reason, n in reasons[:REASONS]:
        typer.echo(f"  {n} × {reason}")
    if len(reasons) > REASONS:
        typer.echo(f"  and {len(reasons) - REASONS} reasons more; `bilat export --what issues` lists every one")


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
