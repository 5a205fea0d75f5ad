"""Agencies, companies and groups known by a name that does not carry their state."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.files import read_names, read_table
from bilat.lexicon.scan import Scanner, unaccented

BodyType = Literal["body", "company", "group"]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A body of the state, a company or a group; `country` is its home (alpha-3), `sector` PLOVER's."""

    name: str
    country: str
    type: BodyType
    sector: str
    aliases: tuple[str, ...] = ()


class BodyMatch(msgspec.Struct, frozen=True):
    """`text[start:end]` names `body`."""

    start: int
    end: int
    body: Body


class Bodies:
    """All bodies, and the search for them in a text."""

    def __init__(self, rows: tuple[Body, ...]) -> None:
        self.all = rows
        self._by_form = {form: row for row in reversed(rows) for form in _forms(row)}

    @cached_property
    def _scanner(self) -> Scanner[Body]:
        return Scanner(self._by_form, read_names("gazetteer/longer_names.txt"))

    def lookup(self, form: str) -> Body | None:
        """The body of a name or alias, with or without the article."""
        return self._scanner.get(form) or self._scanner.get(form.removeprefix("the ").removeprefix("The "))

    def find(self, text: str) -> list[BodyMatch]:
        """Every mention of a body, in order."""
        return [BodyMatch(start, end, row) for start, end, row in self._scanner.find(text)]


def _forms(row: Body) -> set[str]:
    written = {row.name, *row.aliases}
    return written | {unaccented(form) for form in written}


@lru_cache(maxsize=1)
def bodies() -> Bodies:
    """All bodies (cached)."""
    return Bodies(read_table("gazetteer/bodies.csv", Body))
