"""A paper seen whole: title, parties, where it stands, and whether it is one at all."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bilat.coding.draft import Draft
from bilat.coding.papers.instruments import is_likely, told_of_before
from bilat.kinds import instrument
from bilat.model.claim import Claim, Party
from tests.chain import claims_of, context_of


def papers_of(text: str, **fields: Any) -> list[Claim]:
    return [c for c in claims_of(text, **fields) if c.kind == "instrument"]


def values_of(claim: Claim) -> instrument.Values:
    assert isinstance(claim.values, instrument.Values)
    return claim.values


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad reached an understanding at the meeting.",
        "The Chad Peru Business Convention elected a new president.",
    ],
)
def test_what_no_words_make_a_paper_is_none(text: str) -> None:
    assert papers_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Peru and Chad discussed how to carry out the agreements reached at their talks in May.",
        "The presidents of Peru and Chad met in Lima. Based on the agreements reached there, plants are being built.",
    ],
)
def test_agreements_that_are_clearly_heard_are_papers(text: str) -> None:
    """Readers hold those reached at talks for papers, though only what is built on them is news."""
    assert [sorted(c.countries) for c in papers_of(text)] == [["PER", "TCD"]]


def test_an_agreement_on_something_is_a_paper() -> None:
    found = papers_of("Peru and Chad reached an agreement on fishing quotas on Monday.")
    assert [values_of(c).subject for c in found] == ["fishing quotas"]


def test_a_deal_with_those_whom_no_state_stands_behind_is_not_of_another_state() -> None:
    text = "Ghana, unlike Peru, will get no loan until it signs a deal with its private bondholders, Chad said."
    assert papers_of(text) == []


def test_papers_with_many_whom_nobody_names_are_not_of_the_other_state() -> None:
    signed = "Peru and Chad have signed an air services agreement."
    (paper,) = papers_of(f"{signed} Peru has now signed such agreements with more than 60 countries.")
    assert [e.end for e in paper.evidence] == [len(signed) - 1]


@pytest.mark.parametrize(
    ("text", "status", "modality"),
    [
        ("Peru said signing the trade agreement with Chad will help its exporters.", "negotiated", "plan"),
        ("Peru opened talks with Chad on the signing of a fisheries treaty.", "negotiated", "plan"),
        ("The recently signed Free Trade Agreement between Peru and Chad will help exporters.", "signed", "fact"),
        ("Peru's minister praised the proposed Fisheries Agreement between Peru and Chad.", "proposed", "plan"),
        ("Peru urged Chad to ratify the treaty on fisheries.", None, "demand"),
        ("Tariffs will fall when the treaty between Peru and Chad comes into force.", None, "plan"),
    ],
)
def test_a_paper_stands_where_its_words_say(text: str, status: str | None, modality: str) -> None:
    assert {(values_of(c).status, c.modality) for c in papers_of(text)} == {(status, modality)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru and Chad signed several documents.", ""),
        ("Peru and Chad signed two new trade agreements.", "trade agreements"),
        ("Peru and Chad recently signed a historic Fishing Rights Treaty.", "Fishing Rights Treaty"),
    ],
)
def test_a_title_is_neither_number_nor_praise_nor_kind(text: str, title: str) -> None:
    assert [values_of(c).title for c in papers_of(text)] == [title]


def test_the_end_of_a_period_is_no_date() -> None:
    found = papers_of("Peru and Chad signed an agreement extending gas supplies until 2040.")
    assert [(values_of(c).period_end, c.date.start and c.date.start.year) for c in found] == [("2040", 2025)]


def test_who_is_only_spoken_about_in_a_paper_is_no_side() -> None:
    found = papers_of("Peru and Chad issued a joint statement calling on Kenya and Uganda to resume talks.")
    assert [{p.country for p in c.actors} for c in found] == [{"PER", "TCD"}]


def test_a_paper_told_again_under_a_plainer_name_is_one() -> None:
    text = (
        "Peru and Chad signed a memorandum on fisheries. "
        "The agreement was signed by the Peruvian foreign minister and Chad's ambassador."
    )
    assert [c.type for c in papers_of(text)] == ["memorandum"]


def test_the_law_that_ratifies_a_paper_tells_that_it_is_ratified() -> None:
    found = papers_of("Peru adopted a law on ratification of the extradition treaty with Chad.")
    assert {(c.type, values_of(c).status) for c in found} == {("law", "ratified")}


def test_no_papers_no_sides_to_find() -> None:
    assert told_of_before(context_of("Peru met Chad."), []) == []


def test_papers_named_behind_how_many_they_are_are_papers_of_their_own() -> None:
    found = papers_of("Peru and Chad signed documents, including a treaty on extradition and a protocol on ports.")
    assert [(c.type, values_of(c).subject) for c in found] == [("treaty", "extradition"), ("protocol", "ports")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Turkey suspended its treaty on friendship with Greece.", "suspended"),
        ("The Kenya-Ghana Defence Agreement expires in 2026.", None),
    ],
)
def test_what_ends_a_paper(text: str, status: str | None) -> None:
    assert [values_of(c).status for c in papers_of(text)] == [status]


def test_an_agreement_between_others_is_not_of_who_speaks_of_it() -> None:
    assert papers_of("Kenya welcomed the truce agreement between the two factions of Chad.") == []


def test_who_seeks_papers_with_others_is_a_side_of_them() -> None:
    found = papers_of("Peru is in discussions to establish free trade agreements with Chad, Mali and Ghana.")
    assert {p.country for p in found[0].actors} == {"PER", "TCD", "MLI", "GHA"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's cabinet approved entering into an agreement with Chad on customs.", "approved"),
        ("Peru and Chad are negotiating to finalize a Preferential Trade Agreement.", "negotiated"),
        ("They will celebrate the anniversary of the signing of the treaty between Peru and Chad.", "signed"),
    ],
)
def test_what_stands_around_a_signing(text: str, status: str) -> None:
    assert [values_of(c).status for c in papers_of(text)] == [status]


def test_what_somebody_is_to_witness_is_not_signed_yet() -> None:
    text = "The Peruvian prime minister is scheduled to witness the signing of the Peru-Chile trade agreement in Lima."
    [paper] = papers_of(text)
    assert (paper.modality, values_of(paper).status) == ("plan", "negotiated")


def test_views_that_are_exchanged_are_no_paper_that_is() -> None:
    found = papers_of("Peru and Chad exchanged views on draft agreements in the field of readmission.")
    assert all(values_of(c).status != "signed" for c in found)


def test_a_proposal_to_sign_is_what_is_approved() -> None:
    text = (
        "Chad's Cabinet of Ministers has approved the proposal presented by the Minister of Sports to sign a "
        "Memorandum of Understanding between Chad and Nepal to promote cooperation in the field of sports."
    )
    assert [values_of(c).status for c in papers_of(text)] == ["approved"]


def test_the_paper_of_an_organisation_is_of_no_state_that_nobody_names() -> None:
    context = context_of("A provisional agreement with the International Monetary Fund was reached in November.")
    fund = Party("International Monetary Fund", "International Monetary Fund", "igo", start=33, end=60)
    peru = Party("Peru", "", "state", "PER")
    draft = Draft("instrument", "agreement", [fund, peru], [], [(0, 81)], "tagged.instrument", 0, heard=0.9)
    assert not is_likely(context, draft)
    named = [fund, msgspec.structs.replace(peru, as_written="Peru", start=1, end=5)]
    assert is_likely(context, msgspec.structs.replace(draft, actors=named))
