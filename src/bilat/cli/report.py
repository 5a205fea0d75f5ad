"""A dossier on the terminal: the same sections as the reports, its evidence last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.cli.terminal import clean, console, print_table

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from bilat.dossier.pairpage import PairDossier
    from bilat.dossier.reports.shapes import Bar, Item, Section
    from bilat.dossier.shapes import Cited

BAR = 40
"""Columns of the longest bar: half a terminal of eighty."""

_STYLES = {"plan": "cyan", "demand": "cyan", "condition": "yellow", "possibility": "yellow", "denied": "red"}
"""Colours of what is no fact; a sign and a word say the same without them."""


def print_report(dossier: PairDossier) -> None:
    """All of it."""
    from bilat.dossier.reports import report_of

    report = report_of(dossier)
    _heading(report.title, "=")
    _paragraph(" ".join(report.sentences))
    _paragraph(report.reading, style="dim")
    for section in report.sections:
        _section(section)
    _intensity(report.intensity)
    _heading("Evidence", "-")
    for cited in report.evidence:
        _cited(cited)


def _heading(text: str, line: str) -> None:
    console().print(f"\n{clean(text)}\n{line * len(text)}", style="bold", markup=False)


def _paragraph(text: str, style: str = "") -> None:
    console().print(_text(text), style=style or None)


def _text(text: str) -> Text:
    from rich.text import Text

    return Text(clean(text))


def _section(section: Section) -> None:
    _heading(section.title, "-")
    for item in section.items:
        _indented(_line(item), 0, 4)
        for detail in item.details:
            _indented(_text(f"– {detail}"), 4, 6)
    for table in section.tables:
        if table.title:
            _paragraph(f"\n{table.title}")
        print_table(table.columns, table.rows, len(table.rows), "rows")
    if section.left:
        _paragraph(f"… and {section.left} more in the ledger", style="dim")


def _indented(text: RenderableType, first: int, rest: int) -> None:
    """A paragraph whose further lines stand further in."""
    from rich.table import Table

    grid = Table.grid(padding=0)
    grid.add_column(width=first or 2, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("•" if rest == 4 else "", text)
    console().print(grid)


def _line(item: Item) -> Text:
    from bilat.dossier.reports.layout import mark_sign

    shown = _text(item.when)
    shown.stylize("bold")
    if item.where:
        shown.append(f", {clean(item.where)}")
    shown.append(": ")
    style = _STYLES.get(item.mark, "")
    if item.mark != "fact":
        shown.append(f"{mark_sign(item.mark)} ", style=style)
    shown.append(clean(item.text))
    if item.hedge:
        shown.append(f" ({item.hedge})", style=style)
    if item.new:
        shown.append(" NEW", style="bold")
    shown.append(f"; {clean(item.standing)}", style="dim")
    return shown.append("".join(f" [{n}]" for n in item.cites), style="dim")


def _intensity(bars: tuple[Bar, ...]) -> None:
    told = [bar for bar in bars if bar.documents]
    if not told:
        return
    _heading("Intensity by month: documents on the pair as a share of those read", "-")
    for bar in told:
        length = max(1, round(bar.height * BAR / 100))
        console().print(f"{bar.month}  {'█' * length} {bar.share} ({bar.documents} of {bar.read})", markup=False)


def _cited(cited: Cited) -> None:
    from bilat.dossier.lines import UNNAMED

    document = cited.document
    outlet = document.outlet.name or UNNAMED
    said = f", citing {cited.said_by}" if cited.said_by else ""
    title = f", “{document.title}”" if document.title else ""
    url = f", {document.url}" if document.url else ""
    _paragraph(f"[{cited.number}] {outlet}{said}{title}, {document.published_words}{url}; {document.id}")
    for piece in cited.quotes:
        shown = _text(f"{piece.before.lstrip()}«{piece.quote}»{piece.after} ({piece.start}–{piece.end})")
        _indented(shown, 4, 6)
