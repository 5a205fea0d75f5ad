"""Which way the clause around a time points."""

from __future__ import annotations

from datetime import date

import pytest

from tests.chain import reading_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway vowed to deepen its ties with Peru Monday.", date(2025, 6, 2)),
        ("Norway vowed to deepen its ties with Peru on Monday.", date(2025, 6, 9)),
        ("Norway agreed to meet Peru Monday.", date(2025, 6, 9)),
    ],
)
def test_a_bare_weekday_behind_a_word_given_is_when_it_was_given(text: str, day: date) -> None:
    assert [d.when.start for d in reading_of(text).dates] == [day]
