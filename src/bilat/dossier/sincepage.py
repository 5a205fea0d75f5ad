"""What is new since a day: matters first reported since, and older ones that the reports since have moved on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bilat.dossier.lines import Book
from bilat.dossier.lists import Moved, Since
from bilat.dossier.refs import state_ref
from bilat.dossier.sentences import value_words
from bilat.dossier.series import Reports
from bilat.dossier.shapes import Part
from bilat.dossier.words import field_words, many, some, spaced, when_words
from bilat.ledger import RecordFilter, Telling, View
from bilat.model.record import Record

SHOWN = 100


def since(view: View, day: date, pair: tuple[str, str] | None = None, until: date | None = None) -> Since:
    """Reports published from `day` on (up to `until`), of a pair or of all."""
    book = Book(view, day)
    before = until.toordinal() if until else 0
    end = date.fromordinal(before + 1) if before else None
    new = RecordFilter(pair=pair, first_since=day, first_before=end, newest=True, limit=SHOWN)
    old = RecordFilter(pair=pair, reported_since=day, first_before=day, newest=True, limit=SHOWN)
    moved = _moved(view, book, day, list(view.records(old)))
    return Since(
        pair=(state_ref(pair[0]), state_ref(pair[1])) if pair else None,
        since=day,
        until=until,
        new=Part(book.lines(view.records(new)), view.count_records(new)),
        moved=Part(moved, view.count_records(old)),
        documents=Reports(view.reports(RecordFilter(pair=pair, reported_since=day))).published_between(day, until),
        evidence=book.evidence(),
    )


def _moved(view: View, book: Book, day: date, records: list[Record]) -> tuple[Moved, ...]:
    tellings = view.tellings([c for r in records for c in (*r.claims, *r.denies)])
    made = []
    for line, record in zip(book.lines(records), records, strict=True):
        fresh = [c for c in (*record.claims, *record.denies) if _is_new(tellings.get(c), day)]
        made.append(Moved(line, tuple(_changes(record, tellings, set(fresh))), len(fresh)))
    return tuple(made)


def _is_new(telling: Telling | None, day: date) -> bool:
    return bool(telling and telling.published.start and telling.published.start >= day)


def _changes(record: Record, tellings: Mapping[str, Telling], fresh: set[str]) -> Iterator[str]:
    """What the new claims add, in words; further reports of the same are counted at the least."""
    known = {t.source for c, t in tellings.items() if c not in fresh and c in {*record.claims, *record.denies}}
    outlets = sorted({tellings[c].source for c in fresh} - known)
    denied = sorted({tellings[c].source for c in fresh & set(record.denies)})
    for step in record.history:
        if step.claims and fresh.issuperset(step.claims):
            yield f"{spaced(step.status)}, {when_words(step.date)}"
    if denied:
        yield f"denied by {some(denied)}"
    for field in record.fields:
        for variant in field.variants:
            if field.difference == "contradiction" and fresh.issuperset(variant.claims):
                yield f"{field_words(field.name)} given as {value_words(variant.value)}"
    if outlets:
        yield f"now also reported by {some(outlets)}"
    elif fresh:
        yield f"{many(len(fresh), 'further report')} by the same outlets"
