"""Polarity and modality of a predicate: its own words, then what governs it."""

from __future__ import annotations

import pytest

from tests.chain import frame_of, reading_of


def qualifiers(text: str) -> tuple[str, str]:
    frame = frame_of(reading_of(text), "sign")
    return frame.polarity, frame.modality


@pytest.mark.parametrize(
    "text",
    [
        "Peru signed a deal with Chile.",
        "Peru has signed a deal with Chile.",
        "Peru said that Chile had signed a deal.",
        "Peru managed to sign a deal with Chile.",
    ],
)
def test_what_happened_is_a_fact(text: str) -> None:
    assert qualifiers(text) == ("affirmed", "fact")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will sign a deal with Chile.",
        "Peru plans to sign a deal with Chile.",
        "Peru and Chile agreed to sign a deal.",
        "Peru would be happy to sign a deal with Chile.",
        "Peru is ready to sign a deal with Chile.",
        "Peru pledged to sign a deal with Chile.",
        "Peru said that it would sign a deal with Chile.",
        "Peru came to Chile to sign a deal.",
        "Peru intends to sign a deal with Chile.",
        pytest.param(
            "Peru is to sign a deal with Chile in May.",
        ),
    ],
)
def test_what_is_agreed_promised_or_set_is_a_plan(text: str) -> None:
    assert qualifiers(text) == ("affirmed", "plan")


@pytest.mark.parametrize(
    "text",
    [
        "Peru should sign a deal with Chile.",
        "Peru must sign a deal with Chile.",
        "Peru urged Chile to sign a deal.",
        "Peru demanded that Chile sign a deal.",
        "Peru asked Chile to sign a deal.",
    ],
)
def test_what_is_asked_for_is_a_demand(text: str) -> None:
    assert qualifiers(text) == ("affirmed", "demand")


@pytest.mark.parametrize(
    "text",
    [
        "Peru may sign a deal with Chile.",
        "Peru might sign a deal with Chile.",
        "Peru could sign a deal with Chile.",
        "Peru is considering signing a deal with Chile.",
        "Peru hopes to sign a deal with Chile.",
    ],
)
def test_what_is_hedged_is_a_possibility(text: str) -> None:
    assert qualifiers(text) == ("affirmed", "possibility")


@pytest.mark.parametrize(
    "text",
    ["If Peru signs a deal with Chile, Oman will pay.", "Oman will pay unless Peru signs a deal with Chile."],
)
def test_what_would_have_to_be_is_a_condition(text: str) -> None:
    assert qualifiers(text)[1] == "condition"


@pytest.mark.parametrize(
    "text",
    [
        "Peru has not signed a deal with Chile.",
        "Peru never signed a deal with Chile.",
        "Peru signed no deal with Chile.",
        "Peru refused to sign a deal with Chile.",
        "Peru failed to sign a deal with Chile.",
        "Peru denied signing a deal with Chile.",
    ],
)
def test_what_did_not_happen_is_denied(text: str) -> None:
    assert qualifiers(text) == ("denied", "fact")


def test_a_plan_can_be_denied() -> None:
    assert qualifiers("Peru will not sign a deal with Chile.") == ("denied", "plan")


def test_two_negations_affirm() -> None:
    assert qualifiers("Peru did not fail to sign a deal with Chile.")[0] == "affirmed"


def test_a_denied_clause_leaves_the_next_one_alone() -> None:
    reading = reading_of("Peru did not pay Chile but signed a deal with Oman.")
    assert frame_of(reading, "pay").polarity == "denied"
    assert frame_of(reading, "sign").polarity == "affirmed"


def test_the_adverb_of_hearsay_does_not_deny() -> None:
    frame = frame_of(reading_of("Peru has reportedly signed a deal with Chile."), "sign")
    assert frame.polarity == "affirmed"
    assert [s.type for s in frame.attribution] == ["hearsay"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru needs to sign a deal with Chile.", ("affirmed", "demand")),
        ("Peru has to sign a deal with Chile.", ("affirmed", "demand")),
        ("Peru had to sign a deal with Chile.", ("affirmed", "fact")),
        ("Peru has yet to sign a deal with Chile.", ("denied", "fact")),
    ],
)
def test_what_is_needed_or_still_to_come_is_not_done(text: str, told: tuple[str, str]) -> None:
    assert qualifiers(text) == told


def test_what_would_happen_at_a_time_to_come_is_planned() -> None:
    assert frame_of(reading_of("Tomorrow, the Kenyan minister would visit Peru."), "visit").modality == "plan"
    assert frame_of(reading_of("If asked, the Kenyan minister would visit Peru."), "visit").modality == "possibility"


def test_what_somebody_is_not_ready_to_do_is_denied() -> None:
    assert frame_of(reading_of("Peru is not prepared to sign the treaty with Chile."), "sign").polarity == "denied"
    assert frame_of(reading_of("Peru is prepared to sign the treaty with Chile."), "sign").polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Talks between Peru and Chile are also on his agenda.", "plan"),
        ("Talks between Peru and Chile are on the cards.", "plan"),
        ("Talks between Peru and Chile were on the agenda.", "fact"),
        ("Talks between Peru and Chile on the agenda followed.", "fact"),
    ],
)
def test_what_is_on_an_agenda_is_planned(text: str, modality: str) -> None:
    assert frame_of(reading_of(text), "talks").modality == modality


def test_what_one_leaves_after_it_is_going_on() -> None:
    frames = reading_of("Minister Sean Byrne will travel to Peru after concluding his visit to Chile.").frames
    told = {f.lemma: f.modality for f in frames if f.lemma in {"travel", "visit"}}
    assert told == {"travel": "plan", "visit": "fact"}
