"""The records of a corpus, for the evals of what is known over all claims.

A ledger given by --ledger is only read; without one the corpus is read anew, and kept under the system's folder for
temporary files by the reader's version, so that two evals of one version read it once. Records are always made anew, by
the rules as they are.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from bilat.ledger import Told, View
from bilat.model.knowledge import Knowledge
from bilat.pipeline.knowing import knowledge
from evals import chain, shared


class Known(msgspec.Struct, frozen=True):
    """Claims by id, and what is known over them."""

    told: Mapping[str, Told]
    knowledge: Knowledge

    def records_of(self, kinds: Sequence[str] = (), without: Sequence[str] = ()) -> dict[str, set[str]]:
        """The ids of the records that each document (by its key) has a claim in."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.knowledge.records:
            if (not kinds or one.kind in kinds) and one.kind not in without:
                for claim in (*one.claims, *one.denies):
                    found[self.told[claim].heading.key].add(one.id)
        return found


def known(corpus: str, ledger: Path | None = None) -> Known:
    """Claims and records of a corpus. Raises SharedMissing, ChainFailed, LedgerError."""
    path = ledger or ledger_of(corpus)
    with View(path) as view:
        told = {one.claim.id: one for one in view.claims()}
        return Known(told, knowledge(view))


def ledger_of(corpus: str) -> Path:
    """The ledger of a corpus, read by this version of the reader."""
    from bilat.pipeline.steps import standard

    folder = Path(tempfile.gettempdir()) / "bilat-evals"
    folder.mkdir(exist_ok=True)
    ledger = folder / f"{corpus}-{standard().reader.replace('/', '_')}.ledger"
    done = ledger.with_suffix(".done")
    if not done.exists():
        ledger.unlink(missing_ok=True)
        chain.build([shared.corpus(corpus)], ledger)
        done.touch()
    return ledger
