from __future__ import annotations

import pytest

from tests.chain import claims_of, the


@pytest.mark.parametrize(
    "text",
    [
        "The Finnish minister thanked Ghana for the warm welcome.",
        "The President of Ghana expressed his gratitude to Finland for the hospitality.",
        "Ghana is grateful to Finland for the kind words.",
    ],
)
def test_thanks_for_a_civility_are_no_event(text: str) -> None:
    assert [c for c in claims_of(text) if c.kind == "event"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Finnish minister thanked Ghana for the tractors.",
        "Ghana is grateful to Finland for its support and hospitality.",
        "Ghana accused Finland of an unfriendly welcome.",
    ],
)
def test_thanks_for_a_deed_and_other_words_on_a_welcome_are(text: str) -> None:
    assert the("event", text).plover.event in {"SUPPORT", "ACCUSE"}
