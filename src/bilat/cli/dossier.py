"""`bilat dossier`: all that is known between two states, as a report or on the terminal."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import LedgerPath, a_day
from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.dossier import Asked
    from bilat.dossier.pairpage import PairDossier

FORMATS = ("text", "md", "html", "json")


@dataclasses.dataclass(frozen=True)
class Period:
    """Which time the dossier speaks of, and from which day it looks."""

    since: Annotated[
        str, typer.Option(help="What happened from this day on; without a date, by its reports.", metavar="DAY")
    ] = ""
    until: Annotated[str, typer.Option(help="What happened up to this day.", metavar="DAY")] = ""
    reported_since: Annotated[
        str,
        typer.Option(help="Only matters with a report published since; those first reported are new.", metavar="DAY"),
    ] = ""
    as_of: Annotated[
        str, typer.Option(help="The day by which a commitment is overdue; the last one read by default.", metavar="DAY")
    ] = ""

    def asked(self) -> Asked:
        """The same as the dossier asks it. Raises UsageError for what is no day."""
        from bilat.dossier import Asked

        since, until = a_day(self.since), a_day(self.until)
        if since and until and since > until:
            raise UsageError(f"since {since} is after until {until}")
        return Asked(since=since, until=until, reported_since=a_day(self.reported_since), as_of=a_day(self.as_of))


def dossier(
    ledger: LedgerPath,
    one: Annotated[str, typer.Argument(metavar="AAA", help="A state by code, such as BLR.", show_default=False)],
    other: Annotated[str, typer.Argument(metavar="BBB", help="The other one.", show_default=False)],
    period: Period = Period(),
    format_: Annotated[
        str, typer.Option("--format", help="text, md, html or json.", show_default="text on a terminal, else md")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; standard output by default.", show_default=False)
    ] = None,
) -> None:
    """Write the dossier of two states, with numbered citations.

    Every line says who reports it and how it holds: planned, asked for, possible, denied. In a file ending with .md,
    .html or .json the format follows the name. HTML is one file without scripts, fit for print.

    Example: bilat dossier demo.db BLR PAK --format md -o blr-pak.md
    """
    from bilat.cli.fresh import fresh
    from bilat.cli.options import pair_of
    from bilat.dossier import pair_dossier

    pair = pair_of(f"{one}-{other}")
    chosen = _chosen(format_, output)
    asked = period.asked()
    with fresh(ledger) as view:
        found = pair_dossier(view, pair, asked)
    if chosen == "text" and output is None:
        from bilat.cli.report import print_report

        print_report(found)
    else:
        _write(found, chosen, output)


def _chosen(format_: str, output: Path | None) -> str:
    """The format asked for, else that of the file's name, else what suits whoever reads."""
    ending = output.suffix.removeprefix(".").casefold() if output else ""
    chosen = format_ or {"md": "md", "markdown": "md", "html": "html", "htm": "html", "json": "json"}.get(ending, "")
    if not chosen:
        chosen = "text" if output is None and sys.stdout.isatty() else "md"
    if chosen not in FORMATS:
        raise UsageError(f"no format {chosen!r} for a dossier; there are {', '.join(FORMATS)}")
    if chosen == "text" and output is not None:
        raise UsageError("text is for the terminal: choose md, html or json for a file")
    return chosen


def _write(found: PairDossier, format_: str, output: Path | None) -> None:
    from bilat.dossier.reports import written
    from bilat.export import destination

    whole = written(found, format_).encode("utf-8", "replace")
    if output:
        with destination(output) as file:
            file.write(whole)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(whole)
    sys.stdout.buffer.flush()
