"""Where a paper stands: executed, renewed, run out, approved."""

from __future__ import annotations

import pytest

from bilat.kinds import instrument
from bilat.lexicon.papers import paper_words
from bilat.model.claim import Claim
from tests.chain import claims_of, the


def status_of(claim: Claim) -> str | None:
    assert isinstance(claim.values, instrument.Values)
    return claim.values.status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A memorandum on fishing was executed between Peru and Chad in 2007.", "signed"),
        ("Peru and Chad have renewed the air services agreement.", "in_force"),
        ("The treaty between Peru and Chad has expired.", "expired"),
        ("The Treaty on Fishing between Peru and Chad remains in force.", "in_force"),
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


def paper_of(text: str) -> instrument.Values:
    found = [c.values for c in claims_of(text) if c.kind == "instrument"]
    assert isinstance(found[0], instrument.Values)
    return found[0]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru and Chad signed a social security agreement.", "social security"),
        ("Peru and Chad signed a new bilateral agreement.", ""),
        ("Peru's parliament ratified the treaty with Chad on the transfer of sentenced prisoners.",
         "the transfer of sentenced prisoners"),
        ("Peru and Chad signed a memorandum to develop Lima as an energy hub.", "develop Lima as an energy hub"),
        ("Peru and Chad signed an agreement on fisheries and a protocol.", "fisheries"),
        ("Peru and Chad signed an agreement on visas, which their leaders had announced.", "visas"),
        ("Peru and Chad signed an agreement on Monday on fisheries.", "fisheries"),
        ("Peru and Chad signed an agreement in Lima on Monday.", ""),
        ("They spoke about another agreement between Peru and Chad – on the use of ports.", "the use of ports"),
        ("They spoke about another agreement between Peru and Chad.", ""),
        ("Peru and Chad signed three significant agreements.", ""),
    ],
)  # fmt: skip
def test_what_a_paper_is_about(text: str, subject: str) -> None:
    assert paper_of(text).subject == subject


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Peru-Chad Trade Agreement (PCTA), currently under negotiation", "Peru-Chad Trade Agreement (PCTA)"),
        ("Protocol on Visas signed in Lima", "Protocol on Visas"),
        ("Agreement on Fishing that both presidents praised", "Agreement on Fishing"),
        ("Programme of Cooperation for 2025–2027", "Programme of Cooperation for 2025–2027"),
    ],
)
def test_a_title_ends_where_more_is_said_of_the_paper(words: str, title: str) -> None:
    assert paper_words().titled(words) == title


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ("", " on fishing entered into between the governments", "signed"),
        ("", " on fishing entered into force in May", "in_force"),
        ("", ", currently under negotiation", "negotiated"),
        ("", " will be useful to both", None),
        ("the signing of an", " on fishing", "signed"),
        ("talks on the", "", "negotiated"),
        ("for the signing he praised the", "", None),
    ],
)
def test_where_a_paper_stands(before: str, after: str, status: str | None) -> None:
    found = paper_words().standing_before(before) or paper_words().standing_after(after)
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    "text",
    [
        "Peru's President Dina Rojas sent the free trade agreement with India to Congress for ratification.",
        "The extradition treaty with Ghana was submitted to the Finnish parliament for ratification.",
        "Finnish President Aino Virtanen submitted to parliament for approval the Customs Agreement with Mongolia.",
    ],
)
def test_a_paper_sent_for_ratification_is_told(text: str) -> None:
    claim = the("instrument", text)
    assert len({p.country for p in claim.actors if p.country}) == 2


def test_papers_of_other_ministries_are_other_papers() -> None:
    text = (
        "The Finnish Ministry of Culture and the Ghanaian Ministry of Culture signed a programme of cooperation. "
        "The Finnish Ministry of Health and the Ghanaian Ministry of Health signed a programme of cooperation."
    )
    assert len([c for c in claims_of(text) if c.kind == "instrument"]) == 2
