"""Run the benchmarks: `python -m benchmarks [--count N] [--out FILE]`.

Input: N articles of 400 words about two states, made from the bundled sample; and, where ../shared is, the first N of
its lk corpus as they are. Each stage is timed alone over two warm workers; the whole is `bilat add` on the command line
with two workers, start-up and the making of records included; `rules` is the same with `--rules-only`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import inputs, process, stages
from evals import shared

RESULTS = Path(__file__).with_name("results") / "bench.json"
STAGES = ("ingest", "spacy", "read", "code", "ledger")
WHOLE = ("whole", "rules")
"""Whole runs: with the networks, and without (`--rules-only`)."""


class Result(msgspec.Struct, frozen=True):
    """One input: how many articles and words, articles a second of each stage and of the whole, peak memory in MB.

    A headline that ingest splits off an article is no article of its own here.
    """

    name: str
    articles: int
    words: int
    per_second: dict[str, float]
    peak_mb: float


def sources(count: int, folder: Path) -> Iterator[tuple[str, Path]]:
    """The inputs, written to `folder`."""
    yield "generated", inputs.write(inputs.generated(count), folder / "generated.jsonl")
    if shared.present():
        real = itertools.islice(shared.rows(shared.corpus("lk")), count)
        yield "lk", inputs.write(list(real), folder / "lk.jsonl")


def measure(name: str, source: Path, folder: Path) -> Result:
    """Time every stage and the whole over one input."""
    lengths = [len(row["text"].split()) for row in shared.rows(source)]
    seconds = stages.seconds_by_stage(source, folder)
    whole = added(source, folder / f"{name}.ledger")
    alone = added(source, folder / f"{name}.rules.ledger", "--rules-only")
    taken = seconds | {"whole": whole.seconds, "rules": alone.seconds}
    rates = {stage: len(lengths) / one for stage, one in taken.items()}
    return Result(name, len(lengths), sum(lengths), rates, whole.peak_mb)


def added(source: Path, ledger: Path, *options: str) -> process.Run:
    """`bilat add` of a source into a new ledger."""
    return process.run(["add", str(ledger), str(source), "--workers", str(stages.WORKERS), *options])


def table(results: list[Result], help_seconds: float) -> Iterator[str]:
    """The results as lines of text."""
    yield f"{'articles a second':<20}" + "".join(f"{stage:>9}" for stage in (*STAGES, *WHOLE)) + f"{'peak MB':>10}"
    for result in results:
        rates = "".join(f"{result.per_second[stage]:>9.1f}" for stage in (*STAGES, *WHOLE))
        yield f"{result.name:<20}{rates}{result.peak_mb:>10.0f}"
    for result in results:
        yield f"{result.name}: {result.articles} articles, {result.words / result.articles:.0f} words each"
    yield f"bilat --help: {help_seconds:.2f} s"
    yield f"{stages.WORKERS} workers, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.machine()}"


def main() -> int:
    """Print the table and write it as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--count", type=int, default=240, help="articles of each input")
    parser.add_argument("--out", type=Path, default=RESULTS)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        results = [measure(label, source, folder) for label, source in sources(args.count, folder)]
    help_seconds = process.help_seconds()
    print("\n".join(table(results, help_seconds)))
    kept: dict[str, Any] = {"help_seconds": help_seconds, "inputs": msgspec.to_builtins(results)}
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
