"""What is asked of a ledger, and the SQL that answers it. Values reach SQLite as parameters only."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from bilat.errors import UsageError
from bilat.ledger import rows

PAIR = re.compile(r"([A-Za-z]{3})-([A-Za-z]{3})")


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows; an empty field asks nothing. All that is given must hold.

    pair: two states, ISO 3166-1 alpha-3. since and until: days, both included; they meet the interval of
    a claim, or, where a claim has no date, that of its document. limit: rows, 0 for all.
    """

    pair: tuple[str, str] | None = None
    source: str = ""
    since: date | None = None
    until: date | None = None
    kind: str = ""
    limit: int = 0


class ClaimFilter(Filter, frozen=True, kw_only=True):
    """Which claims. kind is the claim's, document an id, event PLOVER's, text words of its evidence."""

    type: str = ""
    polarity: str = ""
    modality: str = ""
    event: str = ""
    document: str = ""
    text: str = ""


class DocumentFilter(Filter, frozen=True, kw_only=True):
    """Which documents. kind is the document's; pair: one of its claims names both states."""

    language: str = ""


def parse_pair(text: str) -> tuple[str, str]:
    """Two codes with a hyphen, in either order; returned in alphabetical order.

    >>> parse_pair("pak-BLR")
    ('BLR', 'PAK')
    """
    found = PAIR.fullmatch(text.strip())
    if not found:
        raise UsageError(f"{text!r} is no pair of states: give two codes of three letters, such as BLR-PAK")
    one, other = sorted(code.upper() for code in found.groups())
    if one == other:
        raise UsageError(f"{text!r}: a pair has two different states")
    return one, other


def full_text(words: str) -> str:
    """A safe FTS5 expression: every word occurs, "a phrase" as it stands, `begin*` any word that begins so.

    Nothing in `words` is taken as an operator. Raises UsageError when there is no word in it.

    >>> full_text('visa-free "joint statement" agree*')
    '"visa-free" "joint statement" "agree" *'
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words.replace("\0", " ")):
        term = phrase or word
        if any(c.isalnum() for c in term):
            star = " *" if word.endswith("*") else ""
            terms.append(f'"{term.rstrip("*")}"{star}')
    if not terms:
        raise UsageError(f"{words!r} holds no word to search for")
    return " ".join(terms)


class Where:
    """Conditions joined by AND, each with its parameters."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self.parameters: list[str | int] = []

    def add(self, condition: str, *parameters: str | int) -> None:
        """One condition more; its `?` are filled from `parameters`."""
        self._conditions.append(condition)
        self.parameters.extend(parameters)

    def equal(self, **columns: str) -> None:
        """Each column (`table_column`) has the given value; an empty value asks nothing."""
        for name, value in columns.items():
            if value:
                self.add(f"{name.replace('_', '.', 1)} = ?", value)

    def sql(self) -> str:
        """`WHERE …`, or nothing."""
        return "WHERE " + " AND ".join(self._conditions) if self._conditions else ""


def where_claims(wanted: ClaimFilter) -> Where:
    """Conditions over `claims AS c` joined with `documents AS d`."""
    where = Where()
    where.equal(
        c_kind=wanted.kind,
        c_type=wanted.type,
        c_polarity=wanted.polarity,
        c_modality=wanted.modality,
        c_event=wanted.event,
        c_document=wanted.document,
        d_source=wanted.source,
    )
    for country in wanted.pair or ():
        where.add("c.n IN (SELECT claim FROM claim_countries WHERE country = ?)", country)
    if wanted.since:
        where.add("coalesce(c.date_end, d.published_end) >= ?", wanted.since.isoformat())
    if wanted.until:
        where.add("coalesce(c.date_start, d.published_start) <= ?", wanted.until.isoformat())
    if wanted.text:
        where.add("c.n IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)", full_text(wanted.text))
    return where


def where_documents(wanted: DocumentFilter) -> Where:
    """Conditions over `documents AS d`."""
    where = Where()
    where.equal(d_kind=wanted.kind, d_source=wanted.source, d_language=wanted.language)
    if wanted.pair:
        where.add(_NAMES_BOTH, *wanted.pair)
    if wanted.since:
        where.add("d.published_end >= ?", wanted.since.isoformat())
    if wanted.until:
        where.add("d.published_start <= ?", wanted.until.isoformat())
    return where


def select(head: str, where: Where, order: str, limit: int = 0) -> tuple[str, list[str | int]]:
    """A whole query with its parameters. limit 0: all rows."""
    tail = ["LIMIT ?"] if limit else []
    return " ".join([head, where.sql(), order, *tail]), where.parameters + ([limit] if limit else [])


_JOINED = "FROM claims AS c JOIN documents AS d ON d.id = c.document AND d.reading = c.reading"

CLAIMS = " ".join(["SELECT", rows.HEADING_COLUMNS, ", c.body", _JOINED])
COUNT_CLAIMS = " ".join(["SELECT count(*)", _JOINED])
DOCUMENTS = " ".join(["SELECT", rows.DOCUMENT_COLUMNS, "FROM documents AS d"])
COUNT_DOCUMENTS = "SELECT count(*) FROM documents AS d"

BY_DOCUMENT = "ORDER BY c.document, c.at, c.id"
BY_DATE = "ORDER BY coalesce(c.date_start, d.published_start, '9999'), c.document, c.at, c.id"

_NAMES_BOTH = """EXISTS (
    SELECT 1 FROM claims AS c
    JOIN claim_countries AS a ON a.claim = c.n AND a.country = ?
    JOIN claim_countries AS b ON b.claim = c.n AND b.country = ?
    WHERE c.document = d.id AND c.reading = d.reading)"""

PAIRS = """
    SELECT a.country, b.country, count(*), count(DISTINCT d.id), count(DISTINCT d.source),
           min(c.date_start), max(c.date_end)
    FROM claims AS c JOIN documents AS d ON d.id = c.document AND d.reading = c.reading
    JOIN claim_countries AS a ON a.claim = c.n
    JOIN claim_countries AS b ON b.claim = c.n AND b.country > a.country
    GROUP BY a.country, b.country
    ORDER BY count(*) DESC, a.country, b.country
"""
