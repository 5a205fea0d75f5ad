"""Around the pair: what documents that speak of both states also say of one of them and somebody else."""

from __future__ import annotations

from bilat.dossier.pairpage import Around
from bilat.dossier.section import Frame
from bilat.dossier.shapes import Part
from bilat.dossier.words import joined, many, state_name
from bilat.model.record import Record

SHOWN = 20
LATEST = 400
"""Documents that are looked through, the latest: what surrounds an old report is history of another pair."""


def around(frame: Frame) -> Part[Around]:
    """Sanctions first: a third state's on one side's company belongs here. Filters do not apply."""
    found, total = frame.view.around(frame.pair, SHOWN, LATEST)
    records = frame.view.records_named([id_ for id_, _ in found])
    frame.book.lines(records[id_] for id_, _ in found)
    items = tuple(Around(frame.book.line(records[id_]), reason(records[id_], frame.pair, d), d) for id_, d in found)
    return Part(items, total)


def reason(record: Record, pair: tuple[str, str], documents: tuple[str, ...]) -> str:
    """Why it is shown: whom of the pair it names, and where it stands."""
    named = [p.name for p in record.parties if p.country in pair]
    sides = joined(list(dict.fromkeys(named)))
    both = joined([state_name(code) for code in pair])
    where = "a document" if len(documents) == 1 else many(len(documents), "document")
    return f"names {sides}; stands in {where} that also {'speaks' if len(documents) == 1 else 'speak'} of {both}"
