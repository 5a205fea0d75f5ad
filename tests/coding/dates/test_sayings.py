"""Words that the text tells of without a day were said when their speaker is told to have spoken."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of

SPOKE = "The city is old. It is large. It is warm. It has a harbour. It lies by the sea. "
SPOKE += "Peruvian Ambassador Jorge Soto told reporters in Accra on Monday that the sea was calm. Fishing goes on."


def last(text: str) -> Claim:
    """The last event told."""
    return [c for c in claims_of(text) if c.kind == "event"][-1]


@pytest.mark.parametrize("words", ["Soto praised Ghana for its law on harbours.", "He accused Ghana of new delays."])
def test_what_somebody_also_said_is_of_the_day_on_which_he_spoke(words: str) -> None:
    claim = last(f"{SPOKE} {words}")
    assert (claim.date.start, claim.date.end, claim.date.basis) == (date(2025, 6, 2), date(2025, 6, 2), "relative")


def test_what_somebody_else_said_is_not() -> None:
    assert last(f"{SPOKE} Ghana accused Chile of new delays.").date.basis == "document"


def test_what_is_told_after_a_meeting_is_of_its_day() -> None:
    met = "On Tuesday Soto met Ghanaian Minister Ama Osei in Accra."
    assert last(f"{SPOKE} {met} Soto praised Ghana for its law on harbours.").date.start == date(2025, 6, 3)


def test_a_day_in_what_is_said_is_not_that_of_saying_it() -> None:
    told = (
        "Irish Minister Ana Byrne summoned Togo's envoy on Tuesday over the laying of a stone at a park in Togo on May "
        "30, the Foreign Ministry of Ireland said."
    )
    said = "The ministry stated that Minister Byrne emphasised that Ireland rejects the claims of Togo."
    days = {c.type: c.date.start for c in claims_of(f"{told} {said}") if c.kind == "event"}
    assert days == {"accuse": date(2025, 6, 3), "reject": date(2025, 6, 3)}
