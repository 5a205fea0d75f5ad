"""Flows, sanctions and ties seen whole."""

from __future__ import annotations

from typing import Any

import pytest

from bilat.coding.flows.goods import products
from tests.chain import claims_of, kinds_of, the


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tea, rubber and spices", ("tea", "rubber", "spices")),
        ("its timber", ("timber",)),
        ("117 tonnes of sunflower oil", ("sunflower oil",)),
        ("$40 million worth of garments to Peru", ("garments",)),
        ("coffee (USD 3 million), garments (USD 2 million), and tea", ("coffee", "garments", "tea")),
        ("tractors for farms, yarns for the textile industry and baby food", ("tractors", "yarns", "baby food")),
        ("goods such as tea and rubber", ("tea", "rubber")),
        ("two", ()),
    ],
)
def test_products(text: str, wanted: tuple[str, ...]) -> None:
    assert products(text) == wanted


def test_goods_of_which_only_the_worth_is_told_are_a_figure() -> None:
    assert "flow" not in kinds_of("Peru exports $40 million worth of goods to Finland.")


def test_relations_with_many_whom_nobody_names_are_no_tie() -> None:
    text = "Peru and Fiji set up diplomatic relations. Fiji now has diplomatic relations with 150 UN members."
    assert the("tie", text).evidence[0].start == 0
    text = text.replace("150 UN members", "150 member states")
    assert the("tie", text).evidence[0].start == 0


def test_what_is_given_free_is_aid() -> None:
    claim = the("flow.goods", "Peru has delivered 40 tonnes of sunflower oil to Chad as humanitarian aid.")
    assert claim.plover.event == "AID"


@pytest.mark.parametrize(
    ("text", "sort", "actors", "recipients"),
    [
        ("Finland is one of the largest markets for coffee from Peru.", "goods", "PER", "FIN"),
        ("Deliveries of tractors from Finland to Peru have begun.", "goods", "FIN", "PER"),
        ("Finnish investments in Peru are growing.", "finance", "FIN", "PER"),
    ],
)
def test_who_gives_and_who_receives(text: str, sort: str, actors: str, recipients: str) -> None:
    claim = the(f"flow.{sort}", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == ([actors], [recipients])


def test_money_that_is_promised_is_no_flow() -> None:
    assert "flow" not in kinds_of("Finland has agreed to provide a grant of $5 million to Peru.")


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The United States has sanctioned 14 individuals for corruption.", ["USA"], []),
        ("Sanctions on Chad have hurt trade.", [], ["TCD"]),
        ("Chad is facing international sanctions.", [], ["TCD"]),
        ("Finland has imposed sanctions on Chad.", ["FIN"], ["TCD"]),
    ],
)
def test_a_sanction_of_or_on_nobody_named(text: str, actors: list[str], recipients: list[str]) -> None:
    claim = the("sanction", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (actors, recipients)


def test_an_anniversary_tells_since_when() -> None:
    claim = the("tie.diplomatic_relations", "Peru and Finland mark the 60th anniversary of their relations this year.")
    values: Any = claim.values
    assert values.since == "1965"
    assert (str(claim.date.start), claim.date.basis) == ("1965-01-01", "relative")


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Peru is a member of the Pacific initiative.", "membership"),
        ("Peru holds the presidency of the G20.", "chairmanship"),
        ("Peru maintains its embassy in Helsinki.", "mission"),
        ("Peru has appointed an honorary consul in Tampere.", "mission"),
    ],
)
def test_ties(text: str, sort: str) -> None:
    assert [c.type for c in claims_of(text) if c.kind == "tie"] == [sort]


@pytest.mark.parametrize(
    "text",
    [
        "Finland sent its condolences to Peru.",
        "Finland sent Ambassador Aino Virtanen to Peru.",
        "Peru and Finland mark the 50th anniversary of the treaty on fisheries.",
        "Peru celebrated the 200th anniversary of its independence with Finland.",
    ],
)
def test_neither_goods_nor_relations(text: str) -> None:
    assert not {"flow", "tie"} & set(kinds_of(text))


def test_a_licence_from_a_control_on_exports_eases_it() -> None:
    claim = the("sanction.export_control", "The United States granted a licence to Finnish firms to import chips.")
    values: Any = claim.values
    assert (values.status, claim.plover.event) == ("eased", "CONCEDE")


def test_an_act_that_makes_a_tie_tells_since_when_it_stands() -> None:
    values: Any = the("tie.diplomatic_relations", "Peru and Finland established diplomatic relations in 1963.").values
    assert values.since == "1963"


@pytest.mark.parametrize(
    "text",
    [
        "Finland is our strategic partner and ally, said Ghanaian President Kofi Mensah.",
        "The longstanding partnership between Finland and Ghana is growing.",
        "Finland met Ghana. Finland remains the most important trading partner for Ghana.",
    ],
)
def test_a_partnership_has_two_sides(text: str) -> None:
    assert the("tie.partnership", text).countries == {"FIN", "GHA"}


