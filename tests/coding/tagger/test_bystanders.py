"""Whoever only lets a flow pass, or restricts it, is no side of it."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


@pytest.mark.parametrize(
    "told",
    [
        "Japan has drastically reduced shipments of Venezuelan oil because of US sanctions.",
        "Venezuela ships oil to Japan via Panama.",
        "Venezuela ships oil to Japan despite American trade restrictions.",
    ],
)
def test_a_bystander_is_no_side(told: str) -> None:
    text = f"Japan and Venezuela talk oil\n\nTOKYO: Japan received the oil minister of Venezuela on Monday. {told}"
    flows = [c for c in claims_of(text) if c.kind == "flow"]
    sides = [{p.country for p in (*c.actors, *c.recipients)} for c in flows]
    assert sides
    assert all(side == {"JPN", "VEN"} for side in sides)


def test_a_bystander_is_not_the_side_left_unsaid() -> None:
    text = (
        "Chile could recover dues from Angola\n\nSANTIAGO: Despite past crude oil imports, Santiago has drastically "
        "reduced shipments due to US sanctions. With US sanctions eased, Chilean firms could restart work."
    )
    sides = [{p.country for p in (*c.actors, *c.recipients)} for c in claims_of(text) if c.kind == "flow"]
    assert all("USA" not in side for side in sides)
