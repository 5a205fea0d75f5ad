from __future__ import annotations

import pytest

from bilat.coding.courtesy import is_name
from tests.chain import claims_of, context_of, the


@pytest.mark.parametrize(
    "text",
    [
        "Mr Koskinen, the Finnish minister, came to Ghana and said: “Thank you for the warm welcome.”",
        "Mr Koskinen of Finland said in Ghana: “We are grateful for the kind words.”",
    ],
)
def test_thanks_for_a_civility_are_no_event(text: str) -> None:
    assert [c for c in claims_of(text) if c.kind == "event"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Finnish minister thanked Ghana for the tractors.",
        "The Finnish minister thanked Ghana for the warm welcome.",
        "The President of Ghana expressed his gratitude to Finland for the hospitality.",
        "President Kamau of Kenya thanked the Malawian President for taking part in the parade.",
        "Ghana is grateful to Finland for its support and hospitality.",
        "Ghana accused Finland of an unfriendly welcome.",
    ],
)
def test_thanks_for_a_deed_and_other_words_on_a_welcome_are(text: str) -> None:
    assert the("event", text).plover.event in {"SUPPORT", "ACCUSE"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Two Chileans study at the faculty of Technical Support of the farms of Peru.", True),
        ("Two Chileans study with the technical support of the farms of Peru.", False),
        ("Chilean Farmers Thank Peru For Technical Support.", False),
    ],
)
def test_a_noun_with_a_capital_is_part_of_a_name(text: str, named: bool) -> None:
    context = context_of(text)
    frame = next(f for f in context.reading.frames if f.lemma == "support" and f.form == "noun")
    assert is_name(context, frame) is named
