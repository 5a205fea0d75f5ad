"""Records, claims and dyad-months as tables that pandas, polars and Arrow take: `pandas.DataFrame(bilat.records(…))`.

A table gives its rows one after another (dicts, one value a column), so that whatever takes rows takes it; and it
speaks Arrow's PyCapsule interface, through DuckDB, so that whatever takes Arrow gets typed columns.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, overload

import msgspec

from bilat.dossier.arrow import capsule
from bilat.dossier.coverage import months
from bilat.dossier.lines import quad_of
from bilat.dossier.refs import said_by
from bilat.errors import LedgerError, UsageError
from bilat.ledger import ClaimFilter, RecordFilter, Told, View, parse_pair
from bilat.model.dates import When
from bilat.model.record import Record

Row = dict[str, Any]
Day = date | str | None
"""A day, or one in ISO 8601."""

_WHEN = {"date_start": "DATE", "date_end": "DATE", "precision": "VARCHAR", "basis": "VARCHAR"}
_CODED = {
    "modality": "VARCHAR",
    "polarity": "VARCHAR",
    "event": "VARCHAR",
    "mode": "VARCHAR",
    "contexts": "VARCHAR[]",
    "quad": "INTEGER",
    "intensity": "DOUBLE",
    "cameo": "VARCHAR",
}
_PARTIES = {
    "actors": "VARCHAR[]",
    "actor_states": "VARCHAR[]",
    "recipients": "VARCHAR[]",
    "recipient_states": "VARCHAR[]",
}
_PLACE = {"place": "VARCHAR", "place_state": "VARCHAR"}

RECORDS: Mapping[str, str] = {
    "id": "VARCHAR", "pairs": "VARCHAR[]", "kind": "VARCHAR", "type": "VARCHAR", "summary": "VARCHAR",
    **_WHEN, **_PLACE, **_PARTIES, **_CODED,
    "status": "VARCHAR", "outcome": "VARCHAR", "outlets": "INTEGER", "independent": "INTEGER", "claims": "VARCHAR[]",
    "denies": "VARCHAR[]", "first_report": "DATE", "last_report": "DATE", "values": "VARCHAR", "confidence": "DOUBLE",
    "policy": "VARCHAR",
}  # fmt: skip
"""Columns of records and DuckDB's names of their types. values: the kind's own fields as JSON."""

CLAIMS: Mapping[str, str] = {
    "id": "VARCHAR", "record": "VARCHAR", "kind": "VARCHAR", "type": "VARCHAR", "document": "VARCHAR",
    "source": "VARCHAR", "published": "DATE", "language": "VARCHAR", "title": "VARCHAR", "url": "VARCHAR",
    **_WHEN, **_PLACE, **_PARTIES, **_CODED,
    "said_by": "VARCHAR", "quote": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "values": "VARCHAR",
    "confidence": "DOUBLE", "reader": "VARCHAR",
}  # fmt: skip
"""Columns of claims. quote with start and end: the first piece of evidence, in characters of the document's text."""

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")


class Table:
    """Rows with named, typed columns: `pandas.DataFrame(table)`, `polars.DataFrame(table)`, `pyarrow.table(table)`.

    Not declared a Sequence: polars would then guess the types from the rows, and not take them from Arrow.
    """

    def __init__(self, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        self.columns = tuple(columns)
        self._types = dict(columns)
        self._rows = [{name: row.get(name) for name in columns} for row in rows]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Table: ...
    def __getitem__(self, at: int | slice) -> Row | Table:
        return Table(self._types, self._rows[at]) if isinstance(at, slice) else self._rows[at]

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self.columns)}>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Arrow's PyCapsule interface."""
        return capsule(self._types, self._rows, requested_schema)


def records(
    ledger: str | Path, pair: str = "", *, since: Day = None, until: Day = None, kind: str = "", **more: Any
) -> Table:
    """Records by date. more: other fields of `bilat.ledger.RecordFilter`, such as status="disputed".

    As they were last made: call `bilat.know(ledger)` after adding or judging. Raises UsageError, LedgerError.
    """
    wanted = RecordFilter(**_given(pair, since, until, kind, more))
    with _known(ledger) as view:
        return Table(RECORDS, [_record_row(record) for record in view.records(wanted)])


def claims(
    ledger: str | Path, pair: str = "", *, since: Day = None, until: Day = None, kind: str = "", **more: Any
) -> Table:
    """Claims by document and place in its text. more: other fields of `bilat.ledger.ClaimFilter`."""
    wanted = ClaimFilter(**_given(pair, since, until, kind, more))
    with View(Path(ledger)) as view:
        told = list(view.claims(wanted))
        of = view.record_ids([t.claim.id for t in told])
        return Table(CLAIMS, [_claim_row(t, of.get(t.claim.id, "")) for t in told])


def panel(ledger: str | Path, pair: str = "") -> Table:
    """Dyad-months: for each pair and month, records by PLOVER event and quad, and how much was read.

    Records told as a fact and not denied count in their event's and quad's columns, in the one month that holds their
    date; those that no month holds stand in a row whose month is None, since a publication date is never the date of
    an event. documents, read, share are by month of publication. Every month in which something was read has its row,
    and those between; of other months, those that hold a record.
    """
    from bilat.lexicon.ontology import plover

    events = sorted(plover().events)
    with _known(ledger) as view:
        return Table(_panel_columns(events), _panel(view, "-".join(parse_pair(pair)) if pair else "", events))


