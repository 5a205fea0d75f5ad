"""Commitment: something said to be done later, by somebody, towards somebody."""

from __future__ import annotations

from typing import Literal

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """made: when it was said; due: by when (ISO prefixes). low with unit: a sum that is promised."""

    what: str = ""
    made: str = ""
    due: str = ""
    occasion: str = ""
    low: float | None = None
    unit: str = ""
    outcome: Literal["open", "fulfilled", "missed", "unknown"] | None = None


SPEC = KindSpec(
    name="commitment",
    meaning=(__doc__ or "").strip(),
    types=("promise", "plan", "invitation", "offer", "request", "target"),
    values=Values,
    actors="who undertakes (both, where both are to meet)",
    recipients="towards whom",
    examples=(
        Example(
            "President Lukashenko invited Pakistani Prime Minister Shehbaz Sharif to visit Belarus.",
            "invitation",
            {"countries": ["BLR", "PAK"], "plover.event": "AGREE"},
        ),
        Example(
            "Japan pledged to provide Kenya with 20 fire engines by 2026.",
            "promise",
            {"countries": ["JPN", "KEN"], "modality": "plan"},
        ),
    ),
)
