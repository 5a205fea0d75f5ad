"""Chairs of organisations of states, told in passing."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


def chairs(text: str) -> list[list[str | None]]:
    """Who holds a chair, claim by claim."""
    return [[p.country for p in c.actors] for c in claims_of(text) if c.kind == "tie" and c.type == "chairmanship"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Fiji looks forward to working with India during India's presidency of the G20.", "IND"),
        ("Peru praised Kenya's work as the current chair of the African Union.", "KEN"),
        ("As the current chair of the African Union, Kenya will convene a summit with Peru.", "KEN"),
        ("The Foreign Minister of Peru congratulated Uganda on assuming the chairmanship of the African Union.", "UGA"),
    ],
)
def test_who_chairs_a_body_is_a_tie(text: str, holder: str) -> None:
    assert [holder] in chairs(text)


def test_who_is_told_beside_a_body() -> None:
    found = chairs("Fiji met the African Union, co-chaired by Kenya and Peru.")
    assert ["KEN", "PER"] in [sorted(c, key=str) for c in found]


def test_a_seat_told_in_passing_is_a_membership() -> None:
    (tie,) = [c for c in claims_of("Fiji met Kenya, a member of the African Union.") if c.type == "membership"]
    assert [p.country for p in tie.actors] == ["KEN"]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji thanked Peru for its support as chair of the meeting.",
        "Ana Soto of Peru spoke as president of the company in Fiji.",
    ],
)
def test_who_chairs_a_meeting_or_a_company_is_none(text: str) -> None:
    assert not [c for c in claims_of(text) if c.reader.startswith("tie.as-chair")]


def test_who_assumes_a_presidency_chairs_the_body() -> None:
    claim = the("tie.chairmanship", "Ghana takes over the chairmanship of the African Union from Kenya.")
    assert [p.country for p in claim.actors] == ["GHA"]
