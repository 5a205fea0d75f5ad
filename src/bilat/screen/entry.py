"""An entry of a list, whatever the format it came in."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

EntryType = Literal["person", "organisation", "other"]
"""other: vessels, aircraft and addresses, which no text names as a party."""


class ListedName(msgspec.Struct, frozen=True):
    """A name as the list writes it, a person's given names first. surname: its words where the list tells them apart.

    weak: the list itself marks the name as one that others may share (OFAC's weak aliases).
    """

    text: str
    surname: str = ""
    weak: bool = False


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry. names: the main one first. countries: alpha-3, that it belongs to; born: years; role: an office.

    about: the states that its programmes are about, to which it need not belong (a trader abroad is listed for them).
    since and changed: the days of listing and of the last change, None where the list does not say; remarks: as listed.
    """

    id: str
    type: EntryType
    names: tuple[ListedName, ...]
    countries: tuple[str, ...] = ()
    born: tuple[int, ...] = ()
    role: str = ""
    about: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    since: date | None = None
    changed: date | None = None
    remarks: str = ""

    @property
    def name(self) -> str:
        """The main name."""
        return self.names[0].text


class WatchList(msgspec.Struct, frozen=True):
    """A list that was read. title: its file's name; format: the name of what it was taken for."""

    title: str
    format: str
    entries: tuple[Entry, ...]
