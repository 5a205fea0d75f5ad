"""Lists whose lead says what was done and whose items say with whom or what."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of

NORWAY = "Ministry of Foreign Affairs of Norway"
MET = (
    "Minister in New York\n\nForeign Minister Kari Lund met a number of counterparts:\n\n"
    "- Ana Ruiz, Foreign Minister of Peru: fisheries\n"
    "- the Prime Minister of Ghana\n"
    "- Moussa Diop (Senegal)\n"
    "- the President of Togo – cancelled"
)


def of(kind: str, text: str, source: str = NORWAY) -> list[Claim]:
    return [c for c in claims_of(text, source=source) if c.kind == kind]


def states(claim: Claim) -> set[str]:
    return {p.country for p in claim.actors + claim.recipients if p.country}


@pytest.mark.parametrize("guest", ["PER", "GHA", "SEN"])
def test_those_listed_were_met(guest: str) -> None:
    [claim] = [c for c in of("contact", MET) if guest in states(c)]
    assert states(claim) == {"NOR", guest}
    assert "Kari Lund" in {p.name for p in claim.actors}


def test_who_was_not_met_after_all_is_no_claim() -> None:
    assert not [c for c in of("contact", MET) if "TGO" in states(c)]


def test_a_list_in_a_newspaper_leads_to_nothing() -> None:
    assert not [c for c in of("contact", MET, source="Meridian Herald") if c.reader.startswith("list.")]


def test_visitors_without_a_state_are_of_the_one_that_did_not_host() -> None:
    text = (
        "Peru\n\nVisits to Peru\n\n- May 2023 – Minister of Trade\n\n"
        "Visits to Norway\n\n- August 2024 – Minister of Agriculture, with 12 farmers"
    )
    there, here = of("contact", text)
    assert ([p.country for p in there.actors], [p.country for p in there.recipients]) == (["NOR"], ["PER"])
    assert ([p.country for p in here.actors], [p.country for p in here.recipients]) == (["PER"], ["NOR"])
    assert str(here.date.start)[:7] == "2024-08"


def test_papers_listed_under_a_lead_are_of_the_two_states() -> None:
    text = (
        "Visit of the Prime Minister of Peru: documents signed\n\n"
        "1. Letter of Intent on seaweed\n2. Executive Programme of Cultural Exchange, 2025-2027\n"
    )
    found = of("instrument", text)
    assert [c.type for c in found] == ["memorandum", "programme"]
    assert all(states(c) == {"NOR", "PER"} for c in found)


PAPERS = (
    "Visit to Peru\n\nOn 9 May 2024 the Ministers of Norway and Peru signed the following documents:\n\n"
    "Signed by the ministers\n\n1. Agreement on the transfer of prisoners\n\n"
    "Not yet signed\n\n2. Convention on whales"
)


def test_papers_under_a_heading_of_a_list_bear_the_day_of_its_lead() -> None:
    found = [c for c in of("instrument", PAPERS) if c.reader.startswith("list.")]
    assert [str(c.date.start) for c in found] == ["2024-05-09"]


def test_papers_under_a_heading_that_they_are_not_signed_are_no_claims() -> None:
    assert not [c for c in of("instrument", PAPERS) if c.reader.startswith("list.") and "whales" in c.evidence[0].quote]


def test_the_last_item_of_a_list_may_end_it() -> None:
    text = (
        "Press release\n\nDuring the visit of the Prime Minister of Peru to Norway the following acts were signed:\n\n"
        "Memorandum on Fishing;\n\nDeclaration on Tea."
    )
    assert [c.type for c in of("instrument", text)] == ["memorandum", "declaration"]


def test_the_titles_of_an_index_are_no_items_of_a_list() -> None:
    text = (
        "Ministry of Foreign Affairs of Ghana\n\n5 May 2003\n\n"
        "Foreign Minister's meeting with the Kenyan Foreign Minister\n\n"
        "4 May 2003\n\nVisit of the Prime Minister to Peru\n\n3 May 2003\n\nChile-Ghana business forum in Accra"
    )
    met = [c for c in claims_of(text, source="") if c.type == "meeting"]
    assert [sorted(p.country or "" for p in c.actors) for c in met] == [["GHA", "KEN"]]
