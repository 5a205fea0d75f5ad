"""Position: a person holds an office."""

from __future__ import annotations

from bilat.kinds.base import Example, KindSpec
from bilat.model.claim import Values as Base


class Values(Base, frozen=True):
    """office as written, without state and honorific; since and until as ISO prefixes."""

    office: str = ""
    organisation: str = ""
    since: str = ""
    until: str = ""


SPEC = KindSpec(
    name="position",
    meaning=(__doc__ or "").strip(),
    types=("office",),
    values=Values,
    actors="the holder",
    recipients="the state or body accredited to, if any",
    examples=(
        Example(
            "Pakistani Prime Minister Shehbaz Sharif met with Belarusian President Aleksandr Lukashenko.",
            "office",
            {"values.office": "Prime Minister", "countries": ["PAK"]},
        ),
    ),
)
