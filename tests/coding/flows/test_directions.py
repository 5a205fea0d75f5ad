"""Which way a flow runs, and who gives in it."""

from __future__ import annotations

import msgspec

from bilat.coding.context import state_party
from bilat.coding.draft import Draft
from bilat.coding.flows.directions import is_given_by

PERU, CHILE = state_party("PER"), state_party("CHL")
GIFT = Draft("flow", "goods", [PERU], [CHILE], [(0, 9)], "flow.donate", 0)


def test_who_gives_is_of_the_state_of_one_of_them() -> None:
    assert is_given_by(GIFT, [CHILE, PERU])
    assert not is_given_by(GIFT, [CHILE])


def test_where_nobody_gives_nobody_is_the_giver() -> None:
    taken = msgspec.structs.replace(GIFT, actors=[])
    assert not is_given_by(taken, [PERU])
    assert not is_given_by(GIFT, [])
