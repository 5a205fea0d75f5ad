"""What a clause tells of any claim: reasons, numbers of rounds, products, dates due, occasions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import the


def _values(kind: str, text: str) -> Any:
    """The values of the one claim of its kind."""
    return the(kind, text).values


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        ("for their role in the repression of voters", "their role in the repression of voters"),
        ("over the sale of drones to rebels", "the sale of drones to rebels"),
        ("in response to the arrest of two sailors", "the arrest of two sailors"),
    ],
)
def test_the_whole_reason_of_a_restriction(cause: str, reason: str) -> None:
    assert _values("sanction", f"Japan sanctioned three Peruvian companies {cause}.").reason == reason


def test_no_reason_where_none_is_told() -> None:
    assert _values("sanction", "Japan sanctioned three Peruvian companies on Monday.").reason == ""


def test_rounds_are_numbered() -> None:
    text = "The 14th round of talks between officials of Peru and Ghana was concluded on Monday."
    assert _values("contact", text).ordinal == 14


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Egypt bought Peruvian mangoes last year.", ("mangoes",)),
        ("Peru exported hundreds of tractors to Chile.", ("tractors",)),
        ("Peru exported tea and Peruvian coffee to Chile.", ("tea", "coffee")),
    ],
)
def test_products_are_bare(text: str, wanted: tuple[str, ...]) -> None:
    assert _values("flow", text).product == wanted


def test_who_buys_receives() -> None:
    claim = the("flow", "Egypt bought Peruvian mangoes last year.")
    assert [p.country for p in claim.actors] == ["PER"]
    assert [p.country for p in claim.recipients] == ["EGY"]


@pytest.mark.parametrize(
    ("when", "due"), [("in 2027", "2027"), ("in July 2025", "2025-07"), ("on 20 June 2025", "2025-06-20")]
)
def test_what_is_promised_is_due(when: str, due: str) -> None:
    assert _values("commitment", f"Finland promised to build a school in Ghana {when}.").due == due


def test_a_commitment_has_its_occasion() -> None:
    text = "Finland will help Ghana at the donors' conference in July 2025."
    assert "conference" in _values("commitment", text).occasion


def test_behalf_is_no_topic() -> None:
    text = "Finnish President Aino Virtanen held talks with Ghanaian President Kojo Mensah on behalf of the union."
    assert _values("contact", text).topics == ()


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Finnish and Ghanaian ministers met on the sidelines of the Baltic Forum, a yearly event.", "Baltic Forum"),
        ("Finnish and Ghanaian ministers met during the visit.", ""),
        ("Finnish and Ghanaian ministers held talks at the ceremony.", ""),
    ],
)
def test_an_occasion_has_a_name(text: str, occasion: str) -> None:
    assert _values("contact", text).occasion == occasion
