"""The scorer of the data folder, reused as a module so that the board counts exactly what it counts."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from evals import shared

Row = dict[str, Any]
"""A gold article, a gold item, an exported document or claim: JSON as it is read."""
QUOTES_KEPT = 4096
"""More quotes than any set of gold articles has."""


def path() -> Path:
    """The scorer's file."""
    return shared.folder() / "tools" / "score_claims.py"


@lru_cache(maxsize=1)
def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_claims", path())
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path()}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # The board scores claims one by one as well, and looking for the same quotes each time was nine tenths of the work.
    vars(module)["spans_of"] = lru_cache(maxsize=QUOTES_KEPT)(module.spans_of)
    return module


def fields() -> tuple[str, ...]:
    """The fields that are scored, in the scorer's order."""
    return cast("tuple[str, ...]", _module().FIELDS)


def widest() -> int:
    """Longest evidence, in characters, that still points at something."""
    return cast("int", _module().WIDEST)


def score(gold: Row, document: Row, claims: list[Row]) -> Row:
    """Score the claims of one document against its gold article."""
    return cast("Row", _module().score_document(gold, document, claims))


def spans_of(text: str, quote: str) -> list[tuple[int, int]]:
    """All places of a quote, white space and quotation marks folded."""
    return cast("list[tuple[int, int]]", _module().spans_of(text, quote))


def states_ok(claim: Row, item: Row) -> float:
    """1 when the claim names just the item's states, 0.5 with one more, else 0."""
    return float(_module().states_ok(claim, item))


def field_scores(claim: Row, item: Row) -> dict[str, float]:
    """Score of a claim in every field that the item gives."""
    return cast("dict[str, float]", _module().field_scores(claim, item))


def same_words(want: str, got: str) -> bool:
    """True when the words of one name hold all words of the other."""
    return bool(_module().alike(want, got))


def document_for(name: str, documents: Iterable[Row]) -> Row | None:
    """The exported document that gold names by path or id, as the scorer chooses it: by key or file name.

    A headline split off from an article is taken only where there is nothing else.
    """
    last = name.rpartition("/")[2]
    found = [d for d in documents if last in (d.get("key"), (d.get("path") or "").rpartition("/")[2])]
    return next((d for d in found if d.get("kind", "article") != "headline"), found[0] if found else None)
