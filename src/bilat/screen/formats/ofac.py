"""OFAC's list of specially designated nationals, SDN.CSV: twelve columns, no heading, "-0-" for nothing.

Its aliases are partly in the remarks, in quotes (the weak ones), partly in ALT.CSV, which is read where it lies beside.
Dates of listing are not in the file, but for a few in the remarks.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import InputError
from bilat.screen.entry import Entry, EntryType, ListedName

if TYPE_CHECKING:
    from bilat.screen.lists import Rows

TITLE = "OFAC's SDN.CSV"
SHAPE = "12 columns without heading, the first a number"
_COLUMNS, _ALIAS_COLUMNS = 12, 5
_NOTHING = "-0-"
_SORTS = {_NOTHING: "organisation", "individual": "person", "vessel": "other", "aircraft": "other"}
_WEAK = re.compile(r"\b[afn]\.k\.a\. '(.+?)'(?=[;.]|$)")
_BORN = re.compile(r"\bDOB (?:circa )?[^;]*?\b(\d{4})\b")
_OF = re.compile(r"(?:^|; )(?:alt\. )?(?:nationality|citizen) ([^;]+?)\.?(?=;|$)")
_FROM = re.compile(r"(?:^|; )(?:alt\. )?POB (?:[^;]+, )?([^;,]+(?:, (?:North|South))?)\.?(?=;|$)")
_REGISTERED = re.compile(r"\b(?:Number|No\.|\(USCC\)|Code|ID|Authority) [^;()]*\(([^()]+)\)")
_SINCE = re.compile(r"\bListing Date[^;]*?: (\d{1,2} \w{3} \d{4})")


def fits(first: list[str]) -> bool:
    """Twelve cells, a number first, and in the third what sort of entry it is."""
    return len(first) == _COLUMNS and first[0].strip().isdigit() and first[2].strip() in _SORTS


def entries(path: Path, rows: Rows) -> Iterator[Entry]:
    """Every entry, with the aliases of ALT.CSV where it is there."""
    further = _further(path)
    for line, cells in rows:
        if len(cells) != _COLUMNS or not cells[0].strip().isdigit():
            raise InputError(f"{path}:{line}: {len(cells)} cells, but {TITLE} has {SHAPE}")
        number, name, sort, programmes, role, *_, remarks = (_given(cell) for cell in cells)
        yield _entry(number, (name, *further.get(number, ())), _sort(sort), _Rest(programmes, role, remarks))


class _Rest:
    """What an entry says beside its names."""

    def __init__(self, programmes: str, role: str, remarks: str) -> None:
        self.programmes = tuple(p for p in programmes.split("] [") if p)
        self.role = role
        self.remarks = remarks


def _given(cell: str) -> str:
    plain = cell.strip()
    return "" if plain == _NOTHING else plain


def _sort(given: str) -> EntryType:
    if given == "individual":
        return "person"
    return "other" if given else "organisation"


def _entry(number: str, names: tuple[str, ...], sort: EntryType, rest: _Rest) -> Entry:
    weak = [ListedName(*_turned(n, sort), weak=True) for n in _WEAK.findall(rest.remarks)]
    since = _SINCE.search(rest.remarks)
    return Entry(
        number,
        sort,
        tuple(dict.fromkeys([*(ListedName(*_turned(n, sort)) for n in names), *weak])),
        _countries(rest.remarks, sort),
        tuple(sorted({int(year) for year in _BORN.findall(rest.remarks)})),
        rest.role,
        _about(rest.programmes),
        rest.programmes,
        _day(since[1]) if since else None,
        remarks=rest.remarks,
    )


def _turned(name: str, sort: EntryType) -> tuple[str, str]:
    """`SURNAME, Given` with the given names first, and the surname."""
    surname, comma, given = name.partition(", ")
    return (f"{given} {surname}", surname) if comma and sort == "person" else (name, "")


def _countries(remarks: str, sort: EntryType) -> tuple[str, ...]:
    """Nationality and citizenship; where neither is said, the place of birth. Of others, where they are registered."""
    from bilat.screen.lists import country

    patterns = (_OF, _FROM) if sort == "person" else (_REGISTERED,)
    for pattern in patterns:
        found = {country(text) for text in pattern.findall(remarks)} - {""}
        if found:
            return tuple(sorted(found))
    return ()


def _about(programmes: tuple[str, ...]) -> tuple[str, ...]:
    """The states that programmes are named for: BELARUS-EO14038, DPRK3."""
    from bilat.screen.lists import country

    heads = {re.split(r"[-\d]", programme)[0] for programme in programmes}
    return tuple(sorted({country(head) or country(head.capitalize()) for head in heads} - {""}))


def _day(text: str) -> date:
    return datetime.strptime(text, "%d %b %Y").date()  # noqa: DTZ007 - a day has no zone


def _further(path: Path) -> dict[str, list[str]]:
    """Aliases by number, from the file beside the list that is called alt where the list is called sdn."""
    beside = path.with_name(re.sub("sdn", _alt, path.name, flags=re.IGNORECASE))
    found: dict[str, list[str]] = {}
    if beside == path or not beside.is_file():
        return found
    with beside.open(encoding="utf-8-sig", newline="") as file:
        for line, cells in enumerate(csv.reader(file), 1):
            if len(cells) == _ALIAS_COLUMNS:
                found.setdefault(cells[0].strip(), []).append(_given(cells[3]))
            elif any(cell.strip(" \x1a") for cell in cells):
                raise InputError(f"{beside}:{line}: {len(cells)} cells, but OFAC's ALT.CSV has {_ALIAS_COLUMNS}")
    return found


def _alt(found: re.Match[str]) -> str:
    return "ALT" if found[0].isupper() else "alt"
