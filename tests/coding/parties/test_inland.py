"""What happens within one state, in news of two."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

LEAD = "Peru's President Ana Ruiz held talks in Lima with President of Chad Idriss Tahir. Peru and Chad are partners. "


def told(text: str, kind: str) -> list[str]:
    """The words of each claim of a kind that the lead does not tell."""
    quotes = [e.quote for c in claims_of(LEAD + text) if c.kind == kind for e in c.evidence]
    return [quote for quote in quotes if quote not in LEAD]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Farming of Peru and the Cusco regional administration signed a memorandum on water.",
        "The Ministry of Energy signed a contract with a local construction company.",
    ],
)
def test_papers_at_home_are_none(text: str) -> None:
    assert told(text, "instrument") == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru will hold a referendum on the nuclear plant in autumn.",
        "The government will spend 200 million soles on roads.",
        "Our ministry will continue to work for a greener society.",
        "The date of the visit is yet to be agreed.",
        "The Ministry is committed to delivering timely consular services to all citizens.",
    ],
)
def test_what_is_done_at_home_is_no_undertaking(text: str) -> None:
    assert told(text, "commitment") == []


def test_what_is_promised_to_the_other_side_stands() -> None:
    assert told("Peru will build two schools in Chad.", "commitment")
    assert told("The two sides signed a memorandum on water.", "instrument")


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Cabinet approved the proposal of the Minister of Ports to sign a memorandum with Oman on fishing.",
        "The Cabinet of Peru gave its nod for the signing of an air services agreement with Oman.",
    ],
)
def test_what_is_approved_to_be_signed_is_approved(text: str) -> None:
    papers = [c for c in claims_of(text) if c.kind == "instrument"]
    assert [(c.modality, getattr(c.values, "status", "")) for c in papers] == [("fact", "approved")]


def test_an_invitation_that_is_accepted_is_the_hosts() -> None:
    found = [
        c for c in claims_of("The President of Chad accepted an invitation to visit Peru.") if c.type == "invitation"
    ]
    assert [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found] == [(["PER"], ["TCD"])]