def _panel_columns(events: Sequence[str]) -> Row:
    counts = ("documents", "read", "records", "planned", "denied", *QUADS, *(e.lower() for e in events))
    return {"pair": "VARCHAR", "month": "VARCHAR", "share": "DOUBLE", **dict.fromkeys(counts, "INTEGER")}


def _panel(view: View, pair: str, events: Sequence[str]) -> Iterator[Row]:
    counts: dict[tuple[str, str], Row] = defaultdict(lambda: dict.fromkeys(_panel_columns(events), 0))
    for one in view.by_month(pair):
        _count(counts[one.pair, one.month], one.event, one.modality, one.polarity, one.records)
    for scope, month, documents in view.documents_by_month(pair):
        counts[scope, month]["documents"] = documents
    read: dict[str, int] = defaultdict(int)
    for day, documents in view.published_days():
        read[day.isoformat()[:7]] += documents
    every = set(months(read))
    found = set(counts)
    for scope in sorted({scope for scope, _ in found}):
        mine = every | {month for of, month in found if of == scope}
        for month in sorted(mine, key=lambda m: (not m, m)):
            row = counts[scope, month]
            share = round(row["documents"] / read[month], 6) if read[month] else None
            yield row | {"pair": scope, "month": month or None, "read": read[month], "share": share}


def _count(row: Row, event: str, modality: str, polarity: str, records: int) -> None:
    row["records"] += records
    if polarity == "denied":
        row["denied"] += records
    elif modality == "plan":
        row["planned"] += records
    elif modality == "fact" and event:
        row[event.lower()] += records
        row[QUADS[quad_of(event) - 1]] += records


def _known(ledger: str | Path) -> View:
    """The ledger opened; a warning where its records are older than its claims. Raises LedgerError for none at all."""
    view = View(Path(ledger))
    known = view.known()
    if not known.fresh:
        view.close()
        if not known.version:
            raise LedgerError(f"{ledger} holds no records yet: make them with bilat.know({str(ledger)!r})")
        warnings.warn(f"{ledger} has changed since its records were made: bilat.know() brings them up to date",
                      stacklevel=3)  # fmt: skip
        view = View(Path(ledger))
    return view


def _given(pair: str, since: Day, until: Day, kind: str, more: Row) -> Row:
    try:
        days = {name: date.fromisoformat(day) if isinstance(day, str) else day
                for name, day in (("since", since), ("until", until))}  # fmt: skip
    except ValueError as error:
        raise UsageError(f"{error}: write a day as 2025-06-04") from error
    return {"pair": parse_pair(pair) if pair else None, "kind": kind, **days, **more}


def _record_row(record: Record) -> Row:
    return {
        "id": record.id,
        "pairs": list(record.pairs),
        "summary": record.summary,
        "status": record.status,
        "outcome": record.outcome,
        "outlets": record.sources.outlets,
        "independent": record.sources.independent,
        "claims": list(record.claims),
        "denies": list(record.denies),
        "first_report": record.first,
        "last_report": record.last,
        "policy": record.policy,
        **_shared(record),
    }


def _claim_row(told: Told, record: str) -> Row:
    claim, heading = told.claim, told.heading
    first = claim.evidence[0]
    return {
        "id": claim.id,
        "record": record,
        "document": heading.id,
        "source": heading.source,
        "published": heading.published.day,
        "language": heading.language,
        "title": heading.title,
        "url": heading.url,
        "said_by": said_by(claim),
        "quote": first.quote,
        "start": first.start,
        "end": first.end,
        "reader": claim.reader,
        **_shared(claim),
    }


def _shared(one: Any) -> Row:
    """The columns that records and claims have in common."""
    when: When = one.date
    return {
        "kind": one.kind,
        "type": one.type,
        "date_start": when.start,
        "date_end": when.end,
        "precision": when.precision,
        "basis": when.basis,
        "place": one.place.name if one.place else None,
        "place_state": one.place.country if one.place else None,
        "actors": [p.name for p in one.actors],
        "actor_states": [p.country for p in one.actors],
        "recipients": [p.name for p in one.recipients],
        "recipient_states": [p.country for p in one.recipients],
        "modality": one.modality,
        "polarity": one.polarity,
        "event": one.plover.event or None,
        "mode": one.plover.mode or None,
        "contexts": list(one.plover.contexts),
        "quad": quad_of(one.plover.event) or None,
        "intensity": _intensity(one.plover.event, one.plover.mode),
        "cameo": one.cameo or None,
        "values": msgspec.json.encode(one.values, order="deterministic").decode(),
        "confidence": one.confidence,
    }


def _intensity(event: str, mode: str) -> float | None:
    """PLOVER's, from -10 (worst conflict) to 10 (closest cooperation)."""
    from bilat.lexicon.ontology import plover

    return plover().score(event, mode) if event in plover().events else None
