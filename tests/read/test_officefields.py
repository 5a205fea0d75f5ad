"""Offices whose matter is told in lower case, and bodies told by where they sit."""

from __future__ import annotations

import pytest

from bilat.read.english import names_of
from bilat.read.found import Found

FIELDS = [
    "oil minister",
    "youth and sports minister",
    "deputy water minister",
    "intelligence chief",
    "police chief",
    "space agency head",
    "prison service director",
    "coast guard commander",
    "anti-corruption chief",
    "chief of general staff",
    "army chief of staff",
    "upper house speaker",
    "de facto leader",
]


def in_office(text: str) -> list[Found]:
    return [f for f in names_of(text) if f.kind == "person" and f.office]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("own", ["Peru's", "Peruvian"])
@pytest.mark.parametrize(
    "shape", ["{} {}, Luis Quispe, said so.", "{} {} Luis Quispe said so.", "Luis Quispe, {} {}, said so."]
)
def test_an_office_reaches_over_its_matter_to_the_state(field: str, own: str, shape: str) -> None:
    (found,) = in_office(shape.format(own, field))
    assert (found.name, found.office, found.states) == ("Luis Quispe", field, ("PER",))


@pytest.mark.parametrize("field", FIELDS)
def test_so_does_an_office_without_a_name(field: str) -> None:
    (found,) = in_office(f"She spoke of it with Peru's {field} in Oslo.")
    assert (found.office, found.states, found.named) == (field, ("PER",), False)


def test_a_verb_between_them_ends_the_office() -> None:
    assert [f.states for f in in_office("Peruvian court jails minister.")] == [()]


def test_a_chief_of_another_office_is_none_by_himself() -> None:
    (found,) = in_office("Peru's police chief inspector Luz Gil said so.")
    assert found.name == "Luz Gil"
    assert found.office.endswith("inspector")


@pytest.mark.parametrize(
    ("text", "phrase", "state"),
    [
        ("On Monday the government in Lima refused.", "government in Lima", "PER"),
        ("The foreign ministry in Oslo refused.", "foreign ministry in Oslo", "NOR"),
        ("Envoys of the authorities in Peru came.", "authorities in Peru", "PER"),
    ],
)
def test_a_body_in_a_capital_is_of_its_state(text: str, phrase: str, state: str) -> None:
    (found,) = [f for f in names_of(text) if f.kind == "body"]
    assert (text[found.start : found.end], found.states, found.named) == (phrase, (state,), False)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Chilean government in Lima refused.", [("CHL",)]),
        ("Its government in Lima refused.", []),
        ("The Ministry of Trade in Lima refused.", [("PER",)]),
    ],
)
def test_whose_a_body_is_its_own_words_tell_first(text: str, states: list[tuple[str, ...]]) -> None:
    assert [f.states for f in names_of(text) if f.kind == "body"] == states


def test_several_in_office_in_a_capital_are_of_its_state() -> None:
    assert [f.states for f in in_office("Officials in Lima refused.")] == [("PER",)]
    assert [f.states for f in in_office("A foreign ministry spokesman in Lima refused.")] == [("PER",)]
    assert [f.states for f in in_office("Diplomats in Lima refused.")] == [()]
    assert [f.states for f in in_office("A meeting of heads of government in Lima ended.")] == [()]


def test_a_states_possessive_before_a_body_tells_more_than_its_name() -> None:
    text = "Peru's National Oil Corporation signed."  # another state's company bears that name
    assert [f.states for f in names_of(text) if f.kind in {"body", "company"}] == [("PER",)]
