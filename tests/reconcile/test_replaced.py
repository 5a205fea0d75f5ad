"""What no longer holds: an office with a new holder, a programme with a newer one, a number that was revised."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.ledger import Told
from bilat.model.claim import Party, Speaker
from bilat.model.dates import NEVER, year
from bilat.model.record import Record
from tests.reconcile.making import CROATIA, KENYA, document, records, told

SALIM = Party("Fatuma Salim", "Fatuma Salim", "person", "KEN", "GOV", "President")
OMONDI = Party("Peter Omondi", "Peter Omondi", "person", "KEN", "GOV", "President")
SPRING, SUMMER = (date(2024, 3, 1), date(2024, 4, 2)), (date(2024, 7, 1), date(2024, 8, 2))


def holds(who: Party, *days: date, office: str = "President", **fields: Any) -> list[Told]:
    """One report a day that calls somebody by an office."""
    known: dict[str, Any] = {"kind": "position", "type": "office", "recipients": (), "date": NEVER} | fields
    return [
        told(document(f"Courier {n}", on), actors=(who,), values={"office": office}, **known)
        for n, on in enumerate(days)
    ]


def standing(claims: list[Told]) -> dict[str, str]:
    """The status of each holder's record."""
    return {r.actors[0].name: r.status for r in records(claims)}


def over(claims: list[Told]) -> list[tuple[Record, Record]]:
    """Each record whose place was taken, and the one that took it."""
    by_id = {r.id: r for r in records(claims)}
    links = [(r, by_id[k.record]) for r in by_id.values() for k in r.links if k.relation == "superseded_by"]
    assert all(any(k.relation == "supersedes" and k.record == a.id for k in b.links) for a, b in links)
    return links


def test_who_follows_in_an_office_takes_the_place_of_who_held_it() -> None:
    claims = [*holds(SALIM, *SPRING), *holds(OMONDI, *SUMMER)]
    assert standing(claims) == {"Fatuma Salim": "superseded", "Peter Omondi": "corroborated"}
    ((old, new),) = over(claims)
    assert (old.actors[0].name, new.actors[0].name) == ("Fatuma Salim", "Peter Omondi")


def test_who_was_called_so_once_took_nobodys_place() -> None:
    assert not over([*holds(SALIM, *SPRING), *holds(OMONDI, SUMMER[0])])


def test_two_who_are_called_so_in_one_time_are_no_successors() -> None:
    assert not over([*holds(SALIM, SPRING[0], SUMMER[1]), *holds(OMONDI, SPRING[1], SUMMER[0])])


def test_one_belated_report_keeps_nobody_in_office() -> None:
    ten = [date(2024, 1, n) for n in range(1, 11)]
    assert over([*holds(SALIM, *ten, date(2024, 12, 1)), *holds(OMONDI, *SUMMER)])


def test_one_name_in_two_spellings_is_no_succession() -> None:
    assert not over([*holds(SALIM, *SPRING), *holds(Party("F. Salim", "F. Salim", "person", "KEN", "GOV"), *SUMMER)])


@pytest.mark.parametrize("office", ["Deputy Minister", "adviser", "Ambassador"])
def test_an_office_that_many_hold_has_no_successor(office: str) -> None:
    assert not over([*holds(SALIM, *SPRING, office=office), *holds(OMONDI, *SUMMER, office=office)])


def test_an_ambassador_to_one_state_has_a_successor() -> None:
    to: dict[str, Any] = {"office": "Ambassador", "recipients": (CROATIA,)}
    assert over([*holds(SALIM, *SPRING, **to), *holds(OMONDI, *SUMMER, **to)])
    assert not over([*holds(SALIM, *SPRING, **to), *holds(OMONDI, *SUMMER, **(to | {"recipients": ()}))])


def paper(
    source: str, published: date, title: str = "Roadmap of fisheries and ports", quote: str = "", **values: Any
) -> Told:
    known = {"title": title, "status": "signed"} | values
    return told(
        document(source, published), quote, kind="instrument", type="roadmap", actors=(CROATIA, KENYA), recipients=(),
        date=NEVER, values=known,
    )  # fmt: skip


OLD = paper("morning", date(2021, 5, 4), period_start="2021", period_end="2023")


@pytest.mark.parametrize(
    ("newer", "replaced"),
    [
        (paper("evening", date(2024, 5, 4), period_start="2024", period_end="2026"), True),
        (paper("evening", date(2024, 5, 4), period_start="2021", period_end="2023"), False),
        (paper("evening", date(2024, 5, 4), status="proposed", period_start="2024", period_end="2026"), False),
        (paper("evening", date(2024, 5, 4), "Roadmap of universities", period_start="2024", period_end="2026"), False),
        (paper("evening", date(2024, 5, 4), quote="The new roadmap replaces that of 2021"), True),
        (paper("evening", date(2021, 6, 4), quote="The new roadmap replaces that of 2021"), False),
    ],
)
def test_a_paper_of_its_name_and_a_later_period_takes_its_place(newer: Told, replaced: bool) -> None:
    assert bool(over([OLD, newer])) == replaced


def exports(source: str, published: date, low: float, **fields: Any) -> Told:
    known: dict[str, Any] = {"date": year(2023), "actors": (CROATIA,), "recipients": (KENYA,)} | fields
    return told(
        document(source, published), f"Exports of tea stood at {low}", kind="figure", type="exports",
        values={"metric": "exports", "low": low, "unit": "EUR"}, **known,
    )  # fmt: skip


def test_a_number_that_its_source_gives_otherwise_later_is_revised() -> None:
    first, later = exports("morning", date(2024, 1, 5), 100.0), exports("morning", date(2024, 6, 5), 110.0)
    (record,) = records([first, later])
    (field,) = [f for f in record.fields if f.name == "values.low"]
    assert (field.shown, field.rule, {v.value for v in field.variants}) == (110.0, "latest", {100.0, 110.0})
    assert record.status == "single_source"


def test_numbers_of_two_sources_stay_in_dispute() -> None:
    (record,) = records([exports("morning", date(2024, 1, 5), 100.0), exports("evening", date(2024, 6, 5), 110.0)])
    assert record.status == "disputed"


def test_what_one_speaker_gives_otherwise_later_is_revised_whoever_prints_it() -> None:
    bank = {"attribution": (Speaker("the bank", "Central Bank of Croatia", "said"),)}
    first, later = (
        exports("morning", date(2024, 1, 5), 100.0, **bank),
        exports("evening", date(2024, 6, 5), 110.0, **bank),
    )
    (record,) = records([first, later])
    assert (getattr(record.values, "low", None), record.status) == (110.0, "single_source")


def test_a_number_revised_by_half_takes_the_place_of_the_first() -> None:
    first, later = exports("morning", date(2024, 1, 5), 100.0), exports("morning", date(2024, 6, 5), 200.0)
    ((old, new),) = over([first, later])
    assert (getattr(old.values, "low", None), getattr(new.values, "low", None)) == (100.0, 200.0)
    assert not over([first, exports("evening", date(2024, 6, 5), 200.0)])
    assert not over([first, exports("morning", date(2024, 6, 5), 200.0, date=year(2022))])
