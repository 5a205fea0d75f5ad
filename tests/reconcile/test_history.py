"""Histories: phases of a visit, steps of a paper, what became of what was undertaken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.ledger import Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER, day
from bilat.reconcile import due_day, overdue
from tests.reconcile.making import CROATIA, KENYA, KOVAC, MAY_3, OTIENO, document, one, plan, records, told

BEFORE, AFTER = date(2024, 4, 29), date(2024, 5, 6)


def paper(source: str, status: str | None, when: Any = NEVER, published: date = AFTER, **fields: Any) -> Told:
    """A claim on the fisheries agreement of the two states."""
    known = {"actors": (CROATIA, KENYA), "modality": "fact", "type": "agreement"} | fields
    values = {"title": "Agreement on fisheries"} | ({"status": status} if status else {})
    return told(document(source, published), kind="instrument", recipients=(), date=when, values=values, **known)


def test_a_visit_from_its_announcement_to_its_end() -> None:
    steps = [
        plan(document("Adria Courier", BEFORE), date=MAY_3),
        told(document("Nairobi Post"), "Kovač arrived in Nairobi", date=MAY_3),
        told(document("Coast Mail", AFTER), "Kovač concluded her visit to Kenya", date=day(date(2024, 5, 5))),
    ]
    record = one(steps)
    assert [s.status for s in record.history] == ["announced", "under_way", "concluded"]
    assert (record.date.start, record.date.end) == (date(2024, 5, 3), date(2024, 5, 5))
    assert record.status == "corroborated"


@pytest.mark.parametrize(
    ("quote", "status"), [("The visit was cancelled.", "cancelled"), ("It was put off.", "postponed")]
)
def test_a_visit_called_off(quote: str, status: str) -> None:
    off = told(document("Nairobi Post"), quote, polarity="denied")
    record = one([plan(document("Adria Courier", BEFORE), date=MAY_3), off])
    assert [s.status for s in record.history] == ["announced", status]
    assert (record.polarity, record.denies, record.status) == ("denied", (off.claim.id,), "superseded")


def test_a_paper_from_its_negotiation_into_force() -> None:
    signed, in_force = day(date(2024, 5, 3)), day(date(2024, 6, 1))
    record = one(
        [
            paper("Adria Courier", "negotiated", published=BEFORE, modality="plan"),
            paper("Nairobi Post", "signed", signed),
            paper("Coast Mail", "in_force", in_force, date(2024, 6, 2)),
        ]
    )
    assert [(s.status, s.date.start) for s in record.history] == [
        ("signed", date(2024, 5, 3)),
        ("in_force", date(2024, 6, 1)),
        ("negotiated", None),
    ]
    assert record.values.status == "in_force"  # type: ignore[attr-defined]


def test_a_paper_is_not_signed_on_two_days() -> None:
    first, second = (day(date(2024, 5, n)) for n in (3, 4))
    assert len(records([paper("Adria Courier", "signed", first), paper("Nairobi Post", "signed", second)])) == 2


def test_what_a_cabinet_signs_is_approved() -> None:
    cabinet = Party("Cabinet of Ministers", "Cabinet", "body", "KEN")
    record = one([paper("Nairobi Post", "signed", MAY_3, actors=(cabinet, CROATIA))])
    assert [s.status for s in record.history] == ["approved"]


def test_other_papers_of_the_same_two_states_stay_apart() -> None:
    other = told(
        document("Nairobi Post"),
        kind="instrument",
        type="agreement",
        actors=(CROATIA, KENYA),
        recipients=(),
        values={"title": "Agreement on extradition", "status": "signed"},
    )
    assert len(records([paper("Adria Courier", "signed", MAY_3), other])) == 2


def test_a_promise_is_open_until_it_is_kept() -> None:
    promise = plan(
        document("Adria Courier", BEFORE),
        "deliver twelve patrol boats to the Kenyan coast guard",
        actors=(CROATIA,),
        date=NEVER,
        values={"due": "2024-05"},
    )
    record = one([promise])
    assert record.outcome == "open"
    assert due_day(record) == date(2024, 5, 31)
    assert not overdue(record, date(2024, 5, 31))
    assert overdue(record, date(2024, 6, 1))


def test_a_promise_is_kept_by_what_the_words_say() -> None:
    promise = plan(
        document("Adria Courier", BEFORE),
        "deliver twelve patrol boats to the Kenyan coast guard",
        "Croatia will deliver twelve patrol boats to the coast guard",
        actors=(CROATIA,),
        date=NEVER,
    )
    kept = told(
        document("Nairobi Post"),
        "Croatia delivered twelve patrol boats to the coast guard",
        kind="flow",
        type="goods",
        actors=(CROATIA,),
        values={"product": ["patrol boats"]},
    )
    record = one([promise, kept])
    assert (record.kind, record.outcome) == ("flow", "fulfilled")
    assert [s.status for s in record.history] == ["announced", "fulfilled"]
    assert not overdue(record, date(2030, 1, 1))


def test_a_kept_promise_of_other_things_leaves_it_open() -> None:
    promise = plan(document("Adria Courier", BEFORE), "deliver twelve patrol boats", actors=(CROATIA,), date=NEVER)
    other = told(
        document("Nairobi Post"),
        "Croatia delivered forty tonnes of wheat flour",
        kind="flow",
        type="goods",
        actors=(CROATIA,),
        values={"product": ["wheat flour"]},
    )
    assert sorted(r.outcome for r in records([promise, other])) == ["", "open"]


def test_an_invitation_is_answered_by_the_visit_of_who_was_invited() -> None:
    invitation = told(
        document("Nairobi Post", BEFORE),
        kind="commitment",
        type="invitation",
        modality="plan",
        actors=(OTIENO,),
        recipients=(KOVAC,),
        date=NEVER,
        values={"what": "visit Kenya"},
    )
    by_kind = {r.kind: r for r in records([invitation, told(document("Adria Courier"))])}
    assert by_kind["commitment"].outcome == "fulfilled"
    assert by_kind["commitment"].links[0].relation == "fulfilled_by"
    assert by_kind["contact"].links[0].record == by_kind["commitment"].id


def test_a_signing_in_the_days_of_a_visit_belongs_to_it() -> None:
    stay = told(document("Adria Courier"), "Kovač is on a visit")
    signing = paper("Nairobi Post", "signed", MAY_3, actors=(KOVAC, KENYA))
    by_kind = {r.kind: r for r in records([stay, signing])}
    assert by_kind["instrument"].links[0].relation == "during"
    assert by_kind["contact"].links[0].relation == "held"
