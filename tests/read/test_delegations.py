"""Whose the people of a list are: by the delegation, the side or the body with which they came."""

from __future__ import annotations

import pytest

from bilat.read.delegations import of_one
from bilat.read.english import names_of
from bilat.read.found import Found
from tests.chain import reading_of


def people(text: str) -> dict[str, Found]:
    return {f.name: f for f in names_of(text) if f.kind == "person" and f.named}


def states(text: str) -> dict[str, tuple[str, ...]]:
    return {name: f.states for name, f in people(text).items()}


def test_each_delegation_has_its_own_members() -> None:
    text = (
        "The delegation of Peru consisted of Director General Luis Quispe while the delegation of Norway consisted of "
        "Director General Kari Dahlen."
    )
    assert states(text) == {"Luis Quispe": ("PER",), "Kari Dahlen": ("NOR",)}


def test_a_list_ends_where_the_clause_goes_on() -> None:
    text = "The President of Mongolia, accompanied by Foreign Minister Bat Dorj, met President Rojas."
    assert states(text) == {"Bat Dorj": ("MNG",), "Rojas": ()}


def test_several_of_a_state_are_told_by_name_after_including() -> None:
    text = "He met several Yangon Region Government Ministers, including Border Minister Win Maung."
    assert states(text) == {"Win Maung": ("MMR",)}


@pytest.mark.parametrize(
    "text",
    [
        "Energy Secretary Luis Quispe from the Peruvian side was there.",
        "Energy Secretary Luis Quispe, from the Embassy of Peru, was there.",
    ],
)
def test_the_side_or_body_that_somebody_is_from(text: str) -> None:
    assert states(text)["Luis Quispe"] == ("PER",)


def test_two_of_one_embassy() -> None:
    text = "Counsellors Mrs. Kari Dahlen and Mr. Ola Berg from the Norwegian Embassy were there."
    assert states(text) == {"Kari Dahlen": ("NOR",), "Ola Berg": ("NOR",)}


def test_envoys_listed_by_state() -> None:
    text = "Ambassadors of Peru to Ghana Luis Quispe, of Norway Kari Dahlen, and of Chile Marta Rojas were appointed."
    found = people(text)
    assert {n: (f.states, f.accredited) for n, f in found.items()} == {
        "Luis Quispe": (("PER",), ("GHA",)),
        "Kari Dahlen": (("NOR",), ("GHA",)),
        "Marta Rojas": (("CHL",), ("GHA",)),
    }
    assert found["Kari Dahlen"].office == "Ambassador"


def test_envoys_with_their_states_in_brackets() -> None:
    text = "New heads of diplomatic missions came: Luis Quispe (Republic of Peru), Kari Dahlen (Kingdom of Norway)."
    found = people(text)
    assert {n: f.states for n, f in found.items()} == {"Luis Quispe": ("PER",), "Kari Dahlen": ("NOR",)}
    assert found["Kari Dahlen"].office == "New head of diplomatic missions"


def test_a_state_in_brackets_alone_makes_no_envoy() -> None:
    assert people("The ministers met the winner, Luis Quispe (Peru), in Accra.") == {}


def test_those_met_in_one_breath_are_of_one_side() -> None:
    text = "He met Peruvian Vice President Ana Ruiz, Trade Minister Juan Paz and Health Minister Luz Gil."
    assert states(text) == {"Ana Ruiz": ("PER",), "Juan Paz": ("PER",), "Luz Gil": ("PER",)}


def test_talks_between_two_are_of_two_sides() -> None:
    text = "The talks between Peruvian Trade Minister Ana Ruiz and Health Minister Luz Gil ended."
    assert states(text) == {"Ana Ruiz": ("PER",), "Luz Gil": ()}


def test_a_list_that_ends_with_other_officials_of_a_state_is_of_it() -> None:
    text = "Foreign Secretary Ana Ruiz, Director General Juan Paz and other senior Peruvian officials were present."
    assert states(text) == {"Ana Ruiz": ("PER",), "Juan Paz": ("PER",)}


def test_one_office_is_given_in_several_states() -> None:
    found = people("Ana Ruiz was appointed ambassador of Peru to Chile, Juan Paz to Ghana and Luz Gil to Norway.")
    assert {n: (f.office, f.states, f.accredited) for n, f in found.items()} == {
        "Ana Ruiz": ("ambassador", ("PER",), ("CHL",)),
        "Juan Paz": ("ambassador", ("PER",), ("GHA",)),
        "Luz Gil": ("ambassador", ("PER",), ("NOR",)),
    }


def test_a_side_named_first_is_that_of_all() -> None:
    text = "On the Peruvian side were Mr. Luis Rojas, Director, Asia Division, and Ms. Luz Gil, Under Secretary."
    assert states(text) == {"Luis Rojas": ("PER",), "Luz Gil": ("PER",)}


def test_who_stands_between_two_of_a_state_is_of_it() -> None:
    text = "He saw Peruvian Trade Minister Ana Ruiz, Ocean Affairs Secretary Juan Paz, Peruvian Ambassador Luz Gil."
    assert states(text)["Juan Paz"] == ("PER",)


