"""Times of predicates that are of the same time as another. The articles are of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.coding.dates.dating import date_of
from tests.chain import context_of, frame_of


@pytest.mark.parametrize(
    ("text", "lemma", "start"),
    [
        ("Chile froze all Peruvian assets when Peru seized the mine in 2022.", "freeze", date(2022, 1, 1)),
        (
            "Chile on Monday announced the resumption of loans to Peru after the port closed in April 2022.",
            "resumption",
            date(2025, 6, 2),
        ),
        (
            "In 2021, Chilean engineers were poised to test the pumps, working with Peru, but floods came.",
            "work",
            date(2021, 1, 1),
        ),
        (
            "Recalling a meeting she had had with the Peruvian envoy last week, she praised Chile.",
            "meeting",
            date(2025, 5, 26),
        ),
    ],
)
def test_what_is_done_at_once_has_one_time(text: str, lemma: str, start: date) -> None:
    context = context_of(text)
    assert date_of(context, frame_of(context.reading, lemma)).start == start
