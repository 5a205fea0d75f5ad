"""Which state is meant where a sentence leaves a side unsaid."""

from __future__ import annotations

import msgspec
import pytest

from bilat.coding.draft import Draft
from bilat.coding.parties.unsaid import Side, meant_by, settle_unsaid, unsaid
from bilat.model.claim import Party
from tests.chain import context_of

TEXT = (
    "Lima, June 4 – Peru accused Chile of shelling two trawlers. Chile rejected the charge. Bolivia and Ecuador "
    "watched. Peru called in the Chilean envoy. Peru demanded an apology."
)


def side(text: str, word: str, named: str, *, acting: bool = False) -> Side:
    context = context_of(text)
    at = text.index(word)
    number = next(n for n, s in enumerate(context.reading.sentences) if s.start <= at < s.end)
    return Side(number, at, frozenset({named}), "event", "REQUEST", acting)


def test_whoever_was_spoken_of_beside_the_named_one_is_meant() -> None:
    found = unsaid(context_of(TEXT), side(TEXT, "demanded", "PER"))
    assert found[0][0] == "CHL"
    assert sum(chance for _, chance in found) == pytest.approx(1.0)
    assert "PER" not in dict(found)


def test_nobody_is_meant_where_nobody_is_likely() -> None:
    here = side(TEXT, "demanded", "PER")
    assert meant_by(context_of(TEXT), here, 0.5) == "CHL"
    assert meant_by(context_of(TEXT), here, 1.0) is None


def test_a_claim_has_who_is_meant_in_place_of_one_who_is_not() -> None:
    context = context_of(TEXT)
    here, at = side(TEXT, "demanded", "PER"), TEXT.rindex("Peru")
    peru = Party("Peru", "Peru", "state", "PER", "GOV", "", at, at + 4)
    bolivia = Party("Bolivia", "", "state", "BOL", "GOV")
    draft = Draft("event", "request", [peru], [bolivia], [(at, len(TEXT))], "tagged", here.number)
    draft.trigger = here.at
    assert [p.country for p in settle_unsaid(context, [draft])[0].recipients] == ["CHL"]
    draft.recipients = [msgspec.structs.replace(bolivia, start=1, end=8)]
    assert [p.country for p in settle_unsaid(context, [draft])[0].recipients] == ["BOL"]
