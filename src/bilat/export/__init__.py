"""What leaves a ledger: rows of the contract's shapes, in one of several formats."""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

import msgspec

from bilat.errors import BilatError, UsageError
from bilat.export import formats
from bilat.export.judged import JudgementRow, judgement_rows
from bilat.export.rows import (
    ROWS,
    ClaimRow,
    DocumentRow,
    IssueRow,
    What,
    claim_row_of,
    claim_rows,
    document_row,
    document_rows,
    entity_rows,
    issue_row,
    issue_rows,
    record_rows,
)

__all__ = [
    "ROWS",
    "ClaimRow",
    "DocumentRow",
    "Format",
    "IssueRow",
    "JudgementRow",
    "What",
    "claim_row_of",
    "claim_rows",
    "destination",
    "document_row",
    "document_rows",
    "entity_rows",
    "format_named",
    "format_names",
    "issue_row",
    "issue_rows",
    "judgement_rows",
    "record_rows",
]


class Format(Protocol):
    """A module of `bilat.export.formats`."""

    TEXT: bool

    def write(self, rows: Iterable[msgspec.Struct], row_type: type[msgspec.Struct], out: BinaryIO) -> None:
        """Write rows of one type."""


def format_names() -> tuple[str, ...]:
    """Every format there is."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(formats.__path__)))


def format_named(name: str) -> Format:
    """A format. Raises UsageError for a name that no file has."""
    if name not in format_names():
        raise UsageError(f"no format {name!r}; there are {', '.join(format_names())}")
    return cast("Format", importlib.import_module(f"{formats.__name__}.{name}"))


@contextmanager
def destination(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that appears whole at the end or not at all. Raises BilatError when it cannot be made."""
    if path.exists() and not path.is_file():  # a pipe or a device: nothing to replace; a folder: told below
        with _told(path), path.open("wb") as file:
            yield file
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _told(path):
            with part.open("xb") as file:
                yield file
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BilatError(f"cannot write {path}: {error.strerror or error}") from error
