"""The map of the home page: outlines of states, and a line for each of the busiest pairs. No tiles, no script."""

from __future__ import annotations

import math
from functools import lru_cache
from importlib import resources

import msgspec

from bilat.dossier.pages import Home, PairRow
from bilat.lexicon.states import states

MOST_LINES = 40
"""Beyond, lines cover one another; the table below the map has all pairs."""

SHADES = 4
WIDEST = 5.0
"""Units of the map for the busiest pair; the others by the square root of their records."""

NAMED_OTHERWISE = {
    "Bosnia and Herz.": "BIH",
    "Central African Rep.": "CAF",
    "Congo": "COG",
    "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM",
    "Eq. Guinea": "GNQ",
    "Solomon Is.": "SLB",
}
"""Names of the outlines that no other text would use, or would mean otherwise."""


class Outline(msgspec.Struct, frozen=True):
    """A piece of land and its middle. path: in tenths of a unit."""

    name: str
    x: int
    y: int
    path: str


class Outlines(msgspec.Struct, frozen=True):
    """All land of the map but Antarctica."""

    width: int
    height: int
    scale: float
    states: tuple[Outline, ...]


class Land(msgspec.Struct, frozen=True):
    """An outline as drawn. shade: from 0 (the ledger holds nothing) to SHADES, by records; code "" for no state."""

    path: str
    code: str
    title: str
    shade: int


class Arc(msgspec.Struct, frozen=True):
    """A line between two states."""

    pair: str
    title: str
    path: str
    width: float


class WorldMap(msgspec.Struct, frozen=True):
    """What the template draws. missing: states of the ledger too small for this map, by code."""

    width: int
    height: int
    scale: float
    lands: tuple[Land, ...]
    arcs: tuple[Arc, ...]
    missing: tuple[tuple[str, str], ...]


def draw_map(home: Home) -> WorldMap:
    """The map of what the ledger holds."""
    drawn, places = outlines(), places_of_states()
    records = {row.state.code: row.records for row in home.states}
    most = max(records.values(), default=1)
    lands = tuple(_land(one, records, most) for one in drawn.states)
    missing = tuple((r.state.code, r.state.name) for r in home.states if r.state.code not in places)
    return WorldMap(drawn.width, drawn.height, drawn.scale, lands, _arcs(home.pairs.items), missing)


def _land(one: Outline, records: dict[str, int], most: int) -> Land:
    code = code_of(one.name)
    many = records.get(code, 0)
    title = f"{states().by_code[code].name}: {many:,} record{'s' * (many != 1)}" if many else one.name
    return Land(one.path, code if many else "", title, shade_of(many, most))


def shade_of(many: int, most: int) -> int:
    """From 0 for nothing to SHADES for the most, by the logarithm: a few are told from none, many from some."""
    return 0 if many <= 0 else 1 + round((SHADES - 1) * math.log1p(many - 1) / max(math.log1p(most - 1), 1e-9))


def _arcs(pairs: tuple[PairRow, ...]) -> tuple[Arc, ...]:
    places = places_of_states()
    found = [row for row in pairs if all(state.code in places for state in row.pair)][:MOST_LINES]
    most = max((row.records for row in found), default=1)
    return tuple(_arc(row, most) for row in reversed(found))  # the busiest are drawn last, on top


def _arc(row: PairRow, most: int) -> Arc:
    one, other = row.pair
    (x1, y1), (x2, y2) = places_of_states()[one.code], places_of_states()[other.code]
    bend = 0.18 * math.dist((x1, y1), (x2, y2))
    path = f"M{x1} {y1}Q{(x1 + x2) / 2:.0f} {(y1 + y2) / 2 - bend:.0f} {x2} {y2}"
    title = f"{one.name} – {other.name}: {row.records:,} records"
    return Arc(f"{one.code}-{other.code}", title, path, round(max(0.8, WIDEST * math.sqrt(row.records / most)), 1))


@lru_cache(maxsize=1)
def outlines() -> Outlines:
    """The outlines that scripts/vendor.py made."""
    file = resources.files("bilat.web") / "static" / "vendor" / "outlines.json"
    return msgspec.json.decode(file.read_bytes(), type=Outlines)


@lru_cache(maxsize=1)
def places_of_states() -> dict[str, tuple[int, int]]:
    """Where each state that has an outline lies on the map, by code."""
    return {code: (one.x, one.y) for one in outlines().states if (code := code_of(one.name))}


def code_of(name: str) -> str:
    """The state whose outline bears that name, "" for land that is no state of ours."""
    return NAMED_OTHERWISE.get(name) or _codes().get(name, "")


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {n: s.code for s in states().by_code.values() for n in (*s.names, *s.abbreviations, s.official, s.name)}
