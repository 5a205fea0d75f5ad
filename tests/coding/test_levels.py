"""On which level people of two states deal with each other."""

from __future__ import annotations

import pytest

from tests.chain import the


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The presidents of Gabon and Benin met in Libreville on Monday.", "head_of_state"),
        ("A group of Gabonese business leaders visited Benin on Monday.", "business"),
        ("The defence secretaries of India and Sri Lanka met in Colombo on Monday.", "deputy_minister"),
        ("Norway's Equinor and Benin's Soneb met in Cotonou on Monday.", "business"),
    ],
)
def test_the_level_is_of_all_who_have_been_found_to_take_part(text: str, level: str) -> None:
    found = the("contact", text)
    assert found.values.level == level  # type: ignore[attr-defined]
