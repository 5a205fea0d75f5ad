"""What a clause tells of any claim: reasons, numbers of rounds, products, dates due, occasions."""

from __future__ import annotations

import pytest

from tests.chain import the


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        ("for their role in the repression of voters", "their role in the repression of voters"),
        ("over the sale of drones to rebels", "the sale of drones to rebels"),
        ("in response to the arrest of two sailors", "the arrest of two sailors"),
    ],
)
def test_the_whole_reason_of_a_restriction(cause: str, reason: str) -> None:
    assert the("sanction", f"Japan sanctioned three Peruvian companies {cause}.").values.reason == reason


def test_no_reason_where_none_is_told() -> None:
    assert the("sanction", "Japan sanctioned three Peruvian companies on Monday.").values.reason == ""


def test_rounds_are_numbered() -> None:
    text = "The 14th round of talks between officials of Peru and Ghana was concluded on Monday."
    assert the("contact", text).values.ordinal == 14


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Egypt bought Peruvian mangoes last year.", ("mangoes",)),
        ("Peru exported hundreds of tractors to Chile.", ("tractors",)),
        ("Peru exported tea and Peruvian coffee to Chile.", ("tea", "coffee")),
    ],
)
def test_products_are_bare(text: str, wanted: tuple[str, ...]) -> None:
    assert the("flow", text).values.product == wanted


def test_who_buys_receives() -> None:
    claim = the("flow", "Egypt bought Peruvian mangoes last year.")
    assert [p.country for p in claim.actors] == ["PER"]
    assert [p.country for p in claim.recipients] == ["EGY"]


@pytest.mark.parametrize(
    ("when", "due"), [("in 2027", "2027"), ("in July 2025", "2025-07"), ("on 20 June 2025", "2025-06-20")]
)
def test_what_is_promised_is_due(when: str, due: str) -> None:
    assert the("commitment", f"Finland promised to build a school in Ghana {when}.").values.due == due


def test_a_commitment_has_its_occasion() -> None:
    text = "Finland will help Ghana at the donors' conference in July 2025."
    assert "conference" in the("commitment", text).values.occasion


def test_behalf_is_no_topic() -> None:
    text = "Finnish President Aino Virtanen held talks with Ghanaian President Kojo Mensah on behalf of the union."
    assert the("contact", text).values.topics == ()
