"""Of a rule and a commitment in the same words one is told."""

from __future__ import annotations

from tests.chain import kinds_of


def test_entry_that_will_be_granted_is_a_rule() -> None:
    kinds = kinds_of(
        "Laos will grant visa-free entry to citizens of Sweden for up to 30 days, its foreign ministry said."
    )
    assert "rule" in kinds
    assert "commitment" not in kinds


def test_a_warning_against_travel_is_advice_and_no_threat() -> None:
    text = (
        "Norway's Foreign Office has warned against all travel to Chad and urged Norwegian citizens to leave the "
        "African country by commercial flights as soon as possible."
    )
    assert {"event", "flow"} & {*kinds_of(text)} == set()
