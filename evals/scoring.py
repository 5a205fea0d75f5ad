"""Scoring: the chain over every gold article, each set against its gold, and the scorer's own word beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evals import board, chain, gold, scorer
from evals.board import ArticleScore


class Board(msgspec.Struct, frozen=True):
    """The scores of every set, and the export they were counted on."""

    export: chain.Export
    sets: dict[str, list[ArticleScore]]
    files: dict[str, list[Path]]


def score_all(folder: Path, only: Sequence[str] = ()) -> Board:
    """Run the chain over every gold article and score each set. `folder` gets the ledger and the exports.

    only names the sets to score; empty means all. Raises GoldError, ChainFailed, SharedMissing.
    """
    files = {name: paths for name, paths in gold.named_sets().items() if not only or name in only}
    named = {path: gold.read(path).document for paths in files.values() for path in paths}
    export = chain.run(named.values(), folder)
    texts, claims = export.texts(named.values()), export.by_document()
    sets, joined = {}, {}
    for name, paths in files.items():
        rows = [gold.to_row(one) for one in gold.load(paths, texts)]
        sets[name] = [board.score_article(row, export.documents, claims) for row in rows]
        joined[name] = [_write(folder / "gold" / name / path.name, row) for path, row in zip(paths, rows, strict=True)]
    return Board(export, sets, joined)


def _write(path: Path, row: scorer.Row) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return path


def scorer_says(made: Board, name: str, *options: str) -> str:
    """What the scorer itself prints for a set, run as a program."""
    done = subprocess.run(
        [sys.executable, scorer.path(), "--claims", made.export.claims_file, "--documents", made.export.documents_file,
         *options, *made.files[name]],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )
    return done.stdout


def disagreement(made: Board, name: str) -> str:
    """Empty when the board counts what the scorer counts, else what differs."""
    said, ours = json.loads(scorer_says(made, name, "--json")), board.figures(made.sets[name])
    pairs = {"required": ours.tally.required, "found": ours.tally.found, "claims": ours.tally.claims,
             "matched": ours.tally.matched, "unsound": ours.unsound, "field_mean": ours.field_mean}
    return ", ".join(f"{key}: scorer {said[key]}, board {value}" for key, value in pairs.items()
                     if abs(said[key] - value) > 1e-9)
