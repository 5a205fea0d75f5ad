"""Judgements on names, and what must not change the result: order, copies, judgements taken back."""

from __future__ import annotations

import random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.model.judgement import Judgement
from bilat.resolve import resolve
from tests.resolve.builders import body, entity, entity_of, judged, person, told

KHRENIN, CHENIN = person("Viktor Khrenin"), person("Viktar Chenin")
KANA, OTHER = person("Kana Okoro", "NGA"), person("Velu Okoro", "NGA")
NAMES = [
    "Ana Li", "Li Ana", "A. Li", "Ana Maria Li", "Бо Ли", "Zoë Diaz", "Zoe Diaz", "Diaz", "President", "Zoe Eva Diaz",
    "Zoé Ida Diaz", "Foreign Minister", "Chinese officials",
]  # fmt: skip


def test_same_joins_what_the_score_keeps_apart() -> None:
    claims = [told(KANA), told(OTHER)]
    assert len(resolve(claims).entities) == 2
    found = resolve(claims, [judged("same", KANA, OTHER)])
    [merged] = found.entities
    assert merged.matches[0].reasons == ("judged same by ana",)


def test_different_splits_what_the_score_joins() -> None:
    claims = [told(KHRENIN), told(CHENIN)]
    assert len(resolve(claims).entities) == 1
    assert len(resolve(claims, [judged("different", KHRENIN, CHENIN)]).entities) == 2


def test_different_holds_through_a_third_name() -> None:
    third = person("Viktar Khrenin")
    found = resolve([told(p) for p in (KHRENIN, CHENIN, third)], [judged("different", KHRENIN, CHENIN)])
    assert entity_of(found, KHRENIN) != entity_of(found, CHENIN)


def test_unsure_keeps_apart_and_shows_the_doubt() -> None:
    found = resolve([told(KHRENIN), told(CHENIN)], [judged("unsure", KHRENIN, CHENIN)])
    assert len(found.entities) == 2
    for party in (KHRENIN, CHENIN):
        [doubt] = [m for m in entity(found, party).matches if m.reasons == ("judged unsure by ana",)]
        assert {doubt.one, doubt.other} != set(entity(found, party).name_ids)


def test_a_judgement_taken_back_restores_byte_for_byte() -> None:
    claims = [told(p) for p in (KHRENIN, CHENIN, KANA, OTHER, person("Okoro", "NGA"), body("Foreign Ministry"))]
    before = msgspec.json.encode(resolve(claims))
    for judgement in (judged("different", KHRENIN, CHENIN), judged("same", KANA, OTHER)):
        undo = Judgement("take_back", "judgement", judgement.id, who="ana")
        assert msgspec.json.encode(resolve(claims, [judgement])) != before
        assert msgspec.json.encode(resolve(claims, [undo, judgement])) == before


@settings(max_examples=60, deadline=None)
@given(
    names=st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(["CHN", "ESP", None]), st.integers(1, 3)), max_size=10
    ),
    seed=st.integers(),
)
def test_order_and_copies_of_claims_change_nothing(names: list[tuple[str, str | None, int]], seed: int) -> None:
    claims = [told(person(n, c, "President" if d == 1 else ""), key=f"d{d}") for n, c, d in names]
    shuffled = random.Random(seed).sample(claims + claims[:3], len(claims) + len(claims[:3]))  # noqa: S311 - an order
    assert msgspec.json.encode(resolve(claims)) == msgspec.json.encode(resolve(shuffled))


@settings(max_examples=40, deadline=None)
@given(names=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 3)), min_size=1, max_size=8))
def test_every_name_of_every_document_leads_to_one_entity(names: list[tuple[str, int]]) -> None:
    claims = [told(person(n, "CHN"), key=f"d{d}") for n, d in names]
    found = resolve(claims)
    ids = {e.id: e for e in found.entities}
    assert len(ids) == len(found.entities)
    assert len({(r.document, r.name) for r in found.resolved}) == len(found.resolved)
    assert all(r.name in ids[r.entity].name_ids for r in found.resolved)
