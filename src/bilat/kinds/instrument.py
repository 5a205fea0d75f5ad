"""Instrument: an agreement or other act on paper, and where it stands."""

from __future__ import annotations

from typing import Literal

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base

Status = Literal[
    "proposed",
    "negotiated",
    "initialled",
    "signed",
    "approved",
    "ratified",
    "in_force",
    "suspended",
    "terminated",
    "expired",
]


class Values(Base, frozen=True):
    """period_start and period_end as ISO years or days; parts: how many activities, articles or documents."""

    title: str = ""
    subject: str = ""
    status: Status | None = None
    period_start: str = ""
    period_end: str = ""
    parts: int | None = None


SPEC = KindSpec(
    name="instrument",
    meaning=(__doc__ or "").strip(),
    types=(
        "treaty",
        "agreement",
        "memorandum",
        "protocol",
        "declaration",
        "joint_statement",
        "roadmap",
        "programme",
        "contract",
        "law",
    ),
    values=Values,
    actors="all parties and signatories",
    recipients="none",
    examples=(
        Example(
            "Sri Lanka and Thailand signed a free trade agreement on 3 February 2024.",
            "agreement",
            {"countries": ["LKA", "THA"], "values.status": "signed", "date.start": "2024-02-03"},
        ),
        Example(
            "The memorandum of understanding on tourism between Kenya and Vietnam entered into force in March 2023.",
            "memorandum",
            {"countries": ["KEN", "VNM"], "values.status": "in_force"},
        ),
        Example(
            "Egypt and Ghana have not signed the protocol on fisheries.",
            "protocol",
            {"countries": ["EGY", "GHA"], "polarity": "denied"},
        ),
    ),
)
