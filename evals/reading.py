"""What the reader saw in a document of a ledger, for the list of faults by stage."""

from __future__ import annotations

from pathlib import Path

from bilat.ledger import View
from bilat.read import read
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
