"""The one who adds rows: a document with all that was made of it in one transaction, or nothing of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import msgspec

from bilat.ledger import rows
from bilat.ledger.connection import connect_to_write, explained, missing
from bilat.ledger.forgetting import forget, scrub
from bilat.ledger.keeping import keep
from bilat.ledger.lock import WriterLock
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.issue import Issue
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Knowledge


class Writer:
    """Adds to a ledger, making it where there is none. One at a time: `with Writer(path) as writer: …`.

    Every method is idempotent: ids are content hashes, a row that is there already is left alone.
    Raises LedgerLocked, LedgerVersion, LedgerError; LedgerMissing where there is none and `create` is off.
    """

    def __init__(self, path: Path, *, create: bool = True) -> None:
        if not create and not path.exists():
            raise missing(path)
        self._path = path
        self._lock = WriterLock(path)
        self._connection: sqlite3.Connection

    def __enter__(self) -> Writer:
        self._lock.__enter__()
        try:
            self._connection = connect_to_write(self._path)
        except BaseException:
            self._lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with explained(self._path):
                self._connection.close()
        finally:
            self._lock.__exit__(kind, error, trace)

    def wanted(self, document: Document, reader: str) -> Document | None:
        """The document that is to be read now, or None when its claims by this reader are in the ledger.

        Where the ledger holds another copy (with another date, say), the preferred of the two is returned.
        """
        with explained(self._path):
            stored, reader_then = self._stored(document.id)
            if stored is None:
                return document
            best = rows.preferred(stored, document)
            if reader_then != reader or rows.seen(best) != rows.seen(stored):
                return best
            if best != stored:
                with self._transaction():
                    self._update(best)
            return None

    def put(self, document: Document, reader: str, claims: Sequence[Claim], issues: Sequence[Issue] = ()) -> None:
        """Store a document, the claims that `reader` made of it, and the issues met on the way.

        With an issue it counts as not read: the next `add` or `reread` tries again.
        """
        with explained(self._path), self._transaction():
            stored, reader_then = self._stored(document.id)
            best = rows.preferred(stored, document) if stored else document
            if rows.seen(best) != rows.seen(document) or (stored and issues and reader_then == reader):
                return  # a better copy, or a better attempt at the same, is in the ledger
            self._update(best) if stored else self._insert(document)
            reading = rows.reading_id(document, reader)
            self._connection.execute(
                "UPDATE documents SET reader = ?, reading = ? WHERE id = ?",
                ("" if issues else reader, reading, document.id),
            )
            self._add_claims(claims, reading)
            self._replace_issues(document.id, issues)

    def note(self, issue: Issue) -> None:
        """Store an input that gave no document."""
        with explained(self._path), self._transaction():
            self._add_issue(issue, "")

    def standing_issues(self) -> dict[str, list[str]]:
        """Ids of the inputs' issues that stand, by path."""
        found: dict[str, list[str]] = {}
        with explained(self._path):
            for path, issue in self._connection.execute(
                "SELECT path, id FROM issues WHERE standing AND document = '' ORDER BY id"
            ):
                found.setdefault(path, []).append(issue)
        return found

    def settle(self, issues: Iterable[str]) -> None:
        """Take issues out of view, by id: a later run read the same input without them."""
        with explained(self._path), self._transaction():
            self._connection.executemany("UPDATE issues SET standing = 0 WHERE id = ?", [(i,) for i in issues])

    def judge(self, judgement: Judgement) -> bool:
        """Add a judgement; False when that very row is there already."""
        body = msgspec.json.encode(judgement, order="deterministic").decode()
        with explained(self._path), self._transaction():
            added = self._connection.execute(
                "INSERT INTO judgements (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", (judgement.id, body)
            )
            return added.rowcount > 0

    def keep(self, knowledge: Knowledge) -> None:
        """Put what is known in the place of what was known; rows that stay the same are not touched."""
        with explained(self._path), self._transaction():
            documents = dict(self._connection.execute("SELECT id, document FROM live_claims"))
            keep(self._connection, knowledge, documents)

    def forget(self, documents: Sequence[str]) -> bool:
        """Remove documents for good, by id: text, claims, index, and what is known, until it is made anew.

        False while another program still reads the pages that held them: they go when it closes the ledger.
        """
        with explained(self._path):
            with self._transaction():
                forget(self._connection, documents)
            return scrub(self._connection)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has rolled back by itself
                self._connection.execute("ROLLBACK")
            raise

    def _stored(self, document: str) -> tuple[Document | None, str]:
        row = self._connection.execute(_STORED, (document,)).fetchone()
        return (rows.document_from(row), row[-1]) if row else (None, "")

    def _insert(self, document: Document) -> None:
        self._connection.execute(_INSERT_DOCUMENT, rows.document_row(document))

    def _update(self, document: Document) -> None:
        self._connection.execute(_UPDATE_DOCUMENT, rows.heading_row(document))

    def _add_claims(self, claims: Sequence[Claim], reading: str) -> None:
        for claim in claims:
            new = self._connection.execute(_INSERT_CLAIM, rows.claim_row(claim, reading)).fetchone()
            if new:
                self._connection.executemany(
                    "INSERT INTO claim_countries (country, claim) VALUES (?, ?)",
                    [(country, new[0]) for country in sorted(claim.countries)],
                )

    def _replace_issues(self, document: str, issues: Sequence[Issue]) -> None:
        self._connection.execute("UPDATE issues SET standing = 0 WHERE document = ?", (document,))
        for issue in issues:
            self._add_issue(issue, document)

    def _add_issue(self, issue: Issue, document: str) -> None:
        self._connection.execute(
            "INSERT INTO issues (id, path, stage, reason, key, document, standing)"
            " VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (id) DO UPDATE SET standing = 1",
            (issue.id, issue.path, issue.stage, issue.reason, issue.key, document),
        )


_STORED = " ".join(["SELECT", rows.DOCUMENT_COLUMNS, ", d.reader FROM documents AS d WHERE d.id = ?"])

_INSERT_DOCUMENT = """
    INSERT INTO documents (id, key, path, source, url, published_start, published_end, published_basis,
                           language, kind, title, text, country, fingerprint, reader, reading)
    VALUES (:id, :key, :path, :source, :url, :published_start, :published_end, :published_basis,
            :language, :kind, :title, :text, :country, :fingerprint, '', '')
"""

_UPDATE_DOCUMENT = """
    UPDATE documents
    SET key = :key, path = :path, source = :source, url = :url, published_start = :published_start,
        published_end = :published_end, published_basis = :published_basis, language = :language,
        kind = :kind, title = :title, country = :country
    WHERE id = :id
"""

_INSERT_CLAIM = """
    INSERT INTO claims (id, document, reading, kind, type, polarity, modality, event, date_start, date_end,
                        at, reader, quotes, body)
    VALUES (:id, :document, :reading, :kind, :type, :polarity, :modality, :event, :date_start, :date_end,
            :at, :reader, :quotes, :body)
    ON CONFLICT (id, reading) DO NOTHING
    RETURNING n
"""
