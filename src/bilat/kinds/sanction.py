"""Sanction: a restriction put on somebody, or lifted."""

from __future__ import annotations

from typing import Literal

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """low with unit: a tariff's rate."""

    reason: str = ""
    programme: str = ""
    status: Literal["imposed", "extended", "eased", "lifted"] | None = None
    low: float | None = None
    unit: str = ""


SPEC = KindSpec(
    name="sanction",
    meaning=(__doc__ or "").strip(),
    types=("designation", "embargo", "export_control", "asset_freeze", "visa_ban", "tariff", "expulsion"),
    values=Values,
    actors="the authority",
    recipients="the target",
    examples=(
        Example(
            "Last year Washington sanctioned the Minsk Wheeled Tractor Plant for its role in a missile programme.",
            "designation",
            {"countries": ["BLR", "USA"], "date.start": "2024-01-01", "values.status": "imposed"},
        ),
        Example("Poland expelled three Belarusian diplomats in May.", "expulsion", {"countries": ["BLR", "POL"]}),
        Example(
            "Canada imposed a 25 percent tariff on steel from Mexico.",
            "tariff",
            {"countries": ["CAN", "MEX"], "values.low": 25.0},
        ),
    ),
)
