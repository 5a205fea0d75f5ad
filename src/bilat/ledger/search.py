"""Full-text search: which documents or claims hold these words, and the passage with the words marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from bilat.ledger import rows
from bilat.ledger.query import Where, full_text, select
from bilat.ledger.rows import Heading

What = Literal["documents", "claims"]

# Control characters that the one normalisation of text removes: they cannot stand in a snippet by themselves.
_OPEN, _CLOSE = "\x02", "\x03"


class Hit(msgspec.Struct, frozen=True):
    """A document or claim (by id) found; marks are the spans of `snippet` that match."""

    id: str
    heading: Heading
    snippet: str
    marks: tuple[tuple[int, int], ...]


def search(connection: sqlite3.Connection, words: str, what: What = "documents", limit: int = 0) -> Iterator[Hit]:
    """Hits, the best match first. Raises UsageError when `words` holds no word."""
    where = Where()
    where.add(_MATCHES[what], full_text(words))
    query = select(_HEADS[what], where, _BEST_FIRST[what], limit)
    yield from map(hit_from, connection.execute(*query))


def hit_from(row: Sequence[Any]) -> Hit:
    """From a row that begins with HEADING_COLUMNS and ends with an id and a snippet."""
    snippet, marks = _unmark(row[-1])
    return Hit(row[-2], rows.heading_from(row), snippet, marks)


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a snippet and return them as spans."""
    text, marks, start = "", [], 0
    for letter in marked:
        if letter == _OPEN:
            start = len(text)
        elif letter == _CLOSE:
            marks.append((start, len(text)))
        else:
            text += letter
    return text, tuple(marks)


_SNIPPET_TOKENS = 24
"""About a sentence and a half of news prose: enough to judge a hit by."""

CLAIM_SNIPPET = f"snippet(claims_fts, -1, char(2), char(3), '…', {_SNIPPET_TOKENS})"
"""The passage of a claim's evidence, its words between control characters."""

_HEADS: dict[What, str] = {
    "documents": " ".join(
        [
            "SELECT",
            rows.HEADING_COLUMNS,
            f", d.id, snippet(documents_fts, -1, char(2), char(3), '…', {_SNIPPET_TOKENS})",
            "FROM documents_fts JOIN documents AS d ON d.n = documents_fts.rowid",
        ]
    ),
    "claims": " ".join(
        [
            "SELECT",
            rows.HEADING_COLUMNS,
            ", c.id,",
            CLAIM_SNIPPET,
            "FROM claims_fts JOIN claims AS c ON c.n = claims_fts.rowid",
            "JOIN documents AS d ON d.id = c.document AND d.reading = c.reading",
        ]
    ),
}
_MATCHES: dict[What, str] = {"documents": "documents_fts MATCH ?", "claims": "claims_fts MATCH ?"}
# Rounded, so that the last bits of a sum of floats do not order equal matches.
_BEST_FIRST: dict[What, str] = {
    "documents": "ORDER BY round(bm25(documents_fts), 6), d.id",
    "claims": "ORDER BY round(bm25(claims_fts), 6), c.document, c.at, c.id",
}
