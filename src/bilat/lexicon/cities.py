"""The cities of the world with 15,000 people or more, and smaller places that diplomacy knows, by state."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

import msgspec

from bilat.errors import LexiconError
from bilat.lexicon.files import read_text
from bilat.lexicon.scan import even

_HEADER = "spelling,name,country,population,ambiguous"


class City(msgspec.Struct, frozen=True):
    """A city; population as GeoNames gives it, 0 when unknown.

    ambiguous: the name is also an English word or a person's name.
    """

    name: str
    country: str
    population: int
    ambiguous: bool = False


class Cities:
    """All cities, found by any spelling.

    The file is sorted by spelling, so a lookup is a binary search over its lines and nothing is decoded on load.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def lookup(self, name: str) -> tuple[City, ...]:
        """Cities of that name, most populous first; empty when there is none. Case counts."""
        prefix = even(name).strip() + ","
        at = bisect_left(self._lines, prefix)
        found = []
        while at < len(self._lines) and self._lines[at].startswith(prefix):
            found.append(_city(self._lines[at]))
            at += 1
        return tuple(sorted(found, key=lambda city: -city.population))


def _city(line: str) -> City:
    _, name, country, population, ambiguous = line.split(",")
    return City(name, country, int(population), ambiguous == "true")


@lru_cache(maxsize=1)
def cities() -> Cities:
    """All cities (cached)."""
    header, *lines = read_text("gazetteer/cities.csv").rstrip("\n").split("\n")
    if header != _HEADER:
        raise LexiconError(f"gazetteer/cities.csv: columns are {header}, not {_HEADER}")
    return Cities(lines)
