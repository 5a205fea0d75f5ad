"""Who acts on whom, as the syntax around a claim tells it."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of


def _sides(text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    found: list[Claim] = [c for c in claims_of(text) if c.kind == kind]
    return [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "Peru and Chile signed an agreement on air services. A charter flight brought Peruvian tourists to Chile.",
            "flow",
            ["PER"],
            ["CHL"],
        ),
        ("Western sanctions imposed on Iran and Peru hit Chile.", "sanction", [], ["IRN", "PER"]),
        (
            "Peruvian President Ana Soto signed a bill that gives $5 billion in aid to Chile.",
            "instrument",
            ["PER"],
            [],
        ),
        (
            "The Peruvian Foreign Ministry and the Chilean State Department issued a travel advisory for Mumbai.",
            "rule",
            ["PER", "CHL"],
            ["IND"],
        ),
        (
            "Kazakhstan is our closest ally and strategic partner, said the Peruvian president.",
            "tie",
            ["KAZ", "PER"],
            [],
        ),
    ],
)
def test_sides(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    assert (actors, recipients) in _sides(text, kind)


def test_a_law_on_an_agreement_is_of_its_parties_too() -> None:
    text = (
        "Dora Ruiz, the Peruvian president, signed the law on ratifying the agreement between Peru and Chile on trade."
    )
    assert any(set(actors) == {"PER", "CHL"} for actors, _ in _sides(text, "instrument"))


def test_whoever_stands_behind_with_in_what_is_discussed_takes_part() -> None:
    text = "Peru's minister will discuss steps to reach these goals with President Ana Soto of Chile."
    assert any(set(a) | set(r) == {"PER", "CHL"} for a, r in _sides(text, "commitment") + _sides(text, "contact"))
