"""What is told around a dated meeting bears its date, as reckoned."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.model.document import Published
from tests.chain import WEDNESDAY, the

MET = "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025."
MONDAY = date(2025, 6, 2)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Virtanen thanked Ghana for its help.", "event"),
        ("Finland and Ghana signed a treaty on water.", "instrument"),
    ],
)
def test_what_happened_at_a_dated_meeting_bears_its_date(sentence: str, kind: str) -> None:
    claim = the(kind, f"{MET} {sentence}")
    assert (claim.date.start, claim.date.end, claim.date.basis) == (MONDAY, MONDAY, "relative")


def test_a_date_of_its_own_stays() -> None:
    claim = the("instrument", f"{MET} Finland and Ghana signed a treaty on water on 12 May 2025.")
    assert (claim.date.start, claim.date.basis) == (date(2025, 5, 12), "text")


def test_another_pair_has_another_date() -> None:
    claim = the("event", f"{MET} Peru condemned Chile.")
    assert claim.date.basis == "document"


def test_a_promise_made_at_the_meeting_was_made_that_day() -> None:
    values: Any = the("commitment", f"{MET} Finland promised to build a school in Ghana.").values
    assert values.made == "2025-06-02"


def test_a_meeting_long_ago_dates_nothing() -> None:
    text = MET.replace("2 June 2025", "2 June 2019")
    assert the("event", f"{text} Virtanen thanked Ghana for its help.").date.basis == "document"


def test_a_meeting_that_is_yet_to_come_dates_nothing() -> None:
    yet_to_come = MET.replace("met", "will meet").replace("2 June", "20 June")
    claim = the("event", f"{yet_to_come} Virtanen thanked Ghana for its help.")
    assert claim.date.end == WEDNESDAY
    assert claim.date.basis == "document"


def test_what_did_not_happen_bears_no_date() -> None:
    assert not the("instrument", f"{MET} Finland and Ghana did not sign a treaty.").date.known


def test_without_a_day_of_publication_nothing_is_reckoned() -> None:
    claim = the("event", f"{MET} Virtanen thanked Ghana for its help.", published=Published())
    assert not claim.date.known
