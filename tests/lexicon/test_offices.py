"""Offices: each rule decides about its own examples, and about offices met in the press."""

from __future__ import annotations

import pytest

from bilat.lexicon import offices, plover


def test_every_rule_decides_about_its_examples() -> None:
    for rule in offices().rules:
        for example in rule.examples:
            decided = offices().rule_of(example, rule.countries[0] if rule.countries else "")
            assert decided is not None, (rule.id, example)
            assert decided.id == rule.id, (example, decided.id)


def test_ids_are_unique_and_sectors_are_plovers() -> None:
    ids = [rule.id for rule in offices().rules]
    assert len(ids) == len(set(ids))
    assert {rule.sector for rule in offices().rules} <= set(plover().sectors)


@pytest.mark.parametrize(
    ("office", "level", "sector"),
    [
        ("president", "head_of_state", "GOV"),
        ("President of the Republic of Belarus", "head_of_state", "GOV"),
        ("vice president", "minister", "GOV"),
        ("president of the chamber of commerce", "business", "BUS"),
        ("President and CEO", "business", "BUS"),
        ("president of the Senate", "parliament", "LEG"),
        ("President of the European Commission", "official", "GOV"),
        ("PRIME MINISTER", "head_of_government", "GOV"),
        ("premier of the State Council", "head_of_government", "GOV"),
        ("Premier of Western Australia", "official", "GOV"),
        ("Deputy Prime Minister and Foreign Minister", "minister", "GOV"),
        ("minister of foreign affairs", "minister", "GOV"),
        ("ports, shipping and aviation minister", "minister", "GOV"),
        ("State Minister of Finance", "deputy_minister", "GOV"),
        ("first deputy foreign minister", "deputy_minister", "GOV"),
        ("Assistant Secretary of State for South Asia", "deputy_minister", "GOV"),
        ("secretary of state", "minister", "GOV"),
        ("Secretary to the President", "official", "GOV"),
        ("prime minister’s secretary", "official", "GOV"),
        ("chargé d’affaires", "ambassador", "GOV"),
        ("High Commissioner", "ambassador", "GOV"),
        ("UN High Commissioner for Refugees", "official", "GOV"),
        ("first secretary (commerce)", "official", "GOV"),
        ("honorary consul general", "official", "GOV"),
        ("Chairperson of the Council of the Republic", "parliament", "LEG"),
        ("MP", "parliament", "LEG"),
        ("opposition leader", "parliament", "OPP"),
        ("Attorney General", "official", "JUD"),
        ("Secretary-General", "official", "GOV"),
        ("Lieutenant General", "military", "MIL"),
        ("Chief of Army Staff", "military", "MIL"),
        ("Director of the Foreign Intelligence Service", "official", "SPY"),
        ("Inspector General of Police", "official", "COP"),
        ("spokeswoman", "official", "GOV"),
        ("Governor of the Central Bank", "official", "GOV"),
        ("professor", "society", "EDU"),
        ("Patriarch", "society", "REL"),
        ("former president", "society", "ELI"),
        ("", "", ""),
        ("Tuesday", "", ""),
    ],
)
def test_level_and_sector(office: str, level: str, sector: str) -> None:
    assert (offices().level_of(office), offices().sector_of(office)) == (level, sector)


@pytest.mark.parametrize(("country", "level"), [("GBR", "minister"), ("IND", "deputy_minister"), ("", "minister")])
def test_the_state_decides_about_a_foreign_secretary(country: str, level: str) -> None:
    assert offices().level_of("Foreign Secretary", country) == level


@pytest.mark.parametrize(
    ("word", "is_head"),
    [("Minister", True), ("ministers", True), ("Chairpersons", True), ("spokesmen", True), ("attaché", True),
     ("dignitaries", False), ("ministry", False), ("talks", False), ("deputies", True)],
)  # fmt: skip
def test_heads(word: str, is_head: bool) -> None:
    assert offices().is_office_head(word) is is_head


def test_modifiers() -> None:
    assert offices().is_modifier("Deputy")
    assert not offices().is_modifier("met")


def test_a_longer_honorific_comes_before_the_shorter_that_it_begins_with() -> None:
    listed = offices().honorifics
    assert all(not longer.startswith(f"{shorter} ") for at, shorter in enumerate(listed) for longer in listed[at + 1 :])


def test_titles_are_no_offices_by_themselves() -> None:
    assert offices().is_title("General")
    assert offices().is_title("Major General (Retd)")
    assert not offices().is_title("President")


def test_diplomats_of_every_rank() -> None:
    assert offices().is_diplomat("Ambassador")
    assert offices().is_diplomat("Second Secretary")
    assert not offices().is_diplomat("Trade Minister")


def test_offices_that_only_some_states_have() -> None:
    assert offices().states_of("External Affairs Minister") == {"IND"}
    assert not offices().may_be_of("External Affairs Minister", "LKA")
    assert offices().may_be_of("Foreign Minister", "LKA")
    assert offices().states_of("Foreign Minister") == frozenset()


def test_a_hyphen_joins_a_rank_to_a_head() -> None:
    assert offices().is_office_head("vice-chairperson")
    assert not offices().is_office_head("vice-like")


def test_states_of_kept_offices_are_codes_of_states() -> None:
    for _, kept in offices()._kept:
        assert all(len(code) == 3 and code.isupper() for code in kept.states | kept.without)
        assert bool(kept.states) != bool(kept.without)
