"""`bilat code`: the PLOVER coder alone, over a table or plain sentences."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from bilat.cli.options import Json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.coding.plover import CoderInput, Coding
    from bilat.coding.plover.table import Line, Table

AT_ONCE = 256
"""Sentences coded together: enough to keep every core at work, few enough to see results come."""


class Coded(msgspec.Struct, frozen=True):
    """A line of `--json`: the input's own columns and the coding."""

    sentence: str
    actor: str
    recipient: str
    event: str
    quad: int | None
    mode: str
    contexts: tuple[str, ...]
    confidence: float
    intensity: float | None
    cameo: str
    direction: str
    decided_by: str
    given: dict[str, str] = {}


def code(
    table: Annotated[
        Path | None,
        typer.Argument(metavar="[INPUT.tsv]", help="A table; standard input without it or for -.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; standard output by default.", show_default=False)
    ] = None,
    as_json: Json = False,
) -> None:
    """Say which PLOVER event an actor does to a recipient.

    INPUT.tsv has a header with the columns sentence, actor and recipient; others are kept. Added are event (one of 16
    types or NONE), quad, mode, contexts and confidence. Lines that cannot be coded are told by number and left out.
    Standard input may also hold plain sentences, one a line: their parties are found by the reader.

    Example: bilat code parties.tsv -o coded.tsv
    """
    with _opened(table) as lines, _written(output) as out:
        first = next(lines, "")
        rest = enumerate(lines, 2)
        if "\t" in first or first.strip() == "sentence":
            left_out = _code_table(first, rest, out, as_json)
        else:
            left_out = _code_sentences(chain([(1, first)], rest), out, as_json)
    if left_out:
        typer.echo(f"{left_out} lines left out", err=True)


@contextmanager
def _opened(path: Path | None) -> Iterator[Iterator[str]]:
    """The lines of a file or of standard input; what is no UTF-8 is shown as such."""
    if path is None or str(path) == "-":
        yield (raw.decode("utf-8", "replace") for raw in sys.stdin.buffer)
        return
    if not path.is_file():
        raise UsageError(f"there is no file {path}")
    with path.open("rb") as file:
        yield (raw.decode("utf-8", "replace") for raw in file)


@contextmanager
def _written(path: Path | None) -> Iterator[IO[bytes]]:
    """Where rows go; a named file appears whole or not at all."""
    from bilat.export import destination

    with destination(path) if path else nullcontext(sys.stdout.buffer) as out:
        yield out
        out.flush()


def _code_table(header: str, rows: Iterable[tuple[int, str]], out: IO[bytes], as_json: bool) -> int:
    """Code a table; returns how many lines were left out."""
    from bilat.coding.plover.table import Broken, Table

    table = Table(header)
    if not as_json:
        out.write(table.header().encode())
    left_out = 0
    lines = table.lines(rows)
    while chunk := list(islice(lines, AT_ONCE)):
        for broken in (line for line in chunk if isinstance(line, Broken)):
            typer.echo(f"line {broken.number}: {broken.reason}", err=True)
            left_out += 1
        good = [line for line in chunk if not isinstance(line, Broken)]
        for line, coding in zip(good, _codings([line.asked for line in good]), strict=True):
            out.write(_json(_coded(table, line, coding)) if as_json else table.row(line, coding).encode())
    return left_out


def _codings(asked: list[CoderInput]) -> list[Coding]:
    import os

    from bilat.coding.plover import coder

    return coder().code(asked, threads=os.cpu_count() or 1)


def _coded(table: Table, line: Line, coding: Coding) -> Coded:
    from bilat.coding.plover.table import NEEDED

    given = dict(zip(table.columns, line.cells, strict=True))
    sentence, actor, recipient = (given.pop(name) for name in NEEDED)
    return _row(sentence, actor, recipient, coding, given)


def _row(sentence: str, actor: str, recipient: str, coding: Coding, given: dict[str, str]) -> Coded:
    return Coded(
        sentence, actor, recipient, coding.event, coding.quad or None, coding.mode, coding.contexts,
        round(coding.confidence, 4), coding.intensity, coding.cameo, coding.direction, coding.decided_by, given,
    )  # fmt: skip


def _json(row: Coded) -> bytes:
    return msgspec.json.encode(row) + b"\n"


def _code_sentences(rows: Iterable[tuple[int, str]], out: IO[bytes], as_json: bool) -> int:
    """Code plain sentences: one row for each that names two parties."""
    from bilat.coding.plover.table import ADDED, NEEDED, cells_of, joined

    if not as_json:
        out.write(joined([*NEEDED, *ADDED]).encode())
    left_out = 0
    for number, text in rows:
        if not text.strip():
            continue
        asked = _parties_of(text.strip())
        if asked is None:
            typer.echo(f"line {number}: fewer than two parties found", err=True)
            left_out += 1
            continue
        asked, coding = _right_way_round(asked)
        names = [_words(asked.sentence, spans) for spans in (asked.actor_spans, asked.recipient_spans)]
        row = _row(asked.sentence, names[0], names[1], coding, {})
        out.write(_json(row) if as_json else joined([asked.sentence, *names, *cells_of(coding)]).encode())
    return left_out


def _parties_of(text: str) -> CoderInput | None:
    """The first two parties of different states or bodies that the reader finds; None when there are fewer."""
    from bilat.coding.plover import CoderInput
    from bilat.model.document import Document, Published
    from bilat.read import read

    reading = read(Document("d_", "", "", "", "", Published(), "en", "article", "", text))
    seen: dict[Any, list[tuple[int, int]]] = {}
    for mention in sorted(reading.mentions, key=lambda one: (one.start, one.end)):
        for at in mention.referents:
            who = reading.referents[at]
            seen.setdefault(who.country or who.name, []).append((mention.start, mention.end))
    if len(seen) < 2:
        return None
    one, other = islice(seen.values(), 2)
    return CoderInput(text, (one[0],), (other[0],))


def _right_way_round(asked: CoderInput) -> tuple[CoderInput, Coding]:
    """The parties in the order in which the sentence has them act, and the coding."""
    (coding,) = _codings([asked])
    if coding.direction == "forward":
        return asked, coding
    turned = msgspec.structs.replace(asked, actor_spans=asked.recipient_spans, recipient_spans=asked.actor_spans)
    (again,) = _codings([turned])
    return turned, again


def _words(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    return "; ".join(sentence[start:end] for start, end in spans)
