"""A report as one HTML file: no script, nothing fetched, fit for paper."""

from __future__ import annotations

import re
from importlib import resources

from bilat.dossier.lines import UNNAMED
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.reports.layout import mark_sign, report_of

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_CITE = re.compile(r"\[(\d+)\]")


def write(dossier: PairDossier) -> str:
    """The whole page; all text is escaped where it is put in."""
    from jinja2 import Environment, StrictUndefined

    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"web": _web, "sign": mark_sign, "cited": _cited, "clean": _clean}
    folder = resources.files("bilat") / "data" / "report"
    template = made.from_string((folder / "dossier.html").read_text(encoding="utf-8"))
    style = (folder / "dossier.css").read_text(encoding="utf-8")
    return template.render(report=report_of(dossier), pair=dossier.pair, style=style, unnamed=UNNAMED)


def _web(address: str) -> str:
    """The address where it leads into the web, else nothing."""
    return address if _WEB.fullmatch(address) else ""


def _cited(text: str) -> list[tuple[str, str]]:
    """Text and numbers of evidence in turn: each stretch with the number that follows it, or ""."""
    parts = _CITE.split(text)
    return [(parts[at], parts[at + 1] if at + 1 < len(parts) else "") for at in range(0, len(parts), 2)]


def _clean(text: str) -> str:
    """Without control characters, which no page may hold."""
    return "".join(c if c.isprintable() or c in "\n\t" else " " for c in text)
