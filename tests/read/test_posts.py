"""Offices of whom a text tells more than a name and a title: appointments, descriptions between, firms' officers."""

from __future__ import annotations

import pytest

from bilat.lexicon import offices
from tests.chain import reading_of
from tests.read.test_belonging import MEETING, country
from tests.read.test_officefields import in_office


@pytest.mark.parametrize(
    ("text", "office", "states", "sent"),
    [
        ("Luz Gil as the country’s new President", "President", (), ()),
        ("Admiral Luz Gil (Retd), who was appointed as Peru's Ambassador to Cuba", "Ambassador", ("PER",), ("CUB",)),
        ("Navy Commander Admiral Luz Gil, who was named Peru's Envoy to Cuba", "Envoy", ("PER",), ("CUB",)),
        ("Luz Gil, a veteran economist, was elected as President of the Council", "President of the Council", (), ()),
        ("Peru's First Lady Professor Luz Gil", "First Lady", ("PER",), ()),
        ("Chief Customer Care Officer Luz Gil", "Chief Customer Care Officer", (), ()),
        ("Acme Peru Chief Care Officer Luz Gil", "Chief Care Officer", ("PER",), ()),
        ("Deputy General Manager – Engineering Luz Gil", "Deputy General Manager", (), ()),
        ("The cabinet under President Luz Gil", "President", (), ()),
        ("Shadow Foreign Minister Senator Luz Gil", "Shadow Foreign Minister", (), ()),
        ("Standing Deputy Prime Minister Luz Gil", "Standing Deputy Prime Minister", (), ()),
        ("Peru's Executive Vice President Luz Gil", "Executive Vice President", ("PER",), ()),
        ("Party General Secretary and State President Luz Gil", "Party General Secretary and State President", (), ()),
        ("Air Force Commander Air Marshal Luz Gil", "Air Force Commander", (), ()),
        ("Ombudswoman Luz Gil", "Ombudswoman", (), ()),
        ("Army commander General Luz Gil", "Army commander", (), ()),
        ("Peru's Ambassador to Cuba and ASEAN Luz Gil", "Ambassador", ("PER",), ("CUB",)),
        ("Peru Airlines Country Manager Luz Gil", "Country Manager", ("PER",), ()),
        ("Acme Peru Country Manager Luz Gil", "Country Manager", (), ("PER",)),
    ],
)
def test_the_whole_office_is_the_bearer_s(
    text: str, office: str, states: tuple[str, ...], sent: tuple[str, ...]
) -> None:
    (found,) = in_office(f"{text} met them.")
    assert (found.name, found.office, found.states, found.accredited) == ("Luz Gil", office, states, sent)


@pytest.mark.parametrize("text", ["Lady Ashworth met them.", "The Chief Dhamma of Kandy met them."])
def test_what_honours_somebody_is_no_office(text: str) -> None:
    assert in_office(text) == []


def test_the_wife_of_a_president_is_of_the_home_state() -> None:
    assert country(f"{MEETING} First Lady Grace Otieno spoke.", "Grace Otieno", "The Nairobi Times") == "KEN"


def test_a_general_manager_is_no_general() -> None:
    assert offices().level_of("Senior General Manager") == "business"


def test_he_is_a_surname_after_an_office() -> None:
    assert in_office("Vice Premier He Gang met them.")[0].name == "He Gang"
    assert in_office("They saw HE Minister Luz Gil.")[0].name == "Luz Gil"


def test_those_listed_on_the_other_side_are_of_its_state() -> None:
    text = (
        "On the Peruvian side were Minister Ana Ruiz; on the Cuban side, Ambassador of Cuba to Peru Juan Paz, Deputy "
        "Minister Luz Gil."
    )
    assert [(f.name, f.states) for f in in_office(text)] == [
        ("Ana Ruiz", ("PER",)),
        ("Juan Paz", ("CUB",)),
        ("Luz Gil", ("CUB",)),
    ]


@pytest.mark.parametrize(
    "told", ["who was relieved of her duties as ambassador to Cuba", "who was removed as aide", "has served as envoy"]
)
def test_an_office_held_before_does_not_stand_for_the_present_one(told: str) -> None:
    found = in_office(f"Peru's Ambassador to Chile Luz Gil, {told}, met them.")[0]
    assert (found.name, found.office, found.accredited) == ("Luz Gil", "Ambassador", ("CHL",))


def test_a_company_is_told_with_its_own_name() -> None:
    (found,) = in_office("Acuario Corporation Senior Vice President Luz Gil met them.")
    assert (found.office, found.organisation) == ("Senior Vice President", "Acuario Corporation")
    (known,) = in_office("Hayleys Group CEO Luz Gil met them.")
    assert (known.organisation, known.states) == ("Hayleys", ("LKA",))


def test_an_office_abroad_after_another_s_holder_is_of_the_next_one() -> None:
    text = "Deputy Minister Ana Ruiz, the Cuban Ambassador in Lima, Luz Gil, and others met."
    assert [(f.name, f.states) for f in in_office(text)] == [("Ana Ruiz", ()), ("Luz Gil", ("CUB",))]


def test_what_is_told_ad_interim_ends_no_sentence() -> None:
    text = f"{MEETING} Peruvian Embassy Charge d'Affaires a.i. Luz Gil thanked Kamau."
    assert country(text, "Luz Gil") == "PER"


def test_who_serves_somebody_told_by_name_is_of_his_state_and_his_counterpart_holds_the_same_office() -> None:
    text = f"{MEETING} Minh's trade adviser, Le Van Hoa, met his Peruvian counterpart Luz Gil."
    assert country(text, "Le Van Hoa", "The Nairobi Times") == "VNM"
    told = {r.name: r.office for r in reading_of(text).referents if r.type == "person"}
    assert told["Le Van Hoa"] == told["Luz Gil"] == "trade adviser"


def test_the_leader_of_a_movement_keeps_its_name() -> None:
    assert in_office("Hamas’ leader Luz Gil met them.")[0].office == "Hamas’ leader"
