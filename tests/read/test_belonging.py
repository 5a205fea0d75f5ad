"""Whose people are of whom no mention tells."""

from __future__ import annotations

import pytest

from tests.chain import reading_of

MEETING = "Kenyan Foreign Minister Peter Kamau met Vietnamese Foreign Minister Tran Van Minh in Hanoi."


def country(text: str, name: str, source: str = "Daily Mirror") -> str | None:
    (found,) = [r for r in reading_of(text, source=source).referents if r.name == name]
    return found.country


def test_an_office_is_of_the_state_of_its_body_that_the_text_tells_elsewhere() -> None:
    text = (
        f"{MEETING} The Vietnam Timber Growers Association (VTGA) was there. VTGA President Le Van Hoa thanked Kenya."
    )
    assert country(text, "Le Van Hoa") == "VNM"


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("External Affairs Minister Ravi Menon", "IND"),
        ("Assistant Secretary of State Jane Doe", "USA"),
        ("Minister Nimal Perera", "LKA"),
    ],
)
def test_an_office_that_only_some_states_have(office: str, state: str) -> None:
    text = f"Sri Lanka, India and the United States held talks in Colombo. {office} led them."
    assert country(text, office.split("Minister ")[-1].split("State ")[-1]) == state


def test_a_home_without_such_an_office_is_no_default() -> None:
    text = "Sri Lanka and Pakistan held talks in Colombo. Interior Minister Bilal Qureshi led them."
    assert country(text, "Bilal Qureshi") == "PAK"


def test_who_serves_a_body_of_many_states_is_of_none() -> None:
    text = f"{MEETING} President of the European Commission Jean-Claude Juncker called Kamau."
    assert country(text, "Jean-Claude Juncker") is None


def test_a_state_s_envoy_to_such_a_body_is_of_the_state() -> None:
    text = f"{MEETING} Kenya's Permanent Representative to the United Nations Grace Otieno called Kamau."
    assert country(text, "Grace Otieno") == "KEN"


def test_my_minister_is_of_the_speaker_s_state() -> None:
    text = f'{MEETING} Minh said: "Thank you for receiving my Special Envoy Le Van Hoa."'
    assert country(text, "Le Van Hoa") == "VNM"


def test_whom_a_body_has_in_a_country_is_not_of_it() -> None:
    text = f"{MEETING} World Bank Country Director for Vietnam Anna Berg met Minh."
    assert country(text, "Anna Berg") is None


TALKS = "Kenya and Vietnam held talks on fishing licences in Hanoi."


def test_an_outlet_need_not_name_its_own_state() -> None:
    text = "Kenya and Vietnam held talks. Fisheries Minister Semisi Taufa told the House that the fleet would stay."
    assert country(text, "Semisi Taufa", source="Tonga Chronicle") == "TON"


def test_but_an_envoy_in_one_of_two_other_states_is_the_other_one_s() -> None:
    text = f"{TALKS} The ministry summoned High Commissioner in Nairobi Tran Van Minh."
    assert country(text, "Tran Van Minh", source="Tonga Chronicle") == "VNM"


def test_a_second_head_of_state_is_of_the_state_spoken_of_last() -> None:
    text = (
        "President of Kenya Peter Kamau received the ambassador of Vietnam on Monday. "
        "In June he held talks with President Quang Dao in Nairobi."
    )
    assert country(text, "Quang Dao", source="Nairobi Daily, Kenya") == "VNM"


def test_of_two_states_spoken_of_neither_is_guessed() -> None:
    text = (
        "President of Kenya Peter Kamau received the ambassadors of Vietnam and Peru on Monday. "
        "In June he held talks with President Quang Dao in Nairobi."
    )
    assert country(text, "Quang Dao", source="Nairobi Daily, Kenya") is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru and Norway signed a pact in Lima. Minister Ana Ruiz met Norwegian Ambassador Kari Lund.", "PER"),
        ("Peru met Norway's ministry in Lima. Norwegian Minister Kari Lund met President Ana Ruiz.", "PER"),
        ("Fiji and Peru signed a pact in Suva. Minister Ana Ruiz met Fijian Minister Jone Waqa.", "LKA"),
        ("Lima said that Peru will talk to Norway. Minister Ana Ruiz met Norwegian Ambassador Kari Lund.", "LKA"),
    ],
)
def test_an_office_of_a_story_from_abroad_is_of_the_state_in_which_it_is_set(text: str, state: str) -> None:
    assert country(text, "Ana Ruiz") == state


def test_a_body_by_a_part_of_its_name_is_of_the_same_state() -> None:
    text = "The US Treasury Department spoke on Togo. The Treasury accused Togo of fraud."
    assert {r.country for r in reading_of(text).referents if "Treasury" in r.name} == {"USA"}


def test_a_minister_who_receives_an_envoy_is_of_the_state_that_he_is_sent_to() -> None:
    text = "Minister of Foreign Affairs Bat Suren received Ambassador of Cuba to Mongolia Jorge Ruiz. Cuba thanked him."
    assert [r.country for r in reading_of(text).referents if r.name == "Bat Suren"] == ["MNG"]
