"""Where the data folder is, and the articles in it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ("lk", "kremlin")
"""Folders under articles/ whose articles.jsonl is looked up by id."""


class SharedMissing(Exception):
    """The data folder is not there; evals cannot run without it."""


def folder() -> Path:
    """The data folder: `BILAT_SHARED`, else `../shared` beside the repository. Raises SharedMissing."""
    path = Path(os.environ.get("BILAT_SHARED") or ROOT.parent / "shared")
    if not (path / "tools" / "score_claims.py").exists():
        raise SharedMissing(f"no data folder with tools/score_claims.py at {path}")
    return path


def present() -> bool:
    """True when the data folder is there."""
    try:
        folder()
    except SharedMissing:
        return False
    return True


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def corpus(name: str) -> Path:
    """The articles.jsonl of a corpus."""
    return folder() / "articles" / name / "articles.jsonl"


def articles(ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The rows of the corpora with these ids. An id that none has is left out."""
    wanted = set(ids)
    return {row["id"]: row for name in CORPORA for row in rows(corpus(name)) if row["id"] in wanted}


def file_of(document: str) -> Path | None:
    """The file that a gold `document` names by its path below the data folder, or None when it is an id."""
    path = folder() / document
    return path if path.is_file() else None


def feed_of(document: str) -> Path | None:
    """The feed that a gold `document` names as PATH/ID, ID being one of the feed's items, or None."""
    feed = folder() / document.rpartition("/")[0]
    return feed if feed.is_file() else None


def feed_items(feed: Path, documents: Iterable[str]) -> list[dict[str, Any]]:
    """The items of a saved feed (a JSON list) that are named by `documents`, in the feed's order."""
    wanted = {document.rpartition("/")[2] for document in documents}
    return [item for item in json.loads(feed.read_text(encoding="utf-8")) if str(item.get("id")) in wanted]
