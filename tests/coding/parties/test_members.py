"""A meeting of an organisation's own ministers."""

from __future__ import annotations

from tests.chain import kinds_of


def test_they_are_of_no_state_around() -> None:
    text = "Ireland imposed sanctions on officials of Togo after a meeting of EU foreign ministers in Luxembourg."
    assert kinds_of(text) == ["sanction"]


def test_with_somebody_else_they_deal_with_him() -> None:
    text = "Ireland spoke after a meeting of EU foreign ministers with Togo's Foreign Minister Ama Kofi in Lome."
    assert "contact" in kinds_of(text)


def test_states_by_their_names_are_their_own_ministers() -> None:
    text = "Peru spoke after a meeting of Peruvian and Chilean ministers in Lima."
    assert "contact" in kinds_of(text)
