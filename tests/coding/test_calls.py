"""Calls by telephone: who rang, and who was rung up."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister of Chile Ana Rojas received a phone call from Foreign Minister of Kenya Peter Kamau.",
        "Chilean minister Ana Rojas received a telephone call yesterday from her Kenyan counterpart Peter Kamau.",
    ],
)
def test_a_call_received_from_somebody_names_both_people(text: str) -> None:
    call = the("contact.call", text)
    assert [p.name for p in call.actors + call.recipients] == ["Peter Kamau", "Ana Rojas"]


def test_a_tour_of_duty_is_no_visit() -> None:
    text = "Chilean minister Ana Rojas received the Ambassador of Kenya Peter Kamau at the end of his tour of duty."
    assert all(c.type != "visit" for c in claims_of(text))


def test_who_rang_is_told_below_the_headline() -> None:
    text = (
        "Telephone conversation with President of Chile Ana Rojas\n"
        "President of Kenya Peter Kamau had a telephone conversation with President of Chile Ana Rojas, "
        "at Chile's initiative.\n"
        "The two presidents discussed trade between Chile and Kenya."
    )
    call = the("contact.call", text, source="State House Kenya")
    assert ([p.name for p in call.actors], [p.name for p in call.recipients]) == (["Ana Rojas"], ["Peter Kamau"])
