"""Subjects that a message leaves out."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

MET = "Norwegian Foreign Minister Kari Lund met Ghana's Trade Minister Yaw Mensah in Accra on Monday."


def actors(quote: str) -> set[str]:
    """Who acts in what is told in a message of hers."""
    text = f"{MET}\n\n“{quote}” Minister Lund wrote on Tuesday."
    found = [c for c in claims_of(text) if c.kind == "contact" and "Luis Paz" in {p.name for p in c.actors}]
    return {p.name for c in found for p in c.actors}


@pytest.mark.parametrize(
    "quote",
    [
        "Concluded detailed talks with Peruvian President Luis Paz today. It was a pleasure,",
        "Had a productive meeting with Peruvian President Luis Paz in Oslo. It was a pleasure,",
        "Pleased to meet Peruvian President Luis Paz in Oslo today. It was a pleasure,",
    ],
)
def test_who_writes_it_is_who_did_it(quote: str) -> None:
    assert "Kari Lund" in actors(quote)


def test_a_sentence_with_a_subject_is_of_that_one() -> None:
    assert "Kari Lund" not in actors("Peruvian President Luis Paz met Chilean President Ana Rojas. It was a pleasure,")
