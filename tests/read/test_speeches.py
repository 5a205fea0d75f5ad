"""Speeches printed whole: whose words they are."""

from __future__ import annotations

import pytest

from bilat.read.segments import segments
from bilat.read.speeches import as_delivered, delivered_from

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
