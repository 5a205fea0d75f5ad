"""From inputs to raw items: files, folders, archives, standard input; streaming, in one process, in a fixed order."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import IO

from bilat.errors import InputError
from bilat.ingest.archives import BROKEN, members, unzipped
from bilat.ingest.blob import PEEK_BYTES, Blob
from bilat.ingest.item import IngestOptions, RawItem
from bilat.ingest.problems import problem
from bilat.ingest.sniff import format_of
from bilat.model.issue import Issue

ZIP_BYTES = 2_000_000_000
"""A zip archive from standard input has to be kept, for its directory stands at its end."""


def items(inputs: Sequence[str | Path], options: IngestOptions | None = None) -> Iterator[RawItem | Issue]:
    """Walk the inputs and yield what may hold a document, or the reason why it cannot.

    An input is a file, a folder (in the order of the names, all levels), a zip archive, a .gz file, or `-` for standard
    input. Nothing is parsed that need not be, and no file is held in memory that can be streamed. `options` are those
    that `documents` is given; a format that must choose while walking may look at them.
    """
    for name in inputs:
        yield from _standard_input() if str(name) == "-" else _input(Path(name))


def _standard_input() -> Iterator[RawItem | Issue]:
    yield from _blob(Blob("-", "-", sys.stdin.buffer))


def _input(path: Path) -> Iterator[RawItem | Issue]:
    if path.is_dir():
        yield from _folder(path)
    else:
        yield from _file(path)


def _folder(folder: Path) -> Iterator[RawItem | Issue]:
    """All files below a folder; an issue when none of them holds anything to read."""
    files = held = 0
    for path in _below(folder):
        files += 1
        for found in _refused_link(path) if path.is_symlink() else _file(path):
            held += isinstance(found, RawItem)
            yield found
    if not held:
        what = f"none of its {files} files" if files else "it is empty: none"
        yield problem(_shown(folder), f"a folder with no article: {what} can be read; see what `bilat add` takes")


def _below(folder: Path) -> Iterator[Path]:
    """Files and links in the order of their names; hidden ones (.git, .DS_Store) belong to tools, not to people."""
    for entry in sorted(os.listdir(folder)):
        path = folder / entry
        if entry.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)
        else:
            yield path


def _refused_link(path: Path) -> Iterator[Issue]:
    yield problem(_shown(path), "refused: a link inside a folder; give the file itself")


def _file(path: Path) -> Iterator[RawItem | Issue]:
    if path.exists() and not path.is_file():
        yield problem(_shown(path), "not a regular file (a device, a pipe); give a file or - for standard input")
        return
    try:
        with path.open("rb", buffering=PEEK_BYTES) as stream:
            yield from _blob(Blob(_shown(path), _shown(PurePath(path.name)), stream))
    except OSError as error:
        yield problem(_shown(path), f"cannot be opened: {error.strerror or error}")


def _blob(blob: Blob) -> Iterator[RawItem | Issue]:
    """The items of one blob, by its format; whatever is wrong with it becomes an issue."""
    try:
        kind = format_of(blob)
        if kind == "zip":
            yield from _archive(blob)
        elif kind == "gzip":
            yield from _blob(unzipped(blob))
        else:
            yield from importlib.import_module(f"bilat.ingest.formats.{kind}").split(blob)
    except InputError as error:
        yield problem(blob.path, error.reason)
    except BROKEN as error:
        yield problem(blob.path, f"damaged data ({error}); fetch or pack it again")


def _archive(blob: Blob) -> Iterator[RawItem | Issue]:
    if blob.depth:
        raise InputError("refused: an archive inside an archive; unpack it first")
    held = False
    for member in members(blob, _seekable(blob)):
        for found in (member,) if isinstance(member, Issue) else _blob(member):
            held = held or isinstance(found, RawItem)
            yield found
    if not held:
        yield problem(blob.path, "an archive with no article: none of its members can be read")


def _seekable(blob: Blob) -> IO[bytes]:
    if blob.stream.seekable():
        return blob.stream
    return io.BytesIO(blob.read(ZIP_BYTES))


def _shown(path: PurePath) -> str:
    """A path as text that can be stored, whatever bytes its name has."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
