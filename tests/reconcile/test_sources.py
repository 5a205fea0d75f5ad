"""From how many texts a matter is known, who is silent, and what is shown where outlets differ."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from bilat.model.dates import day
from bilat.model.document import Published
from bilat.model.judgement import Judgement
from bilat.reconcile import copies_of
from bilat.reconcile.copies import credit
from tests.builders import make_document
from tests.reconcile.making import CROATIA, KENYA, MAY_3, document, one, records, told

WIRE = (
    "Foreign Minister Ana Kovač of Croatia arrived in Nairobi on Friday for a visit of two days, in which she is to "
    "open a training centre for seamen, meet members of the chamber of commerce and lay a wreath at the harbour. "
    "Her ministry said that the visit had been prepared for months and that a fisheries agreement was ready."
)


def test_copies_of_one_text_count_once() -> None:
    documents = [
        make_document(WIRE, source="Adria Courier"),
        make_document(f"NAIROBI, May 3. {WIRE}", source="Nairobi Post"),
    ]
    record = one([told(d, "Kovač arrived") for d in documents], copies=copies_of(documents))
    assert (record.sources.outlets, record.sources.independent, record.status) == (2, 1, "single_source")
    assert record.summary.startswith("Reported by 2 outlets, going back to 1 text: Ana Kovač")


def test_a_long_run_of_the_same_words_is_one_text() -> None:
    words = "was received at the airport by the harbour master and a choir of forty children from the coast"
    record = one(
        [told(document("Adria Courier"), f"She {words}"), told(document("Nairobi Post"), f"Kovač {words} today")]
    )
    assert record.sources.independent == 1


def test_two_stories_with_words_of_their_own_corroborate() -> None:
    record = one([told(document("Adria Courier")), told(document("Nairobi Post"))])
    assert (record.sources.independent, record.status) == (2, "corroborated")


def test_two_stories_of_one_outlet_do_not() -> None:
    later = document("Adria Courier", date(2024, 5, 5))
    assert one([told(document("Adria Courier")), told(later)]).status == "single_source"


def test_credits() -> None:
    assert credit("Nairobi, May 3 (Xinhua) -- The two ministers met.") == "xinhua"
    assert credit("The minister (55) met the (Coast) governor.") == ""
    assert credit("They met on Friday. – Reuters") == "reuters"


def test_who_was_read_and_does_not_report_it_is_silent() -> None:
    """The Coast Mail wrote on the pair three times in that month, once in those days; the Weekly once only."""

    def other(source: str, days: int) -> object:
        at = document(source, date(2024, 5, 4) + timedelta(days))
        return told(
            at, kind="event", type="support", actors=(CROATIA,), recipients=(KENYA,), date=day(date(2024, 5, 1))
        )

    others = [other("Coast Mail", n) for n in (-9, 1, 12)] + [other("Weekly", 1)]
    found = records([told(document("Adria Courier")), *others])  # type: ignore[list-item]
    assert {r.silent for r in found if r.kind == "contact"} == {("Coast Mail",)}


def test_outlets_of_a_ledger_read_too_little_are_not_called_silent() -> None:
    other = told(document("Coast Mail"), kind="event", type="support", actors=(CROATIA,))
    assert {r.silent for r in records([told(document("Adria Courier")), other])} == {()}


def test_a_dispute_keeps_every_value_and_its_claims() -> None:
    def figure(source: str, low: float) -> object:
        return told(
            document(source),
            kind="figure",
            type="exports",
            actors=(CROATIA,),
            recipients=(KENYA,),
            values={"metric": "exports", "low": low, "unit": "USD"},
        )

    pair = [figure("Adria Courier", 12e6), figure("Nairobi Post", 14e6)]
    record = one(pair)  # type: ignore[arg-type]
    field = next(f for f in record.fields if f.name == "values.low")
    assert record.status == "disputed"
    assert (field.difference, field.rule, sorted(v.value for v in field.variants)) == (
        "contradiction",
        "official",
        [12e6, 14e6],
    )
    assert sorted(c for v in field.variants for c in v.claims) == sorted(record.claims)


def test_a_count_that_grows_shows_the_latest_and_disputes_nothing() -> None:
    def students(source: str, at: date, low: float) -> object:
        return told(
            document(source, at),
            kind="figure",
            type="students",
            actors=(KENYA,),
            recipients=(CROATIA,),
            values={"metric": "students", "low": low, "unit": "people"},
        )

    pair = [students("Adria Courier", date(2024, 5, 4), 100), students("Nairobi Post", date(2024, 5, 14), 110)]
    record = one(pair)  # type: ignore[arg-type]
    assert record.values.low == 110  # type: ignore[attr-defined]
    assert record.status == "corroborated"


def test_another_measure_is_another_figure() -> None:
    def figure(low: float, metric: str) -> object:
        return told(
            document(f"Outlet {low}"),
            kind="figure",
            type=metric,
            actors=(CROATIA,),
            recipients=(KENYA,),
            values={"metric": metric, "low": low, "unit": "USD"},
        )

    three = [figure(12e6, "exports"), figure(30e6, "exports"), figure(12e6, "imports")]
    assert len(records(three)) == 3  # type: ignore[arg-type]


def test_denied_by_one_and_affirmed_by_another_is_disputed() -> None:
    denial = told(document("Nairobi Post"), polarity="denied")
    record = one([told(document("Adria Courier")), denial])
    assert (record.status, record.polarity, record.denies) == ("disputed", "affirmed", (denial.claim.id,))


def test_an_undated_document_is_told_apart_from_no_document() -> None:
    undated = make_document("Kovač came.", source="Adria Courier", published=Published())
    record = one([told(undated, date=MAY_3)])
    assert (record.first, record.silent) == (None, ())


@pytest.mark.parametrize("judged", [("claim", ""), ("field", "values.low")])
def test_what_a_person_accepted_is_shown(judged: tuple[Any, str]) -> None:
    pair = [
        told(
            document(source),
            kind="figure",
            type="exports",
            actors=(CROATIA,),
            values={"metric": "exports", "low": low, "unit": "USD"},
        )
        for source, low in (("Adria Courier", 12e6), ("Nairobi Post", 14e6))
    ]
    subject, field = judged
    accepted = Judgement("accept", subject, pair[1].claim.id, field, who="Ivo")
    shown = next(f for f in one(pair, [accepted]).fields if f.name == "values.low")
    assert (shown.shown, shown.rule) == (14e6, "accepted")
