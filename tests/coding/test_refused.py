"""Talks that are turned down or broken off are one matter."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, kinds_of

RAIN = " Peru accused Chile of taking water from the river. Chile denied the charge of Peru."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru on Tuesday rejected any talks with Chile on the gas pipeline.", "contact"),
        ("President Ana Ruiz of Peru ruled out any dialogue with Chile.", "contact"),
        ("Peru has suspended negotiations with Chile over the gas pipeline.", "event"),
        ("Peru has stopped all talks with Chile on the gas pipeline.", "event"),
    ],
)
def test_talks_that_are_turned_down_or_broken_off_are_told_once(text: str, kind: str) -> None:
    (told,) = [c for c in claims_of(text + RAIN) if c.evidence[0].start < len(text) and c.kind != "position"]
    assert told.kind == kind
    assert told.polarity == "denied" or kind == "event"


def test_talks_that_are_held_stay() -> None:
    assert "contact" in kinds_of("Peru resumed negotiations with Chile over the gas pipeline." + RAIN)


@pytest.mark.parametrize("verb", ["withholding", "suspension"])
def test_aid_that_is_held_back_is_not_given(verb: str) -> None:
    text = (
        "The European Union imposed sanctions on six officials of Togo. The measures come in addition to the "
        f"{verb} of EU financial assistance going to the Togolese government."
    )
    assert "aid" not in [c.type for c in claims_of(text)]
