"""Real sentences that a person read: those without an event between the two states marked, and some with one.

Kept as document and offsets, as in `evals`; the words stay in the data folder. The coder's evaluation set
(`evals/plover_none.csv`) is none of these, and shares no document with them.
"""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from evals.plover import TUNED, located
from training.plover.folds import FOLDS
from training.plover.rows import SOME, Row

HERE = Path(__file__).parent
NONE = "NONE"


def read_rows() -> list[Row]:
    """All sentences read, with NONE or SOME; the key names the document, which decides the fold."""
    from evals.plover import HERE as EVALS

    out = []
    for path, default in ((EVALS / TUNED, NONE), (HERE / "read.csv", SOME)):
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                wanted = list(csv.DictReader(file))
            for row, asked in zip(wanted, located(wanted), strict=True):
                out.append(Row(f"read:{row['document']}:{row['start']}", asked, row.get("label", default)))
    return out


def fold_of(row: Row) -> int:
    """The fold in which a sentence is held out: sentences of one document stay together."""
    document = row.key.rstrip("~").split(":")[1]
    return int(hashlib.sha256(document.encode()).hexdigest()[:8], 16) % FOLDS
