"""A report in Markdown (CommonMark with tables). What outlets wrote is text: none of it becomes a mark, link or tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from bilat.dossier.lines import UNNAMED
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.reports.layout import mark_sign, report_of
from bilat.dossier.reports.shapes import Bar, Item, Report, Section, Table
from bilat.dossier.shapes import Cited
from bilat.dossier.words import joined, many

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!&~^$@=])")
_SCHEME = re.compile(r"(?<=\w):(?=\S)")
_WWW = re.compile(r"\b(www)\.", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_SAFE = "/:?#[]@!$&'*+,;=%~-._"
"""Characters that an address keeps; all others, brackets and quotes too, are written by their number."""


def write(dossier: PairDossier) -> str:
    """The whole report, ending with a line end."""
    return "\n".join(_lines(report_of(dossier))) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    yield ""
    yield plain(" ".join(report.sentences))
    yield ""
    yield f"*{plain(report.reading)}*"
    summary = [s for s in report.sections if s.summary]
    if summary:
        yield from ("", "## Summary")
    for section in report.sections:
        yield from _section(section)
    yield from _intensity(report.intensity)
    yield from ("", "## Evidence", "")
    for cited in report.evidence:
        yield from _cited(cited)


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield f"{'###' if section.summary else '##'} {plain(section.title)}"
    yield ""
    for item in section.items:
        yield from _item(item)
    for table in section.tables:
        yield from _table(table)
    if section.left:
        left = many(section.left, "more line")
        yield from ("", f"*{left} in the ledger.*")


def _item(item: Item) -> Iterator[str]:
    sign = f"{mark_sign(item.mark)} " if item.mark != "fact" else ""
    hedge = f" {plain(f'({item.hedge})')}" if item.hedge else ""
    new = " **new**" if item.new else ""
    where = f", {plain(item.where)}" if item.where else ""
    cites = f" {plain(' '.join(f'[{n}]' for n in item.cites))}" if item.cites else ""
    yield f"- {sign}**{plain(item.when)}**{where}: {plain(item.text)}{hedge}; {plain(item.standing)}{cites}{new}"
    for detail in item.details:
        yield f"    - {plain(detail)}"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield from ("", f"**{plain(table.title)}**", "")
    yield f"| {' | '.join(map(plain, table.columns))} |"
    yield f"|{' --- |' * len(table.columns)}"
    for row in table.rows:
        yield f"| {' | '.join(map(plain, row))} |"


def _intensity(bars: tuple[Bar, ...]) -> Iterator[str]:
    told = [bar for bar in bars if bar.documents]
    if told:
        yield from ("", "## Intensity by month", "")
        yield plain("Documents that report on the pair, as a share of those read. Months without any are left out.")
        rows = tuple((b.month, str(b.documents), str(b.read), b.share) for b in told)
        yield from ("", *_table(Table("", ("month", "documents", "read", "share"), rows)))


def _cited(cited: Cited) -> Iterator[str]:
    document = cited.document
    said = f", citing {plain(cited.said_by)}" if cited.said_by else ""
    where = joined([f"{q.start}–{q.end}" for q in cited.quotes])
    link = f", {address(document.url)}" if document.url else ""
    title = f"“{plain(document.title)}”, " if document.title else ""
    head = f"- **{plain(f'[{cited.number}]')}** {plain(document.outlet.name or UNNAMED)}{said}, {title}"
    yield f"{head}{plain(document.published_words)}{link}; {plain(document.id)}, characters {where}"
    for piece in cited.quotes:
        before, after = plain(piece.before), plain(piece.after)
        apart = " " if before else "", " " if after[:1].isalnum() else ""
        yield f"    - {before}{apart[0]}**«{plain(piece.quote)}»**{apart[1]}{after}"


def plain(text: str) -> str:
    r"""Text in one line in which no character is a mark.

    >>> plain("<script>*x*</script> [a](javascript:b)\n# c")
    '\\<script\\>\\*x\\*\\</script\\> \\[a\\](javascript\\:b) \\# c'
    """
    shown = "".join(c if c.isprintable() else " " for c in text)
    escaped = _MARKS.sub(r"\\\1", " ".join(shown.split()))
    return _WWW.sub(r"\1\\.", _SCHEME.sub(r"\\:", escaped))


def address(url: str) -> str:
    """A link where the address leads into the web, else the address as text.

    >>> address("https://example.org/a b"), address("javascript:alert(1)")
    ('<https://example.org/a%20b>', 'javascript\\\\:alert(1)')
    """
    bare = url.strip()
    return f"<{quote(bare, safe=_SAFE)}>" if _WEB.fullmatch(bare.replace(" ", "%20")) else plain(bare)
