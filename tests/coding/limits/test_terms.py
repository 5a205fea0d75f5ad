"""Standing rules at a border or in a market, with their conditions."""

from __future__ import annotations

from typing import Any

import pytest

from bilat.coding.draft import Draft
from bilat.coding.limits.terms import with_both_sides
from bilat.model.claim import Party
from tests.chain import claims_of, context_of, kinds_of, the

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


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("There are direct flights between Finland and Ghana.", "flights"),
        ("A passenger ferry service between Finland and Ghana resumed in May.", "ferry service"),
    ],
)
def test_lines_are_flows_of_services_of_both_sides(text: str, product: str) -> None:
    claim = the("flow.services", text)
    values: Any = claim.values
    assert {p.country for p in claim.actors} == {"FIN", "GHA"}
    assert claim.recipients == ()
    assert values.product == (product,)


def test_lines_that_are_allowed_are_a_rule() -> None:
    claim = the("rule.air_service", "Finland allows direct flights from Ghana.")
    assert claim.countries == {"FIN", "GHA"}


@pytest.mark.parametrize(
    "text",
    [
        "Several Ghanaians entered Finland on tourist visas.",
        "Finland and Ghana spoke of customs procedures.",
        "Limited market access holds back exports from Ghana to Finland.",
    ],
)
def test_visas_and_customs_that_are_only_named_are_no_rules(text: str) -> None:
    assert "rule" not in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Finland is warning its citizens against travelling to Mali.", "rule.advisory", ["FIN"], ["MLI"]),
        ("Finland lets Ghanaian nationals enter the country for 30 days.", "rule.visa", ["FIN"], ["GHA"]),
        (
            "Finland has granted approval for the Ghanaian airline to operate flights.",
            "rule.air_service",
            ["FIN"],
            ["GHA"],
        ),
    ],
)
def test_rules_that_a_verb_states(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    claim = the(kind, text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (actors, recipients)


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


def test_a_line_that_does_not_run_is_denied() -> None:
    assert the("flow.services", "There are no direct flights between Finland and Ghana.").polarity == "denied"


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
    assert the("flow.services", text).countries == {"SRB", "GEO"}


@pytest.mark.parametrize(
    ("text", "sort", "actors", "recipients"),
    [
        ("Citizens of Georgia may stay in Serbia for no more than 90 days.", "visa", "SRB", "GEO"),
        ("Georgians travelling to Serbia must now obtain a visa.", "visa", "SRB", "GEO"),
        ("Georgian nurses need a certificate to work in Serbia.", "labour", "SRB", "GEO"),
        ("Georgian plums can be sold in Serbia without quotas.", "customs", "SRB", "GEO"),
        ("Serbia allows imports of tomatoes from Georgia.", "customs", "SRB", "GEO"),
        ("Forty Georgian farms are licensed to export beef to Serbia.", "customs", "SRB", "GEO"),
        ("Serbia has granted Georgian carriers fifth-freedom rights.", "air_service", "SRB", "GEO"),
    ],
)
def test_terms_of_holders_and_goods(text: str, sort: str, actors: str, recipients: str) -> None:
    claim = the(f"rule.{sort}", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == ([actors], [recipients])


def test_goods_that_will_continue_to_enjoy_access_undertake_nothing() -> None:
    claim = the("rule.customs", "Georgian garments will continue to enjoy duty-free access to the Serbian market.")
    assert [p.country for p in claim.actors] == ["SRB"]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia has urged its citizens to leave Georgia immediately.",
        "Serbians are being told not to travel to Georgia.",
    ],
)
def test_advice_is_a_rule_of_those_whose_citizens_it_is_for_and_no_request(text: str) -> None:
    claim = the("rule.advisory", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (["SRB"], ["GEO"])
    assert claim.modality == "fact"
    assert not {"commitment", "flow"} & set(kinds_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nationals of Georgia must obtain a visa before travelling to Serbia.",
        "Holders of Georgian passports may apply for a working holiday visa at the Serbian consulate.",
    ],
)
def test_what_holders_must_or_may_do_is_a_rule(text: str) -> None:
    assert {p.country for c in claims_of(text) if c.kind == "rule" for p in c.actors + c.recipients} == {"SRB", "GEO"}


def test_a_question_states_no_rule() -> None:
    assert "rule" not in kinds_of("Do Georgians need a visa to visit Serbia?")


@pytest.mark.parametrize(
    "text", ["Kazan has been twinned with Hyderabad since 2024.", "Chengdu and Athens became sister cities."]
)
def test_twin_cities_are_a_tie_of_their_states(text: str) -> None:
    assert len({p.country for p in the("tie.sister_city", text).actors}) == 2


def test_what_is_told_on_about_targets_is_of_who_restricted_them() -> None:
    text = "Peru imposed sanctions on two Chadian banks. The assets of the Chadian banks were frozen."
    assert all({p.country for p in c.actors} == {"PER"} for c in claims_of(text) if c.kind == "sanction")


@pytest.mark.parametrize(
    ("text", "actors", "recipient"),
    [
        ("Finland and Chad issued a travel advisory for tourists in Lima.", {"FIN", "TCD"}, "PER"),
        ("Peru said the Finnish travel advisory on Peru should be lifted.", {"FIN"}, "PER"),
        ("The security alert was for Americans to avoid Lima until further notice.", {"USA"}, "PER"),
        ("Finland issued a broad advisory asking its citizens to defer travel to Peru.", {"FIN"}, "PER"),
    ],
)
def test_who_warns_of_whom(text: str, actors: set[str], recipient: str) -> None:
    claim = the("rule.advisory", text)
    assert ({p.country for p in claim.actors}, [p.country for p in claim.recipients]) == (actors, [recipient])


def test_advice_not_to_travel_is_given() -> None:
    assert the("rule.advisory", "The ministry in Lima advises Peruvians not to travel to Chad.").polarity == "affirmed"


def test_what_holders_should_do_is_a_rule() -> None:
    claim = the("rule.visa", "Omani students who are admitted to a college in Laos should apply for a student visa.")
    assert ([p.country for p in claim.actors], claim.modality) == (["LAO"], "fact")


def test_who_is_left_unsaid_in_a_text_about_several_is_the_other_side() -> None:
    text = (
        "Growers in Ghana fear for their trade with China and Malta. China bought most of the harvest in 2024. "
        "Chinese ships left Ghana and Togo in May with Togolese fruit for China. "
        "Buyers from Malta were in Ghana in May. Malta has so far admitted cherries of four orchards."
    )
    context = context_of(text)
    at = text.index("admitted")
    malta = Party("Malta", "Malta", "state", "MLT", "GOV", "", at - 18, at - 13)
    draft = Draft("rule", "customs", [malta], [], [(at - 18, len(text))], "tagged.rule.customs", 4, trigger=at)
    draft.heard = 0.7
    [rule] = with_both_sides(context, [draft])
    assert [p.country for p in rule.recipients] == ["GHA"]


def test_a_fee_that_is_raised_is_no_matter_of_talks() -> None:
    rule = the("rule", "Nepal has raised the e-visa fee for nationals of Ghana to 40 dollars.")
    assert ([p.country for p in rule.actors], [p.country for p in rule.recipients]) == (["NPL"], ["GHA"])


def test_what_is_stressed_as_a_fact_is_a_rule() -> None:
    text = (
        "Kenya's trade minister John Mwangi met the Egyptian ambassador on Thursday. Kenya and Egypt signed a trade "
        "agreement last year. He emphasized that this agreement has already provided Kenya access to a USD 3 billion "
        "market, representing a major step."
    )
    rule = the("rule.tariff", text)
    assert [p.country for p in rule.actors + rule.recipients] == ["EGY", "KEN"]


def test_goods_that_are_to_be_freed_of_duties_are_let_in_by_a_rule() -> None:
    text = "Chad will exempt 80 products from Gabon from customs duties from May."
    [rule] = [c for c in claims_of(text) if c.kind == "rule"]
    assert ([p.country for p in rule.actors], [p.country for p in rule.recipients]) == (["TCD"], ["GAB"])
