"""Reading: sentences, names, coreference, dates, quantities, speech, qualifiers and predicate frames of a document."""

from __future__ import annotations

from functools import lru_cache

from bilat.model.document import Document
from bilat.model.reading import Reading

__all__ = ["read", "reader_version"]


def read(document: Document) -> Reading:
    """Read a document in its language; an empty reading for a language that has no reader yet. Pure."""
    if document.language != "en" or document.kind == "headline" and not document.text:
        return Reading(document.id, reader=reader_version())
    from bilat.read.english import read_english, with_reader

    return with_reader(read_english(document), reader_version())


@lru_cache(maxsize=1)
def reader_version() -> str:
    """Name and content hash of the code and data that read: a changed word list is another reader."""
    from bilat.lexicon.version import content_hash

    return f"read-{content_hash(('read', 'lexicon'), ('languages', 'gazetteer'))}"
