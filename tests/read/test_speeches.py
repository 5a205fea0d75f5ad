"""Speeches printed whole: whose words they are."""

from __future__ import annotations

import pytest

from bilat.read import read
from bilat.read.segments import segments
from bilat.read.speeches import announced, as_delivered, delivered_from
from tests.builders import make_document

_LEAD = "Peru’s Foreign Minister Ana Ruiz spoke in Accra on Monday.\n\n"
_BODY = "We shall open a school in Tema next year. Peru supports Ghana."


@pytest.mark.parametrize(
    "opening",
    [
        "The following is a statement by the Peruvian Foreign Minister.\n\n",
        "Excellencies, dear friends, thank you for coming.\n\n",
        "I am truly honoured to speak here.\n\n",
        "It is a great pleasure to be in Accra.\n\n",
    ],
)
def test_words_below_a_note_or_a_greeting_are_the_speakers(opening: str) -> None:
    text = _LEAD + opening + _BODY
    found = as_delivered(segments(text, dialogue=True), delivered_from(text, segments(text, dialogue=True)))
    assert not found[0].answer
    assert all(s.answer for s in found[-2:])


@pytest.mark.parametrize(
    "below",
    [
        "“I am honoured to be here,” the minister said.\n\n" + _BODY,
        "The following is the list of goods.\n\n" + _BODY,
        "I am honoured to be here.\n\n" + _BODY + " She added that more would follow.",
    ],
)
def test_a_report_that_quotes_is_no_speech(below: str) -> None:
    text = _LEAD + below
    assert delivered_from(text, segments(text, dialogue=True)) is None


_SPOKEN = (
    "I thank all of you for coming.\n\nWe shall open a school in Tema next year. Our Government supports Ghana, and I"
    " shall visit Accra in May."
)


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by Hon. Ana Ruiz, Minister of Foreign Affairs, at the meeting with envoys",
        "Statement delivered by the President of Peru at the General Assembly",
        "Full text of President Ruiz’s speech in Accra",
        "Prime Minister Ruiz’s opening address at the summit",
    ],
)
def test_a_title_names_the_speech_below_it(title: str) -> None:
    text = f"{title}\n\n{_SPOKEN}"
    start = delivered_from(text, segments(text, dialogue=True))
    assert start is not None
    assert text[start:].startswith("I thank")
    assert announced(text, start) == (0, len(title))


@pytest.mark.parametrize(
    "text",
    [
        f"Joint statement by the Presidents of Peru and Ghana\n\n{_SPOKEN}",
        "President Ruiz’s speech at the summit wins praise\n\nShe spoke in Accra. Peru will host more.",
    ],
)
def test_no_single_speaker_is_found_where_several_speak_or_a_report_tells(text: str) -> None:
    assert delivered_from(text, segments(text, dialogue=True)) is None


def test_who_speaks_is_whom_the_line_above_the_speech_names() -> None:
    lead = "Neither President Luis Paz of Peru nor Foreign Minister Ana Ruiz will go to Accra.\n\n"
    text = f"{lead}Remarks by Hon. Ana Ruiz, Minister of Foreign Affairs, at the meeting with envoys\n\n{_SPOKEN}"
    reading = read(make_document(text))
    assert {reading.referents[s.speaker].name for s in reading.sentences[-3:] if s.speaker is not None} == {"Ana Ruiz"}
