"""Parts and parents: a roadmap's activities, what is done under an agreement, what is signed during a visit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.ledger import Told
from bilat.model.claim import Party, Place
from bilat.model.dates import NEVER, day
from tests.reconcile.making import CROATIA, JAPAN, KENYA, KOVAC, MAY_3, WAFULA, document, meeting, plan, records, told


def paper(title: str, kind: str = "roadmap", published: date = date(2024, 5, 4), **fields: Any) -> Told:
    known: dict[str, Any] = {
        "kind": "instrument",
        "type": kind,
        "actors": (CROATIA, KENYA),
        "recipients": (),
        "date": NEVER,
        "values": {"title": title, "status": "signed"},
    }
    return told(document(f"Herald of {title}", published), f"They signed {title}", **(known | fields))


def deed(quote: str, published: date = date(2024, 6, 1), **fields: Any) -> Told:
    """Something that the two states are to do, told in these words."""
    known: dict[str, Any] = {"actors": (CROATIA,), "recipients": (KENYA,), "date": NEVER} | fields
    return plan(document("Courier", published), "train fishermen", quote, **known)


def linked(*claims: Told, relation: str = "part") -> set[tuple[str, str]]:
    """Pairs of records by their evidence: the part, and what it is part of."""
    quotes = {one.claim.id: one.claim.evidence[0].quote for one in claims}
    found = {r.id: r for r in records(claims)}
    converse = {"part": "parent", "during": "held"}[relation]
    links = [(r, found[k.record]) for r in found.values() for k in r.links if k.relation == relation]
    assert all(any(k.relation == converse and k.record == a.id for k in b.links) for a, b in links)
    return {(quotes[a.claims[0]], quotes[b.claims[0]]) for a, b in links}


ROADMAP = paper("the roadmap of fisheries for 2024-2026")


@pytest.mark.parametrize(
    "quote",
    [
        "Croatia will train fishermen under the roadmap",
        "Croatia will train fishermen in accordance with the roadmap of fisheries",
        "To implement the new fisheries roadmap, Croatia will train fishermen",
        "The courses are included in the roadmap of fisheries, said Kovač",
        "Croatia will train fishermen within the framework of their action plan on fisheries",
    ],
)
def test_what_names_a_roadmap_as_its_ground_is_part_of_it(quote: str) -> None:
    assert linked(ROADMAP, deed(quote)) == {(quote, ROADMAP.claim.evidence[0].quote)}


@pytest.mark.parametrize(
    "quote",
    [
        "Croatia will train fishermen under the roadmap of universities",
        "Croatia will train fishermen",
        "The roadmap of fisheries was praised, and Croatia will train nurses",
        "Croatia will train fishermen under the agreement",
    ],
)
def test_what_names_another_ground_or_none_is_no_part(quote: str) -> None:
    assert not linked(ROADMAP, deed(quote))


def test_of_two_roadmaps_a_bare_name_means_neither() -> None:
    other = paper("the roadmap of universities")
    assert not linked(ROADMAP, other, deed("Croatia will train fishermen under the roadmap"))
    assert linked(ROADMAP, other, deed("Croatia will train fishermen under the roadmap of fisheries"))


def test_a_part_is_of_the_states_of_the_paper_and_no_older_than_it() -> None:
    assert not linked(ROADMAP, deed("Croatia will train fishermen under the roadmap", recipients=(KENYA, JAPAN)))
    assert not linked(ROADMAP, deed("Croatia will train fishermen under the roadmap", date(2024, 2, 1)))


def test_what_is_sold_under_an_agreement_is_part_of_it_by_its_name() -> None:
    barter = paper("the barter agreement on tea", "agreement")
    sold = {"kind": "flow", "type": "goods", "values": {"product": ("tea",)}, "date": NEVER}
    under = told(document("Courier", date(2024, 6, 1)), "Kenya sent tea under the barter agreement", **sold)
    bare = told(document("Post", date(2024, 6, 1)), "Kenya sent tea under the agreement", **sold)
    assert linked(barter, under)
    assert not linked(barter, bare)


VISIT = told(document("morning"), "Kovač visited Kenya", values={"level": "minister"})
SIGNED: dict[str, Any] = {"date": MAY_3, "place": Place("Mombasa", "KEN")}


def test_what_the_visitor_signs_is_signed_during_the_visit() -> None:
    treaty = paper("the treaty on tea", "treaty", actors=(KOVAC, WAFULA), date=MAY_3)
    assert linked(VISIT, treaty, relation="during") == {(treaty.claim.evidence[0].quote, "Kovač visited Kenya")}


@pytest.mark.parametrize(("level", "during"), [("minister", True), ("ambassador", False), ("society", False)])
def test_what_others_sign_there_is_of_the_visit_of_a_minister(level: str, during: bool) -> None:
    visit = told(document("morning"), "Kovač visited Kenya", values={"level": level})
    treaty = paper("the treaty on tea", "treaty", **SIGNED)
    assert bool(linked(visit, treaty, relation="during")) == during


def test_what_is_signed_elsewhere_or_later_or_only_comes_into_force_is_not_of_the_visit() -> None:
    elsewhere = paper("the treaty on tea", "treaty", date=MAY_3, place=Place("Zagreb", "HRV"))
    later = paper("the treaty on tea", "treaty", **(SIGNED | {"date": day(date(2024, 5, 12))}))
    force = paper("the treaty on tea", "treaty", values={"title": "the treaty on tea", "status": "in_force"}, **SIGNED)
    assert not any(linked(VISIT, one, relation="during") for one in (elsewhere, later, force))


def test_who_receives_the_visitor_is_no_visitor() -> None:
    host = Party("Musalia Wafula", "Musalia Wafula", "person", "KEN", "GOV", "Foreign Secretary")
    visit = told(document("morning"), "Kovač and Wafula in Kenya", actors=(KOVAC, host))
    other = Party("Ivo Perić", "Ivo Perić", "person", "HRV", "GOV", "Finance Minister")
    talks = told(document("noon"), "Wafula met Mori", type="meeting", actors=(host, other), recipients=(), date=MAY_3)
    own = meeting(document("evening"), WAFULA, quote="Kovač met Wafula")
    assert linked(visit, talks, own, relation="during") == {("Kovač met Wafula", "Kovač and Wafula in Kenya")}
