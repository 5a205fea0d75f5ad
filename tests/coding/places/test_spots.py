"""Places that no gazetteer has, told by their words, their kinds or the preposition before them."""

from __future__ import annotations

import pytest

from bilat.coding.places.places import place_of
from bilat.model.claim import Place
from tests.chain import context_of, frame_of, the


def place(text: str, lemma: str) -> Place | None:
    context = context_of(text)
    return place_of(context, frame_of(context.reading, lemma))


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The Chilean envoy hosted a reception at the Copper Grand.", "host", "Copper Grand"),
        ("The Peruvian navy seized a Chilean boat off Kelpan island.", "seize", "Kelpan island"),
        ("The Peruvian navy seized a Chilean boat in the Gulf of Ventanas.", "seize", "Gulf of Ventanas"),
        ("Chilean troops attacked Peruvian positions at Tumbara.", "attack", "Tumbara"),
        ("The Chilean police arrested three Peruvians in the village of Quillota Alta.", "arrest", "Quillota Alta"),
        ("The Chilean minister met the Peruvian envoy at his country residence.", "meet", "his country residence"),
        (
            "The Chilean minister met the Peruvian envoy at the trade ministry premises.",
            "meet",
            "trade ministry premises",
        ),
        (
            "The Chilean minister met the Peruvian envoy at the presidential palace in Lima.",
            "meet",
            "presidential palace in Lima",
        ),
    ],
)
def test_a_place_by_its_words_alone(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert (found.name, text[found.start : found.end]) == (name, name)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The Chilean minister met the Peruvian envoy at the Copper Forum.", "meet"),
        ("The Chilean minister met the Peruvian envoy at the embassy.", "meet"),
        ("Peru thanked Chile for hosting the talks on Kelpan island.", "thank"),
        ("The Chilean minister met the Peruvian envoy at an event organised by Marisol.", "meet"),
    ],
)
def test_gatherings_seats_and_what_is_talked_about_are_no_places(text: str, lemma: str) -> None:
    assert place(text, lemma) is None


def test_the_next_deed_of_a_chain_says_where() -> None:
    found = place("Three Peruvians were arrested by Chile and their boat was seized off Kelpan island.", "arrest")
    assert found is not None
    assert found.name == "Kelpan island"


def test_a_raid_is_where_those_are_whom_it_hit() -> None:
    found = place("Ghana deplored the raid carried out by Peru on a camp for people in Santiago.", "raid")
    assert found is not None
    assert found.name == "Santiago"


def test_a_building_is_told_with_the_city_that_another_sentence_names() -> None:
    text = (
        "President of Peru Ana Ruiz held talks at the Moneda Palace with President of Chile Juan Soto.\n\n"
        "Ana Ruiz met Juan Soto in Santiago."
    )
    found = the("contact.talks", text).place
    assert found is not None
    assert found.name.startswith("Moneda Palace")


def test_a_town_of_a_named_state_needs_no_gazetteer() -> None:
    found = place("Chilean troops killed dozens of farmers in the Peruvian town of Tumbara.", "kill")
    assert found is not None
    assert found.name == "Tumbara"


def test_a_ministry_is_named_with_its_capital_though_that_is_also_a_name() -> None:
    text = "Peru and Chile signed a fishing agreement at the foreign ministry in Lima on Monday."
    found = the("instrument", text).place
    assert found is not None
    assert found.name == "foreign ministry in Lima"
