"""`bilat demo`: the bundled sample, read and served."""

from __future__ import annotations

import tempfile
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import Workers
from bilat.cli.serve import PORT, Door, open_site

if TYPE_CHECKING:
    from bilat.export import ClaimRow
    from bilat.ledger import PairCount, View

WORKERS = 2
"""Two have read the sample before a third has loaded its models."""

PAIRS = 8
"""The busiest ones: the sample is about four pairs, the others are named beside them."""


def demo(
    ledger: Annotated[
        Path | None,
        typer.Argument(
            metavar="[LEDGER]", help="Where to keep the ledger; a temporary one by default.", show_default=False
        ),
    ] = None,
    workers: Workers = None,
    port: Annotated[int, typer.Option(help="Where the dossier is served; a free one when taken.")] = PORT,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Show it here instead, and end.")] = False,
) -> None:
    """Read the bundled sample and serve its dossier.

    The sample is articles of our own, made from public facts, of invented outlets. No network; under half a minute.

    Example: bilat demo demo.db --no-serve
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = ledger or Path(folder) / "demo.db"
        _fill(kept, workers)
        busiest = _show(kept, whole=no_serve)
        _tell(ledger)
        if busiest and not no_serve:
            open_site(kept, f"/pairs/{'-'.join(busiest.pair)}", Door(port=port, or_free=True))


def _tell(ledger: Path | None) -> None:
    name = ledger or "demo.db"
    if ledger is None:
        typer.echo("`bilat demo demo.db` keeps this ledger; then:")
    typer.echo(f"  bilat dossier {name} BLR PAK\n  bilat search {name} visa\n  bilat export {name} --format csv\n")


def _fill(ledger: Path, workers: int | None) -> None:
    from bilat.cli.adding import read_into

    sample = resources.files("bilat") / "data" / "sample" / "articles.jsonl"
    with resources.as_file(sample) as path:
        read_into(ledger, [str(path)], WORKERS if workers is None else workers)


def _show(ledger: Path, *, whole: bool) -> PairCount | None:
    """The pairs of the ledger, and whole: all that was reported of the busiest one, which is returned."""
    from bilat.cli.terminal import print_table
    from bilat.export import claim_rows
    from bilat.ledger import ClaimFilter, View

    with View(ledger) as view:
        pairs = view.pairs()
        cells = [(_named(p), p.claims, p.documents, p.sources, p.first, p.last) for p in pairs[:PAIRS]]
        typer.echo()
        print_table(("pair", "claims", "documents", "outlets", "from", "to"), cells, len(cells), "pairs")
        if len(pairs) > PAIRS:
            typer.echo(f"and {len(pairs) - PAIRS} pairs more")
        if pairs and whole:
            _heading(f"{_named(pairs[0])}: what was reported, by date")
            rows = list(claim_rows(view, ClaimFilter(pair=pairs[0].pair), by_date=True))
            _print_claims([r for r in rows if r.kind != "position"])
            _heading("Who held which office, as reported")
            _print_people(view, pairs[0])
        return pairs[0] if pairs else None


def _named(pair: PairCount) -> str:
    from bilat.lexicon.states import states

    return " – ".join(states().by_code[code].name for code in pair.pair)


def _heading(text: str) -> None:
    typer.echo(f"\n{text}\n{'=' * len(text)}\n")


def _print_claims(rows: list[ClaimRow]) -> None:
    """Three lines each: when, what and how sure; who, with the details; the words and the outlet."""
    from rich.padding import Padding
    from rich.text import Text

    from bilat.cli.terminal import clean, console, short
    from bilat.cli.words import marked, quotes, said_by, what, when, who

    for row in rows:
        head = Text(f"{when(row):<11} ").append(marked(row)).append(f"  {short(row.id)}", style="dim")
        console().print(head, style="bold")
        for line in (who(row), what(row.values), said_by(row) and f"said by {said_by(row)}"):
            if line:
                console().print(Padding(Text(clean(line)), (0, 0, 0, 12)))
        source = Text(clean(f"{row.document.source}, {row.document.published or 'undated'}: “{quotes(row)}”"))
        console().print(Padding(source, (0, 0, 1, 12)), style="italic")


def _print_people(view: View, pair: PairCount) -> None:
    from bilat.cli.terminal import print_table
    from bilat.export import claim_rows
    from bilat.ledger import ClaimFilter

    found: dict[tuple[str, str, str], set[str]] = {}
    for row in claim_rows(view, ClaimFilter(kind="position")):
        for party in row.actors:
            if party.country in pair.pair:
                key = (party.country, party.name, getattr(row.values, "office", "") or party.office)
                found.setdefault(key, set()).add(row.document.source)
    cells = [(*key, len(sources)) for key, sources in sorted(found.items())]
    print_table(("state", "name", "office", "outlets"), cells, len(cells), "people")
