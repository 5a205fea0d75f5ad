"""Reading a list: which format it is in is told from its first lines."""

from __future__ import annotations

import csv
import importlib
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from typing import Protocol, cast

from bilat.errors import InputError
from bilat.lexicon import states
from bilat.screen import formats
from bilat.screen.entry import Entry, WatchList

SHOWN = 60
"""Letters of a line that an error quotes: enough to know it by."""

Rows = Iterator[tuple[int, list[str]]]
"""The cells of a file, each row with the number of its line."""


class Format(Protocol):
    """A module of `bilat.screen.formats`."""

    TITLE: str
    SHAPE: str

    def fits(self, first: list[str]) -> bool:
        """Whether a file whose first row holds these cells is of this format."""

    def entries(self, path: Path, rows: Rows) -> Iterator[Entry]:
        """Its entries. Raises InputError naming file and line for a row of another shape."""


def read_list(path: Path) -> WatchList:
    """A list of any format there is. Raises InputError for a file that is none, naming what is wrong and where."""
    first = next(_rows(path), None)
    if first is None:
        raise InputError(f"{path} is empty: a list has one entry a line")
    for format_ in _formats():
        if format_.fits(first[1]):
            entries = tuple(format_.entries(path, _rows(path)))
            if not entries:
                raise InputError(f"{path} has a heading and no entry")
            return WatchList(path.name, format_.TITLE, entries)
    shapes = "; ".join(f"{f.TITLE}: {f.SHAPE}" for f in _formats())
    begins = shorten(", ".join(first[1]), SHOWN, placeholder=" …")
    raise InputError(f"{path} is no list in a format that is known ({shapes}); it begins: {begins}")


def _formats() -> tuple[Format, ...]:
    names = sorted(m.name for m in pkgutil.iter_modules(formats.__path__))
    return tuple(cast("Format", importlib.import_module(f"{formats.__name__}.{name}")) for name in names)


def _rows(path: Path) -> Rows:
    """Rows that hold something; a last line of Control-Z ends OFAC's files as it ended those of DOS."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            for cells in reader:
                if any(cell.strip(" \x1a") for cell in cells):
                    yield reader.line_num, cells
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start}): save it as UTF-8") from error
    except csv.Error as error:
        raise InputError(f"{path} is no CSV: {error}") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


@lru_cache(maxsize=4_000)
def country(text: str) -> str:
    """The alpha-3 code of a state as a list writes it ("Korea, North", "by", "Belarus"), "" where it is none.

    >>> country("Korea, North"), country("by"), country("Atlantis")
    ('PRK', 'BLR', '')
    """
    plain = text.strip()
    if len(plain) <= 3 and plain.upper() in _codes():
        return _codes()[plain.upper()]
    turned = " ".join(reversed(plain.split(", ")))
    found = states().lookup(plain) or states().lookup(turned)
    return found.code if found and not found.others else ""


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    known = states().by_code.values()
    return {s.code: s.code for s in known} | {s.alpha2: s.code for s in known}
