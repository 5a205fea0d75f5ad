"""Whose a rule is and whom it is for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of, the


def _values(kind: str, text: str) -> Any:
    """The values of the one claim of its kind."""
    return the(kind, text).values


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "Citizens of Austria, Croatia and Slovenia may enter Mongolia without a visa for up to 30 days.",
            ["MNG"],
            ["AUT", "HRV", "SVN"],
        ),
        ("Laos announced that Chinese travelling in groups are exempted from visas for 15 days.", ["LAO"], ["CHN"]),
        ("Norway now requires visas for Russians.", ["NOR"], ["RUS"]),
        ("Ghana now issues multiple-entry visas to Indian businesspeople.", ["GHA"], ["IND"]),
        ("Peru has granted duty-free access to Chilean goods.", ["PER"], ["CHL"]),
    ],
)
def test_those_whom_it_is_for_are_recipients(text: str, actors: list[str], recipients: list[str]) -> None:
    claim = the("rule", text)
    assert sorted(p.country or "" for p in claim.actors) == actors
    assert sorted(p.country or "" for p in claim.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Kenya did away with visas for each other's passport holders.",
        "Georgia met Qatar in May, since citizens of both countries have been able to travel without visas since 2018.",
    ],
)
def test_a_rule_that_binds_both_alike_has_no_recipient(text: str) -> None:
    claim = the("rule", text)
    assert len(claim.actors) == 2
    assert claim.recipients == ()


def test_all_who_benefit_are_told_up_to_the_verb() -> None:
    claim = the(
        "rule", "Citizens of Austria, Croatia and Slovenia may enter Mongolia without a visa for up to 30 days."
    )
    values: Any = claim.values
    assert values.beneficiaries == "Citizens of Austria, Croatia and Slovenia"


def test_a_people_named_alone_benefits() -> None:
    claim = the("rule", "Norway now requires visas for Russians.")
    values: Any = claim.values
    assert values.beneficiaries == "Russians"


@pytest.mark.parametrize(
    ("text", "beneficiaries"),
    [
        ("Laos will grant Peruvian citizens a visa on arrival for USD 25.", "Peruvian citizens"),
        ("Laos has exempted Peruvian citizens from entry visas for stays of up to 14 days.", "Peruvian citizens"),
        ("Laos will admit Peruvian tourists without a visa for ninety days.", "Peruvian tourists"),
    ],
)
def test_the_words_for_whom_a_rule_is_end_before_what_it_gives(text: str, beneficiaries: str) -> None:
    assert _values("rule.visa", text).beneficiaries == beneficiaries


def test_the_same_done_the_other_way_is_another_rule() -> None:
    text = (
        "Citizens of Chad may stay in Benin for 30 days without a visa from 1 July, "
        "and Chad has already done the same for citizens of Benin."
    )
    rules = [c for c in claims_of(text) if c.kind == "rule"]
    assert [(c.actors[0].country, c.recipients[0].country) for c in rules] == [("BEN", "TCD"), ("TCD", "BEN")]


def test_countries_that_a_rule_is_for_are_told_as_examples() -> None:
    text = (
        "The Peruvian government spoke to travellers. "
        "The on-arrival visa will be suspended for countries including Chad, Togo and Ghana, it said."
    )
    (rule,) = [c for c in claims_of(text) if c.kind == "rule"]
    assert [p.country for p in rule.actors] == ["PER"]
    assert [p.country for p in rule.recipients] == ["TCD", "TGO", "GHA"]


def test_an_advisory_called_after_a_state_is_another_s() -> None:
    text = "Togo's overall travel advisory has not been raised, Irish Ambassador Sean Byrne said in Lome."
    assert [p.country for p in the("rule.advisory", text).actors] == ["IRL"]
