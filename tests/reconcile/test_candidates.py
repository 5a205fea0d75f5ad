"""Looking along the calendar loses no pair of claims that a comparison could join."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.ledger import Told
from bilat.model.dates import NEVER, When, day, month, year
from bilat.model.names import name_id
from bilat.reconcile.candidates import candidates
from bilat.reconcile.compare import compare
from bilat.reconcile.matter import Matter, matter
from tests.reconcile.making import CROATIA, KENYA, document, told

_FIRST = date(2024, 3, 1)
_SORTS: tuple[dict[str, Any], ...] = (
    {"type": "visit"},
    {"type": "meeting"},
    {"kind": "event", "type": "praise"},
    {"kind": "commitment", "type": "plan", "modality": "plan", "values": {"what": "send experts"}},
    {"kind": "instrument", "type": "agreement", "values": {"status": "signed"}},
    {"kind": "instrument", "type": "agreement", "values": {"status": "in_force"}},
    {"kind": "rule", "type": "visa"},
    {"kind": "sanction", "type": "designation"},
)


def _whens() -> st.SearchStrategy[When]:
    days = st.integers(0, 90).map(lambda n: day(_FIRST + timedelta(days=n)))
    return st.one_of(days, st.just(NEVER), st.integers(3, 5).map(lambda m: month(2024, m)), st.just(year(2024)))


def _made(at: int, sort: dict[str, Any], when: When, published: int) -> Matter:
    text = "Experts of the two navies looked at the lighthouses of the coast together."
    of = document(f"Outlet {at}", _FIRST + timedelta(days=published), text)
    one: Told = told(of, actors=(CROATIA,), recipients=(KENYA,), date=when, **sort)
    names = {(one.heading.id, name_id(p)): name_id(p) for p in one.claim.parties}
    return matter(one, names, f"c{at:02}")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_SORTS), _whens(), st.integers(0, 120)), min_size=2, max_size=9))
def test_what_one_kind_of_matter_allows_is_looked_at(drawn: list[tuple[dict[str, Any], When, int]]) -> None:
    matters = [_made(at, *one) for at, one in enumerate(drawn)]
    found = list(candidates(matters))
    assert len(found) == len(set(found))
    for one, two in combinations(matters, 2):
        reported_near = abs((one.published or 0) - (two.published or 0)) <= 60
        if one.family == two.family and reported_near and compare(one, two) is not None:
            assert (one.id, two.id) in found


def test_two_days_of_one_busy_pair_are_not_compared() -> None:
    busy = [
        _made(at, {"kind": "event", "type": "praise"}, day(_FIRST + timedelta(days=9 * at)), 9 * at) for at in range(9)
    ]
    assert list(candidates(busy)) == []


def test_steps_of_a_paper_are_compared_however_far_apart() -> None:
    signed, in_force = _SORTS[4:6]
    years = [_made(0, signed, day(_FIRST), 0), _made(1, in_force, day(_FIRST + timedelta(days=900)), 900)]
    assert list(candidates(years)) == [("c00", "c01")]
