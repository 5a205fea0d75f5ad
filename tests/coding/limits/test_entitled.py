"""What a rule says: its regime, whom it is for, how long they may stay and from when it holds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of, kinds_of, the


def _values(text: str) -> Any:
    return the("rule", text).values


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("Georgia brought back nothing: it requires visas from Kenyan visitors.", "visa required"),
        ("Serbia has scrapped entry visas for Georgian nationals.", "visa-free"),
        ("Peruvian tourists can get a visa on arrival in Laos.", "visa on arrival"),
        ("Kenyan goods enjoy duty-free access to the Moroccan market.", "duty-free access"),
        ("Canada raised its travel advisory for Haiti to Level 4.", "travel advisory Level 4"),
    ],
)
def test_a_regime_has_its_common_name(text: str, regime: str) -> None:
    assert _values(text).regime == regime


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Laos now requires visas from Peruvian and Chilean visitors.", "Peruvian and Chilean visitors"),
        ("Norway advised Norwegian citizens to leave Chad.", "Norwegian citizens"),
        ("Laos waives visas for citizens of states such as Peru.", "citizens of states such as Peru"),
        ("Laos waives visas for tourists from two states, including Peru.", "tourists from two states, including Peru"),
        ("Serbia has scrapped entry visas for citizens of Kenya for stays of up to 30 days.", "citizens of Kenya"),
    ],
)
def test_whom_it_is_for_is_told_with_their_states(text: str, told: str) -> None:
    assert _values(text).beneficiaries == told


def test_all_of_a_list_before_the_noun_benefit() -> None:
    claim = the("rule", "Laos reinstated visa requirements for U.S., Peruvian and Chilean visitors.")
    assert [p.country for p in claim.actors] == ["LAO"]
    assert {p.country for p in claim.recipients} == {"USA", "PER", "CHL"}


def test_from_when_it_holds() -> None:
    assert _values("Laos requires visas from Peruvian visitors as of 1 May 2025.").from_date == "2025-05-01"


def test_two_who_act_together_make_it_together() -> None:
    claim = the("rule", "Serbia and Ghana abolished visas for holders of diplomatic passports.")
    assert {p.country for p in claim.actors} == {"SRB", "GHA"}
    assert claim.recipients == ()


@pytest.mark.parametrize(
    ("text", "maker", "favoured"),
    [
        ("Morocco granted EU vessels fishing licences for four years.", "MAR", None),
        ("Kenyan roses face a 12 percent tariff in Norway.", "NOR", "KEN"),
        ("Kuwait resumed issuing work visas to Filipino domestic helpers.", "KWT", "PHL"),
    ],
)
def test_who_makes_it(text: str, maker: str, favoured: str | None) -> None:
    claim = the("rule", text)
    assert [p.country for p in claim.actors] == [maker]
    assert [p.country for p in claim.recipients] == [favoured]


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave Peru an update on its travel advisory for Lima.",
        "Delays in introducing visa-free travel between Ghana and Serbia hold back business.",
        "Chad briefed Norway on issues raised in recent travel advisories.",
    ],
)
def test_rules_that_are_only_news_or_a_lack_are_none(text: str) -> None:
    assert "rule" not in kinds_of(text)


def test_who_is_advised_is_of_the_state_that_advises() -> None:
    claim = the("rule", "All Peruvians who are in Chad are advised to exercise extreme caution.")
    assert [p.country for p in claim.actors] == ["PER"]
    assert [p.country for p in claim.recipients] == ["TCD"]


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("Norway has exempted Ghanaian cars from road tolls.", "exempt from road toll"),
        ("Nationals of Bhutan do not need a visa to visit Chad for tourism.", "visa-free"),
    ],
)
def test_a_regime_names_what_it_is(text: str, regime: str) -> None:
    assert _values(text).regime == regime


def test_a_permit_for_goods_is_no_visa() -> None:
    text = "Chad will require export permits for rice shipped to Benin starting June 1, the trade ministry said."
    [rule] = {c.type: c for c in claims_of(text) if c.kind == "rule"}.values()
    assert (rule.type, [p.country for p in rule.actors]) == ("customs", ["TCD"])


def test_advice_that_an_agency_recommends_is_given() -> None:
    text = (
        "The European Union Aviation Safety Agency on Saturday recommended that operators stay out of "
        "Chadian and Beninese airspace for a month."
    )
    assert "advisory" in {c.type for c in claims_of(text) if c.kind == "rule"}


def test_a_clause_about_them_is_not_who_they_are() -> None:
    values: Any = the("rule", "Ireland grants visa-free entry to tourists that are citizens of Togo.").values
    assert values.beneficiaries == "tourists"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The minister said that certain Irish citizens entered Togo on tourist visas.", []),
        ("Irish citizens can enter Togo on tourist visas for 30 days.", ["rule"]),
    ],
)
def test_to_use_a_visa_is_no_rule(text: str, kinds: list[str]) -> None:
    assert kinds_of(text) == kinds
