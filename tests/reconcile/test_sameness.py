"""The same claims give the same bytes, in whatever order and however often; no record holds a contradiction."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.kinds import record_from_builtins
from bilat.ledger import Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER, day, month
from bilat.model.knowledge import Knowledge, Resolved
from bilat.model.names import name_id
from bilat.reconcile import policy_version
from evals.merges import contradicting
from tests.reconcile.making import CROATIA, JAPAN, KENYA, KOVAC, OTIENO, WAFULA, document, plan, records, told

START = date(2024, 5, 1)
SOURCES = ("Adria Courier", "Nairobi Post", "Coast Mail")
NAMELESS = Party("the Kenyan foreign secretary", "", "person", "KEN", "GOV", "foreign secretary")
days = st.one_of(st.just(NEVER), st.just(month(2024, 5)), st.integers(0, 9).map(lambda n: day(START + timedelta(n))))
hosts = st.sampled_from([(KENYA,), (WAFULA,), (OTIENO,), (NAMELESS,), (JAPAN,)])
visitors = st.sampled_from([(KOVAC,), (CROATIA,), (WAFULA,)])


@st.composite
def claims(draw: st.DrawFn) -> Told:
    """A visit, a meeting, or the plan of one, told by one of three outlets on one of ten days."""
    at = document(draw(st.sampled_from(SOURCES)), START + timedelta(draw(st.integers(0, 9))))
    shape, who, host, when = draw(st.integers(0, 2)), draw(visitors), draw(hosts), draw(days)
    if shape == 0:
        return told(at, actors=who, recipients=host, date=when)
    if shape == 1:
        return told(at, type="meeting", actors=who + host, recipients=(), date=when)
    return plan(at, "visit soon", actors=who, recipients=host, date=when)


def encoded(found: object) -> bytes:
    return msgspec.json.encode(found, order="deterministic")


@settings(max_examples=60, deadline=None)
@given(st.lists(claims(), max_size=14), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(told_claims: list[Told], random: object) -> None:
    shuffled = told_claims + told_claims[: len(told_claims) // 2]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert encoded(records(shuffled)) == encoded(records(told_claims))


@settings(max_examples=60, deadline=None)
@given(st.lists(claims(), max_size=14))
def test_every_claim_is_in_one_record_and_none_contradicts_another(told_claims: list[Told]) -> None:
    found = records(told_claims)
    held = sorted(c for r in found for c in r.claims + r.denies)
    assert held == sorted({t.claim.id for t in told_claims})
    resolved = tuple(Resolved(t.heading.id, name_id(p), name_id(p)) for t in told_claims for p in t.claim.parties)
    by_id = {t.claim.id: t for t in told_claims}
    assert contradicting(by_id, Knowledge((), resolved, found, "")) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(claims(), min_size=1, max_size=6))
def test_a_record_comes_back_from_its_json(told_claims: list[Told]) -> None:
    for one in records(told_claims):
        assert record_from_builtins(msgspec.json.decode(encoded(one))) == one
        assert one.policy == policy_version()
