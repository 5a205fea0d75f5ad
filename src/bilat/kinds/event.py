"""Event: any other PLOVER event between the parties."""

from __future__ import annotations

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """what: the matter in the text's words."""

    what: str = ""


SPEC = KindSpec(
    name="event",
    meaning=(__doc__ or "").strip(),
    types=(
        "agree",
        "consult",
        "support",
        "concede",
        "cooperate",
        "aid",
        "retreat",
        "request",
        "accuse",
        "reject",
        "threaten",
        "protest",
        "sanction",
        "mobilize",
        "coerce",
        "assault",
    ),
    values=Values,
    actors="who acts",
    recipients="towards whom",
    examples=(
        Example(
            "Estonia condemned Russia for jamming satellite signals.",
            "accuse",
            {"actors": ["EST"], "recipients": ["RUS"], "plover.event": "ACCUSE"},
        ),
        Example(
            "President Wickremesinghe of Sri Lanka thanked Japan for its assistance.",
            "support",
            {"countries": ["JPN", "LKA"], "plover.event": "SUPPORT"},
        ),
    ),
)
