"""Of which states a text speaks, where, and as who acts."""

from __future__ import annotations

from tests.chain import context_of

TEXT = "Peru accused Chile. Bolivia watched. Chile answered Peru."


def test_each_state_is_known_by_its_sentences_and_by_what_it_does() -> None:
    spoken = context_of(TEXT).spoken
    assert spoken.told == {"PER": frozenset({0, 2}), "CHL": frozenset({0, 2}), "BOL": frozenset({1})}
    assert spoken.agents == (frozenset({"PER"}), frozenset({"BOL"}), frozenset({"CHL"}))
    assert spoken.acting == {"PER": 1, "BOL": 1, "CHL": 1}
    assert [at for at, codes in spoken.named if "PER" in codes] == [0, TEXT.rindex("Peru")]
