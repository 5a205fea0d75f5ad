"""Figure: a number about the relation."""

from __future__ import annotations

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """unit: ISO 4217 code, or people, tonnes, percent …; low and high equal unless a range; period as written."""

    metric: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    approximate: bool = False
    period: str = ""


SPEC = KindSpec(
    name="figure",
    meaning=(__doc__ or "").strip(),
    types=(
        "exports",
        "imports",
        "turnover",
        "investment",
        "aid",
        "loan",
        "debt",
        "students",
        "citizens",
        "visitors",
        "casualties",
        "documents",
        "projects",
        "meetings",
        "quota",
        "tariff_rate",
        "share",
        "growth",
        "amount",
        "count",
    ),
    values=Values,
    actors="whose figure it is: A's exports, A's imports, A's students; of loans, debts, aid and investment the giver",
    recipients="the other side",
    examples=(
        Example(
            "Kenya's exports to Vietnam amounted to about $30-40 million in 2024.",
            "exports",
            {"countries": ["KEN", "VNM"], "values.low": 30e6, "values.high": 40e6, "values.unit": "USD"},
        ),
        Example(
            "Some 120 Nepali students studied at Polish universities in the 2023/2024 academic year.",
            "students",
            {"countries": ["NPL", "POL"], "values.low": 120, "date.start": "2023-09-01"},
        ),
    ),
)
