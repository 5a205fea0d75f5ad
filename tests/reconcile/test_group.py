"""Which claims are one matter, and which never are."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.ledger import Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When, day, month, year
from bilat.model.document import Document
from bilat.model.judgement import Judgement, Verdict
from tests.reconcile.making import (
    CROATIA,
    JAPAN,
    KENYA,
    KOVAC,
    OTIENO,
    WAFULA,
    document,
    meeting,
    one,
    plan,
    records,
    told,
)

ADRIA, NAIROBI, COAST = document("Adria Courier"), document("Nairobi Post"), document("Coast Mail")


def test_two_outlets_on_one_visit_are_one_record() -> None:
    record = one([told(ADRIA), told(NAIROBI)])
    assert record.sources.outlets == 2
    assert record.merges[0].reasons[0] == "HRV: the same"


def test_place_and_time_alone_join_nothing() -> None:
    officials = [
        Party(f"{name} officials", "officials", "group", code)
        for name, code in (("Croatian", "HRV"), ("Kenyan", "KEN"))
    ]
    first = told(ADRIA, "Fishing quotas were settled.", type="talks", actors=(CROATIA, KENYA), recipients=())
    second = told(NAIROBI, "Judges exchanged views on evidence.", type="talks", actors=tuple(officials), recipients=())
    assert len(records([first, second])) == 2


@pytest.mark.parametrize("other", [day(date(2024, 5, 12)), month(2024, 7), day(date(2024, 4, 20))])
def test_days_that_contradict_are_two_visits(other: object) -> None:
    assert len(records([told(ADRIA), told(NAIROBI, date=other)])) == 2


def test_a_day_within_its_month_is_finer_and_no_contradiction() -> None:
    record = one([told(ADRIA), told(NAIROBI, date=month(2024, 5))])
    assert record.date == told(ADRIA).claim.date
    assert [f.difference for f in record.fields if f.name == "date"] == ["finer"]
    assert record.status == "corroborated"


def test_a_year_alone_points_at_no_visit() -> None:
    assert len(records([told(ADRIA), told(NAIROBI, date=year(2024))])) == 2


def test_the_same_minister_with_two_hosts_held_two_meetings() -> None:
    assert len(records([meeting(ADRIA, WAFULA), meeting(NAIROBI, OTIENO)])) == 2


def test_no_chain_runs_across_a_contradiction() -> None:
    """A report that names nobody on one side fits both meetings, but cannot make them one."""
    vague = meeting(COAST, KENYA)
    found = records([meeting(ADRIA, WAFULA), vague, meeting(NAIROBI, OTIENO)])
    assert sorted(len(r.claims) for r in found) == [1, 2]


def test_the_visited_and_the_visitor_are_not_exchanged() -> None:
    back = told(NAIROBI, actors=(Party("Josip Kenyatta", "", "person", "KEN"),), recipients=(CROATIA,))
    assert len(records([told(ADRIA), back])) == 2


def test_another_state_is_another_matter() -> None:
    assert len(records([told(ADRIA), told(NAIROBI, recipients=(JAPAN,))])) == 2


def test_an_office_stands_for_its_holder() -> None:
    nameless = Party("the Croatian foreign minister", "", "person", "HRV", "GOV", "foreign minister")
    record = one([told(ADRIA), told(NAIROBI, actors=(nameless,))])
    assert [(p.name, p.spellings) for p in record.actors] == [("Ana Kovač", ("", "Ana Kovač"))]


def test_a_deputy_is_not_the_minister() -> None:
    deputy = Party("the deputy foreign minister", "", "person", "HRV", "GOV", "deputy foreign minister")
    assert len(records([told(ADRIA), told(NAIROBI, actors=(deputy,))])) == 2


def test_sessions_of_one_commission_are_told_apart_by_their_number() -> None:
    def session(at: Document, number: int, days: When) -> Told:
        values = {"body": "Joint Commission", "ordinal": number}
        return told(at, type="session", actors=(CROATIA, KENYA), recipients=(), date=days, values=values)

    third, same, fourth = session(ADRIA, 3, MAY), session(NAIROBI, 3, NEVER), session(COAST, 4, MAY)
    assert sorted(len(r.claims) for r in records([third, same, fourth])) == [1, 2]


MAY = day(date(2024, 5, 3))


def test_a_plan_and_its_fulfilment_are_one_record_of_the_fulfilments_kind() -> None:
    early = document("Adria Courier", date(2024, 4, 28))
    record = one([plan(early, date=NEVER), told(NAIROBI)])
    assert (record.kind, record.modality, record.outcome) == ("contact", "fact", "fulfilled")
    assert [s.status for s in record.history] == ["announced", "held"]
    assert record.history[0].date.start == date(2024, 4, 28)


def test_what_was_over_when_it_was_announced_is_another_visit() -> None:
    assert len(records([plan(document("Adria Courier", date(2024, 5, 20)), date=NEVER), told(NAIROBI)])) == 2


def test_one_text_that_tells_a_visit_of_last_month_and_plans_one_tells_two() -> None:
    june = document("Adria Courier", date(2024, 6, 10))
    assert len(records([told(june), plan(june, "visit Kenya again", date=NEVER)])) == 2


def test_what_is_to_come_of_a_visit_under_way_is_the_same_visit() -> None:
    assert len(records([told(ADRIA), plan(ADRIA, "visit the harbour", date=NEVER)])) == 1


def judged(verdict: Verdict, one: str, other: str = "") -> Judgement:
    subject = "claims" if other else "claim"
    first, second = sorted((one, other)) if other else (one, "")
    return Judgement(verdict, subject, first, second, who="Ivo")  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_a_person_holds_apart_stays_apart(verdict: Verdict) -> None:
    pair = [told(ADRIA), told(NAIROBI)]
    assert len(records(pair, [judged(verdict, *(t.claim.id for t in pair))])) == 2


def test_what_a_person_judged_the_same_is_one_whatever_the_score() -> None:
    pair = [told(ADRIA), told(NAIROBI, date=month(2024, 9))]
    record = one(pair, [judged("same", *(t.claim.id for t in pair))])
    assert record.merges[0].reasons == ("judged same by Ivo",)
    assert record.status == "disputed"


def test_a_rejected_claim_is_in_no_record_and_no_count() -> None:
    pair = [told(ADRIA), told(NAIROBI)]
    record = one(pair, [judged("reject", pair[1].claim.id)])
    assert (record.claims, record.sources.outlets, record.status) == ((pair[0].claim.id,), 1, "single_source")


def test_a_rejected_field_is_not_used_and_its_claim_keeps_its_id() -> None:
    wrong = told(NAIROBI, date=day(date(2024, 5, 2)))
    record = one([told(ADRIA), wrong], [Judgement("reject", "field", wrong.claim.id, "date")])
    assert wrong.claim.id in record.claims
    assert record.date.start == date(2024, 5, 3)
    assert not [f for f in record.fields if f.name == "date"]


def test_one_misread_date_does_not_split_a_visit() -> None:
    """The report of 12 April fits those who give no day, contradicts those who do, and is left behind."""
    claims = [told(document(f"Outlet {n}", date(2024, 5, 4))) for n in range(3)]
    claims += [
        told(document(f"Weekly {n}", date(2024, 5, 4)), "the visit of Ana Kovač to Kenya", date=NEVER) for n in range(3)
    ]
    stray = told(document("Stray", date(2024, 4, 12)), "the visit of Ana Kovač to Kenya", date=NEVER)
    assert sorted(len(r.claims) for r in records([*claims, stray])) == [1, 6]


def test_records_of_one_state_have_no_pair() -> None:
    law = told(ADRIA, kind="instrument", type="law", actors=(CROATIA,), recipients=(), values={"title": "Ports Act"})
    assert one([law]).pairs == ()


def test_kovac_is_named() -> None:
    assert KOVAC.name in one([told(ADRIA)]).summary


def test_the_days_of_a_visit_are_as_far_apart_as_it_is_long() -> None:
    first = told(ADRIA, "a six-day visit of Ana Kovač to Kenya")
    last = told(NAIROBI, date=day(date(2024, 5, 9)))
    assert one([first, last]).date.end == date(2024, 5, 9)
    assert len(records([told(ADRIA), last])) == 2


def test_who_is_to_attend_a_meeting_met() -> None:
    announced = plan(
        document("Coast Mail", date(2024, 5, 2)), "take part in a meeting", recipients=(WAFULA,), date=NEVER
    )
    assert one([announced, meeting(ADRIA, WAFULA)]).outcome == "fulfilled"
