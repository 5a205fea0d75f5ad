"""What every kind declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from bilat.model.claim import Values


class Example(msgspec.Struct, frozen=True):
    """A text of ours with one claim it must yield; `expect` holds fields of it ("values.status" for a value)."""

    text: str
    type: str
    expect: Mapping[str, Any] = {}
    published: str = "2025-06-04"


class KindSpec(msgspec.Struct, frozen=True):
    """A kind's name, meaning, types, values, the roles of its parties in words, and examples."""

    name: str
    meaning: str
    types: tuple[str, ...]
    values: type[Values]
    actors: str
    recipients: str
    examples: tuple[Example, ...] = ()
