"""Parts of states, and territories, that stand for the state (or the states) they belong to."""

from __future__ import annotations

from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.files import read_names, read_table
from bilat.lexicon.scan import Scanner, unaccented


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A first-level unit or territory. More than one state: the name is shared, or the region is disputed."""

    name: str
    states: tuple[str, ...]
    aliases: tuple[str, ...] = ()


class RegionMatch(msgspec.Struct, frozen=True):
    """`text[start:end]` names the region `name` of `states`."""

    start: int
    end: int
    name: str
    states: tuple[str, ...]


class Regions:
    """All regions, and the search for them in a text."""

    def __init__(self, rows: tuple[Region, ...]) -> None:
        self.all = rows
        self._by_form = {form: row for row in reversed(rows) for form in _forms(row)}

    @cached_property
    def _scanner(self) -> Scanner[Region]:
        return Scanner(self._by_form, read_names("gazetteer/longer_names.txt"))

    def lookup(self, name: str) -> tuple[str, ...]:
        """The states (alpha-3) a region belongs to, the likeliest first; empty when the name is no region's."""
        region = self._scanner.get(name.removeprefix("the "))
        return region.states if region else ()

    def find(self, text: str) -> list[RegionMatch]:
        """Every mention of a region, in order."""
        return [RegionMatch(start, end, row.name, row.states) for start, end, row in self._scanner.find(text)]


def _forms(region: Region) -> set[str]:
    written = (region.name, *region.aliases)
    return {*written, *(unaccented(form) for form in written)}


@lru_cache(maxsize=1)
def regions() -> Regions:
    """All regions (cached)."""
    return Regions(read_table("gazetteer/regions.csv", Region))
