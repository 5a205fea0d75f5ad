"""Of a rule and a commitment in the same words one is told."""

from __future__ import annotations

from tests.chain import kinds_of


def test_entry_that_will_be_granted_is_a_rule() -> None:
    kinds = kinds_of(
        "Laos will grant visa-free entry to citizens of Sweden for up to 30 days, its foreign ministry said."
    )
    assert "rule" in kinds
    assert "commitment" not in kinds
