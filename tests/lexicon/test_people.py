"""Office holders: found by any spelling, with plausible years and known states."""

from __future__ import annotations

import pytest

from bilat.lexicon import PersonFact, offices, people, states


@pytest.mark.parametrize(
    ("name", "country", "office"),
    [
        ("Alaksandar Łukašenka", "BLR", "President"),
        ("aleksandr lukashenko", "BLR", "President"),
        ("Shahbaz Sharif", "PAK", "Prime Minister"),
        ("Recep Tayyip Erdogan", "TUR", "President"),
        ("Lee Jae Myung", "KOR", "President"),
        ("Angela Merkel", "DEU", "Chancellor"),
        ("Li Qiang", "CHN", "Premier"),
        ("António Guterres", "", "Secretary-General of the United Nations"),
    ],
)
def test_spellings(name: str, country: str, office: str) -> None:
    assert (country, office) in {(fact.country, fact.office) for fact in people().lookup(name)}


def test_the_latest_office_comes_first() -> None:
    assert [fact.office for fact in people().lookup("Vladimir Putin")] == ["President", "Prime Minister", "President"]


def test_unknown_name() -> None:
    assert people().lookup("Nobody Atall") == ()


def test_years_in_office() -> None:
    fact = PersonFact("Somebody", since=2010, until=2012)
    assert [fact.held_in(year) for year in (2009, 2010, 2012, 2013)] == [False, True, True, False]
    assert PersonFact("Somebody", since=2020).held_in(2030)


def test_facts_are_in_order() -> None:
    assert len(people().all) >= 1200
    for fact in people().all:
        assert not fact.country or fact.country in states().by_code, fact
        assert 1940 < (fact.since or 0) <= 2026, fact
        assert fact.until is None or (fact.since or 0) <= fact.until, fact
        assert fact.name not in fact.spellings, fact


def test_every_office_has_a_level() -> None:
    assert [fact for fact in people().all if not offices().level_of(fact.office, fact.country)] == []


def test_no_fact_stands_twice() -> None:
    keys = [(fact.name, fact.country, fact.office, fact.since) for fact in people().all]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_people_are_found_by_one_of_their_names() -> None:
    assert {fact.country for fact in people().bearers("Lukashenko")} == {"BLR"}
    assert people().bearers("Nobody") == ()


def test_a_surname_alone_is_known_where_the_world_knows_one_by_it() -> None:
    assert {fact.country for fact in people().lookup("Trump")} == {"USA"}
    assert {fact.country for fact in people().lookup("Lavrov")} == {"RUS"}
    assert people().lookup("Johnson") == ()
