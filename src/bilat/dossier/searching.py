"""Search and the list of records: what was asked, the facets to narrow it, the passages that hold the words."""

from __future__ import annotations

import re

import msgspec

from bilat.dossier.actors import entity_ref
from bilat.dossier.asked import Asked
from bilat.dossier.facets import facets
from bilat.dossier.lines import Book
from bilat.dossier.lists import Found, FoundDocument, FoundEntity, RecordList, Snippet
from bilat.dossier.refs import document_ref
from bilat.dossier.shapes import Line, Part
from bilat.errors import UsageError
from bilat.ledger import EntityFilter, Hit, RecordFilter, View, cursor

DOCUMENTS = 20
ENTITIES = 12
_FACETS = ("kind", "modality", "status", "state", "source", "event", "outcome", "month")
_CURSOR = re.compile(r"(\d{4}(?:-\d\d-\d\d)?),(r_[0-9a-f]+)")


def search(view: View, words: str, asked: Asked | None = None, after: str = "", limit: int = 50) -> RecordList:
    """Records whose evidence holds all the words, or all that were asked for where there are none.

    after: the cursor of the page before. Raises UsageError for words without a letter and for a bad cursor.
    """
    given = msgspec.structs.replace(asked or Asked(), text=words or (asked.text if asked else ""))
    wanted = given.filter(limit=limit + 1, after=parse_cursor(after))
    found = list(view.records(wanted))
    records, more = found[:limit], len(found) > limit
    passages = view.passages(given.text, [r.id for r in records]) if given.text else {}
    book = Book(view)
    return RecordList(
        records=tuple(_found(line, passages.get(line.record)) for line in book.lines(records)),
        total=view.count_records(wanted),
        facets=facets(view, _counted(wanted), (*_FACETS, "type") if wanted.kind else _FACETS),
        documents=_documents(view, given.text) if given.text and not after else Part(),
        entities=_entities(view, given.text) if given.text and not after else Part(),
        evidence=book.evidence(),
        next=",".join(cursor(records[-1])) if more else "",
    )


def parse_cursor(text: str) -> tuple[str, str] | None:
    """Where the page before ended. Raises UsageError."""
    if not text:
        return None
    found = _CURSOR.fullmatch(text)
    if not found:
        raise UsageError(f"{text!r} is no cursor of a list")
    return found[1], found[2]


def _counted(wanted: RecordFilter) -> RecordFilter:
    return msgspec.structs.replace(wanted, after=None, limit=0)


def _found(line: Line, hit: Hit | None) -> Found:
    if hit is None:
        return Found(line)
    return Found(line, Snippet(hit.snippet, hit.marks), document_ref(hit.heading))


def _documents(view: View, words: str) -> Part[FoundDocument]:
    hits = view.search(words, "documents", DOCUMENTS)
    made = tuple(FoundDocument(document_ref(hit.heading), Snippet(hit.snippet, hit.marks)) for hit in hits)
    return Part(made, view.count_found(words))


def _entities(view: View, words: str) -> Part[FoundEntity]:
    """Entities with that very text in a name, those first that most claims name."""
    found = sorted(view.entities(EntityFilter(text=words.strip('"* '))), key=lambda e: (-e.claims, e.id))
    return Part(tuple(FoundEntity(entity_ref(e), e.claims) for e in found[:ENTITIES]), len(found))
