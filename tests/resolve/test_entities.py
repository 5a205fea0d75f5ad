"""Entities of whole ledgers: who is one, who stays two, and what each carries."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.model.claim import Party
from bilat.model.entity import OfficeSeen
from bilat.resolve import resolve
from tests.resolve.builders import body, company, entity, entity_of, one, person, together, told


def test_a_state_is_one_entity_whatever_it_is_called() -> None:
    names = ["Belarus", "Republic of Belarus", "Minsk"]
    found = together(*(Party(n, n, "state", "BLR") for n in names))
    [state] = found.entities
    assert (state.type, state.country, state.claims) == ("state", "BLR", 3)


@pytest.mark.parametrize(
    "names",
    [
        ("Alaksandar Łukašenka", "Alexander Lukashenko", "Aleksandr Lukashenka", "Александр Лукашенко"),
        ("Viktar Chenin", "Viktor Khrenin", "Viktar Chrenin"),
        ("Natalia Kochanova", "Natalla Kačanava"),
    ],
)
def test_romanisations_and_scripts_of_a_name_are_one(names: tuple[str, ...]) -> None:
    assert one(person(name) for name in names)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("Shahbaz Sharif", "Shehbaz Sharif", "Muhammad Shehbaz Sharif"), "PAK"),
        (("Anura Kumara Disanayake", "Anura Kumara Dissanayake", "Anura Kumara Disanayaka"), "LKA"),
        (("Akio Isomata", "ISOMATA Akio"), "JPN"),
        (("S. Jaishankar", "Subrahmanyam Jaishankar", "S Jaishankar"), "IND"),
    ],
)
def test_spelling_order_and_initials_keep_nobody_apart(names: tuple[str, ...], country: str) -> None:
    assert one(person(name, country) for name in names)


@pytest.mark.parametrize(
    ("first", "second", "country"),
    [
        ("Nawaz Sharif", "Shehbaz Sharif", "PAK"),
        ("Mahinda Rajapaksa", "Gotabaya Rajapaksa", "LKA"),
        ("Natalia Petrova", "Natalia Petrov", "BLR"),
        ("Hasan Karimi", "Husain Karimi", "IRN"),
        ("J. Smith", "K. Smith", "GBR"),
    ],
)
def test_different_given_names_stay_two(first: str, second: str, country: str) -> None:
    assert not one([person(first, country), person(second, country)])


def test_a_short_form_that_fits_two_people_is_neither() -> None:
    parties = [person("Ada Maria Lopez", "ESP"), person("Ada Lucia Lopez", "ESP"), person("Ada Lopez", "ESP")]
    assert len(together(*parties).entities) == 3


def test_weak_links_do_not_chain() -> None:
    found = together(person("Sunil Perera", "LKA"), person("S. Perera", "LKA"), person("Saman Perera", "LKA"))
    assert entity_of(found, person("Sunil Perera", "LKA")) != entity_of(found, person("Saman Perera", "LKA"))


def test_namesakes_of_two_states_stay_two() -> None:
    assert not one([person("Ivan Petrov"), person("Ivan Petrov", "BGR")])


def test_a_state_misread_in_a_text_that_names_both_keeps_nobody_apart() -> None:
    home, guest = Party("Kenya", "Kenya", "state", "KEN"), Party("Peru", "Peru", "state", "PER")
    first = told(person("Ada Wanjiru Otieno", "KEN"), home, guest, key="a")
    second = told(person("Ada Wanjiru Otieno", "PER"), home, guest, key="b")
    found = resolve([first, second])
    assert entity_of(found, person("Ada Wanjiru Otieno", "KEN")) == entity_of(
        found, person("Ada Wanjiru Otieno", "PER")
    )


def test_bodies_of_two_states_stay_two() -> None:
    assert not one([body("Ministry of Defence"), body("Ministry of Defence", "PAK")])
    assert not one([body("Defence Ministry", None), body("Ministry of Defence", "PAK")])


def test_what_a_body_is_called_beside_its_state_makes_no_second() -> None:
    names = ["Ministry of Foreign Affairs", "Foreign Ministry", "Foreign Ministry of the Republic of Belarus"]
    assert one(body(name) for name in names)
    assert not one([body("Ministry of Foreign Affairs"), body("Ministry of Defence")])


def test_an_acronym_is_learned_from_the_words() -> None:
    quote = "Ana Kovač visited the Zaria Peak Hydro Works (ZPVG) in Kaduna."
    full, short = company("Zaria Peak Hydro Works", "NGA"), company("ZPVG", "NGA")
    found = resolve([told(full, quote=quote), told(short)])
    assert entity_of(found, full) == entity_of(found, short)
    apart = resolve([told(full), told(short)])
    assert entity_of(apart, full) != entity_of(apart, short)


def test_the_minsk_plant_is_one_under_all_its_names() -> None:
    assert one(company(n) for n in ("MZKT", "Minsk Wheeled Tractor Plant (MZKT)", "MINSK WHEEL TRACTOR PLANT"))


def test_missions_are_told_apart_by_where_they_are() -> None:
    assert not one([body("Embassy of Kenya in Peru", "KEN"), body("Kenyan Embassy in Oman", "KEN")])
    assert one([body("Embassy of Kenya in Peru", "KEN"), body("Kenyan Embassy in Peru", "KEN")])


def test_one_name_is_two_people_where_one_leads_and_the_other_serves() -> None:
    leader = [told(person("Ada Obi", "NGA", "President"), day=date(2024, m, 1)) for m in (9, 10, 11)]
    aide = [told(person("Ada Obi", "NGA", "Secretary to the Prime Minister"), day=date(2024, m, 1)) for m in (1, 2, 3)]
    found = resolve(leader + aide)
    assert len(found.entities) == 2
    assert entity_of(found, person("Ada Obi", "NGA"), leader[0]) != entity_of(found, person("Ada Obi", "NGA"), aide[0])
    assert all(len(e.name_ids) == 1 for e in found.entities)


def test_offices_carry_the_days_they_were_seen() -> None:
    first = told(person("Ana Lee", office="deputy minister"), day=date(2020, 1, 2))
    second = told(person("Ana Lee", office="minister", sector="GOV"), day=date(2024, 5, 4))
    third = told(person("Ana Lee", office="minister"), day=date(2022, 5, 4))
    [entity_found] = resolve([first, second, third]).entities
    assert entity_found.offices == (
        OfficeSeen("deputy minister", date(2020, 1, 2), date(2020, 1, 2)),
        OfficeSeen("minister", date(2022, 5, 4), date(2024, 5, 4)),
    )
    assert (entity_found.sector, entity_found.claims) == ("GOV", 3)


def test_names_are_kept_by_script_and_language_and_reasons_with_scores() -> None:
    cyrillic = person("Виктор Хренин")
    found = resolve([told(person("Viktar Chrenin")), told(cyrillic, language="ru")])
    [minister] = found.entities
    assert minister.names == {"Cyrl": {"ru": ("Виктор Хренин",)}, "Latn": {"en": ("Viktar Chrenin",)}}
    assert minister.caption == "Viktar Chrenin"
    [match] = minister.matches
    assert {match.one, match.other} == set(minister.name_ids)
    assert 0.8 <= match.score <= 1
    assert match.reasons


def test_the_id_of_an_entity_is_that_of_one_of_its_names() -> None:
    found = together(person("Viktar Chenin"), person("Viktor Khrenin"), body("Foreign Ministry"))
    for each in found.entities:
        assert each.id in each.name_ids


def test_a_class_of_people_is_one_entity_of_its_state() -> None:
    assert one([person("Indian officials", "IND"), person("officials of India", "IND")])
    assert not one([person("Indian officials", "IND"), person("Indian investors", "IND")])
    assert entity(together(person("Indian officials", "IND")), person("Indian officials", "IND")).country == "IND"
