"""Any table of names: CSV with a heading in which one column is `name`; other columns as OpenSanctions calls them.

`aliases`, `countries`, `birth_date`, `program_ids` or `sanctions` hold several values separated by ";".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import InputError
from bilat.screen.entry import Entry, EntryType, ListedName

if TYPE_CHECKING:
    from bilat.screen.lists import Rows

TITLE = "a table of names"
SHAPE = "a heading with the column name, perhaps id, schema, aliases, countries, birth_date, position, sanctions"
_SORTS: dict[str, EntryType] = {
    "person": "person",
    "organization": "organisation",
    "organisation": "organisation",
    "company": "organisation",
    "legalentity": "organisation",
    "publicbody": "organisation",
    "": "organisation",
}
"""By schema, in small letters; any other is nobody whom a text could name as a party (a vessel, an address)."""
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def fits(first: list[str]) -> bool:
    """One of the cells of the first row is `name`."""
    return "name" in _heading(first)


def entries(path: Path, rows: Rows) -> Iterator[Entry]:
    """Every row with a name; one without an id is known by its line."""
    _, first = next(rows)
    heading = _heading(first)
    for line, cells in rows:
        if len(cells) != len(heading):
            raise InputError(f"{path}:{line}: {len(cells)} cells, but the heading has {len(heading)} columns")
        row = dict(zip(heading, cells, strict=True))
        if not row["name"].strip():
            raise InputError(f"{path}:{line}: no name")
        yield _entry(row, f"line {line}", f"{path}:{line}")


def _heading(first: list[str]) -> list[str]:
    return [cell.strip().casefold() for cell in first]


def _entry(row: dict[str, str], id_: str, where: str) -> Entry:
    from bilat.screen.lists import country

    names = (row["name"].strip(), *_several(row, "aliases"))
    return Entry(
        row.get("id", "").strip() or id_,
        _SORTS.get(row.get("schema", "").strip().casefold(), "other"),
        tuple(dict.fromkeys(ListedName(name) for name in names)),
        tuple(sorted({country(text) for text in _several(row, "countries")} - {""})),
        tuple(sorted({int(year) for year in _YEAR.findall(row.get("birth_date", ""))})),
        row.get("position", "").strip(),
        programmes=_several(row, "program_ids") or _several(row, "sanctions"),
        since=_day(row, "first_seen", where),
        changed=_day(row, "last_change", where),
        remarks=row.get("remarks", "").strip(),
    )


def _several(row: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in row.get(column, "").split(";") if part.strip())


def _day(row: dict[str, str], column: str, where: str) -> date | None:
    """The day of a moment in ISO 8601."""
    text = row.get(column, "").strip()[:10]
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise InputError(f"{where}: {column} is {text!r}, no day in ISO 8601") from error
