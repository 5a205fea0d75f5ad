"""Ties of two states that a noun alone tells."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


def ties(text: str) -> list[tuple[str, set[str | None]]]:
    """Type and states of each tie."""
    return [(c.type, {p.country for p in c.actors + c.recipients}) for c in claims_of(text) if c.kind == "tie"]


@pytest.mark.parametrize(
    ("text", "sort", "states"),
    [
        ("The Finnish President said the strategic partnership with Peru goes on.", "partnership", {"FIN", "PER"}),
        ("The Fijian-Peruvian strategic partnership has grown, the ministers said.", "partnership", {"FJI", "PER"}),
        ("Peru is Finland's largest trading partner.", "partnership", {"FIN", "PER"}),
        ("Chad and Peru have marked 60 years of diplomatic relations.", "diplomatic_relations", {"TCD", "PER"}),
    ],
)
def test_a_noun_tells_a_tie(text: str, sort: str, states: set[str]) -> None:
    assert (sort, states) in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed an agreement on strategic partnership in energy.",
        "Peru and Chad celebrated the 20th anniversary of the Treaty of Friendship.",
        "Chad has had years of strained relations with Peru.",
        "Chad suspended a 15-year-old friendship treaty with Gabon on Friday.",
    ],
)
def test_a_paper_or_a_quarrel_is_none(text: str) -> None:
    assert not [c for c in claims_of(text) if c.reader.startswith(("tie.bond", "tie.anniversary", "tie.years"))]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Since the establishment of diplomatic ties in 1957, Peru and Ghana have traded.", 1957),
        ("In the 67 years since the establishment of diplomatic relations, Peru and Ghana have traded.", 1958),
        ("Next year marks 32 years since diplomatic relations between Peru and Ghana were established.", 1994),
        ("Last year, Peru and Ghana marked 40 years of diplomatic relations.", 1984),
        ("Okello praised the relations of Peru and Ghana that began 53 years ago.", 1972),
        ("Peru and Ghana have been strategic partners since 2005.", 2005),
    ],
)
def test_relations_are_of_the_year_in_which_they_began(text: str, year: int) -> None:
    assert {c.date.start and c.date.start.year for c in claims_of(text) if c.kind == "tie"} == {year}


def test_the_day_on_which_a_partnership_is_spoken_of_is_not_its_own() -> None:
    text = "Today we discussed trade with Ghana, where Peru is an important partner."
    assert {c.date.start for c in claims_of(text) if c.kind == "tie"} == {None}
