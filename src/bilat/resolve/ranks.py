"""What an office's words say of its rank, reckoned once for each office and state."""

from __future__ import annotations

from functools import lru_cache

from bilat.lexicon import offices
from bilat.lexicon.offices import OfficeRule

LEADS = ("head_of_state", "head_of_government")
SERVES = frozenset({"serves", "serves-possessive", "serves-adjective", "speaks-for"})
"""Rules of offices in the service of another office's holder."""


@lru_cache(maxsize=100_000)
def rule_of(office: str, country: str) -> OfficeRule | None:
    """The rule of the office lexicon that decides about an office, None when none does."""
    return offices().rule_of(office, country)


def leads(office: str, country: str) -> bool:
    """True for the head of a state or of a government."""
    rule = rule_of(office, country)
    return rule is not None and rule.level in LEADS
