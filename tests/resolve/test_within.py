"""Bare surnames and offices: who is meant in a document."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from bilat.ledger import Told
from bilat.model.dates import day as on
from bilat.resolve import resolve
from tests.resolve.builders import entity_of, judged, person, told

OBI, BARE = person("Ada Obi", "NGA", "Foreign Minister"), person("Obi", "NGA")


def test_a_surname_is_the_one_person_of_that_name_in_the_document() -> None:
    document = told(OBI, BARE, key="a")
    elsewhere = told(person("Uche Obi", "NGA"), key="b")
    found = resolve([document, elsewhere])
    assert entity_of(found, BARE, document) == entity_of(found, OBI, document)


def test_a_surname_of_two_in_the_document_is_neither() -> None:
    other = person("Uche Obi", "NGA")
    found = resolve([told(OBI, other, BARE, key="a")])
    assert len({entity_of(found, party) for party in (OBI, other, BARE)}) == 3


def test_one_surname_means_two_people_in_two_documents() -> None:
    other = person("Uche Obi", "NGA")
    first, second = told(OBI, BARE, key="a"), told(other, BARE, key="b")
    found = resolve([first, second])
    assert entity_of(found, BARE, first) == entity_of(found, OBI)
    assert entity_of(found, BARE, second) == entity_of(found, other)


def test_an_office_is_its_holder_in_the_document() -> None:
    office = person("Nigerian foreign minister", "NGA", "foreign minister")
    document = told(OBI, office, key="a")
    found = resolve([document])
    assert entity_of(found, office) == entity_of(found, OBI)


@pytest.mark.parametrize(("year", "holder"), [(2020, "Ada Obi"), (2023, "Uche Eze"), (2010, "")])
def test_an_office_elsewhere_is_who_was_seen_in_it_then(year: int, holder: str) -> None:
    office = person("Nigerian foreign minister", "NGA", "foreign minister")
    seen = [
        told(person(name, "NGA", "Minister of Foreign Affairs"), day=date(y, month, 1))
        for name, y in (("Ada Obi", 2020), ("Uche Eze", 2023))
        for month in (4, 6)
    ]
    asked = told(office, day=date(year, 5, 1))
    found = resolve([*seen, asked])
    holders = {entity_of(found, person(n, "NGA")): n for n in ("Ada Obi", "Uche Eze")}
    assert holders.get(entity_of(found, office, asked), "") == holder


def test_an_office_in_a_claim_of_another_time_is_who_held_it_throughout() -> None:
    """Of then or of now: where they are two, nobody is meant."""
    office = person("Nigerian foreign minister", "NGA", "foreign minister")
    named = [person(name, "NGA", "Minister of Foreign Affairs") for name in ("Ada Obi", "Uche Eze")]
    claims = [told(p, day=date(y, 5, 1)) for p, y in zip(named, (2020, 2023), strict=True)]
    asked = told(office, day=date(2023, 5, 1))
    past = msgspec.structs.replace(asked.claim, date=on(date(2020, 5, 1)))
    asked = Told(past, asked.heading)
    assert entity_of(resolve([*claims, asked]), office) not in {entity_of(resolve(claims), p) for p in named}


def test_an_office_that_many_hold_is_nobody_known() -> None:
    office = person("minister", "NGA", "minister")
    first, second = told(OBI, key="a"), told(office, key="b")
    found = resolve([first, second, told(office, key="c")])
    assert entity_of(found, office, second) != entity_of(found, OBI)
    assert len({r.entity for r in found.resolved}) == 3


def test_who_held_an_office_before_is_not_who_holds_it() -> None:
    former = person("former Nigerian foreign minister", "NGA", "foreign minister")
    found = resolve([told(OBI, key="a"), told(former, key="b")])
    assert entity_of(found, former) != entity_of(found, OBI)


def test_the_gazetteer_knows_who_was_president() -> None:
    office = person("President of Belarus", "BLR", "President")
    named = person("Alaksandar Łukašenka", "BLR")
    asked = told(office, day=date(2012, 3, 1))
    found = resolve([asked, told(named, day=date(2024, 5, 1))])
    assert entity_of(found, office) == entity_of(found, named)


def test_a_judgement_says_who_a_surname_is() -> None:
    other = person("Uche Obi", "NGA")
    claims = [told(OBI, key="a"), told(other, key="b"), told(BARE, key="c")]
    apart = resolve(claims)
    assert len(apart.entities) == 3
    found = resolve(claims, [judged("same", BARE, other)])
    assert entity_of(found, BARE) == entity_of(found, other)
    document = told(OBI, BARE, key="d")
    kept = resolve([document], [judged("different", BARE, OBI)])
    assert entity_of(kept, BARE) != entity_of(kept, OBI)
