"""Rule: what holders of something may do at a border or in a market."""

from __future__ import annotations

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """regime in words ("visa-free", "Level 2"); conditions one entry each; max_stay_days in days; from_date ISO."""

    regime: str = ""
    beneficiaries: str = ""
    conditions: tuple[str, ...] = ()
    max_stay_days: int | None = None
    from_date: str = ""


SPEC = KindSpec(
    name="rule",
    meaning=(__doc__ or "").strip(),
    types=("visa", "customs", "tariff", "air_service", "residence", "labour", "advisory"),
    values=Values,
    actors="the authority",
    recipients="the target, the beneficiary",
    examples=(
        Example(
            "Citizens of Georgia may enter Serbia without a visa for up to 90 days.",
            "visa",
            {"countries": ["GEO", "SRB"], "values.max_stay_days": 90},
        ),
    ),
)
