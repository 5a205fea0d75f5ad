"""What is undertaken, in the words of a commitment."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Peruvian Minister Luis Quispe assured Chilean Ambassador Marta Rojas that Peru would open the port.",
            "Peru would open the port",
        ),
        ("Peru asked the Chilean government to open the port to its ships.", "open the port to its ships"),
        ("Peru invited President Marta Rojas of Chile to visit Lima in May.", "visit Lima in May"),
        ("Peru pledged $5 million to Chile for the port.", "$5 million to Chile for the port"),
        ("Peru requested President Ana Rojas's help to free Chile.", "President Ana Rojas's help to free Chile"),
        ("Peru asked for Chile's consent to the plan.", "Chile's consent to the plan"),
        ("The invitation to visit Lima was extended to Chile by Peru when they met.", "visit Lima"),
        ("Peru promised to open the port to Chile in May.", "open the port to Chile in May"),
    ],
)
def test_the_deed_is_told_without_whom_it_is_promised_to_or_asked_of(text: str, what: str) -> None:
    assert [c.values.what for c in claims_of(text) if c.kind == "commitment"] == [what]  # type: ignore[attr-defined]


def test_what_is_done_is_told_with_what_it_is_done_to() -> None:
    text = "Gabon's ministers met the envoy of Benin. The remaining houses will be handed over to Benin in May."
    found = [c.values.what for c in claims_of(text) if c.kind == "commitment"]  # type: ignore[attr-defined]
    assert any(what.startswith("The remaining houses") for what in found)


def test_what_was_asked_is_none_where_it_is_told_as_done() -> None:
    text = "Chile thanked Peru for the ships, as had been requested by the Chilean president."
    assert not [c for c in claims_of(text) if c.kind == "commitment"]
