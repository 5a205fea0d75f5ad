"""What happened so long before something else is dated from that."""

from __future__ import annotations

from datetime import date

import pytest

from tests.chain import the


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("a month after", date(2025, 5, 1), date(2025, 5, 31)),
        ("six months after", date(2024, 12, 1), date(2024, 12, 31)),
        ("two years after", date(2023, 1, 1), date(2023, 12, 31)),
        ("a week after", date(2025, 5, 25), date(2025, 5, 31)),
        ("three days after", date(2025, 6, 1), date(2025, 6, 1)),
        ("less than a week after", date(2025, 5, 28), date(2025, 6, 3)),
        ("nearly three weeks after", date(2025, 5, 14), date(2025, 5, 21)),
        ("almost two months after", date(2025, 4, 4), date(2025, 5, 4)),
        ("more than ten years after", date(2014, 6, 4), date(2015, 6, 4)),
    ],
)
def test_so_long_after_tells_when_the_other_happened(words: str, start: date, end: date) -> None:
    text = f"The paper comes {words} Chilean President Ana Soto met Peruvian President Luis Rojas in Lima."
    claim = the("contact.meeting", text)
    assert (claim.date.start, claim.date.end, claim.date.basis) == (start, end, "relative")


def test_drills_held_so_long_before_are_of_that_time() -> None:
    text = "The Chilean leader's trip comes a month after Peru carried out huge military drills around Chile."
    assert (the("event", text).date.start, the("event", text).date.end) == (date(2025, 5, 1), date(2025, 5, 31))
