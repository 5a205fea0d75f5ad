"""The chain as a user runs it: files in, `bilat add`, `bilat export`, rows out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from evals import scorer, shared
from evals.scorer import Row

COMMAND = (sys.executable, "-c", "import sys; from bilat.cli import main; sys.exit(main())")
WORKERS = 2
What = Literal["claims", "documents"]


class ChainFailed(Exception):
    """A command of bilat ended with an exit code that means a fault. Carries what it printed."""


class Export(msgspec.Struct, frozen=True):
    """Documents and claims as bilat exports them, the files they were read from (for the scorer), and the ledger."""

    ledger: Path
    documents: list[Row]
    claims: list[Row]
    documents_file: Path
    claims_file: Path

    def by_document(self) -> dict[str, list[Row]]:
        """Claims by the id of their document."""
        found: dict[str, list[Row]] = defaultdict(list)
        for claim in self.claims:
            found[claim["document"]["id"]].append(claim)
        return found

    def texts(self, names: Iterable[str]) -> dict[str, str]:
        """The exported text of documents that gold names by path or id."""
        found = {name: scorer.document_for(name, self.documents) for name in names}
        return {name: document["text"] for name, document in found.items() if document}


def bilat(*args: str | Path) -> str:
    """Run a command of bilat and return its standard output. Raises ChainFailed."""
    done = subprocess.run([*COMMAND, *map(str, args)], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ChainFailed(f"bilat {' '.join(map(str, args))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(inputs: Sequence[Path], ledger: Path, workers: int = WORKERS) -> str:
    """Put the inputs into a ledger through the command line; returns what the command printed.

    Raises ChainFailed when a document breaks the chain: an article that is lost to a fault is none without claims.
    """
    printed = bilat("add", ledger, *inputs, "--workers", str(workers))
    if "unexpected" in printed:
        raise ChainFailed(printed)
    return printed


def export(ledger: Path, folder: Path) -> Export:
    """Export documents and claims of a ledger into `folder`."""
    files = {what: folder / f"{what}.jsonl" for what in ("documents", "claims")}
    for what, path in files.items():
        bilat("export", ledger, "--what", what, "--format", "jsonl", "-o", path)
    documents, claims = (list(shared.rows(path)) for path in files.values())
    return Export(ledger, documents, claims, *files.values())


def inputs_for(documents: Iterable[str], folder: Path) -> list[Path]:
    """What to put in for gold articles: their files, feeds cut down to the named items, and one JSON Lines file with
    the rows that are named by id.

    Raises shared.SharedMissing when the data folder has neither a file, an item nor a row for one of them.
    """
    names = sorted(set(documents))
    files = {name: path for name in names if (path := shared.file_of(name))}
    feeds = {name: path for name in names if (path := shared.feed_of(name))}
    rows = shared.articles(name for name in names if name not in files and name not in feeds)
    if lost := [name for name in names if name not in files.keys() | feeds.keys() | rows.keys()]:
        raise shared.SharedMissing(f"the data folder has no article {', '.join(lost)}")
    chosen = folder / "articles.jsonl"
    lines = (json.dumps(rows[key], ensure_ascii=False) + "\n" for key in sorted(rows))
    chosen.write_text("".join(lines), encoding="utf-8")
    return [*([chosen] if rows else []), *files.values(), *_feeds(feeds, folder)]


def _feeds(feeds: Mapping[str, Path], folder: Path) -> Iterator[Path]:
    """Feeds under their own names with nothing but the items of gold articles in them."""
    for number, feed in enumerate(sorted(set(feeds.values()))):
        target = folder / "feeds" / str(number) / feed.name
        target.parent.mkdir(parents=True, exist_ok=True)
        items = shared.feed_items(feed, [name for name, path in feeds.items() if path == feed])
        target.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
        yield target


def run(documents: Iterable[str], folder: Path, workers: int = WORKERS) -> Export:
    """The whole chain over gold articles, in a new ledger in `folder`."""
    ledger = folder / "gold.ledger"
    build(inputs_for(documents, folder), ledger, workers)
    return export(ledger, folder)
