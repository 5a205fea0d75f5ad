"""Standing rules at a border or in a market, with their conditions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import kinds_of, the

GEORGIANS = "Citizens of Georgia may enter Serbia without a visa for up to 90 days provided they have a return ticket."


def test_the_authority_acts_and_the_holders_are_those_it_is_for() -> None:
    claim = the("rule.visa", GEORGIANS)
    assert [p.country for p in claim.actors] == ["SRB"]
    assert [p.country for p in claim.recipients] == ["GEO"]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia introduced a visa-free regime for citizens of Georgia for up to 30 days.",
        "Serbia has scrapped entry visas for Georgian nationals for stays of up to 30 days.",
    ],
)
def test_the_beneficiaries_are_recipients_however_they_are_named(text: str) -> None:
    claim = the("rule.visa", text)
    values: Any = claim.values
    assert [p.country for p in claim.actors] == ["SRB"]
    assert [p.country for p in claim.recipients] == ["GEO"]
    assert values.max_stay_days == 30


def test_conditions_and_length_of_stay() -> None:
    values: Any = the("rule.visa", GEORGIANS).values
    assert values.max_stay_days == 90
    assert values.conditions == ("a return ticket",)
    assert values.beneficiaries.startswith("Citizens of Georgia")


def test_a_permission_is_a_fact() -> None:
    assert the("rule.visa", GEORGIANS).modality == "fact"


def test_direct_flights_bind_both_sides() -> None:
    claim = the("rule.air_service", "There are direct flights between Finland and Ghana.")
    assert {p.country for p in claim.actors} == {"FIN", "GHA"}
    assert claim.recipients == ()


def test_travel_advice_is_against_the_state_that_is_warned_of() -> None:
    claim = the("rule.advisory", "Finland advised its citizens to avoid all non-essential travel to Mali.")
    assert [p.country for p in claim.actors] == ["FIN"]
    assert [p.country for p in claim.recipients] == ["MLI"]


@pytest.mark.parametrize(
    "text",
    [
        "Finland has a visa-free regime.",
        "Finland and Ghana discussed a visa waiver.",
        "Visas on arrival are popular.",
    ],
)
def test_no_rule_without_two_states_or_where_it_is_only_talked_about(text: str) -> None:
    assert "rule" not in kinds_of(text)


def test_a_rule_that_does_not_hold_is_denied() -> None:
    assert the("rule.air_service", "There are no direct flights between Finland and Ghana.").polarity == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia is seeking duty-free access to Georgia.",
        "Serbia and Georgia plan to introduce direct flights.",
        "Serbia proposed direct flights to Georgia.",
    ],
)
def test_what_is_asked_for_or_planned_is_no_rule_yet(text: str) -> None:
    assert "rule" not in kinds_of(text)


def test_an_organisations_rule_is_for_the_state_it_names() -> None:
    claim = the("rule.customs", "The European Union grants Georgia zero duty on wine.")
    assert claim.countries == {"GEO"}
    assert [p.type for p in claim.actors] == ["igo"]


def test_freedom_from_taxes_is_a_rule() -> None:
    text = "Goods of the Serbian mission shall be exempt from customs duties in Georgia."
    assert the("rule.customs", text).countries == {"SRB", "GEO"}


def test_flights_of_a_text_about_two_states_are_between_them() -> None:
    text = "Serbia and Georgia are friends. Serbia sells Georgia buses. Charter flights have resumed."
    assert the("rule.air_service", text).countries == {"SRB", "GEO"}
