"""What a page is asked for: the struct behind its address."""

from __future__ import annotations

import datetime

import msgspec

from bilat.ledger import RecordFilter


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Filters that every page of records takes; an empty field asks nothing. All that is given must hold.

    since and until: days of what happened, or, where no day is known, of the reports. as_of: the day by which a
    commitment counts as overdue, the last publication day of the ledger where none is given. source: an outlet.
    """

    since: datetime.date | None = None
    until: datetime.date | None = None
    as_of: datetime.date | None = None
    source: str = ""
    kind: str = ""
    type: str = ""
    status: str = ""
    modality: str = ""
    polarity: str = ""
    event: str = ""
    outcome: str = ""
    text: str = ""
    pair: tuple[str, str] | None = None
    state: str = ""
    entity: str = ""
    document: str = ""
    reported_since: datetime.date | None = None
    newest: bool = True

    def filter(self, *, limit: int = 0, after: tuple[str, str] | None = None) -> RecordFilter:
        """The same as the ledger asks it."""
        given = {f: getattr(self, f) for f in self.__struct_fields__ if f != "as_of"}
        return RecordFilter(**given, limit=limit, after=after)
