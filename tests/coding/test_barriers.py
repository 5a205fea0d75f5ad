"""Barriers put up and taken down, rules for goods and work, and what passes between states, told in many forms."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of


def told(kind: str, text: str) -> list[tuple[str, str, str, str]]:
    """Type, status, who acts and on whom, of a text's claims of a kind."""
    out = []
    for claim in claims_of(text):
        if claim.kind == kind:
            values: Any = claim.values
            makers, targets = ("+".join(p.country or p.name for p in side) for side in (claim.actors, claim.recipients))
            out.append((claim.type, str(getattr(values, "status", None) or ""), makers, targets))
    return out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rwanda closed its border with Burundi.", ("embargo", "imposed", "RWA", "BDI")),
        ("Kenya reopened its border with Somalia.", ("embargo", "lifted", "KEN", "SOM")),
        ("Turkey lowered the duty on Hungarian wheat to 5 percent.", ("tariff", "eased", "TUR", "HUN")),
        ("US restrictions on Eritrea were eased in March.", ("designation", "eased", "USA", "ERI")),
        ("Britain's sanctions on Sudanese traders took effect on Monday.", ("designation", "imposed", "GBR", "SDN")),
        ("American sanctions hit Chinese banks.", ("designation", "imposed", "USA", "CHN")),
        ("The French ambassador was given 48 hours to leave Niger.", ("expulsion", "imposed", "NER", "FRA")),
    ],
)
def test_barriers(text: str, wanted: tuple[str, str, str, str]) -> None:
    assert wanted in told("sanction", text)


@pytest.mark.parametrize("body", ["The European Union", "The United Nations"])
def test_an_organisation_is_named_as_who_restricts(body: str) -> None:
    claims = [c for c in claims_of(f"{body} imposed sanctions on Venezuelan judges.") if c.kind == "sanction"]
    assert [[p.type for p in c.actors] for c in claims] == [["igo"]]


def test_an_organisation_is_no_target() -> None:
    claims = [c for c in claims_of("Budapest blocks EU money again.") if c.kind == "sanction"]
    assert claims == []


@pytest.mark.parametrize(
    ("text", "maker", "favoured"),
    [
        ("Kazakhstan retains its GSP benefits in the United States.", "USA", "KAZ"),
        ("Georgia is to abolish the visa-free regime for citizens of Jordan.", "GEO", "JOR"),
        ("Bangladesh lost its preferential treatment in Canada.", "CAN", "BGD"),
        ("Ghanaian lorry drivers have to pay a road fee when they enter Togo.", "TGO", "GHA"),
    ],
)
def test_who_makes_a_rule_and_whom_it_is_for(text: str, maker: str, favoured: str) -> None:
    assert (maker, favoured) in {(a, b) for _, _, a, b in told("rule", text)}


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("Cuba lives on Vietnamese rice.", "VNM", "CUB"),
        ("Electricity from Laos is sold to Singapore.", "LAO", "SGP"),
        ("Tajikistan received 20 million francs from Switzerland.", "CHE", "TJK"),
        ("Algeria cut gas supplies to Italy by a tenth.", "DZA", "ITA"),
    ],
)
def test_what_passes(text: str, giver: str, receiver: str) -> None:
    assert (giver, receiver) in {(a, b) for _, _, a, b in told("flow", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chile provides Peru with another avenue for engagement.",
        "A Norwegian firm sold a stake in the mine to Chilean investors.",
    ],
)
def test_what_is_no_flow_of_goods(text: str) -> None:
    assert [t for t in told("flow", text) if t[0] == "goods"] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya maintained a ban on Ugandan eggs.", ("embargo", "extended", "KEN", "UGA")),
        (
            "Indonesia lifted its ban on old clothes from Korea but kept a duty on Chinese yarn.",
            ("tariff", "extended", "IDN", "CHN"),
        ),
        ("Mali has banned exports of livestock to Niger.", ("embargo", "imposed", "MLI", "NER")),
        ("The US lifted Jackson-Vanik restrictions on Georgia in 2000.", ("designation", "lifted", "USA", "GEO")),
    ],
)
def test_each_restriction_has_its_own_target(text: str, wanted: tuple[str, str, str, str]) -> None:
    assert wanted in told("sanction", text)


@pytest.mark.parametrize(
    ("text", "maker", "where"),
    [
        ("Norway's embassy told Norwegians to depart immediately from Mali.", "NOR", "MLI"),
        ("The US embassy in Bamako has told Americans to depart immediately.", "USA", "MLI"),
        ("The Philippines raised the alert over Lebanon and urged Filipinos there to leave.", "PHL", "LBN"),
    ],
)
def test_people_told_to_leave_are_advised_by_their_own_state(text: str, maker: str, where: str) -> None:
    assert ("advisory", "", maker, where) in told("rule", text)


def test_the_rest_has_takers_of_its_own() -> None:
    flows = told("flow", "Angola sells two thirds of its crude to China and the rest to India, Spain and Portugal.")
    assert {takers for _, _, _, takers in flows} == {"CHN", "IND+ESP+PRT"}
