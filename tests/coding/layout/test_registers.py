"""Registers of treaties: a heading says where papers stand, an item names one with its days."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of

NORWAY = "Ministry of Foreign Affairs of Norway"
PERU = (
    "Peru and Norway\n\nBilateral treaties in force\n"
    "• Agreement on Air Transport – signed 12 Mar. 1999, E.I.F. 01/02/2001\n"
    "• Convention on Social Security (Lima, 4 May 2010), entered into force 1 July 2012\n\n"
    "Awaiting ratification\n• Double Taxation Convention, signed 3 June 2023\n\n"
    "Under negotiation\n• Investment Protection Agreement\n\n"
    "No longer in force\n• Trade Agreement of 1957 (denounced by Peru, effective 1 January 1994)\n"
)


def papers(text: str, source: str = NORWAY) -> list[Claim]:
    return [c for c in claims_of(text, source=source) if c.kind == "instrument" and c.reader.startswith("register.")]


def test_each_mark_of_an_item_is_a_claim_with_its_day() -> None:
    told = [(c.values.status, str(c.date.start)) for c in papers(PERU)]  # type: ignore[attr-defined]
    assert told == [
        ("signed", "1999-03-12"),
        ("in_force", "2001-02-01"),
        ("signed", "2010-05-04"),
        ("in_force", "2012-07-01"),
        ("signed", "2023-06-03"),
        ("negotiated", "None"),
        ("terminated", "1994-01-01"),
    ]


def test_papers_are_of_the_two_states_and_bear_their_title() -> None:
    found = papers(PERU)
    assert {c.countries for c in found} == {frozenset({"NOR", "PER"})}
    assert found[1].values.title == "Agreement on Air Transport"  # type: ignore[attr-defined]


def test_the_city_in_the_brackets_is_where_it_was_signed() -> None:
    assert [c.place.name for c in papers(PERU) if c.place] == ["Lima"]


def test_rows_of_states_under_a_heading_that_names_the_paper() -> None:
    text = (
        "Agreements on avoidance of double taxation\n\n"
        "Denmark – signed 13.12.1972, in force 15.03.1973\nMauritius – signed 10 April 2019, not yet ratified\n"
    )
    found = papers(text)
    assert [sorted(c.countries) for c in found] == [["DNK", "NOR"], ["DNK", "NOR"], ["MUS", "NOR"]]


@pytest.mark.parametrize(
    "text",
    [
        "Agreements with trade unions\n\n• Agreement on Minimum Wages – signed 4 May 2021\n",
        "Agreements in force\n\n• Collective Agreement – under negotiation\n• Agreement on Ports – signed 2021\n",
        "Laws\n\nLaws awaiting assent\n• Convention Centre Act – signed 3 June 2021\n",
    ],
)
def test_papers_at_home_are_none_between_states(text: str) -> None:
    assert not papers(text, "Ministry of Labour of Kenya")
