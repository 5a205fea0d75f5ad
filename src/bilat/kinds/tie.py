"""Tie: a standing relation between two entities."""

from __future__ import annotations

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """since and until as ISO prefixes."""

    since: str = ""
    until: str = ""


SPEC = KindSpec(
    name="tie",
    meaning=(__doc__ or "").strip(),
    types=(
        "membership",
        "subordination",
        "ownership",
        "diplomatic_relations",
        "mission",
        "partnership",
        "sister_city",
        "chairmanship",
    ),
    values=Values,
    actors="the member, subordinate, owner (equals: all actors)",
    recipients="the body, superior, owned",
    examples=(
        Example(
            "Belarus became a member of the Shanghai Cooperation Organization in 2024.",
            "membership",
            {"countries": ["BLR"], "date.start": "2024-01-01"},
        ),
        Example(
            "Kenya and Vietnam established diplomatic relations in 1975.",
            "diplomatic_relations",
            {"countries": ["KEN", "VNM"], "date.start": "1975-01-01"},
        ),
    ),
)
