"""Whose restriction or rule it is where its own words name nobody."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


def sides(text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    """Actors and recipients of each claim of a kind."""
    found = [c for c in claims_of(text) if c.kind == kind]
    return [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru imposed sanctions on three companies from Chile. Two banks from Bolivia were also sanctioned.",
        "Peru banned citizens of Chile from entry. The measure was announced in Lima. The ban also covers Bolivia.",
    ],
)
def test_a_restriction_told_on_is_of_who_restricted_before(text: str) -> None:
    assert [actors for actors, _ in sides(text, "sanction")] == [["PER"], ["PER"]]


def test_a_ban_of_nobody_named_is_of_the_state_that_the_text_clearly_leaves_unsaid() -> None:
    text = (
        "Chile's health authority found salmonella in eggs last week. Chile says the eggs of Bolivia are unsafe. "
        "Bolivian egg farms are banned until June, and Bolivia's growers have complained to Chile."
    )
    assert sides(text, "sanction") == [(["CHL"], ["BOL"])]


def test_sanctions_of_nobody_named_may_be_of_anybody() -> None:
    text = "Chile hosted ministers of Bolivia. Chile and Bolivia will talk again. Bolivia faces economic sanctions."
    assert sides(text, "sanction") == [([], ["BOL"])]


def test_nobody_is_the_target_of_what_he_lays_himself() -> None:
    text = "Peru imposed sanctions on three companies from Chile. Two Peruvian banks were also sanctioned."
    assert (["PER"], ["PER"]) not in sides(text, "sanction")


def test_a_rule_that_names_nobody_goes_the_way_of_the_one_before() -> None:
    text = (
        "Kyrgyzstan will allow Tajik hauliers to transit its territory without permits from July 1. "
        "Drivers will receive a visa valid for ten days at the border for a fee of $35."
    )
    assert sides(text, "rule") == [(["KGZ"], ["TJK"])] * 2


def test_who_is_only_the_reason_is_no_target() -> None:
    text = "Norway imposed sanctions on Belarusian officials and five firms over Minsk's support for Russia's army."
    assert [p.country for p in the("sanction", text).recipients] == ["BLR"]


def test_sanctions_of_which_only_the_effect_is_told_are_on_whom_they_were_on_before() -> None:
    text = (
        "The United States imposed sanctions on Venezuela's oil sector in March. India has bought less crude since. "
        "New Delhi has reduced its shipments due to US sanctions."
    )
    assert sides(text, "sanction") == [(["USA"], ["VEN"])]


def test_who_is_asked_to_lift_restrictions_has_laid_them() -> None:
    text = (
        "The ambassador of Norway met the trade minister of Peru in Lima. He spoke of Norway's hopes for the Peruvian "
        "fish market, and called for the lifting of restrictions on Norwegian salmon."
    )
    assert sides(text, "sanction") == [(["PER"], ["NOR"])]


def test_whom_nobody_names_as_asked_to_lift_restrictions_the_text_tells() -> None:
    text = (
        "Thai Ambassador to Nepal Anong Suk met Nepal's trade minister in Kathmandu. The ambassador spoke of trade "
        "with Nepal. She called for the removal of import restrictions on Thai orchids and cut flowers."
    )
    assert sides(text, "sanction") == [(["NPL"], ["THA"])]


def test_sanctions_that_something_followed_are_those_told_before() -> None:
    text = (
        "Kenyan banks will pay Syrian firms again after the lifting of US sanctions against Syria in 2016. "
        "Norway's sanctions on Belarus go on. Kenya's trade with Gabon had been hurt following US sanctions."
    )
    assert {tuple(targets) for makers, targets in sides(text, "sanction") if makers == ["USA"]} == {("SYR",)}
