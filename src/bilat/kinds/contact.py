"""Contact: people of two or more parties deal with each other."""

from __future__ import annotations

from typing import Literal

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base

Level = Literal[
    "head_of_state",
    "head_of_government",
    "minister",
    "deputy_minister",
    "parliament",
    "ambassador",
    "military",
    "official",
    "business",
    "society",
]
Format = Literal["in_person", "video", "phone"]


class Values(Base, frozen=True):
    """level is the highest among those who took part; body and ordinal name the nth session of a joint body."""

    level: Level | None = None
    format: Format | None = None
    host: str = ""
    occasion: str = ""
    topics: tuple[str, ...] = ()
    body: str = ""
    ordinal: int | None = None


SPEC = KindSpec(
    name="contact",
    meaning=(__doc__ or "").strip(),
    types=("meeting", "talks", "visit", "call", "consultation", "session", "ceremony", "participation", "greeting"),
    values=Values,
    actors="the visitor, the caller; everybody in a meeting, talks, session",
    recipients="the host of a visit, the one called",
    examples=(
        Example(
            "Belarusian Foreign Minister Maksim Ryzhankou met with his Pakistani counterpart Ishaq Dar in Minsk on "
            "Tuesday.",
            "meeting",
            {"countries": ["BLR", "PAK"], "place": "Minsk", "date.start": "2025-06-03"},
        ),
        Example(
            "Prime Minister Narendra Modi of India will travel to Norway on 12 June, where he is to hold talks with "
            "his Norwegian counterpart. Last month the Norwegian king visited India.",
            "visit",
            {"countries": ["IND", "NOR"], "modality": "fact", "date.start": "2025-05-01"},
        ),
        Example(
            "Finnish President Alexander Stubb spoke by phone with his Kenyan counterpart William Ruto on Monday.",
            "call",
            {"countries": ["FIN", "KEN"], "values.format": "phone", "date.start": "2025-06-02"},
        ),
    ),
)
