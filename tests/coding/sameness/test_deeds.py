"""Which deeds of a sentence are one, on sentences written for this test."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.sameness.deeds import is_same_deed, is_told_around
from bilat.model.claim import Party
from tests.chain import claims_of

PERU, NORWAY, CHILE = (Party(code, code, "state", code, "GOV") for code in ("PER", "NOR", "CHL"))


def deed(name: str, actors: list[Party], recipients: list[Party], at: int = 0) -> Draft:
    return Draft("event", name, actors, recipients, [(at, at + 20)], "event.x", 0, trigger=at)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (deed("support", [PERU], [NORWAY]), True),
        (deed("aid", [PERU], [NORWAY]), True),
        (deed("support", [PERU], []), True),
        (deed("support", [NORWAY], [PERU]), False),
        (deed("accuse", [PERU], [NORWAY]), False),
        (deed("support", [PERU], [CHILE]), False),
    ],
)
def test_deeds_of_one_side_and_sort_are_the_same(other: Draft, same: bool) -> None:
    assert is_same_deed(deed("support", [PERU], [NORWAY]), other) is same


def test_what_is_clearly_heard_bears_out_the_telling_around_it() -> None:
    heard, told = deed("aid", [PERU], [NORWAY], at=10), deed("aid", [PERU], [NORWAY])
    heard.borne_out = True
    assert is_told_around(heard, [told])
    assert told.borne_out
    assert not is_told_around(heard, [deed("aid", [PERU], [NORWAY], at=40)])


THANKED = "Peruvian Foreign Minister Luis Paz thanked Norway, long a partner of his country, for the aid sent to Peru."
REJECTED = "Chile rejected as wholly without any merit the request by Norway for the extradition of a banker."
STRUCK = "The Norwegian air strikes on Chile and the arrest of Chilean President Juan Soto shocked the region."
THANKED_AT_ONCE = "Peruvian Foreign Minister Luis Paz thanked Norway for the assistance provided to Peru last year."
SUPPORTED = "Norway has always supported Peru, its partner in the region, by training officers of its navy."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (THANKED, {("SUPPORT", "PER"), ("AID", "NOR")}),
        (THANKED_AT_ONCE, {("SUPPORT", "PER"), ("AID", "NOR")}),
        (STRUCK, {("ASSAULT", "NOR"), ("COERCE", "NOR")}),
        (REJECTED, {("REJECT", "CHL"), ("REQUEST", "NOR")}),
        (SUPPORTED, {("SUPPORT", "NOR")}),
    ],
)
def test_what_one_side_does_is_told_beside_what_the_other_says_of_it(text: str, told: set[tuple[str, str]]) -> None:
    events = [c for c in claims_of(text) if c.kind == "event"]
    assert {(c.plover.event, c.actors[0].country) for c in events if c.plover} == told
    assert len(events) == len(told)
