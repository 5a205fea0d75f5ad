"""Sources side by side: who reported what, who was first, who said it differently, who was silent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from bilat.dossier.asked import Asked
from bilat.dossier.lines import Book
from bilat.dossier.lists import Cell, Comparison, ComparisonRow, HomeRow, OutletColumn
from bilat.dossier.pair import TIMELINE
from bilat.dossier.refs import outlet_ref, state_ref
from bilat.dossier.section import Frame
from bilat.dossier.sentences import value_words
from bilat.dossier.shapes import OutletRef, Part
from bilat.dossier.words import field_words
from bilat.ledger import Telling, View
from bilat.model.record import Field, Record

COUNTED = 400
"""Records that are compared, the newest: enough for counts that mean something, few enough to answer at once."""

SHOWN = 60
ENOUGH = 2


def comparison(view: View, pair: tuple[str, str], asked: Asked | None = None) -> Comparison:
    """Records of the pair by outlet: those that several tell first, the newest first among them."""
    asked = asked or Asked()
    frame = Frame(view, pair, asked, Book(view), asked.as_of)
    records, total = frame.records(COUNTED, kinds=TIMELINE)
    told = _Told(view, records)
    outlets = [outlet_ref(name) for name, _ in view.about(pair)]
    ordered = sorted(records, key=lambda r: r.sources.outlets < ENOUGH)
    lines = frame.book.lines(ordered[:SHOWN])
    rows = tuple(
        ComparisonRow(line, told.first(record), tuple(told.cell(record, o.name) for o in outlets))
        for line, record in zip(lines, ordered, strict=False)
    )
    columns = tuple(_columns(view, pair, outlets, records, told))
    return Comparison(
        pair=(state_ref(pair[0]), state_ref(pair[1])),
        counted=len(records),
        outlets=columns,
        rows=Part(rows, total),
        countries=tuple(_countries(columns, records, told)),
        evidence=frame.book.evidence(),
        enough=len(outlets) >= ENOUGH,
    )


class _Told:
    """Who tells what of some records."""

    def __init__(self, view: View, records: Sequence[Record]) -> None:
        tellings = view.tellings([c for r in records for c in (*r.claims, *r.denies)])
        self._by: dict[str, dict[str, list[Telling]]] = {}
        for record in records:
            by: dict[str, list[Telling]] = defaultdict(list)
            for claim in (*record.claims, *record.denies):
                if claim in tellings:
                    by[tellings[claim].source].append(tellings[claim])
            self._by[record.id] = dict(by)

    def outlets(self, record: Record) -> frozenset[str]:
        return frozenset(self._by[record.id])

    def first(self, record: Record) -> str:
        """The outlet whose report came out first; of several on one day the first by name."""
        found = [(_day(t), t.source) for some in self._by[record.id].values() for t in some]
        return min(found)[1] if found else ""

    def cell(self, record: Record, outlet: str) -> Cell:
        tellings = self._by[record.id].get(outlet, [])
        if not tellings:
            return Cell("silent" if outlet in record.silent else "not_read")
        claims = tuple(t.claim for t in sorted(tellings, key=_day))
        days = [t.published.start for t in tellings if t.published.start]
        words = tuple(_differently(record.fields, outlet))
        if set(claims) <= set(record.denies):
            return Cell("denies", claims, min(days, default=None), words)
        return Cell("differs" if words else "report", claims, min(days, default=None), words)


def _day(telling: Telling) -> str:
    return str(telling.published.end or "9999")


def _differently(fields: Sequence[Field], outlet: str) -> Iterator[str]:
    """What the outlet gives otherwise than the record shows it, where one contradicts the other."""
    for field in fields:
        shown = value_words(field.shown)
        for variant in field.variants:
            words = value_words(variant.value)
            if field.difference == "contradiction" and outlet in variant.sources and words != shown:
                yield f"{field_words(field.name)}: {words}"


def _columns(
    view: View, pair: tuple[str, str], outlets: Sequence[OutletRef], records: Sequence[Record], told: _Told
) -> Iterator[OutletColumn]:
    about, read = dict(view.about(pair)), _read(view)
    reports = Counter(o for r in records for o in told.outlets(r))
    alone = Counter(o for r in records for o in told.outlets(r) if len(told.outlets(r)) == 1)
    first = Counter(told.first(r) for r in records if len(told.outlets(r)) > 1)
    silent = Counter(o for r in records for o in r.silent)
    for outlet in outlets:
        name = outlet.name
        yield OutletColumn(outlet, read[name], about[name], reports[name], alone[name], first[name], silent[name])


def _read(view: View) -> Counter[str]:
    """Documents read of each outlet."""
    found: Counter[str] = Counter()
    for row in view.reading():
        found[row.source] += row.documents
    return found


def _countries(columns: Sequence[OutletColumn], records: Sequence[Record], told: _Told) -> Iterator[HomeRow]:
    """Outlets by home; a record is reported in a country when any of its outlets reports it."""
    homes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for column in columns:
        homes[column.outlet.country, column.outlet.country_name].append(column.outlet.name)
    for (code, name), outlets in sorted(homes.items(), key=lambda h: (-len(h[1]), h[0])):
        reports = sum(not told.outlets(r).isdisjoint(outlets) for r in records)
        silent = sum(told.outlets(r).isdisjoint(outlets) and not set(outlets).isdisjoint(r.silent) for r in records)
        yield HomeRow(code, name, len(outlets), reports, silent)
