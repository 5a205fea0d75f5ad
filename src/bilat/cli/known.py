"""Records and entities on the terminal: claims side by side, what they differ on, why names and claims are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bilat.cli.terminal import cell, clean, console, print_facts, print_table, short

if TYPE_CHECKING:
    from rich.text import Text

    from bilat.dossier.pages import EntityPage, Network, RecordPage, Teller
    from bilat.dossier.shapes import Line, Quote

BESIDE = 20
"""Rows of a network on a terminal: whom it deals with most."""


def print_record(page: RecordPage) -> None:
    """Everything behind one record."""
    line = page.line
    print_facts(
        {
            "record": line.record,
            "what": line.text,
            "holds as": line.hedge or "told as a fact",
            "support": line.standing,
            "date": f"{line.date.words} ({line.date.basis_words})",
            "place": line.place,
            "outcome": line.outcome,
            "values": "; ".join(f"{v.name}: {v.words}" for v in line.values),
            "PLOVER": f"{page.plover} {page.cameo}".strip(),
            "silent": ", ".join(outlet.name for outlet in page.silent),
            "made by": f"{page.policy}, confidence {page.confidence:.2f}",
        }
    )
    _print_history(page)
    _print_differences(page)
    _heading(f"{page.tellers.total} claims, by outlet")
    for teller in page.tellers.items:
        _print_teller(teller)
    _print_reasons(page)


def _print_history(page: RecordPage) -> None:
    if page.history:
        _heading("History")
        rows = [(s.date.words, s.words, s.hedge, s.outlet, f"“{s.quote}”") for s in page.history]
        print_table(("date", "step", "holds as", "source", "evidence"), rows, len(rows), "steps")
    for link in page.links:
        typer.echo(clean(f"{link.words}: {link.line.text}, {link.line.date.words} ({short(link.line.record)})"))


def _print_differences(page: RecordPage) -> None:
    if not page.differences:
        return
    _heading("Where the claims differ")
    rows = [
        (d.words, f"{v.words}{' (shown)' if v.shown else ''}", ", ".join(v.outlets), d.rule if v.shown else "")
        for d in page.differences
        for v in d.variants
    ]
    print_table(("field", "value", "outlets", "chosen as"), rows, len(rows), "differences")


def _print_teller(teller: Teller) -> None:
    document = teller.document
    denies = "DENIES: " if teller.denies else ""
    said = f", citing {teller.said_by}" if teller.said_by else ""
    head = f"{denies}{document.outlet.name}{said}, {document.published_words}: {document.title} ({short(teller.claim)})"
    console().print(cell(head), style="bold")
    if teller.hedge or teller.judged:
        console().print(cell("    " + "; ".join(w for w in (teller.hedge, *teller.judged) if w)))
    for quote in teller.quotes:
        console().print(_in_sentence(quote), "")


def _in_sentence(quote: Quote) -> Text:
    """A quote in its sentence: bold, and between guillemets for whoever sees no bold."""
    shown = cell(f"    {quote.before.lstrip()}")
    shown.append(clean(f"«{quote.quote}»"), style="bold")
    return shown.append(clean(quote.after))


def _print_reasons(page: RecordPage) -> None:
    if page.merges:
        _heading("Why they are one")
        rows = [(short(m.one), short(m.other), f"{m.score:.2f}", "; ".join(m.reasons)) for m in page.merges]
        print_table(("id", "and", "score", "reasons"), rows, len(rows), "merges")
    for judgement in page.judgements:
        stands = "" if judgement.standing else " (taken back)"
        why = f": {judgement.why}" if judgement.why else ""
        typer.echo(clean(f"{short(judgement.id)}  {judgement.who or 'somebody'}: {judgement.words}{why}{stands}"))


def print_entity(page: EntityPage) -> None:
    """Names in all spellings, offices, why the names are one, whom it deals with, its records."""
    state = page.state.name if page.state else ""
    print_facts({"entity": page.id, "name": page.name, "type": page.type, "state": state, "sector": page.sector})
    for row in page.names:
        typer.echo(
            clean(f"named in {row.language or 'an unknown language'} ({row.script_words}): {'; '.join(row.names)}")
        )
    for office in page.offices:
        typer.echo(clean(f"{office.words}: seen {office.first or 'undated'} to {office.last or 'undated'}"))
    if page.matches:
        _heading("Why the names are one")
        rows = [(m.one_words, m.other_words, f"{m.score:.2f}", "; ".join(m.reasons)) for m in page.matches]
        print_table(("one name", "other name", "score", "reasons"), rows, len(rows), "matches")
    _print_network(page.network, page.id)
    _heading("Records, the newest first")
    lines = [_cells(line) for line in page.records.items]
    print_table(("date", "what", "reported", "id"), lines, page.records.total, "records")


def _print_network(network: Network, entity: str) -> None:
    """Whom it deals with, most records first."""
    if not network.edges:
        return
    names = {node.id: node.name for node in network.nodes}
    mine = [e for e in network.edges if entity in (e.one, e.other)]
    rows = [(names[e.other if e.one == entity else e.one], e.records, ", ".join(e.kinds)) for e in mine[:BESIDE]]
    _heading("In the same records")
    print_table(("name", "records", "kinds"), rows, len(rows), "entities")


def _cells(line: Line) -> tuple[str, str, str, str]:
    hedge = f" ({line.hedge})" if line.hedge else ""
    return line.date.words, line.text + hedge, line.standing, short(line.record)


def _heading(text: str) -> None:
    typer.echo(f"\n{text}\n{'-' * len(text)}")