def test_a_delegation_that_somebody_headed_and_that_comprised_others_is_of_his_state() -> None:
    text = "The team was headed by Peruvian Trade Minister Luis Quispe and comprised Principal Secretary Ana Paz."
    assert states(text)["Ana Paz"] == ("PER",)


def test_those_who_represent_a_body_are_of_it() -> None:
    found = people("Representing KLPA were Senior Counsel Kari Dahlen and Assistant Counsel Nils Berg.")
    assert {f.organisation for f in found.values()} == {"KLPA"}


def test_names_printed_alike_are_of_one_side() -> None:
    text = "Mr. MORI Jun, Ambassador of Japan, and Ms. SATO Yuki, Director, Asia Division, MOFA met Secretary Ana Paz."
    assert states(text) == {"MORI Jun": ("JPN",), "SATO Yuki": ("JPN",), "Ana Paz": ()}


def test_a_bodys_further_officers_are_of_it() -> None:
    found = people("KLPA Vice Presidents Kari Dahlen, Ana Paz and Secretary General Nils Berg attended.")
    assert {f.organisation for f in found.values()} == {"KLPA"}


def test_ministers_with_their_states_in_brackets() -> None:
    text = "Foreign ministers Luis Quispe (Peru) and Kari Dahlen (Norway) met."
    assert states(text) == {"Luis Quispe": ("PER",), "Kari Dahlen": ("NOR",)}


def test_the_state_before_a_name_is_that_of_the_office_after_it() -> None:
    assert states("Peru's Luis Quispe, president since May, left.") == {"Luis Quispe": ("PER",)}


def test_a_movement_without_a_state_has_a_spokesman() -> None:
    assert people("Hezbollah spokesman Rami Haddad left.")["Rami Haddad"].organisation == "Hezbollah"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A delegation from Qatar led by Trade Minister Hari Aziz met the envoy.", "Hari Aziz", "QAT"),
        ("A mission of Peru, led by Port Authority Director Ana Ruiz, met the envoy.", "Ana Ruiz", "PER"),
        ("The envoy met Ana Ruiz, Director General, Port Authority, Chile, in Geneva.", "Ana Ruiz", "CHL"),
        ("The envoy met Ana Ruiz, Trade Minister, Chile.", "Ana Ruiz", "CHL"),
        ("The Foreign Minister, Ana Ruiz, Peru, Chile and Chad signed.", "Ana Ruiz", None),
    ],
)
def test_a_delegation_or_a_card_gives_the_state(text: str, name: str, country: str | None) -> None:
    assert states(text)[name] == ((country,) if country else ())


def test_the_office_of_one_keeps_the_name_of_its_house() -> None:
    assert of_one("President of the House of Representatives") == "President of the House of Representatives"
    assert of_one("heads of missions") == "head of missions"


def test_envoys_set_off_by_commas_after_their_states() -> None:
    text = "The minister received the ambassadors of Kenya, Jane Otieno, and of Norway, Berit Moen."
    assert states(text) == {"Jane Otieno": ("KEN",), "Berit Moen": ("NOR",)}


@pytest.mark.parametrize(
    "text",
    [
        "Representing Peru, Ana Ruiz, Deputy Minister of Trade, signed it.",
        "It was signed on behalf of Peru by the Deputy Minister of Trade, Ana Ruiz.",
    ],
)
def test_who_acts_for_a_state_is_of_it(text: str) -> None:
    assert states(text) == {"Ana Ruiz": ("PER",)}


@pytest.mark.parametrize(
    "text",
    [
        "A team came from the Embassy of Norway in Peru, Counsellor Nils Vik and Second Secretary Kari Dahl.",
        "Head of Chancery Kari Dahl and Minister (Commercial) Nils Vik of the Norwegian Embassy in Peru came.",
    ],
)
def test_diplomats_beside_their_embassy_are_of_it_and_where_it_is(text: str) -> None:
    found = people(text)
    assert {(found[n].states, found[n].accredited) for n in ("Nils Vik", "Kari Dahl")} == {(("NOR",), ("PER",))}


def test_others_beside_an_embassy_are_not_of_it() -> None:
    text = "A team came from the Embassy of Norway in Peru, Mayor Kari Dahl and Second Secretary Nils Vik."
    assert set(states(text).values()) == {()}


def test_members_of_a_ministry_listed_behind_a_colon_are_of_its_state() -> None:
    text = "The team included members from the Ministry of Seas of Norway: Director Nils Vik, Counsellor Ola Dahl."
    assert states(text) == {"Nils Vik": ("NOR",), "Ola Dahl": ("NOR",)}


def test_a_diplomat_of_another_state_is_not_the_embassys() -> None:
    text = "Counsellor Ana Ruiz and Kenyan Minister (Commercial) Jane Otieno of the Peruvian Embassy met."
    assert states(text) == {"Ana Ruiz": ("PER",), "Jane Otieno": ("KEN",)}


def test_those_who_accompany_somebody_are_of_his_state() -> None:
    text = (
        "President of Chile Pedro Rojas arrived in India. Speaker of the Chamber of Deputies, Emilio Soto, is "
        "accompanying President Rojas during the visit to India."
    )
    assert [r.country for r in reading_of(text).referents if r.name == "Emilio Soto"] == ["CHL"]
