"""Offices and the bodies in which they are held."""

from __future__ import annotations

import pytest

from tests.chain import reading_of


@pytest.mark.parametrize(
    "office",
    [
        "Deputy Head of the Department for Peru of the Ghanaian Ministry of Trade",
        "head of the Europe desk of the Ghanaian Foreign Ministry",
        "head of the Peruvian section of the Ghanaian Foreign Ministry",
    ],
)
def test_what_a_part_of_a_ministry_is_for_is_not_whose_it_is(office: str) -> None:
    reading = reading_of(f"Kofi Boateng, {office}, met the Norwegian ambassador.")
    (found,) = (r for r in reading.referents if r.name == "Kofi Boateng")
    assert (found.country, found.office) == ("GHA", office)
