"""International organisations, their names and their members."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bilat.lexicon.files import read_names, read_table
from bilat.lexicon.scan import Scanner, unaccented

Slot = Literal["IGO", "UNO", "EUR", "NGO", "IMG"]


class Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An international organisation.

    acronym is its key, unique; members are as of 2026 (alpha-3), empty where not listed. slot is what PLOVER puts
    where a state's code would stand: IGO, UNO (United Nations family), EUR (European Union), NGO, IMG (militants).
    """

    acronym: str
    name: str
    slot: Slot
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class OrganisationMatch(msgspec.Struct, frozen=True):
    """`text[start:end]` names `organisation`."""

    start: int
    end: int
    organisation: Organisation


class Organisations:
    """All organisations, and the search for them in a text."""

    def __init__(self, rows: tuple[Organisation, ...]) -> None:
        self.by_acronym: Mapping[str, Organisation] = MappingProxyType({row.acronym: row for row in rows})
        self._by_form = {form: row for row in reversed(rows) for form in _forms(row)}

    @cached_property
    def _scanner(self) -> Scanner[Organisation]:
        return Scanner(self._by_form, read_names("gazetteer/longer_names.txt"))

    def lookup(self, form: str) -> Organisation | None:
        """The organisation of an acronym, a name or an alias, with or without the article."""
        return self._scanner.get(form) or self._scanner.get(form.removeprefix("the ").removeprefix("The "))

    def find(self, text: str) -> list[OrganisationMatch]:
        """Every mention of an organisation, in order."""
        return [OrganisationMatch(start, end, row) for start, end, row in self._scanner.find(text)]

    def of_member(self, state: str) -> tuple[str, ...]:
        """Acronyms of the membership bodies that a state (alpha-3) belongs to."""
        return tuple(acronym for acronym, row in self.by_acronym.items() if state in row.members)


def _forms(row: Organisation) -> set[str]:
    written = {row.acronym, row.name, *row.aliases}
    british = {form.replace("Organization", "Organisation") for form in written}
    american = {form.replace("Organisation", "Organization") for form in written}
    return written | british | american | {unaccented(form) for form in written}


@lru_cache(maxsize=1)
def organisations() -> Organisations:
    """All organisations (cached)."""
    return Organisations(read_table("gazetteer/organisations.csv", Organisation))
