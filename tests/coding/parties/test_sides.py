"""Who acts on whom, as the syntax around a claim tells it."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.parties.sides import set_apart
from bilat.model.claim import Claim, Party
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


@pytest.mark.parametrize(
    "text",
    [
        "The Presidents of Gabon and Benin met on Monday. Both parties expressed their intention to expand trade.",
        "The ministers of Gabon and Benin met on Monday. The two countries pledged to build a bridge.",
        "The Presidents of Gabon and Benin met on Monday. The two presidents expressed readiness to fight smuggling.",
        "Gabon, Benin commit to expanding rail links.",
    ],
)
def test_what_both_undertake_nobody_undertakes_towards_the_other(text: str) -> None:
    assert [(set(a), b) for a, b in _sides(text, "commitment")] == [({"GAB", "BEN"}, [])]


def test_one_side_that_agrees_undertakes_it_towards_the_other() -> None:
    text = "The Gabonese side agreed to extend technical assistance to Benin's electricity board."
    assert _sides(text, "commitment") == [(["GAB"], ["BEN"])]


def _party(name: str, country: str, kind: str = "person") -> Party:
    return Party(name, name, kind, country)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "sort", "actors", "recipients", "settled"),
    [
        ("contact", "visit", ["GAB", "BEN"], ["BEN"], (["GAB"], ["BEN", "BEN"])),
        ("contact", "meeting", ["GAB", "BEN"], ["BEN"], (["GAB", "BEN", "BEN"], [])),
        ("event", "aid", ["GAB"], ["GAB", "BEN"], (["GAB"], ["BEN"])),
        ("event", "aid", ["GAB"], ["GAB"], (["GAB"], ["GAB"])),
        ("rule", "visa", ["GAB", "BEN"], ["BEN"], (["GAB", "BEN"], ["BEN"])),
    ],
)
def test_no_state_stands_on_both_sides(
    kind: str, sort: str, actors: list[str], recipients: list[str], settled: tuple[list[str], list[str]]
) -> None:
    first = [_party(f"A {code}", code) for code in actors]
    second = [_party(f"B {code}", code) for code in recipients]
    draft = Draft(kind, sort, first, second, [(0, 1)], "", 0)  # type: ignore[arg-type]
    set_apart(draft)
    assert ([p.country for p in draft.actors], [p.country for p in draft.recipients]) == settled
