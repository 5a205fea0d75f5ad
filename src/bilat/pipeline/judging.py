"""`judge`: a person's decision becomes a row, and everything known is made anew with it."""

from __future__ import annotations

from pathlib import Path

from bilat.ledger import Writer
from bilat.model.judgement import Judgement
from bilat.pipeline.knowing import Stage, know


def judge(ledger: Path, judgement: Judgement, *, progress: Stage | None = None) -> bool:
    """Add a judgement and bring records and entities up to date; False when the very row was there already.

    Killed between the two, the row stands and the next `know` follows it. Raises LedgerMissing, LedgerLocked,
    LedgerError.
    """
    with Writer(ledger, create=False) as writer:
        added = writer.judge(judgement)
    know(ledger, progress=progress)
    return added