def test_who_leads_a_meeting_holds_no_chairmanship() -> None:
    assert "tie" not in kinds_of("The President of Finland chaired a meeting with Ghana's ministers.")


def test_relations_that_go_through_something_do_not_date_back() -> None:
    assert not [c for c in claims_of("Relations of Finland and Ghana go through hard days.") if "dates" in c.reader]


def test_goods_and_lists_that_are_handed_over() -> None:
    assert "flow" in kinds_of("Finland handed over 40 ambulances to Ghana.")
    assert "flow" not in kinds_of("Finland handed over a list of prisoners to Ghana.")


@pytest.mark.parametrize(
    ("text", "sort", "actor", "target"),
    [
        ("Finland and its allies froze the assets of the Chadian central bank.", "asset_freeze", "FIN", "TCD"),
        ("Finland lifted import restrictions on a number of Ghanaian farm products.", "embargo", "FIN", "GHA"),
        ("Finland revoked the visas of twelve Ghanaian officials.", "visa_ban", "FIN", "GHA"),
        ("Japan suspended imports of fish from Norway.", "embargo", "JPN", "NOR"),
    ],
)
def test_restrictions_by_what_is_taken_or_stopped(text: str, sort: str, actor: str, target: str) -> None:
    claim = the(f"sanction.{sort}", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == ([actor], [target])


def test_whose_worries_led_to_a_ban_is_no_target() -> None:
    claim = the("sanction", "Finland banned Chadian ships after concerns raised by Norway.")
    assert claim.countries == {"FIN", "TCD"}


def test_targets_that_are_told_last() -> None:
    text = "Chad met Serbia on Monday. Also sanctioned were two Chadian companies and a Serbian businessman."
    claim = the("sanction.designation", text)
    assert claim.actors == ()
    assert {p.country for p in claim.recipients} == {"TCD", "SRB"}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Finland has added 14 Peruvian officials to its sanctions list.", "sanction", "FIN", "PER"),
        ("Fifteen Peruvian companies were placed on Finland's unreliable entity list.", "sanction", "FIN", "PER"),
        ("Finland declared two Peruvian diplomats personae non gratae.", "sanction.expulsion", "FIN", "PER"),
        ("Finland ordered the Peruvian ambassador to leave.", "sanction.expulsion", "FIN", "PER"),
        ("Finland banned three Peruvian judges from entering the country.", "sanction.visa_ban", "FIN", "PER"),
        ("Peruvian aircraft have been barred from Finnish airspace since 2022.", "sanction.embargo", "FIN", "PER"),
        ("Finland lowered the price cap on Peruvian crude.", "sanction.embargo", "FIN", "PER"),
        ("Finland tightened controls on exports of chips to Peru.", "sanction.export_control", "FIN", "PER"),
        ("Some Peruvian central bank money is immobilised in Finland.", "sanction.asset_freeze", "FIN", "PER"),
        ("Finland's Neste holds a 60 percent stake in the port of Callao.", "tie.ownership", "FIN", "PER"),
        ("Finland moved its embassy to Cusco.", "tie.mission", "FIN", "PER"),
        ("Finland wrote off part of Peru's debt.", "flow.finance", "FIN", "PER"),
        ("Finland is now Peru's top gas supplier.", "flow.energy", "FIN", "PER"),
    ],
)
def test_whose_restriction_tie_or_flow_it_is(text: str, kind: str, actors: str, recipients: str) -> None:
    claim = the(kind, text)
    assert ({p.country for p in claim.actors}, {p.country for p in claim.recipients}) == ({actors}, {recipients})


def test_a_noun_of_dealing_has_its_goods_before_it() -> None:
    values: Any = the("flow.arms", "Finnish arms sales to Peru continued.").values
    assert values.product[0].startswith("arms")


def test_who_buys_a_firm_owns_it_and_imports_nothing() -> None:
    claims = claims_of("Finland's Neste bought a Peruvian company.")
    assert ("flow", "goods") not in {(c.kind, c.type) for c in claims}


def test_a_cabinet_at_home_is_chaired_by_nobody_abroad() -> None:
    assert "tie" not in kinds_of("The Peruvian president chaired a cabinet meeting on trade with Finland.")


def test_a_place_under_a_restriction_is_its_target() -> None:
    found = [c for c in claims_of("Oman denounced Finnish restrictions on Lima fish exports.") if c.kind == "sanction"]
    assert [[p.country for p in c.recipients] for c in found] == [["PER"]]


def test_what_is_only_to_be_joined_is_no_tie() -> None:
    assert "tie" not in kinds_of("Peru and Chad plan to join the African Union.")


@pytest.mark.parametrize(
    ("text", "sender", "covered"),
    [
        ("The Embassy of Chile in Wellington is also accredited to Samoa and Tonga.", "CHL", ["WSM", "TON"]),
        ("The High Commission of Ghana in Abuja also covers Benin and Togo.", "GHA", ["BEN", "TGO"]),
    ],
)
def test_a_mission_that_serves_further_states_is_a_tie_with_them(text: str, sender: str, covered: list[str]) -> None:
    claim = the("tie.mission", text)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == ([sender], covered)
