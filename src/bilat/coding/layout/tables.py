"""Tables of figures: a heading says what is counted, in which unit and of whom, each row has a state and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.coding.layout.layout import Line, state_named
from bilat.lexicon.currencies import currencies
from bilat.lexicon.tables import Measure, table_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When

_LEAST = 2
"""Rows that name a state from which lines are a table."""
_TITLES = 4
"""Lines at the head of a text that may say what the table's own heading leaves out: the title, the day."""
_NUMBER = r"(?:\d{1,3}(?:[,  ]\d{3})+|\d+)(?:[.,]\d{1,2})?"
_ROW = re.compile(
    r"(?P<name>[^\W\d_][^\d:|\t]*?(?:\([^()\d]*\))?)\s*(?::|\||\t|[–—-]\s|\s)\s*"
    rf"(?P<number>{_NUMBER})\s*(?P<percent>%|per ?cent)?"
    r"(?:\s*(?:\(|\||\t)\s*[+−–-]?(?P<second>\d+(?:[.,]\d+)?)\s*%?\s*\)?)?\s*[;,.]?"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[A-Z]{2,3}\$|[A-Z]{3}\b|[$€£¥]|[A-Za-z]+")


class _Table(msgspec.Struct, frozen=True):
    """Headings (their sentences) with rows. home: whose page or trade it is; words: all that says what is counted."""

    headings: frozenset[int]
    home: str
    measure: Measure
    words: str
    second: str
    when: When
    lines: tuple[tuple[Line, re.Match[str], str], ...]


def tabled(context: Context, lines: Sequence[Line]) -> tuple[list[Draft], frozenset[int]]:
    """The figures of all tables, and the sentences that are their rows and headings: nothing else is told there."""
    drafts: list[Draft] = []
    covered: set[int] = set()
    for table in _tables(context, lines):
        covered |= table.headings
        for line, row, code in table.lines:
            covered.add(line.number)
            drafts += _figures(context, table, line, row, code)
    return drafts, frozenset(covered)


def _tables(context: Context, lines: Sequence[Line]) -> Iterator[_Table]:
    rows = [_ROW.fullmatch(line.text) for line in lines]
    at = 0
    while at < len(lines):
        end = at
        while _is_state(rows[at]) and end < len(lines) and rows[end] is not None:
            end += 1
        above = [line for line, row in zip(lines[:at], rows, strict=False) if not _is_state(row)] if end > at else []
        if above and lines[at - 1] is above[-1]:
            table = _table(context, above, list(zip(lines[at:end], rows[at:end], strict=True)))
            if table is not None:
                yield table
        at = max(end, at + 1)


def _is_state(row: re.Match[str] | None) -> bool:
    """A line is a row with a state; "Exports by country, 2024" is none."""
    return row is not None and state_named(row["name"]) is not None


def _table(context: Context, above: list[Line], rows: list[tuple[Line, re.Match[str] | None]]) -> _Table | None:
    """The table that rows make with the heading right above; None where its rows are no states, or it says nothing."""
    named = [(line, row, code) for line, row in rows if row is not None and (code := state_named(row["name"]))]
    if len(named) < _LEAST or 2 * len(named) < len(rows) or not above or not above[-1].heading:
        return None
    columns = 1 + any(mark in above[-1].text for mark in "|\t")
    nearest = [line for line in reversed(above[-columns:]) if line.heading]
    heads = [*nearest, *(line for line in reversed(above[:_TITLES]) if line not in nearest)]
    if any(table_words().is_domestic(line.text) for line in nearest):
        return None
    own = next(((line, m) for line in heads if (m := table_words().measure(line.text))), None)
    home = _home(context, heads, {code for _, _, code in named})
    if own is None or home is None:
        return None
    words = " ".join([above[-1].text, own[0].text])
    told = (table_words().second(inside[1]) for inside in _BRACKETS.finditer(above[-1].text))
    second = next((metric for metric in told if metric), "")
    when = _when(context, heads)
    rest = tuple(row for row in named if row[2] != home)
    return _Table(frozenset(line.number for line in nearest), home, own[1], words, second, when, rest)


def _home(context: Context, heads: list[Line], rows: set[str]) -> str | None:
    """The one state that the heading or the title names, else the page's own."""
    for line in heads:
        named = context.parties(context.mentions_in(line.start, line.end))
        codes = {p.country for p in named if p.country and p.country not in rows}
        if len(codes) == 1:
            return codes.pop()
    return context.reading.home


def _when(context: Context, heads: list[Line]) -> When:
    """The one period that the heading gives, else the title; a whole day there is that of publication."""
    for line in heads:
        found = [d.when for d in context.dates_in(line.start, line.end)]
        spans = {(w.start, w.end): w for w in found if w.precision != "day" or w.start != w.end}
        if len(spans) == 1:
            return next(iter(spans.values()))
    return NEVER


def _figures(context: Context, table: _Table, line: Line, row: re.Match[str], code: str) -> Iterator[Draft]:
    """The row's number, and the share or the growth in its brackets."""
    outside = _BRACKETS.sub(lambda m: " " if table_words().second(m[1]) else m[0], table.words)
    unit = "percent" if row["percent"] else _unit(outside, table)
    low = _value(row["number"]) * (1 if row["percent"] else table_words().multiplier(outside))
    end = row.end("percent") if row["percent"] else row.end("number")
    metric = "share" if unit == "percent" else table.measure.metric
    yield _draft(table, line, code, (0, end), {"metric": metric, "low": low, "unit": unit})
    if row["second"] and table.second:
        span = (row.end("number"), row.end("second"))
        begin = next((i for i in range(*span) if not line.text[i].isspace()), span[0])
        close = span[1] + (line.text[span[1] : span[1] + 1] == ")")
        yield _draft(
            table, line, code, (begin, close), {"metric": table.second, "low": _value(row["second"]), "unit": "percent"}
        )


def _unit(words: str, table: _Table) -> str:
    money = (
        currencies().currency(w[0], table.home) for w in _WORD.finditer(words) if w[0].upper() == w[0] or len(w[0]) > 3
    )
    found = next((code for code in money if code), "")
    people = {"visitors", "students", "citizens"}
    return found or table_words().unit(words) or ("people" if table.measure.metric in people else "")


def _value(number: str) -> float:
    """ "1,204,331", "1 204 331", "38.2", "38,2"."""
    plain = re.sub(r"(?<=\d)[,  ](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    return float(plain)


def _draft(table: _Table, line: Line, code: str, span: tuple[int, int], values: dict[str, object]) -> Draft:
    home, other = state_party(table.home), _named(line, code)
    sides: dict[str, tuple[list[Party], list[Party]]] = {
        "home": ([home], [other]),
        "other": ([other], [home]),
        "joint": ([other, home], []),
    }
    actors, recipients = sides["home" if values["metric"] == "share" else table.measure.row]
    start = line.start + span[0]
    return Draft(
        kind="figure",
        type=str(values["metric"]),
        actors=actors,
        recipients=recipients,
        evidence=[(start, line.start + span[1])],
        rule=f"table.{values['metric']}",
        sentence=line.number,
        trigger=start,
        date=table.when,
        values=values | ({"period": table.when.text} if table.when.text else {}),
        confidence=0.8,
    )


def _named(line: Line, code: str) -> Party:
    """The state of a row, with its words there."""
    row = _ROW.fullmatch(line.text)
    name = row["name"].split(" (")[0].strip() if row is not None else ""
    return msgspec.structs.replace(state_party(code), as_written=name, start=line.start, end=line.start + len(name))
