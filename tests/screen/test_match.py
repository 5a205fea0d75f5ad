"""Who is a hit and who is not, under the spellings that articles use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.model.claim import PartyType
from bilat.model.entity import Entity, OfficeSeen
from bilat.screen import THRESHOLD, Entry, ListedName, Matcher, WatchList, read_list
from bilat.screen.legal import bare

NAMES = read_list(Path(__file__).with_name("names.csv"))


def entity(type_: PartyType, country: str | None, *names: str, office: str = "", year: int = 2024) -> Entity:
    offices = (OfficeSeen(office, date(year, 1, 1), date(year, 12, 31)),) if office else ()
    return Entity("e_1", type_, {"Latn": {"en": names}}, country, offices=offices)


def hits(one: Entity, *entries: Entry, threshold: float = THRESHOLD) -> list[str]:
    watch = WatchList("list", "test", entries) if entries else NAMES
    return [m.entry.id for m in Matcher(watch).matches(one, threshold)]


def person(id_: str, *names: str, **fields: object) -> Entry:
    listed = tuple(ListedName(name, name.split()[-1]) for name in names)
    return Entry(id_, "person", listed, **fields)  # type: ignore[arg-type]


def body(id_: str, name: str, **fields: object) -> Entry:
    return Entry(id_, "organisation", (ListedName(name),), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "country", "id_"),
    [
        ("Minsk Wheeled Tractor Plant", "BLR", "T-1"),
        ("Minsk Wheel Tractor Plant", None, "T-1"),
        ("the Minsk Wheeled Tractor Plant (MZKT)", "BLR", "T-1"),
        ("MZKT", "BLR", "T-1"),
        ("MINSK WHEEL TRACTOR PLANT OJSC", "BLR", "T-1"),
        ("Xi'an Longde", "CHN", "T-2"),
        ("Xi’an Longde Technology Development", "CHN", "T-2"),
        ("Xian Longde Technology", None, "T-2"),
        ("Tianjin Creative Source", "CHN", "T-3"),
        ("Tianjin Creative Source International Trade", None, "T-3"),
        ("Granpect", "CHN", "T-4"),
        ("Granpect Company", None, "T-4"),
    ],
)
def test_companies_are_found_under_the_spellings_of_articles(name: str, country: str | None, id_: str) -> None:
    assert hits(entity("company", country, name)) == [id_]
    assert hits(entity("body", country, "Something Else", name)) == [id_]


@pytest.mark.parametrize(
    "name", ["Aleksandr Lukashenko", "Alexander Lukashenka", "Alaksandar Łukašenka", "Lukashenko Aleksandr"]
)
def test_a_president_is_found_under_any_romanisation(name: str) -> None:
    assert hits(entity("person", "BLR", name)) == ["T-5"]


@pytest.mark.parametrize("country", ["BLR", "PAK", "IRN", None])
@pytest.mark.parametrize("name", ["Ministry of Defence", "Defense Ministry", "the defence ministry"])
def test_a_ministry_of_defence_is_no_other_states(name: str, country: str | None) -> None:
    assert "T-7" not in hits(entity("body", country, name))
    listed = body("A", "MINISTRY OF DEFENCE OF IRAN")
    assert hits(entity("body", country, name), listed) == (["A"] if country == "IRN" else [])
    assert hits(entity("body", "PRK", name)) == ["T-7"]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Minsk Tractor Works", "BLR"),
        ("Minsk Automobile Plant", "BLR"),
        ("Tianjin University", "CHN"),
        ("Xi'an Technology Development", "CHN"),
        ("Creative International Trade", "CHN"),
        ("Special Monitoring Mission", None),
        ("Chinese companies", "CHN"),
    ],
)
def test_companies_that_share_some_words_are_others(name: str, country: str | None) -> None:
    assert hits(entity("company", country, name)) == []


def test_what_no_text_names_as_a_party_is_not_looked_for() -> None:
    assert hits(entity("company", "ARE", "Quiet Heron Shipping")) == ["T-11"]
    assert hits(entity("state", "BLR", "Minsk Wheel Tractor Plant")) == []
    assert hits(entity("igo", None, "Granpect")) == []


@pytest.mark.parametrize(
    "listed",
    [
        "LIMITED LIABILITY COMPANY BASALT",
        "BASALT, PUBLIC JOINT STOCK COMPANY",
        "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU BASALT",
        "BASALT S.A. DE C.V.",
        "BASALT CO., LTD.",
        "BASALT GMBH & CO. KG",
    ],
)
def test_the_legal_form_in_full_is_no_part_of_a_name(listed: str) -> None:
    assert hits(entity("company", "BLR", "Basalt"), body("A", listed, countries=("BLR",))) == ["A"]
    assert hits(entity("company", None, "Basalt"), body("A", listed)) == ["A"]
    assert hits(entity("company", "BLR", "Limited Liability Company Granite"), body("A", listed)) == []


@given(st.text(max_size=30))
def test_no_name_is_emptied_by_its_legal_form(name: str) -> None:
    assert bool(bare(name)) == bool(name.strip())


FATHERS = """Hasan Yusuf Omar Salim Nasser Karim Khalid Jamal Qasim Rashid Hamid Saleh Osman Said Ibrahim Mahmoud
    Hussein Ahmed Suleiman Salman Khalil Abdullah Tariq Bilal Walid Nabil Samir Faruq Anwar Zayd""".split()
CROWD = [person(f"P{n}", f"Muhammad {father} Ali", countries=("SYR",)) for n, father in enumerate(FATHERS)]


def test_a_common_name_does_not_flood() -> None:
    assert hits(entity("person", "PAK", "Muhammad Ali"), *CROWD) == []
    assert hits(entity("person", None, "Mohammad Ali"), *CROWD) == []
    assert hits(entity("person", "SYR", "Muhammad Ali"), *CROWD) == []
    assert hits(entity("person", "SYR", "Muhammad Hasan Ali"), *CROWD) == ["P0"]


def test_of_two_alike_both_are_less_sure_and_the_reason_is_told() -> None:
    found = Matcher(NAMES).matches(entity("person", "SYR", "Muhammad Ali"), 0.5)
    assert [m.entry.id for m in found] == ["T-8", "T-9"]
    assert found[0].score < 1
    assert "the list has 2 of this name" in found[0].reasons


def test_where_one_name_fits_letter_for_letter_another_is_less_sure() -> None:
    brother = person("A", "Bashar Al-Zaytun", countries=("SYR",))
    sister = person("B", "Bushra Al-Zaytun", countries=("SYR",))
    assert hits(entity("person", "SYR", "Bashar al-Zaytun"), brother, sister) == ["A"]
    assert hits(entity("person", "SYR", "Bushra al-Zaytun"), brother, sister) == ["B"]


def test_state_office_and_age_tell_namesakes_apart() -> None:
    minister = person("A", "Ivan Stone", countries=("KEN",), born=(1960,), role="Minister of Defense")
    assert hits(entity("person", "KEN", "Ivan Stone", office="defence minister"), minister) == ["A"]
    assert hits(entity("person", "FJI", "Ivan Stone"), minister) == []
    assert hits(entity("person", "KEN", "Ivan Stone", office="defence minister", year=1970), minister) == []
    assert hits(entity("person", "KEN", "Ivan Stone", office="defence minister", year=2070), minister) == []


def test_the_surname_of_the_list_must_be_there() -> None:
    entry = person("A", "Ivan Petrovich Stone", countries=("KEN",))
    assert hits(entity("person", "KEN", "Ivan Stone"), entry) == ["A"]
    assert hits(entity("person", "KEN", "Ivan Petrovich"), entry) == []
    assert hits(entity("person", "KEN", "Stone"), entry) == []


def test_names_of_which_every_word_is_only_near_are_chance() -> None:
    listed = Entry("A", "person", (ListedName("Zhonghua DENG", "DENG"),), ("CHN",))
    assert hits(entity("person", "CHN", "Zhang Dejiang"), listed) == []
    assert hits(entity("person", "CHN", "Deng Zhonghua"), listed) == ["A"]


def test_a_weak_alias_needs_something_beside_it() -> None:
    entry = Entry("A", "organisation", (ListedName("Quarry Works"), ListedName("VOLNA", weak=True)), ("BLR",))
    same, unknown, other = (Matcher(WatchList("l", "t", (entry,))).matches(entity("company", c, "Volna"), 0.0)[0]
                            for c in ("BLR", None, "CHE"))  # fmt: skip
    assert same.score > unknown.score > other.score
    assert "an alias that the list calls weak" in unknown.reasons


def test_where_the_list_names_a_state_another_is_no_hit() -> None:
    bank = body("A", "EXIMBANK OF RUSSIA JSC", countries=("RUS",))
    assert hits(entity("company", "RUS", "Eximbank"), bank) == ["A"]
    assert hits(entity("company", "CHN", "Exim Bank"), bank) == []
    assert hits(entity("company", None, "EXIM Bank"), bank) == []


@given(st.text(max_size=40), st.sampled_from(["person", "body", "company", "group"]))
def test_any_name_can_be_screened(name: str, type_: PartyType) -> None:
    for match in Matcher(NAMES).matches(entity(type_, None, name), 0.0):
        assert 0 <= match.score <= 1
        assert match.reasons
