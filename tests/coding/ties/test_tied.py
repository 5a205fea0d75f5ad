"""Ties that are heard: told by words of their own, and with the body that they are with."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.ties.tied import is_tied
from bilat.model.claim import Party
from tests.chain import claims_of, context_of


def _state(code: str, text: str, name: str) -> Party:
    return Party(name, name, "state", code, "GOV", "", text.index(name), text.index(name) + len(name))


def _heard(text: str, sort: str, *sides: list[Party]) -> Draft:
    draft = Draft("tie", sort, sides[0], sides[1] if len(sides) > 1 else [], [(0, len(text))], "tagged.tie", 0, -1, 0)
    draft.trigger = text.rfind(" ")
    return draft


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Chad elects its governors as Peru does.", "membership"),
        ("The firm moved from Peru to Chad.", "mission"),
        ("Peru and Chad have close ties in the arts.", "partnership"),
        ("Peruvian buses run in Chad.", "ownership"),
    ],
)
def test_words_of_another_matter_tell_no_tie(text: str, sort: str) -> None:
    assert not is_tied(context_of(text), _heard(text, sort, [_state("PER", text, "Peru")]))


def test_the_body_is_the_other_side_and_no_state_is() -> None:
    text = "The African Union gained members: Chad."
    body = Party("African Union", "African Union", "igo", None, "IGO", "", 4, 17)
    draft = _heard(text, "membership", [body], [_state("TCD", text, "Chad")])
    assert is_tied(context_of(text), draft)
    assert [p.country for p in draft.actors] == ["TCD"]
    assert [p.name for p in draft.recipients] == ["African Union"]


def test_a_body_named_before_is_meant() -> None:
    text = "The African Union met in Oslo. The founding members were Chad, Kenya and Ghana."
    found = [c for c in claims_of(text) if c.kind == "tie"]
    assert [[p.name for p in c.recipients] for c in found] == [["African Union"]]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Relations between Peru and Kenya date back to 1964.", "1964"),
        ("The envoy praised the 70-year-long friendship between Peru and Kenya.", "1955"),
    ],
)
def test_relations_of_an_age_have_a_year(text: str, since: str) -> None:
    [claim] = [c for c in claims_of(text) if c.kind == "tie"]
    assert getattr(claim.values, "since", "") == since


def test_relations_that_are_only_said_to_be_old_are_none() -> None:
    assert not [c for c in claims_of("Relations between Peru and Kenya go back a long way.") if c.kind == "tie"]


def test_what_goes_on_is_a_fact() -> None:
    [claim] = [c for c in claims_of("Kenya continues to maintain its embassy in Lima.") if c.kind == "tie"]
    assert claim.modality == "fact"


def test_relations_raised_to_a_partnership_are_one_tie() -> None:
    text = "In June, Chad's president visited Lima, where the two countries upgraded ties to a strategic partnership."
    [claim] = [c for c in claims_of(text) if c.kind == "tie"]
    assert (claim.type, claim.date.start and claim.date.start.month) == ("partnership", 6)
