"""What a report is made of."""

from __future__ import annotations

import msgspec

from bilat.dossier.shapes import Cited, Mark


class Item(msgspec.Struct, frozen=True):
    """One line: when, what, how it holds, who reports it, the numbers of its evidence; details stand below it."""

    when: str
    text: str
    mark: Mark
    hedge: str
    standing: str
    cites: tuple[int, ...]
    new: bool = False
    where: str = ""
    details: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """Columns by name, rows of words; a cell may hold numbers of evidence in brackets."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(msgspec.Struct, frozen=True):
    """A heading with items or tables. total: how many there are, if more than are shown. summary: of the first page."""

    name: str
    title: str
    items: tuple[Item, ...]
    total: int
    tables: tuple[Table, ...] = ()
    summary: bool = False

    @property
    def left(self) -> int:
        """How many items are not shown; those of a summary stand in a section of their own."""
        return max(0, self.total - len(self.items)) if self.items and not self.summary else 0


class Bar(msgspec.Struct, frozen=True):
    """A month of the intensity: documents on the pair and read, the share in words, and as a height from 0 to 100."""

    month: str
    documents: int
    read: int
    share: str
    height: float


class Report(msgspec.Struct, frozen=True):
    """A whole report. evidence: everything cited, by number."""

    title: str
    sentences: tuple[str, ...]
    reading: str
    sections: tuple[Section, ...]
    evidence: tuple[Cited, ...]
    intensity: tuple[Bar, ...]
