"""Who "the sides" are that agree on something."""

from __future__ import annotations

from bilat.model.claim import Claim
from tests.chain import the

MET = "The foreign ministers of Kenya and Ethiopia met in Nairobi on Tuesday to discuss the conflict in Sudan."
TALKED = "Emmanuel Macron spoke by phone with Indian Prime Minister Narendra Modi on Monday."


def sides(claim: Claim) -> tuple[list[str], list[str]]:
    return sorted(p.country or "" for p in claim.actors), sorted(p.country or "" for p in claim.recipients)


def test_who_met_agrees_not_a_state_that_they_only_talked_about() -> None:
    told = "The situation in Sudan remained the main topic. The ministers agreed to send a joint mission to Sudan."
    assert sides(the("commitment", f"{MET} {told}")) == (["ETH", "KEN"], [])


def test_what_was_agreed_by_nobody_who_is_named_those_who_met_agreed_on() -> None:
    told = "The situation in Sudan remained the main topic. It was agreed that experts would meet in March."
    assert sides(the("commitment", f"{MET} {told}")) == (["ETH", "KEN"], [])


def test_a_state_that_deals_with_others_itself_stays_a_side() -> None:
    told = "Kenya's president received the Sudanese prime minister in Mombasa in May."
    agreed = "Kenya and Sudan share a river. Both countries agreed to build a dam on it."
    assert sides(the("commitment", f"{told} {MET} {agreed}")) == (["KEN", "SDN"], [])


def test_both_sides_who_are_ready_for_something_stand_on_one_side() -> None:
    told = "The two leaders discussed the war in Ukraine. Both sides expressed readiness to help Ukraine rebuild."
    assert sides(the("commitment", f"{TALKED} {told}")) == (["FRA", "IND"], [])
