"""Who is meant by a description: states by their region, neighbours, hosts and guests, bodies, one or both of two."""

from __future__ import annotations

import pytest

from tests.chain import meant, reading_of

VISIT = "Ethiopian Prime Minister Abiy Ahmed met Kenyan President William Ruto in Nairobi."
BODY = "The International Monetary Fund lent Peru 20 million dollars."


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Oman and Peru held talks. The Gulf state offered gas.", "The Gulf state", "Oman"),
        ("Peru and Estonia held talks. The tiny Baltic nation offered help.", "The tiny Baltic nation", "Estonia"),
        ("Ghana wrote to Peru. The West African country asked for rice.", "The West African country", "Ghana"),
        ("Japan wrote to Vietnam. The Southeast Asian nation replied.", "The Southeast Asian nation", "Vietnam"),
        ("Jordan wrote to Peru. Lima thanked the kingdom.", "the kingdom", "Jordan"),
        ("Oman wrote to Peru. Lima thanked the sultanate.", "the sultanate", "Oman"),
        ("Kenya said that Uganda was late. It warned its western neighbour.", "its western neighbour", "Uganda"),
    ],
)
def test_states_without_their_names(text: str, words: str, name: str) -> None:
    assert meant(reading_of(text), text, words) == [name]


@pytest.mark.parametrize("words", ["The Gulf state", "The kingdom"])
def test_a_description_of_nobody_spoken_of_means_nobody(words: str) -> None:
    text = f"Kenya wrote to Peru. {words} was silent."
    reading = reading_of(text)
    assert [m for m in reading.mentions if m.start == text.index(words)] == []


@pytest.mark.parametrize(
    ("words", "name"),
    [("The visiting leader", "Abiy Ahmed"), ("The Ethiopian leader", "Abiy Ahmed"), ("his host", "William Ruto")],
)
def test_guests_and_hosts(words: str, name: str) -> None:
    text = f"{VISIT} {words if words[0] == 'T' else 'He thanked ' + words}."
    found = meant(reading_of(text, source="nation.africa"), text, words.removeprefix("The "))
    assert found == [name]


def test_two_leaders_are_the_heads_and_not_who_received_one() -> None:
    text = f"{VISIT} He was received by Foreign Minister Musalia Mudavadi. The two leaders agreed on rail."
    found = meant(reading_of(text, source="nation.africa"), text, "The two leaders")
    assert sorted(found) == ["Abiy Ahmed", "William Ruto"]


@pytest.mark.parametrize("words", ["The Fund", "the lender"])
def test_bodies_by_the_last_word_of_their_name(words: str) -> None:
    text = f"{BODY} {words} praised Peru." if words[0] == "T" else f"{BODY} Peru thanked {words}."
    assert meant(reading_of(text), text, words) == ["International Monetary Fund"]


@pytest.mark.parametrize(
    ("words", "names"), [("Both have", ["Chile", "Peru"]), ("The former has", ["Peru"]), ("The latter has", ["Chile"])]
)
def test_one_or_both_of_two(words: str, names: list[str]) -> None:
    text = f"Peru and Chile banned the grain. {words} asked for help."
    assert sorted(meant(reading_of(text), text, words.rsplit(" ", 1)[0])) == names


def test_a_seat_stands_for_its_organisation_where_its_state_is_unnamed() -> None:
    text = "The EU wrote to Peru. Brussels offered help."
    assert meant(reading_of(text), text, "Brussels") == ["EU"]
    text = "The EU wrote to Belgium. Brussels offered help."
    assert meant(reading_of(text), text, "Brussels") == ["Belgium"]


def test_the_foreign_minister_of_a_guest_is_of_his_state() -> None:
    text = f"{VISIT} He came with his foreign minister Dawit Bekele."
    reading = reading_of(text, source="nation.africa")
    assert [r.country for r in reading.referents if r.name == "Dawit Bekele"] == ["ETH"]


def test_the_country_to_which_something_is_done_is_another() -> None:
    text = "Peru and Chile quarrelled. Peru has stopped all sales to the country."
    assert meant(reading_of(text), text, "the country") == ["Chile"]


def test_a_wire_report_is_at_home_where_it_comes_from() -> None:
    text = "LIMA, June 2 (Reuters) - Peru thanked the visiting Chilean minister."
    assert reading_of(text, source="Reuters").home == "PER"
    assert reading_of(text.replace("Chilean", "British"), source="Reuters").home == "GBR"


@pytest.mark.parametrize("marks", [("Q: ", "A: "), ("Question: ", "Answer: "), ("Q. ", "A. ")])
def test_answers_are_those_of_who_is_asked(marks: tuple[str, str]) -> None:
    asked, answered = marks
    turns = [("What do you ask of Peru?", "We ask for rice."), ("And of Chile?", "I wrote to Lima and we wait.")]
    lines = [f"{asked}{question}\n{answered}{answer}" for question, answer in turns]
    text = "\n".join(["Kenyan Foreign Minister Peter Kamau answers our questions.", *lines])
    reading = reading_of(text, kind="interview")
    spoken = [text[s.start : s.end] for s in reading.sentences if s.speaker is not None]
    assert spoken == ["We ask for rice.", "I wrote to Lima and we wait."]


@pytest.mark.parametrize("noun", ["ministry", "embassy"])
def test_a_state_s_body_by_the_word_of_its_name(noun: str) -> None:
    text = f"Togo's {noun.title()} of Trade spoke to Chile. The {noun} said that Chile had agreed."
    assert meant(reading_of(text), text, f"The {noun}") == [f"{noun.title()} of Trade"]


def test_of_two_it_is_the_one_spoken_of_last() -> None:
    text = "Togo's Foreign Ministry wrote to Chile. Chile's Trade Ministry answered. The ministry said no."
    assert meant(reading_of(text), text, "The ministry") == ["Trade Ministry"]


def test_a_body_of_another_kind_is_not_meant() -> None:
    text = "Togo's Foreign Ministry wrote to Chile. The embassy said no."
    assert not [m for m in reading_of(text).mentions if text[m.start : m.end] == "The embassy"]
