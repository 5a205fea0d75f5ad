"""Offices told in lists, by an act, with long brackets: who holds which, of which state and sent where."""

from __future__ import annotations

import pytest

from bilat.read.english import names_of
from bilat.read.found import Found
from bilat.read.listed import of_lists


def held(text: str) -> dict[str, str]:
    return {f.name: f.office for f in names_of(text) if f.kind == "person" and f.named and f.office}


def of(text: str, name: str) -> Found:
    return next(f for f in names_of(text) if f.name == name)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ministers Ana Ruiz, Juan Paz and Luz Gil signed.",
            dict.fromkeys(("Ana Ruiz", "Juan Paz", "Luz Gil"), "Minister"),
        ),
        (
            "Chairmen of the Senate Ana Ruiz and the House Juan Paz met.",
            {"Ana Ruiz": "Chairman of the Senate", "Juan Paz": "Chairman of the House"},
        ),
        (
            "Vice Presidents Ana Ruiz, Juan Paz and Secretary General Luz Gil came.",
            {"Ana Ruiz": "Vice President", "Juan Paz": "Vice President", "Luz Gil": "Secretary General"},
        ),
        (
            (
                "the Minister of Trade, Ana Ruiz, the Minister of Roads, Ports and Shipping, Juan Paz and "
                "the Director of Mines, Luz Gil."
            ),
            {
                "Ana Ruiz": "Minister of Trade",
                "Juan Paz": "Minister of Roads, Ports and Shipping",
                "Luz Gil": "Director of Mines",
            },
        ),
        (
            "Ana Ruiz, DG, Export Board, Juan Paz, Director, EDBX, and others.",
            {"Ana Ruiz": "DG", "Juan Paz": "Director"},
        ),
        ("DG Africa, Ministry of Trade, Ana Ruiz said so.", {"Ana Ruiz": "DG Africa"}),
        ("the Minister, Ana Ruiz and Juan Paz met.", {}),
        (
            "Dr. Ana Ruiz Secretary to the President, Juan Paz, Deputy Secretary to the Treasury.",
            {"Ana Ruiz": "Secretary to the President", "Juan Paz": "Deputy Secretary to the Treasury"},
        ),
        ("He told Ana Ruiz the Minister of Trade of Peru would come.", {"Ana Ruiz": "Minister of Trade"}),
        ("Juan Paz on his election to the post of President of Peru", {"Juan Paz": "President"}),
        (
            "Marketing Manager Ana Ruiz was re-elected as President of the Council.",
            {"Ana Ruiz": "President of the Council"},
        ),
        ("President Ana Ruiz was elected Chairperson of the Union.", {"Ana Ruiz": "President"}),
        ("the President (who was in Lima) met Ana Ruiz.", {}),
        ("Mr. Juan Paz, Secretary to Hon. Ruiz, came.", {"Juan Paz": "Secretary to Hon. Ruiz"}),
    ],
)
def test_who_holds_which_office(text: str, wanted: dict[str, str]) -> None:
    assert held(text) == wanted


@pytest.mark.parametrize(
    ("text", "states", "accredited"),
    [
        ("Deputy High Commissioner of Kenya in Northern India, Dr. Ana Ruiz, came.", ("KEN",), ("IND",)),
        ("Consul of Peru in Western Australia Ana Ruiz came.", ("PER",), ("AUS",)),
        ("Consul of Peru in the Province of Alberta Ana Ruiz came.", ("PER",), ("CAN",)),
        ("Ana Ruiz, Ambassador-designate for Ghana", (), ("GHA",)),
        ("Ana Ruiz, Head of Peru Operations for the World Bank", (), ("PER",)),
        (
            "Director (relations with the Americas, Trade and Energy) of the Ministry of Trade of Kenya Ana Ruiz left.",
            ("KEN",),
            (),
        ),
        (
            (
                "They were welcomed by Kenya's Minister of Trade Ali Omar, Kenyan High Commissioner to Peru Joe Otieno "
                "and Chief of Protocol Ana Ruiz."
            ),
            ("KEN",),
            (),
        ),
    ],
)
def test_whose_they_are_and_where_they_are_sent(
    text: str, states: tuple[str, ...], accredited: tuple[str, ...]
) -> None:
    found = of(text, "Ana Ruiz")
    assert (found.states, found.accredited) == (states, accredited)


def test_a_surname_that_is_a_companys_name_is_a_persons_after_a_given_name() -> None:
    assert held("appointing Igor Antonov Ambassador of Russia to Peru") == {"Igor Antonov": "Ambassador"}


def listed(text: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    found = of_lists(text, [names_of(text)])[0]
    return [(f.name, f.office, f.states, f.accredited) for f in found if f.office and f.named]


def test_envoys_listed_with_their_states_hold_the_office_told_before() -> None:
    text = "The ambassadors to Kenya came: Ana Ruiz – the Republic of Peru, Juan Paz (Chile), Kari Moen – Norway."
    assert listed(text) == [
        ("Ana Ruiz", "ambassador", ("PER",), ("KEN",)),
        ("Juan Paz", "ambassador", ("CHL",), ("KEN",)),
        ("Kari Moen", "ambassador", ("NOR",), ("KEN",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ambassadors to Kenya came: Ana Ruiz – Peru won.",
        "Ana Ruiz – Peru, Juan Paz – Chile",
        "The ambassadors came. Ana Ruiz – Peru is hers, and Juan Paz – Chile his.",
    ],
)
def test_one_pair_or_none_told_before_is_no_list(text: str) -> None:
    assert listed(text) == []


def test_people_of_rank_are_of_the_state_in_brackets_after_each() -> None:
    text = "She received credentials from H.E. Ms. Ana Ruiz (Peru), Mr. Juan Paz (Chile) and Mr. Kari Moen (Norway)."
    found = of_lists(text, [names_of(text)])[0]
    assert [(f.name, f.states) for f in found if f.named and f.kind == "person"] == [
        ("Ana Ruiz", ("PER",)),
        ("Juan Paz", ("CHL",)),
        ("Kari Moen", ("NOR",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was signed by the two foreign ministers, Ana Ruiz of Peru and Juan Paz of Chile.",
        "The foreign ministers came yesterday. They were Ana Ruiz, Peru; Juan Paz, Chile.",
    ],
)
def test_holders_of_one_office_are_told_with_their_states(text: str) -> None:
    (found,) = of_lists(text, [names_of(text)])
    told = {f.name: (f.office, f.states) for f in found if f.named and f.kind == "person"}
    assert told == {"Ana Ruiz": ("foreign minister", ("PER",)), "Juan Paz": ("foreign minister", ("CHL",))}


def test_an_office_told_long_before_is_not_theirs() -> None:
    text = "The ministers left. The rain fell. The sun came out. We saw Ana Ruiz of Peru and Juan Paz of Chile."
    (found,) = of_lists(text, [names_of(text)])
    assert not [f for f in found if f.named and f.office]
