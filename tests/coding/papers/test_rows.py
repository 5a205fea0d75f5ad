"""Papers told in a row."""

from __future__ import annotations

import pytest
from msgspec import to_builtins

from tests.chain import claims_of


def papers(text: str) -> list[tuple[str, str]]:
    """Type and words of each paper."""
    return [(c.type, c.evidence[0].quote.strip(" .")) for c in claims_of(text) if c.kind == "instrument"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Peru and Chad signed an agreement on extradition, a memorandum on ports, and a protocol on customs.",
            ["agreement", "memorandum", "protocol"],
        ),
        (
            "Peru and Chad signed three papers: a treaty on crime, an action plan on tea and a memorandum on ports.",
            ["treaty", "programme", "memorandum"],
        ),
        ("Peru and Chad signed a roadmap for fishing as well as a contract for 500 boats.", ["roadmap", "contract"]),
        (
            "Peru's parliament ratified a treaty on crime and a convention on pensions with Chad.",
            ["treaty", "agreement"],
        ),
        (
            "Documents signed by Peru and Chad include a protocol on tea, programmes on culture and the Gas Treaty.",
            ["protocol", "programme", "treaty"],
        ),
        (
            "Peru and Chad held talks. Signed was an arts, film and music programme, as well as a protocol on visas.",
            ["programme", "protocol"],
        ),
        (
            "Peru and Chad signed documents on tea, as well as a plan for visits and a contract for boats.",
            ["agreement", "programme", "contract"],
        ),
    ],
)
def test_each_paper_of_a_row_is_told_by_itself(text: str, types: list[str]) -> None:
    assert [sort for sort, _ in papers(text)] == types


@pytest.mark.parametrize(
    "text",
    [
        "The Declaration of Lima and the Treaty of Chad, which Peru and Chad signed in 1998, settled the border.",
        "Under the Declaration of Lima and the Treaty of Chad, Peru and Chad share the river.",
        "The president of Peru said that the Lima Declaration and the Treaty on Trade with Chad had opened a door.",
    ],
)
def test_papers_joined_in_one_name_are_two(text: str) -> None:
    assert [sort for sort, _ in papers(text)] == ["declaration", "treaty"]


def test_the_words_of_each_are_its_own() -> None:
    found = papers("Peru and Chad signed a roadmap for fishing and a memorandum on ports.")
    assert found == [
        ("roadmap", "Peru and Chad signed a roadmap for fishing"),
        ("memorandum", "a memorandum on ports"),
    ]


def test_two_papers_of_one_sort_are_two() -> None:
    assert len(papers("Peru and Chad signed an agreement on fishing and an agreement on pensions.")) == 2


def test_two_of_one_row_are_two_though_they_are_about_the_same() -> None:
    one = "an agreement on cooperation between the Lima Bank and Air Chad"
    other = "an agreement on cooperation between the Lima Port and Air Chad"
    assert len(papers(f"Peru and Chad signed {one} and {other}.")) == 2


def test_what_opens_a_row_is_not_joined_to_the_papers_told_before() -> None:
    text = "A number of documents were signed in the presence of the presidents of Peru and Chad."
    listed = "The documents signed include a treaty on crime as well as contracts for boats, and the Gas Agreement."
    assert papers(f"{text} {listed}") == [
        ("agreement", text[:-1]),
        ("treaty", "The documents signed include a treaty on crime"),
        ("contract", "contracts for boats"),
        ("agreement", "the Gas Agreement"),
    ]


def test_the_subject_of_each_is_its_own() -> None:
    text = "Peru and Chad signed a protocol on customs, programmes on culture and the Gas Treaty."
    (first,) = (c.values for c in claims_of(text) if c.type == "protocol")
    assert to_builtins(first)["subject"] == "customs"


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed the Treaty on Fishing, a document that sets quotas.",
        "Peru and Chad signed an agreement on ports and fishing.",
        "Ministers of Peru and Chad signed 15 agreements and memoranda of understanding.",
        "Peru and Chad signed several agreements and contracts on Monday.",
    ],
)
def test_what_is_no_row(text: str) -> None:
    assert len(papers(text)) == 1


def test_what_leads_on_is_none_of_a_papers_words() -> None:
    text = "The documents of Peru and Chad include a crime treaty and the Roadmap for Fishing, which has 52 parts."
    assert papers(text)[-1] == ("roadmap", "the Roadmap for Fishing")


def test_a_clause_about_one_paper_of_a_row_leaves_the_row_whole() -> None:
    text = (
        "Peru and Chad signed an agreement on ports, a treaty on fish that entered into force at once, "
        "and a protocol on tea."
    )
    assert papers(text)[0] == ("agreement", "Peru and Chad signed an agreement on ports")
    assert [kind for kind, _ in papers(text)] == ["agreement", "treaty", "protocol"]
