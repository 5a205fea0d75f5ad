"""Meetings that are recalled beside the one that a text is about, and a visit beside the talks on it."""

from __future__ import annotations

import pytest

from bilat.coding.courtesy import is_present
from tests.chain import claims_of, context_of

LEAD = "Norwegian President Kari Lund met with President of Peru Luis Paz in Oslo on 2 June 2025."


def contacts(text: str) -> list[str]:
    return sorted(c.type for c in claims_of(text) if c.kind == "contact" and c.modality == "fact")


@pytest.mark.parametrize(
    "said",
    [
        "Not so long ago Mr Paz and I met in this very room.",
        "We agreed at our meeting in Lima to build a bridge.",
    ],
)
def test_a_meeting_that_a_speaker_recalls_is_one_of_its_own(said: str) -> None:
    text = f"Meeting with President of Peru Luis Paz\n\n{LEAD}\n\nPresident of Norway Kari Lund: Mr President, {{}}"
    assert contacts(text.format(f"I am glad to see you. {said}")) == ["meeting", "meeting"]
    assert contacts(text.format("I am glad that we met.")) == ["meeting"]


def test_who_speaks_at_a_meeting_does_not_say_where_it_is() -> None:
    for said, here in (("Our meeting in Lima was useful.", False), ("Our meeting is useful.", True)):
        context = context_of(f"President of Norway Kari Lund: Mr President of Peru, welcome. {said}")
        [frame] = [f for f in context.reading.frames if f.lemma == "meeting"]
        assert is_present(context, frame) is here


def test_a_visit_and_the_talks_on_it_are_two() -> None:
    text = "Peruvian Foreign Minister Luis Paz had a cordial meeting with Norwegian State Secretary Kari Lund, during "
    assert contacts(text + "her recent visit to Peru.") == ["meeting", "visit"]
