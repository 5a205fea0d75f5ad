"""Places that befit no claim of a kind."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("contact.greeting", "Peru's President Ana Ruiz sent condolences to Chile over the earthquake in Valparaiso."),
        ("contact.call", "Peru's President Ana Ruiz spoke by telephone with Chile's President Juan Soto in Lima."),
        ("instrument", "Peru and Chile signed an agreement to train 300 nurses at the Andean Institute of Medicine."),
    ],
)
def test_a_place_of_what_is_spoken_of_is_not_where_that_was(kind: str, text: str) -> None:
    assert the(kind, text).place is None


def test_a_paper_is_where_it_is_signed() -> None:
    place = the(
        "instrument", "Peru and Chile signed an agreement in Arequipa on Monday to train nurses in Chile."
    ).place
    assert place is not None
    assert place.name == "Arequipa"


def test_what_was_discussed_puts_the_talks_nowhere() -> None:
    text = "Peru's President Ana Ruiz and Chile's President Juan Soto discussed the forum which was held in Quito."
    found = [c for c in claims_of(text) if c.kind == "contact" and c.type == "talks"]
    assert [c.place for c in found] == [None]


def test_a_paper_is_signed_where_a_time_stands_before_the_place() -> None:
    text = "An agreement between Peru and Chile was signed a short while ago at the Moneda Palace."
    place = the("instrument", text).place
    assert place is not None
    assert place.name == "Moneda Palace"


def test_where_those_are_whom_a_restriction_is_on_it_is_not_laid() -> None:
    assert the("sanction", "Ireland on Tuesday imposed sanctions on four firms in Togo and Chad.").place is None
