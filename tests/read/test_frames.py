"""Predicate frames: the same matter has the same roles, however the sentence is built."""

from __future__ import annotations

import pytest

from bilat.model.reading import Frame
from tests.chain import frame_of, named, reading_of


def roles(text: str, lemma: str) -> dict[str, list[str]]:
    reading = reading_of(text)
    frame = frame_of(reading, lemma)
    return {a.role: named(reading, frame, a.role) for a in frame.arguments if a.mentions}


def frame(text: str, lemma: str) -> Frame:
    return frame_of(reading_of(text), lemma)


@pytest.mark.parametrize(
    "text",
    ["Cuba condemned Portugal.", "Portugal was condemned by Cuba.", "Portugal has been condemned by Cuba."],
)
def test_a_passive_is_turned(text: str) -> None:
    assert roles(text, "condemn") == {"agent": ["Cuba"], "patient": ["Portugal"]}


@pytest.mark.parametrize("text", ["Chile urged to end its fishing ban", "Chile told to return trawlers to Peru"])
def test_whom_a_headline_says_to_be_urged_urges_nobody(text: str) -> None:
    found = frame(text, "urge" if "urged" in text else "tell")
    assert [a.role for a in found.arguments if a.mentions] == ["patient"]


def test_who_urges_somebody_is_not_urged() -> None:
    assert roles("Peru urged Chile to end its fishing ban.", "urge") == {"agent": ["Peru"], "patient": ["Chile"]}


def test_the_voice_is_kept() -> None:
    assert frame("Portugal was condemned by Cuba.", "condemn").voice == "passive"
    assert frame("Cuba condemned Portugal.", "condemn").voice == "active"


def test_a_relative_clause_is_filled_with_what_it_is_about() -> None:
    found = roles("Ghana praised Japan, which donated tractors to Mali.", "donate")
    assert found == {"agent": ["Japan"], "to": ["Mali"]}


def test_the_object_of_a_relative_clause_is_the_noun_before_it() -> None:
    text = "The tractors that Belgium provided to Chad were late."
    found = frame(text, "provide")
    assert "The tractors" in {text[a.start : a.end] for a in found.arguments if a.role == "patient"}
    assert roles(text, "provide")["agent"] == ["Belgium"]


def test_the_doer_of_a_clause_joined_by_and_is_that_of_the_first() -> None:
    text = "Peru signed the contract and thanked Chile."
    assert roles(text, "thank") == {"agent": ["Peru"], "patient": ["Chile"]}


def test_joined_names_take_part_alike() -> None:
    assert roles("Peru, Chile and Bolivia condemned Oman.", "condemn")["agent"] == [
        "Peru",
        "Chile",
        "Bolivia",
    ]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Kenya invited Vietnam to send a team.", "Vietnam"),
        ("Kenya urged Vietnam to send a team.", "Vietnam"),
        ("Kenya promised Vietnam to send a team.", "Kenya"),
        ("Kenya plans to send a team.", "Kenya"),
    ],
)
def test_who_does_what_an_infinitive_says(text: str, agent: str) -> None:
    assert roles(text, "send")["agent"] == [agent]


def test_a_noun_that_a_light_verb_carries_has_the_verbs_parties() -> None:
    text = "Kenya held a meeting with Vietnam in Hanoi."
    reading = reading_of(text)
    meeting = frame_of(reading, "meeting")
    assert meeting.light is not None
    assert reading.frames[meeting.light].lemma == "hold"
    assert named(reading, meeting, "agent") == ["Kenya"]
    assert named(reading, meeting, "with") == ["Vietnam"]
    assert meeting.tense == "past"


def test_a_bare_noun_has_its_own() -> None:
    found = frame("The visit of Norwegian King Harald to Chile ended.", "visit")
    assert found.form == "noun"
    assert roles("The visit of Norwegian King Harald to Chile ended.", "visit") == {
        "of": ["Harald"],
        "to": ["Chile"],
    }


def test_a_possessor_is_the_agent_of_a_noun() -> None:
    assert roles("Peru's visit to Chile ended.", "visit") == {"agent": ["Peru"], "to": ["Chile"]}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Peru called off the trip.", "call off"),
        ("Peru took part in the race.", "take part"),
        ("Peru set up a fund.", "set up"),
    ],
)
def test_a_particle_makes_another_predicate(text: str, lemma: str) -> None:
    assert frame(text, lemma).form == "verb"


def test_what_hangs_on_the_object_belongs_to_the_predicate() -> None:
    assert roles("Oman imposed fees on Chad.", "impose")["on"] == ["Chad"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Peru paid Chile.", "past"),
        ("Peru has paid Chile.", "past"),
        ("Peru pays Chile.", "present"),
        ("Peru will pay Chile.", "future"),
    ],
)
def test_tense(text: str, tense: str) -> None:
    assert frame(text, "pay").tense == tense


def test_what_is_said_is_governed_by_the_saying() -> None:
    text = "Peru said that Chile had paid Oman."
    reading = reading_of(text)
    governor = frame_of(reading, "pay").governor
    assert governor is not None
    assert reading.frames[governor].lemma == "say"
    assert frame_of(reading, "pay").link == "ccomp"


def test_evidence_is_the_clause_not_the_sentence() -> None:
    text = "Peru paid Chile in May, and Oman thanked Chad in June."
    found = frame(text, "thank")
    assert text[found.clause_start : found.clause_end] == "Oman thanked Chad in June"


def test_frames_lie_within_their_sentences() -> None:
    text = "Peru paid Chile. Oman, which Chad had thanked, held talks with Mali in Lima and will visit Togo."
    reading = reading_of(text)
    for found in reading.frames:
        sentence = reading.sentences[found.sentence]
        assert (
            sentence.start
            <= found.clause_start
            <= found.start
            < found.end
            <= found.clause_end
            <= sentence.end
        )
        assert found.governor is None or 0 <= found.governor < len(reading.frames)
        assert all(sentence.start <= a.start < a.end <= sentence.end for a in found.arguments)
        assert all(set(a.mentions) <= set(a.inner) for a in found.arguments)
