"""In which month the fiscal year of a state begins, where it is not the calendar year."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.files import read_table


class FiscalYear(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state (ISO 3166-1 alpha-3) and the month, 2 to 12, whose first day opens its fiscal year."""

    country: str
    month: int


@lru_cache(maxsize=1)
def fiscal_starts() -> dict[str, int]:
    """The month by state; a state that is not in it goes by the calendar year."""
    return {row.country: row.month for row in read_table("gazetteer/fiscal_years.csv", FiscalYear)}
