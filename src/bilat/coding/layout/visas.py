"""Tables of entry rules: rows with a state and its regime, or a regime with the states that it holds for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.coding.layout.layout import Line, state_named
from bilat.lexicon.visas import visa_words
from bilat.model.claim import Party

_LEAST = 2
"""States from which rows or a list are a table of entry rules."""
_CELL = re.compile(r"(?P<cell>[^:|\t–—]{3,60}?)\s*(?::|\||\t|\s[–—-])\s+(?P<rest>\S.*)")
_COMMA = re.compile(r",\s*(?:and\s+)?|\s+and\s+|;\s*")
_AND = re.compile(r"\s*\([^()]*\)|[.*†]+$")


class _Row(msgspec.Struct, frozen=True):
    """The states of a line, the words of their regime, and where each state stands in the line."""

    line: Line
    states: tuple[tuple[str, int, str], ...]
    words: str


def visa_rules(context: Context, lines: Sequence[Line]) -> tuple[list[Draft], frozenset[int]]:
    """The rules of all such tables, and the sentences that are their rows."""
    home = context.reading.home
    if home is None:
        return [], frozenset()
    rows = [(heading, row) for heading, table in _tables(lines) for row in table]
    found = [draft for heading, row in rows if (draft := _draft(row, heading, home)) is not None]
    return found, frozenset(draft.sentence for draft in found)


def _tables(lines: Sequence[Line]) -> Iterator[tuple[str, list[_Row]]]:
    """Each heading that speaks of visas, with its rows."""
    heading, rows = "", list[_Row]()
    for line in lines:
        row = _row(line) if heading or visa_words().regime(line.text) else None
        if row is not None:
            rows.append(row)
            continue
        if heading and sum(len(r.states) for r in rows) >= _LEAST:
            yield heading, rows
        rows = []
        if line.heading and not (heading and "|" in line.text):
            heading = line.text if visa_words().heading.search(line.text) else ""
        elif not line.marked and not line.heading:
            heading = ""
    if heading and sum(len(r.states) for r in rows) >= _LEAST:
        yield heading, rows


def _row(line: Line) -> _Row | None:
    """ "Peru: visa-free, 90 days", "Visa-free, 90 days: Peru, Chile", or under a heading with the regime "Peru"."""
    cell = _CELL.fullmatch(line.text)
    if cell is None:
        code = state_named(line.text)
        return _Row(line, ((code, 0, line.text),), "") if code else None
    if code := state_named(cell["cell"]):
        return _Row(line, ((code, 0, cell["cell"]),), cell["rest"])
    if not visa_words().regime(cell["cell"]):
        return None
    found, at = [], cell.start("rest")
    for part in _COMMA.split(cell["rest"]):
        at = line.text.index(part, at)
        code = state_named(_AND.sub("", part).strip())
        if code is None:
            return None
        found.append((code, at, _AND.sub("", part).strip()))
    return _Row(line, tuple(found), cell["cell"])


def _draft(row: _Row, heading: str, home: str) -> Draft | None:
    """The rule that a row gives for its states."""
    words = visa_words()
    regime = words.regime(row.words) or words.regime(heading)
    others = [_party(row.line, *state) for state in row.states if state[0] != home]
    if not regime or not others:
        return None
    outward = words.is_outward.search(heading) is not None
    values = {"regime": regime, "max_stay_days": words.days(row.words) or words.days(heading)}
    return Draft(
        kind="rule",
        type="visa",
        actors=others if outward else [state_party(home)],
        recipients=[state_party(home)] if outward else others,
        evidence=[(row.line.start, row.line.end)],
        rule="table.visa",
        sentence=row.line.number,
        trigger=row.line.start,
        values={k: v for k, v in values.items() if v is not None},
        confidence=0.8,
    )


def _party(line: Line, code: str, at: int, written: str) -> Party:
    start = line.start + at
    return msgspec.structs.replace(state_party(code), as_written=written, start=start, end=start + len(written))
