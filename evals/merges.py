"""Claims that were joined though they contradict each other: there must be none.

An account of its own of what contradicts, on claims as they stand, so that a slip in the rules that join them shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import combinations

from bilat.ledger import Told
from bilat.model.claim import Claim, Party
from bilat.model.knowledge import Knowledge
from bilat.model.names import fold, name_id
from bilat.model.record import Record
from bilat.reconcile.who import who

STAY = timedelta(days=7)
"""Days of one visit may lie so far apart: arrival, talks, departure; few stay longer than a week."""
STEPS = ("instrument", "sanction")
"""Kinds whose steps have days of their own: only the same step on two days contradicts."""
SMALL_WORDS = frozenset({"of", "the", "and", "for", "to", "affairs"})


def contradicting(told: Mapping[str, Told], known: Knowledge) -> list[tuple[str, str, str, str]]:
    """Record, two of its claims, and what contradicts (dates, parties); what a person judged the same is left out."""
    entities = {(r.document, r.name): r.entity for r in known.resolved}
    return [found for record in known.records for found in _in_record(record, told, entities)]


def _in_record(
    record: Record, told: Mapping[str, Told], entities: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str, str, str]]:
    judged = any(reason.startswith("judged same") for merge in record.merges for reason in merge.reasons)
    claims = [] if judged else [told[id_].claim for id_ in (*record.claims, *record.denies)]
    for one, two in combinations(claims, 2):
        if _dates(record, one, two):
            yield record.id, one.id, two.id, "dates"
        if record.kind == "contact" and _people(record, one, two, entities):
            yield record.id, one.id, two.id, "parties"
        if not _states(one, two):
            yield record.id, one.id, two.id, "states"


def _dates(record: Record, one: Claim, two: Claim) -> bool:
    """Both give days, and no day is in both; the days of a visit may be those of one stay."""
    if not (one.date.start and one.date.end and two.date.start and two.date.end):
        return False
    if record.kind in STEPS and getattr(one.values, "status", None) != getattr(two.values, "status", None):
        return False
    if record.kind in STEPS and (one.modality != "fact" or two.modality != "fact"):
        return False
    slack = STAY if record.kind in ("contact", "commitment") else timedelta(0)
    if record.kind in ("contact", "commitment") and "visit" not in _visits(one, two):
        slack = timedelta(0)
    return one.date.start - two.date.end > slack or two.date.start - one.date.end > slack


def _visits(one: Claim, two: Claim) -> set[str]:
    """`visit` when each is a visit or an undertaking that may be one."""
    kinds = [c.type if c.kind == "contact" else "visit" for c in (one, two)]
    return {"visit"} if set(kinds) == {"visit"} else set()


def _people(record: Record, one: Claim, two: Claim, entities: Mapping[tuple[str, str], str]) -> bool:
    """Both give names for people of one state, and none of the one can be any of the other."""
    guests_only = record.type == "visit"
    left, right = _persons(one), _persons(two)
    for state in left.keys() & right.keys():
        if guests_only and any(p.country == state for c in (one, two) for p in c.recipients):
            continue
        pairs = [(a, b) for a in left[state] for b in right[state]]
        if all(_differ(a, b, one, two, entities) for a, b in pairs):
            return True
    return False


def _persons(claim: Claim) -> dict[str, list[Party]]:
    """Persons by state, where every person of the state has a name: an envoy without one may be anybody."""
    found: dict[str, list[Party]] = {}
    nameless = {p.country for p in claim.parties if p.type == "person" and not _has_name(p)}
    for party in claim.parties:
        if party.type == "person" and party.country not in nameless:
            found.setdefault(party.country or "", []).append(party)
    return found


def _has_name(party: Party) -> bool:
    """More than an office ("US envoy" has none), and of a state that is known."""
    return bool(party.country) and not who(party, "").nameless


def _differ(a: Party, b: Party, one: Claim, two: Claim, entities: Mapping[tuple[str, str], str]) -> bool:
    if entities[one.document, name_id(a)] == entities[two.document, name_id(b)]:
        return False
    left, right = (set(fold(f"{p.name} {p.office}").split()) - SMALL_WORDS for p in (a, b))
    return not left & right


def _states(one: Claim, two: Claim) -> bool:
    """Each may leave out a state that the other names, but not both at once, unless most are common."""
    left, right = one.countries, two.countries
    common = left & right
    return not (left - right and right - left) or len(common) * 2 > min(len(left), len(right))
