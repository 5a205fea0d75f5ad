"""A strike that the news tells of by a noun is of the day told elsewhere, else of the news."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.model.claim import Claim
from tests.chain import WEDNESDAY, claims_of

FIRST = date(2025, 6, 1)


def strike(text: str) -> Claim:
    """The last deed of force told."""
    return [c for c in claims_of(text) if c.plover and c.plover.event in {"ASSAULT", "COERCE"}][-1]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana condemned Peru's strike on Chile.",
        "Ghana called for calm after Peru's raid on Chile.",
        "Ghana voiced concern following the seizure of a Chilean ship by Peru.",
        "Ghana is worried. The Chilean mayor was freed after a Peruvian military operation against Chile.",
    ],
)
def test_a_strike_that_the_news_tells_of_is_of_its_days(text: str) -> None:
    claim = strike(text)
    assert (claim.date.start, claim.date.end, claim.date.basis) == (FIRST, WEDNESDAY, "document")


def test_it_is_of_the_day_that_the_text_gives_elsewhere() -> None:
    claim = strike("Peru attacked Chile on Monday. Ghana is worried. It condemned Peru's strike on Chile.")
    assert claim.date.start == claim.date.end == date(2025, 6, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana condemned Peru's war on Chile.",
        "Ghana condemned the previous Peruvian attacks on Chile.",
        "Ghana and Togo met. They talked. They agreed. They left. Ghana recalled Peru's attack on Chile.",
    ],
)
def test_a_war_an_earlier_strike_and_one_below_the_lead_are_of_no_day(text: str) -> None:
    assert not strike(text).date.known
