"""Where a paper stands: executed, renewed, run out, approved."""

from __future__ import annotations

import pytest

from bilat.kinds import instrument
from bilat.model.claim import Claim
from tests.chain import claims_of


def status_of(claim: Claim) -> str | None:
    assert isinstance(claim.values, instrument.Values)
    return claim.values.status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A memorandum on fishing was executed between Peru and Chad in 2007.", "signed"),
        ("Peru and Chad have renewed the air services agreement.", "in_force"),
        ("The treaty between Peru and Chad has expired.", "expired"),
        ("The cabinet of Peru has approved signing an agreement with Chad on fisheries.", "approved"),
    ],
)
def test_status_of_a_paper(text: str, status: str) -> None:
    found = [c for c in claims_of(text) if c.kind == "instrument"]
    assert [status_of(c) for c in found if {p.country for p in c.actors} == {"PER", "TCD"}] == [status]


def test_an_organisation_approves_a_programme_for_a_state() -> None:
    found = [c for c in claims_of("The IMF approved a loan programme for Chad.") if c.kind == "instrument"]
    assert [(c.type, status_of(c)) for c in found] == [("programme", "approved")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru ended its extradition treaty with Chad.",
        "Peru pulled out of the fisheries treaty with Chad.",
        "Peru tore up the fisheries treaty with Chad.",
    ],
)
def test_a_paper_that_is_given_up(text: str) -> None:
    found = [c for c in claims_of(text) if c.kind == "instrument"]
    assert [(c.type, status_of(c)) for c in found] == [("treaty", "terminated")]


def test_a_law_on_a_paper_is_of_its_sides() -> None:
    text = "Peru adopted a law on ratification of the extradition treaty with Chad."
    law = next(c for c in claims_of(text) if c.type == "law")
    assert {p.country for p in law.actors} == {"PER", "TCD"}


def test_a_name_in_a_title_is_no_side() -> None:
    found = [c for c in claims_of("Peru and Chad signed the Lake Morro Water Charter.") if c.kind == "instrument"]
    assert [[p.country for p in c.actors] for c in found] == [["PER", "TCD"]]
