"""Tables of sentences: read line by line, coded, written back with every column they came with.

A line is a row, whatever quotes it holds: one unbalanced quote must not swallow the lines after it. A cell that
starts and ends with a quote, as spreadsheets write it, is taken out of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bilat.coding.plover.inputs import CoderInput, Coding, Span
from bilat.errors import UsageError

NEEDED = ("sentence", "actor", "recipient")
ADDED = ("event", "quad", "mode", "contexts", "confidence")
GIVEN = "given_"
"""Put before a column of the input that has the name of one of ours: what came in is kept, what we say has the name."""


class Line(msgspec.Struct, frozen=True):
    """A row of the input. number counts lines from 1, the header being the first."""

    number: int
    cells: tuple[str, ...]
    asked: CoderInput


class Broken(msgspec.Struct, frozen=True):
    """A line that cannot be coded, and why."""

    number: int
    reason: str


class Table:
    """How the lines of a table are read and written. Raises UsageError when its header lacks a needed column."""

    def __init__(self, header: str) -> None:
        self.columns = split(header.lstrip("\ufeff"))
        missing = [name for name in NEEDED if name not in self.columns]
        if missing:
            raise UsageError(f"no column {', '.join(missing)}: the first line must name sentence, actor and recipient")
        self._at = [self.columns.index(name) for name in NEEDED]

    def lines(self, rows: Iterable[tuple[int, str]]) -> Iterator[Line | Broken]:
        """Read numbered lines; empty ones are passed over."""
        for number, text in rows:
            if text.strip():
                yield self._line(number, split(text))

    def _line(self, number: int, cells: tuple[str, ...]) -> Line | Broken:
        if len(cells) != len(self.columns):
            return Broken(number, f"{len(cells)} cells, but the header has {len(self.columns)}")
        sentence, actor, recipient = (cells[at] for at in self._at)
        if not sentence.strip():
            return Broken(number, "the sentence is empty")
        if not (actor.strip() or recipient.strip()):
            return Broken(number, "neither actor nor recipient is given")
        return Line(number, cells, with_parties(sentence, actor, recipient))

    def header(self) -> str:
        """The header of the output."""
        kept = [GIVEN + name if name in ADDED else name for name in self.columns]
        return joined([*kept, *ADDED])

    def row(self, line: Line, coding: Coding) -> str:
        """A line of the output."""
        return joined([*line.cells, *cells_of(coding)])


def cells_of(coding: Coding) -> list[str]:
    """The added columns: event, quad, mode, contexts with commas between, confidence to four places."""
    quad = str(coding.quad) if coding.quad else ""
    return [coding.event, quad, coding.mode, ",".join(coding.contexts), f"{coding.confidence:.4f}"]


def split(line: str) -> tuple[str, ...]:
    """The cells of a line."""
    return tuple(_unquoted(cell) for cell in line.rstrip("\r\n").split("\t"))


def joined(cells: Iterable[str]) -> str:
    """A line of cells; what would end a cell becomes a space, and a cell that looks quoted is quoted."""
    return "\t".join(_quoted(re.sub(r"[\t\r\n]", " ", cell)) for cell in cells) + "\n"


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if cell.startswith('"') else cell


def with_parties(sentence: str, actor: str, recipient: str) -> CoderInput:
    """The sentence with the spans of its parties; one that it does not hold stays without."""
    actors = find(sentence, actor, ())
    return CoderInput(sentence, actors, find(sentence, recipient, actors))


def find(sentence: str, name: str, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Where `name` first stands: as written and as whole words if possible, any case and inside words if not.

    A place that is free of the spans `taken` is preferred, as for "Russia" after "Russia's ambassador".
    """
    words = name.split()
    if not words:
        return ()
    plain = r"\s+".join(map(re.escape, words))
    for pattern, flags in ((rf"(?<!\w){plain}(?!\w)", 0), (rf"(?<!\w){plain}(?!\w)", re.I), (plain, re.I)):
        spans = [match.span() for match in re.finditer(pattern, sentence, flags)]
        free = [span for span in spans if not any(span[0] < end and start < span[1] for start, end in taken)]
        if spans:
            return ((free or spans)[0],)
    return ()
