"""Flow: who sends what to whom."""

from __future__ import annotations

from typing import Literal

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """product: what is sent, one entry a product."""

    product: tuple[str, ...] = ()
    status: Literal["past", "current", "prospective", "banned"] | None = None


SPEC = KindSpec(
    name="flow",
    meaning=(__doc__ or "").strip(),
    types=("goods", "services", "arms", "energy", "people", "technology", "finance"),
    values=Values,
    actors="the giver: exporter, lender, sender",
    recipients="the receiver",
    examples=(
        Example(
            "Sri Lanka exports tea and rubber to Iran.",
            "goods",
            {"actors": ["LKA"], "recipients": ["IRN"], "values.status": "current"},
        ),
        Example("Japan buys crude oil from Oman.", "energy", {"actors": ["OMN"], "recipients": ["JPN"]}),
    ),
)
