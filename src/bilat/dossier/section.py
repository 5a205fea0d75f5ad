"""A section of a dossier: its records, as many as a page bears, and how many there are."""

from __future__ import annotations

import datetime

import msgspec

from bilat.dossier.asked import Asked
from bilat.dossier.lines import Book
from bilat.dossier.shapes import Line, Part
from bilat.ledger import RecordFilter, View
from bilat.model.claim import Kind
from bilat.model.record import Record


class Frame(msgspec.Struct, frozen=True):
    """What all sections of one page share: the pair, what was asked, the book of lines, the day it speaks from."""

    view: View
    pair: tuple[str, str]
    asked: Asked
    book: Book
    as_of: datetime.date | None

    def filter(self, **more: object) -> RecordFilter | None:
        """The records of the pair that were asked for and meet `more`; None when these exclude one another."""
        wanted = msgspec.structs.replace(self.asked, pair=self.pair).filter()
        for field, value in more.items():
            given = getattr(wanted, field)
            if field in _CHOSEN and given and given != value:
                return None
            if field == "kinds" and wanted.kind and wanted.kind not in value:  # type: ignore[operator]
                return None
        return msgspec.structs.replace(wanted, **more)

    def records(self, limit: int, **more: object) -> tuple[list[Record], int]:
        """The first records that meet `more`, and how many do."""
        wanted = self.filter(**more)
        if wanted is None:
            return [], 0
        found = list(self.view.records(msgspec.structs.replace(wanted, limit=limit)))
        return found, len(found) if len(found) < limit else self.view.count_records(wanted)

    def part(self, limit: int, **more: object) -> Part[Line]:
        """The same as lines."""
        found, total = self.records(limit, **more)
        return Part(self.book.lines(found), total)

    def lines(self, limit: int, kind: Kind) -> Part[Line]:
        """Of one kind."""
        return self.part(limit, kind=kind)


_CHOSEN = frozenset({"kind", "status", "modality", "polarity", "outcome"})
"""Filters with one value: a section that needs another has nothing to show."""
