"""What bilat takes in and sees: texts of pages and feeds without the rest of the chain, the reading behind a fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bilat import ingest
from bilat.ingest import RawItem
from bilat.ledger import View
from bilat.model.document import Document
from bilat.read import read
from evals import chain, scorer
from evals.scorer import Row
from evals.stages import Reader, Seen


def reader_of(ledger: Path) -> Reader:
    """Reads exported documents again, from the ledger that they were exported from."""

    def seen_in(row: Row) -> Seen:
        with View(ledger) as view:
            document = view.document(row["id"])
        if document is None:
            raise KeyError(f"{row['id']} is not in {ledger}")
        reading = read(document)
        return Seen([(s.start, s.end) for s in reading.sentences], [(f.start, f.end) for f in reading.frames])

    return seen_in


def texts(names: Iterable[str], folder: Path) -> dict[str, str]:
    """The texts that bilat takes out of the files and feeds of gold articles, by document; `folder` is for its work.

    Only ingest runs, so this is quick. One that bilat cannot read is left out.
    """
    names = list(names)
    inputs = chain.inputs_for(names, folder) if names else []
    documents = [{"key": one.key, "path": one.path, "kind": one.kind, "text": one.text} for one in taken_in(inputs)]
    found = {name: scorer.document_for(name, documents) for name in names}
    return {name: row["text"] for name, row in found.items() if row}


def taken_in(inputs: Iterable[Path]) -> Iterator[Document]:
    """The documents that ingest makes of files."""
    options = ingest.IngestOptions()
    for item in ingest.items(list(inputs), options):
        if isinstance(item, RawItem):
            yield from (one for one in ingest.documents(item, options) if isinstance(one, Document))
