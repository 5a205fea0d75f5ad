"""How long entities and records take: `python -m benchmarks.records [LEDGER…] [--claims N] [--out FILE]`.

The claims are those of real articles: of the ledgers given, else of the corpora of ../shared, read anew. N of them are
taken, evenly over all. Seconds are of one core's time (and of the clock, which other work on the machine may stretch).
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from bilat.ledger import Told, View
from bilat.model.document import Document
from bilat.reconcile import copies_of, reconcile
from bilat.resolve import resolve

RESULTS = Path(__file__).with_name("results") / "records.json"
CLAIMS = 10_000
WANTED_SECONDS = 10.0
"""What the project asks for that many claims."""
Made = TypeVar("Made")


class Timed(msgspec.Struct, frozen=True):
    """Seconds of processor time and of the clock."""

    processor: float
    clock: float


def timed(work: Callable[[], Made]) -> tuple[Made, Timed]:
    """What some work makes, and how long it took."""
    clock, processor = time.perf_counter(), time.process_time()
    made = work()
    return made, Timed(round(time.process_time() - processor, 2), round(time.perf_counter() - clock, 2))


def material(ledgers: Sequence[Path], count: int) -> tuple[list[Told], list[Document]]:
    """Claims spread evenly over the ledgers, and all their documents."""
    told: list[Told] = []
    documents: list[Document] = []
    for path in ledgers:
        with View(path) as view:
            told += list(view.claims())
            documents += list(view.documents())
    step = max(1.0, len(told) / count)
    return [told[int(at * step)] for at in range(min(count, len(told)))], documents


def ledgers() -> list[Path]:
    """Of the corpora, as the evals read them."""
    from evals import known, shared

    return [known.ledger_of(name) for name in shared.CORPORA]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures and write them as JSON. 0 when records are made in time."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.records", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("ledger", nargs="*", type=Path)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--out", type=Path, default=RESULTS)
    args = parser.parse_args(argv)
    told, documents = material(args.ledger or ledgers(), args.claims)
    found, entities = timed(lambda: resolve(told))
    copies, duplicates = timed(lambda: copies_of(documents))
    records, merging = timed(lambda: reconcile(told, found.entities, found.resolved, (), copies))
    took = {"entities": entities, "copies": duplicates, "records": merging}
    for name, seconds in took.items():
        print(f"{name:<9} {seconds.processor:6.2f} s of one core, {seconds.clock:6.2f} s by the clock")
    print(f"{len(told)} claims, {len(found.entities)} entities, {len(documents)} documents, {len(records)} records; "
          f"Python {platform.python_version()}, {platform.machine()}")
    counts = {"claims": len(told), "records": len(records), "documents": len(documents)}
    kept = counts | {name: msgspec.to_builtins(seconds) for name, seconds in took.items()}
    args.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0 if merging.processor <= WANTED_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
