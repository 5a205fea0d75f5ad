"""Meetings among people of one state."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the

PAIR = "Norway and Peru are partners. Norway's President Kari Lund praised Peru."


@pytest.mark.parametrize(
    "met",
    [
        "President Lund met the Norwegian Bishop Ola Dahl at the palace.",
        "President Lund met union leader Ola Dahl at the palace.",
        "President Lund held talks with Norway's Foreign Minister Ola Dahl.",
    ],
)
def test_no_other_state_is_a_side(met: str) -> None:
    assert not [c for c in claims_of(f"{PAIR} {met}") if c.kind == "contact"]


def test_a_stranger_may_be_of_the_other_state() -> None:
    found = the("contact", f"{PAIR} President Lund met Trade Minister Ola Dahl of Peru at the palace.")
    assert {p.country for p in found.actors} == {"NOR", "PER"}
