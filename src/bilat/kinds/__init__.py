"""The ten kinds of claim, one file each: its values, its types, who its parties are, and examples that are tests.

A kind is found by its file's name; adding a file adds a kind (and its word in `bilat.model.claim.Kind`).
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import Any

import msgspec

from bilat.errors import KindError
from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Claim, Values
from bilat.model.record import Record

__all__ = ["Example", "KindSpec", "all_kinds", "claim_from_builtins", "get", "make_values", "record_from_builtins"]


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    return tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name != "base"))


@lru_cache(maxsize=32)
def get(name: str) -> KindSpec:
    """The declaration of a kind. Raises KindError for a name that no file declares."""
    if name not in _names():
        raise KindError(f"no kind {name!r}; there are {', '.join(_names())}")
    spec: KindSpec = importlib.import_module(f"bilat.kinds.{name}").SPEC
    return spec


def all_kinds() -> tuple[KindSpec, ...]:
    """Every kind, by name."""
    return tuple(get(name) for name in _names())


def make_values(kind: str, fields: dict[str, Any]) -> Values:
    """The values struct of `kind`, validated. Raises KindError naming the field that does not fit."""
    try:
        return msgspec.convert(fields, get(kind).values)
    except msgspec.ValidationError as error:
        raise KindError(f"{kind}: {error}") from error


def claim_from_builtins(raw: dict[str, Any]) -> Claim:
    """Decode a stored claim, its values with the struct of its kind."""
    values = make_values(raw["kind"], raw.get("values") or {})
    claim = msgspec.convert({**raw, "values": {}}, Claim)
    return msgspec.structs.replace(claim, values=values)


def record_from_builtins(raw: dict[str, Any]) -> Record:
    """Decode a record, its values with the struct of its kind."""
    values = make_values(raw["kind"], raw.get("values") or {})
    record = msgspec.convert({**raw, "values": {}}, Record)
    return msgspec.structs.replace(record, values=values)
