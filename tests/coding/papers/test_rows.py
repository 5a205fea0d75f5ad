"""Papers told in a row."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed the Treaty on Fishing, a document that sets quotas.",
        "Peru and Chad signed an agreement on ports and fishing.",
    ],
)
def test_what_is_no_row(text: str) -> None:
    assert len(papers(text)) == 1
