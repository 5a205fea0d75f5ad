"""Questions to a ledger. Reading never waits for the writer and never disturbs it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

import msgspec

from bilat.errors import UsageError
from bilat.ledger import query, rows
from bilat.ledger import search as fts
from bilat.ledger.connection import explained
from bilat.ledger.query import ClaimFilter, DocumentFilter
from bilat.ledger.rows import Heading, Told
from bilat.ledger.scoped import ScopedView
from bilat.model.document import Document
from bilat.model.issue import Issue

FEWEST_ID_LETTERS = 6
"""An id may be shortened to its prefix and four digits of its hash: less is a guess."""


class PairCount(msgspec.Struct, frozen=True):
    """How much a ledger holds on two states: claims, documents, outlets, and the days they span."""

    pair: tuple[str, str]
    claims: int
    documents: int
    sources: int
    first: str | None
    last: str | None


class View(ScopedView):
    """Read-only queries: `with View(path) as view: …`. Raises LedgerMissing, LedgerVersion, LedgerError."""

    def claims(self, wanted: ClaimFilter | None = None, *, by_date: bool = False) -> Iterator[Told]:
        """Claims of the current readings, by document and place in its text, or by date."""
        wanted = wanted or ClaimFilter()
        order = query.BY_DATE if by_date else query.BY_DOCUMENT
        for row in self._rows(*query.select(query.CLAIMS, query.where_claims(wanted), order, wanted.limit)):
            yield Told(rows.claim_from(row[-1]), rows.heading_from(row))

    def count_claims(self, wanted: ClaimFilter | None = None) -> int:
        """How many claims there are, whatever the limit."""
        where = query.where_claims(wanted or ClaimFilter())
        return int(self._one(*query.select(query.COUNT_CLAIMS, where, ""))[0])

    def documents(self, wanted: DocumentFilter | None = None) -> Iterator[Document]:
        """Documents by id."""
        wanted = wanted or DocumentFilter()
        where = query.where_documents(wanted)
        for row in self._rows(*query.select(query.DOCUMENTS, where, "ORDER BY d.id", wanted.limit)):
            yield rows.document_from(row)

    def count_documents(self, wanted: DocumentFilter | None = None) -> int:
        """How many documents there are, whatever the limit."""
        where = query.where_documents(wanted or DocumentFilter())
        return int(self._one(*query.select(query.COUNT_DOCUMENTS, where, ""))[0])

    def claim(self, claim: str) -> Told | None:
        """The claim with that id, when its reading is current."""
        where = query.Where()
        where.add("c.id = ?", claim)
        row = self._maybe(*query.select(query.CLAIMS, where, ""))
        return Told(rows.claim_from(row[-1]), rows.heading_from(row)) if row else None

    def document(self, document: str) -> Document | None:
        """The document with that id."""
        where = query.Where()
        where.add("d.id = ?", document)
        row = self._maybe(*query.select(query.DOCUMENTS, where, ""))
        return rows.document_from(row) if row else None

    def copies(self, document: Document) -> list[Heading]:
        """Other documents with the very same text, by id."""
        where = query.Where()
        where.add("d.fingerprint = ? AND d.id <> ?", document.fingerprint, document.id)
        found = self._rows(*query.select(query.DOCUMENTS, where, "ORDER BY d.id"))
        return [rows.heading_from(row) for row in found]

    def issues(self) -> Iterator[Issue]:
        """Inputs that could not be read, by path; those that a later run could read are left out."""
        sql = "SELECT path, stage, reason, key FROM issues WHERE standing ORDER BY path, id"
        for row in self._rows(sql):
            yield Issue(*row)

    def search(self, words: str, what: fts.What = "documents", limit: int = 0) -> Iterator[fts.Hit]:
        """What holds all these words, the best match first. Raises UsageError when there is no word."""
        with explained(self._path):
            yield from fts.search(self._connection, words, what, limit)

    def pairs(self) -> list[PairCount]:
        """All pairs of states that a claim names together, the one with most claims first."""
        return [PairCount((r[0], r[1]), *r[2:]) for r in self._rows(query.PAIRS)]

    def complete_id(self, start: str) -> str:
        """The one id of anything in the ledger that begins so, or of the document with that key.

        Raises UsageError for none or several.
        """
        keyed = [r[0] for r in self._rows("SELECT id FROM documents WHERE key = ? ORDER BY id LIMIT 2", (start,))]
        if len(keyed) == 1:
            return str(keyed[0])
        if len(start) < FEWEST_ID_LETTERS:
            raise UsageError(f"{start!r} is too short for an id: give at least {FEWEST_ID_LETTERS} letters")
        found = [r[0] for r in self._rows(_IDS, (start, start + "g") * 6)]
        if not found:
            raise UsageError(f"no claim, document, record, entity or issue with the id {start!r}")
        if len(found) > 1:
            raise UsageError(f"several ids begin with {start!r}: {', '.join(found)}")
        return str(found[0])

    def outdated(self, reader: str) -> list[str]:
        """Ids of the documents that another version of the reader has read, or none could."""
        return [r[0] for r in self._rows("SELECT id FROM documents WHERE reader <> ? ORDER BY id", (reader,))]

    def content_hash(self) -> str:
        """Hash of all that is in view: equal for ledgers made of the same inputs, in whatever order."""
        digest = hashlib.sha256()
        for sql in _CONTENT:
            for row in self._rows(sql):
                digest.update(msgspec.json.encode(row))
        return digest.hexdigest()

    def sqlite_version(self) -> str:
        """The version of the database library."""
        return str(self._one("SELECT sqlite_version()")[0])

    def faults(self) -> list[str]:
        """What is wrong inside the file: damage, an index out of step, evidence that is not in the text."""
        found = [f"file: {r[0]}" for r in self._rows("PRAGMA integrity_check") if r[0] != "ok"]
        found += [f"row without its document: {r[0]} {r[1]}" for r in self._rows("PRAGMA foreign_key_check")]
        found += [f"full-text index: {name} is out of step" for name in self._stale_indexes()]
        wrong = Counter(document for document, sound in self._evidence() if not sound)
        return found + [f"evidence: {n} quotes are not in the text of {d}" for d, n in sorted(wrong.items())]

    def _evidence(self) -> Iterator[tuple[str, bool]]:
        """For each piece of evidence, its document and whether the quote stands at its place."""
        text, document = "", ""
        for told in self.claims():
            if told.heading.id != document:
                document = told.heading.id
                found = self.document(document)
                text = found.text if found else ""
            for piece in told.claim.evidence:
                yield document, bool(piece.quote) and text[piece.start : piece.end] == piece.quote

    def _stale_indexes(self) -> list[str]:
        pairs = (("documents_fts_docsize", "documents"), ("claims_fts_docsize", "claims"))
        return [index.removesuffix("_docsize") for index, table in pairs if self._count(index) != self._count(table)]

    def _count(self, table: str) -> int:
        return int(self._one(" ".join(["SELECT count(*) FROM", table]))[0])


_IDS = """
    SELECT id FROM documents WHERE id >= ? AND id < ?
    UNION SELECT id FROM live_claims WHERE id >= ? AND id < ?
    UNION SELECT id FROM issues WHERE standing AND id >= ? AND id < ?
    UNION SELECT id FROM records WHERE id >= ? AND id < ?
    UNION SELECT id FROM entities WHERE id >= ? AND id < ?
    UNION SELECT id FROM judgements WHERE id >= ? AND id < ?
    ORDER BY 1 LIMIT 5
"""

_CONTENT = (
    " ".join(["SELECT", rows.DOCUMENT_COLUMNS, ", d.reader, d.reading FROM documents AS d ORDER BY d.id"]),
    "SELECT id, body FROM live_claims ORDER BY id",
    "SELECT id, document FROM issues WHERE standing ORDER BY id",
    "SELECT id FROM judgements ORDER BY id",
)
