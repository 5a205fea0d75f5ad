"""Who is the same as whom: names, offices, what further mentions add."""

from __future__ import annotations

import pytest

from bilat.read.english import names_of
from bilat.read.entries import (
    Entry,
    known_country,
    learn,
    name_keys,
    new_person,
    office_words,
    same_office,
    same_person,
    state_entry,
)
from tests.chain import reading_of


def entry(text: str) -> Entry:
    return new_person(next(f for f in names_of(text) if f.kind == "person"))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("José Peña", ("jose", "pena")),
        ("O’Neill", ("oneill",)),
        ("May-Elin Lund", ("may", "elin", "lund")),
        ("…", ()),
    ],
)
def test_names_without_accents_and_case(name: str, keys: tuple[str, ...]) -> None:
    assert name_keys(name) == keys


@pytest.mark.parametrize(
    ("phrase", "office", "same"),
    [
        ("the minister", "Minister of Trade", True),
        ("the foreign minister", "Minister of Foreign Affairs", True),
        ("the premier", "Prime Minister", True),
        ("the minister", "Prime Minister", False),
        ("the president", "Vice President", False),
        ("the minister", "Deputy Foreign Minister", False),
        ("the defence minister", "Defense Minister", True),
        ("the ambassador", "Foreign Minister", False),
        ("", "Foreign Minister", False),
    ],
)
def test_whose_office_a_phrase_may_mean(phrase: str, office: str, same: bool) -> None:
    assert same_office(phrase, office) is same


def test_words_of_an_office_leave_out_what_tells_nothing() -> None:
    assert office_words("Minister of Foreign Affairs") == office_words("Foreign Minister")


@pytest.mark.parametrize(
    ("full", "other", "same"),
    [
        ("Peter Kamau", "Kamau", True),
        ("Peter Kamau", "Peter Kamau", True),
        ("Peter Mwangi Kamau", "Peter Kamau", True),
        ("Viktar Chenin", "Chrenin", True),
        ("Viktar Chrenin", "Viktar Chenin", True),
        pytest.param(
            "Viktar Chrenin",
            "Viktar Khrenin",
            True,
        ),
        ("Peter Kamau", "Mary Kamau", False),
        ("Peter Kamau", "Otieno", False),
        ("Peter Kamau", "", False),
    ],
)
def test_when_two_names_are_one_person(full: str, other: str, same: bool) -> None:
    known = Entry("person", full, keys=name_keys(full))
    assert same_person(known, name_keys(other)) is same


def test_a_further_mention_adds_and_overwrites_nothing() -> None:
    known = entry("Mr Kamau left.")
    learn(known, next(f for f in names_of("Kenyan Foreign Minister Peter Kamau left.")))
    assert (known.name, known.office, known.country) == ("Peter Kamau", "Foreign Minister", "KEN")
    learn(known, next(f for f in names_of("Ugandan Trade Minister Kamau left.")))
    assert (known.name, known.office, known.country) == ("Peter Kamau", "Foreign Minister", "KEN")


def test_a_finished_person_has_level_and_sector_by_the_office() -> None:
    done = entry("Chilean Defence Minister Marta Rojas left.").referent()
    assert (done.type, done.level, done.country) == ("person", "minister", "CHL")
    assert done.sector


def test_a_state_goes_by_its_short_name() -> None:
    assert state_entry("TZA").referent().name == "Tanzania"


def test_an_unknown_name_has_no_state() -> None:
    assert known_country("Nobody Whoever Knew") is None


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("L. Quispe", "Luz Quispe", "Luz Quispe"),
        ("Luz Quispe", "L. Quispe", "Luz Quispe"),
        ("L.M. Quispe", "Luz Quispe", "Luz Quispe"),
        ("A. Quispe", "Luz Ana Quispe", "Luz Ana Quispe"),
    ],
)
def test_an_initial_stands_for_a_given_name(first: str, later: str, name: str) -> None:
    text = f"Peruvian Foreign Minister {first} came to Oslo. Foreign Minister {later} met Norwegian Minister Kari Lund."
    found = [r.name for r in reading_of(text).referents if "Quispe" in r.name]
    assert found == [name]


def test_another_initial_is_another_person() -> None:
    text = "Peruvian Foreign Minister L. Quispe came to Oslo. Peruvian Trade Minister Juan Quispe met Kari Lund."
    assert len([r for r in reading_of(text).referents if "Quispe" in r.name]) == 2
