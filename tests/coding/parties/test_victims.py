"""Who suffers a deed is not accused of it, nor backed by who backs it."""

from __future__ import annotations

import datetime

import pytest

from bilat.coding import code
from bilat.model.claim import Claim
from bilat.model.document import Document, Published
from bilat.read import read

DAY = datetime.date(2024, 3, 12)


def told(text: str, event: str) -> list[Claim]:
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    return [c for c in code(document, read(document)) if c.plover.event == event]


def sides(claim: Claim) -> tuple[set[str | None], set[str | None]]:
    return {p.country for p in claim.actors}, {p.country for p in claim.recipients}


@pytest.mark.parametrize(
    "text",
    [
        "Chile condemned the bombing of a market in Somalia on Monday.",
        "Chile condemned the attack on the Kenyan embassy in Lima.",
    ],
)
def test_who_was_hit_is_not_accused(text: str) -> None:
    (claim,) = told(text, "ACCUSE")
    assert sides(claim) == ({"CHL"}, set())


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Kenya denounced Moroccan strikes on Mauritania as a crime.", {"MAR"}),
        ("Bolivia condemned Paraguay for its attacks on Uruguay.", {"PRY"}),
    ],
)
def test_who_struck_is_accused(text: str, accused: set[str]) -> None:
    (claim,) = told(text, "ACCUSE")
    assert sides(claim)[1] == accused


def test_who_defends_a_strike_backs_nobody_whom_it_hit() -> None:
    assert not told("Vice President Ana Ruiz of Peru defended the strike on Bolivia.", "SUPPORT")


def test_a_protest_that_names_nobody_is_no_accusation_of_another_state() -> None:
    text = "Hundreds of Ghanaians rallied outside the Togolese consulate in Kumasi to denounce the water cuts."
    assert not told(text, "ACCUSE")
