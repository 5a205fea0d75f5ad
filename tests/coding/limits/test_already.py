"""Restrictions that are there already are not of the day of the news, nor on whoever deals with their target."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the

_MET = "Canada meets Nicaragua\n\nOTTAWA: Canada's foreign minister met the foreign minister of Nicaragua on Friday. "


@pytest.mark.parametrize(
    "told",
    [
        "Canada had sanctioned Nicaragua.",
        "Nicaragua, which was sanctioned by Canada after a crackdown, asked for their removal.",
    ],
)
def test_what_was_laid_before_is_not_of_the_day_of_the_news(told: str) -> None:
    assert the("sanction", _MET + told).date.start is None


def test_its_own_year_is_kept() -> None:
    claim = the("sanction", _MET + "Canada imposed sanctions on Nicaragua in 2019 over a crackdown.")
    assert str(claim.date.start) == "2019-01-01"


def test_whoever_deals_with_its_target_is_not_under_it() -> None:
    claim = the(
        "sanction",
        "Ghana buys oil from Iran\n\nACCRA: Ghana has bought crude from Iran, which is under United States sanctions, "
        "the ministry said on Monday.",
    )
    assert [p.country for p in claim.recipients] == ["IRN"]
    assert claim.date.start is None


def test_an_attribute_is_no_claim() -> None:
    text = (
        "Ghana buys oil from Iran\n\nACCRA: Ghana has bought crude from sanctioned Iran, said the ministry on Monday."
    )
    assert all(c.kind != "sanction" for c in claims_of(text))


def test_the_newly_blacklisted_are_those_of_whom_the_text_tells() -> None:
    text = (
        "Chad on Friday barred 200 Norwegian citizens from entry. "
        "Of the newly blacklisted are officials involved in support for Peru, the ministry said."
    )
    assert [{p.country for p in c.actors} for c in claims_of(text) if c.kind == "sanction"] == [{"TCD"}]


def test_a_ban_is_not_lifted_when_it_was_imposed() -> None:
    text = "Norway said it had lifted a ban on Chadian flights, imposed in April in response to a raid."
    [sanction] = [c for c in claims_of(text) if c.kind == "sanction"]
    assert sanction.date.start is None or sanction.date.start.month != 4


def test_the_time_behind_who_is_sanctioned_is_that_of_the_sanctions() -> None:
    text = "Norway lifted sanctions against Mali's defence minister in February."
    assert the("sanction", text).date.text == "February"
