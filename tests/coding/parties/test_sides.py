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
        ("Norway, along with Nepal, condemned Gabon for the attack.", "event", ["NOR", "NPL"], ["GAB"]),
        ("Norway joined Nepal in condemning Gabon.", "event", ["NOR", "NPL"], ["GAB"]),
        ("Norway condemned Gabon's attack on Benin.", "event", ["NOR"], ["GAB"]),
        ("Norway condemned Gabon's attacks on Benin and Togo.", "event", ["NOR"], ["GAB"]),
        ("Norway condemned Gabon and Benin for the attacks.", "event", ["NOR"], ["GAB", "BEN"]),
        ("Tunisia asked Germany for a loan of 200 million euros.", "figure", ["DEU"], ["TUN"]),
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


@pytest.mark.parametrize(
    "text",
    [
        "The strikes came hours after the talks between Gabon and Benin.",
        "Peru and Chile discussed trade because of the hostilities in Benin, Peru's main partner.",
    ],
)
def test_a_bare_noun_of_fighting_is_no_deed_of_those_named_beside_it(text: str) -> None:
    assert not any(c.kind == "event" and c.type == "assault" for c in claims_of(text))


def test_a_noun_of_fighting_whose_sides_are_told_is_their_deed() -> None:
    assert (["GAB"], ["BEN"]) in _sides("Gabon launched strikes on Benin overnight.", "event")
