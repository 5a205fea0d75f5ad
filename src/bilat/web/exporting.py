"""What a page shows as files: the same rows in the same order, each with its sources."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from litestar import Response

from bilat.dossier.pairpage import Series
from bilat.dossier.shapes import Cited, Line
from bilat.export import format_named

MEDIA = {"csv": "text/csv", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}
"""Formats of the export that the site offers, with their media types."""


class LineRow(msgspec.Struct, frozen=True):
    """A record as the list shows it. sources, documents, addresses, quotes, claims: what it cites, in one order."""

    record: str
    pairs: tuple[str, ...]
    kind: str
    type: str
    text: str
    mark: str
    hedge: str
    standing: str
    status: str
    outcome: str
    date: str
    date_start: datetime.date | None
    date_end: datetime.date | None
    date_precision: str
    date_basis: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    values: tuple[str, ...]
    event: str
    outlets: int
    independent: int
    first_report: datetime.date | None
    last_report: datetime.date | None
    sources: tuple[str, ...]
    published: tuple[str, ...]
    documents: tuple[str, ...]
    addresses: tuple[str, ...]
    quotes: tuple[str, ...]
    claims: tuple[str, ...]


class BinRow(msgspec.Struct, frozen=True):
    """A stretch of the intensity line: documents read, those on the pair, and those by quad."""

    start: datetime.date
    end: datetime.date
    read: int
    documents: int
    share: float
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int


def line_rows(lines: Iterable[Line], evidence: Iterable[Cited]) -> Iterator[LineRow]:
    """Rows of lines, with what they cite."""
    cited = {one.number: one for one in evidence}
    return (_line_row(line, cited) for line in lines)


def _line_row(line: Line, cited: Mapping[int, Cited]) -> LineRow:
    day, proofs = line.date, [cited[number] for number in line.evidence if number in cited]
    return LineRow(
        line.record, line.pairs, line.kind, line.type, line.text, line.mark, line.hedge, line.standing, line.status,
        line.outcome, day.words, day.start, day.end, day.precision, day.basis,
        tuple(p.name for p in line.actors), tuple(p.name for p in line.recipients), line.place,
        tuple(f"{v.name}: {v.words}" for v in line.values), line.event, line.outlets, line.independent,
        line.first, line.last,
        tuple(one.document.outlet.name for one in proofs),
        tuple(one.document.published_words for one in proofs),
        tuple(one.document.id for one in proofs),
        tuple(one.document.url for one in proofs),
        tuple(" … ".join(piece.quote for piece in one.quotes) for one in proofs),
        tuple(one.claim for one in proofs),
    )  # fmt: skip


def series_rows(series: Series) -> list[BinRow]:
    """Rows of the intensity line."""
    return [BinRow(b.start, b.end, b.read, b.documents, b.share, *b.quads) for b in series.bins]


def file_of(
    rows: Iterable[msgspec.Struct], ending: str, name: str, shape: type[msgspec.Struct] = BinRow
) -> Response[bytes]:
    """Rows as a file to keep."""
    out = io.BytesIO()
    format_named(ending).write(rows, shape, out)
    headers = {"content-disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(out.getvalue(), media_type=MEDIA[ending], headers=headers)
