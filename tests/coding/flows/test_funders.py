"""Flows told by a word beside a name, what organisations lend, and what passes to nobody who is named."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of


def flows(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "flow"]


def states(claim: Claim) -> tuple[set[str | None], set[str | None]]:
    return {p.country for p in claim.actors}, {p.country for p in claim.recipients}


@pytest.mark.parametrize(
    ("text", "givers", "receivers"),
    [
        ("The Finland-funded harbour in Ghana was opened.", {"FIN"}, {"GHA"}),
        ("Norway, Zambia's largest bilateral lender, was not there.", {"NOR"}, {"ZMB"}),
        ("Norway and Japan, Zambia's other two major creditors, were not there.", {"NOR", "JPN"}, {"ZMB"}),
        ("Norway, a key investor in the Peruvian economy, was not there.", {"NOR"}, {"PER"}),
    ],
)
def test_a_word_beside_a_name_tells_who_gives(text: str, givers: set[str], receivers: set[str]) -> None:
    assert [states(c) for c in flows(text) if c.type == "finance"] == [(givers, receivers)]


def test_a_lender_is_told_whatever_else_is_denied() -> None:
    (claim,) = flows("Norway, Zambia's largest lender, is not a member of the club.")
    assert (claim.polarity, claim.modality) == ("affirmed", "fact")


def test_an_organisation_lends_to_a_state() -> None:
    (claim,) = flows("Zambia secured a $1.3 billion bailout from the International Monetary Fund.")
    assert [p.type for p in claim.actors] == ["igo"]
    assert [p.country for p in claim.recipients] == ["ZMB"]


@pytest.mark.parametrize(
    ("text", "kind", "givers", "receivers"),
    [
        ("Peruvian citizens have joined the Ukrainian Armed Forces.", "people", {"PER"}, {"UKR"}),
        ("The number of Peruvian nationals visiting Ghana is growing.", "people", {"PER"}, {"GHA"}),
        ("Peru's main export products to Ghana were copper and fish meal.", "goods", {"PER"}, {"GHA"}),
    ],
)
def test_who_passes_and_what(text: str, kind: str, givers: set[str], receivers: set[str]) -> None:
    assert [(c.type, *states(c)) for c in flows(text)] == [(kind, givers, receivers)]


def test_an_air_services_agreement_is_no_flight() -> None:
    assert not flows("Peru and Ghana signed a new Air Services Agreement.")


def test_money_given_as_support_is_told_once() -> None:
    told = claims_of("Finland gave Ghana financial support of $3 million for its schools.")
    assert sorted(c.kind for c in told if c.kind in {"event", "flow"}) == ["flow"]
