"""What is found in a sentence before parsing: one struct for every kind of name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

FoundKind = Literal["person", "body", "company", "group", "state", "adjective", "igo", "place", "name"]


class Found(msgspec.Struct):
    """A name in a sentence. start:end is the whole phrase, name_start:name_end the name (equal when there is none).

    name is the name as written (for a person without one, the phrase). states: those it belongs to, accredited: those
    an envoy is sent to. kind `name`: a capitalised run that only the whole document can tell.
    """

    start: int
    end: int
    kind: FoundKind
    name: str
    name_start: int
    name_end: int
    states: tuple[str, ...] = ()
    accredited: tuple[str, ...] = ()
    office: str = ""
    organisation: str = ""
    sector: str = ""
    level: str = ""
    acronym: str = ""
    state_kind: str = ""
    plural: bool = False
    counterpart: bool = False
    honorific: bool = False

    @property
    def named(self) -> bool:
        """True when the phrase holds a name of its own, not only an office or a group noun."""
        return self.name_end > self.name_start


Finds = Iterator[tuple[int, int, Found]]
"""Finds of one finder, each with the first and the last word that it covers."""
