"""Who is meant: surnames, titles, pronouns, "both sides", over the sentences of a document."""

from __future__ import annotations

import pytest

from bilat.model.reading import Reading, Referent
from tests.chain import claims_of, meant, reading_of

MEETING = "Kenyan Foreign Minister Peter Kamau met Vietnamese Foreign Minister Tran Van Minh in Hanoi."


def person(reading: Reading, name: str) -> Referent:
    (found,) = [r for r in reading.referents if r.name == name]
    return found


def test_a_surname_is_the_person_of_the_full_name() -> None:
    text = f"{MEETING} Kamau thanked Vietnam."
    assert meant(reading_of(text), text, "Kamau") == ["Peter Kamau"]


def test_a_surname_in_the_headline_finds_its_owner_below() -> None:
    text = "Kamau flies to Hanoi\n\nKenyan Foreign Minister Peter Kamau flew to Hanoi."
    reading = reading_of(text)
    (first,) = [m for m in reading.mentions if text[m.start : m.end] == "Kamau"]
    assert [reading.referents[r].name for r in first.referents] == ["Peter Kamau"]


def test_a_counterpart_shares_the_office() -> None:
    text = "Norwegian Defence Minister Kari Lund met with her Kenyan counterpart Peter Kamau."
    found = person(reading_of(text), "Peter Kamau")
    assert (found.office, found.country, found.level) == ("Defence Minister", "KEN", "minister")


def test_a_counterpart_named_without_state_is_of_another_state_than_the_first() -> None:
    text = f"{MEETING} He also met Peruvian Foreign Minister Luis Quispe."
    assert person(reading_of(text), "Luis Quispe").country == "PER"


@pytest.mark.parametrize("words", ["The two ministers", "Both ministers"])
def test_the_two_ministers_are_the_people(words: str) -> None:
    text = f"{MEETING} {words} discussed fisheries."
    assert sorted(meant(reading_of(text), text, words)) == ["Peter Kamau", "Tran Van Minh"]


@pytest.mark.parametrize("words", ["Both sides", "The two sides", "The two countries", "Both countries", "The parties"])
def test_both_sides_are_the_pair_of_states(words: str) -> None:
    text = f"{MEETING} {words} signed a memorandum."
    assert sorted(meant(reading_of(text), text, words)) == ["Kenya", "Vietnam"]


def test_the_two_countries_of_a_text_on_many_are_those_spoken_of_last() -> None:
    text = (
        "Envoys of Ghana and Denmark met the president of Mongolia. Mongolia thanked Ghana for its cocoa. "
        "Ghana sends students to Mongolia. Denmark likes Mongolia. Ties between the two countries are old."
    )
    reading = reading_of(text)
    assert sorted(meant(reading, text, "the two countries")) == ["Denmark", "Mongolia"]


def test_both_sides_of_one_state_alone_are_nobody() -> None:
    text = "Kenya held talks. Both sides agreed."
    reading = reading_of(text)
    assert {reading.referents[r].country for m in reading.mentions for r in m.referents} == {"KEN"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (f"{MEETING} He thanked Vietnam.", "He", "Peter Kamau"),
        ("Finnish President Aino Virtanen left Chad. She then visited Mali.", "She", "Aino Virtanen"),
        (
            "Ghanaian Trade Minister Kojo Mensah spoke. The minister thanked Peru.",
            "The minister",
            "Kojo Mensah",
        ),
    ],
)
def test_one_person_spoken_of_before(text: str, word: str, name: str) -> None:
    assert meant(reading_of(text), text, word) == [name]


def test_a_title_finds_the_holder_of_that_office() -> None:
    text = "Chilean President Marta Rojas met Peru's Trade Minister Luis Quispe. The trade minister thanked Chile."
    assert meant(reading_of(text), text, "The trade minister") == ["Luis Quispe"]


def test_an_acronym_is_learned_from_the_text() -> None:
    text = "The Lusaka Tractor Plant (LTP) of Zambia sold 40 tractors to Malawi. LTP will send spare parts."
    reading = reading_of(text)
    (found,) = [r for m in reading.mentions if text[m.start : m.end] == "LTP" for r in m.referents]
    assert "Lusaka Tractor Plant" in reading.referents[found].name


def test_a_speakers_own_country_is_the_speakers_state() -> None:
    text = "“Our country will help Mali,” Chilean President Marta Rojas said in Mali."
    reading = reading_of(text)
    assert meant(reading, text, "Our country") == ["Chile"]


def test_we_in_a_quote_is_the_speakers_state() -> None:
    text = "“We will help Mali,” Chilean President Marta Rojas said on Monday."
    assert meant(reading_of(text), text, "We") == ["Chile"]


def test_we_in_a_quote_that_ends_the_sentence() -> None:
    text = "“We will help Mali,” Chilean President Marta Rojas said."
    assert meant(reading_of(text), text, "We") == ["Chile"]


def test_we_outside_any_quote_is_nobody() -> None:
    text = "As we reported, Chile will help Mali."
    assert not [m for m in reading_of(text).mentions if text[m.start : m.end] == "we"]


def test_one_body_is_one_referent_however_often_it_is_named() -> None:
    text = "The Ministry of Trade of Togo spoke. The Ministry of Trade of Togo thanked Mali."
    assert len([r for r in reading_of(text).referents if r.type == "body"]) == 1


def test_a_city_after_a_preposition_is_a_place_and_a_seat_acts_for_its_state() -> None:
    text = "Washington warned Mali. Talks were held in Geneva."
    reading = reading_of(text)
    assert "USA" in {r.country for r in reading.referents}
    assert [(p.name, p.country) for p in reading.places] == [("Geneva", "CHE")]


def test_an_unmarked_office_belongs_to_the_outlets_home() -> None:
    text = "Foreign Minister Peter Kamau met Vietnamese Foreign Minister Tran Van Minh."
    at_home = reading_of(f"Nairobi, 4 June – {text}")
    assert at_home.home == "KEN"
    assert person(at_home, "Peter Kamau").country == "KEN"
    assert person(reading_of(text), "Peter Kamau").country is None


def test_mentions_are_inside_the_text_and_point_at_referents() -> None:
    text = f"{MEETING} The two ministers signed a treaty. He thanked Peru. We agree, they said."
    reading = reading_of(text)
    for mention in reading.mentions:
        assert 0 <= mention.start <= mention.name_start <= mention.name_end <= mention.end <= len(text)
        assert mention.referents
        assert all(0 <= r < len(reading.referents) for r in mention.referents)


def test_a_mention_points_at_somebody() -> None:
    reading = reading_of("Peru met Chile. The envoy thanked his counterpart.")
    assert all(m.referents for m in reading.mentions)


def test_investors_in_general_are_nobody_spoken_of() -> None:
    text = "Portugal and France lie in Europe. Portugal has many hotels, France has mountains. Investors like both."
    assert not [m for m in reading_of(text).mentions if text[m.start : m.end] == "Investors"]


def test_a_head_of_state_is_known_by_one_name_and_office() -> None:
    reading = reading_of("President Lukashenko met Kenyan officials. President Kamau did not come.")
    assert person(reading, "Lukashenko").country == "BLR"
    assert person(reading, "Kamau").country is None


def test_offices_in_companies_belong_to_no_home_state() -> None:
    reading = reading_of("CEO Peter Kamau met Finnish Trade Minister Aino Salo in Colombo.", source="Ada Derana")
    assert person(reading, "Peter Kamau").country is None


def test_those_who_come_with_somebody_are_of_the_same_state() -> None:
    text = "The Thai premier, accompanied by Trade Minister Somchai Prasert, came to Colombo."
    assert person(reading_of(text, source="Ada Derana"), "Somchai Prasert").country == "THA"


def test_diplomats_are_of_the_embassy_that_the_text_is_about() -> None:
    text = "Kenyan Ambassador to Sri Lanka Peter Kamau spoke in Colombo. Second Secretary Mary Njeri joined him."
    assert person(reading_of(text, source="Ada Derana"), "Mary Njeri").country == "KEN"


def test_a_rank_gives_way_to_the_office_named_after_it() -> None:
    found = person(reading_of("General Peter Kamau, Kenya’s Defence Secretary, met Finnish officials."), "Peter Kamau")
    assert (found.office, found.country) == ("Defence Secretary", "KEN")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru held talks with Chile. It was agreed to open a school.", False),
        ("Peru held talks with Chile. It was also noted that trade had grown.", False),
        ("Peru held talks with Chile. It agreed to open a school.", True),
        ("Peru held talks with Chile. It is expected to open a school.", True),
    ],
)
def test_an_it_of_nobody_means_no_state(text: str, told: bool) -> None:
    reading = reading_of(text)
    at = text.index("It ")
    assert any(m.start == at for m in reading.mentions) is told


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Kenya thanked Vietnam for its help.", "Vietnam"),
        ("Kenya criticised Vietnam over its tariffs.", "Vietnam"),
        ("Kenya asked Vietnam to open its market.", "Kenya"),
    ],
)
def test_what_somebody_is_thanked_or_blamed_for_is_his(text: str, whose: str) -> None:
    assert meant(reading_of(text), text, "its") == [whose]


@pytest.mark.parametrize(
    ("text", "them"),
    [
        (
            "Foreign ministers of Chile, Peru and Ghana met in Accra. They agreed to meet again.",
            ["Foreign ministers of Chile", "Peru", "Ghana"],
        ),
        ("Chile and Peru imposed sanctions on 20 officials. They agreed to meet again.", ["Chile", "Peru"]),
    ],
)
def test_they_are_all_who_hold_the_office_that_a_list_tells_once(text: str, them: list[str]) -> None:
    assert meant(reading_of(text), text, "They") == them


def test_an_office_without_a_name_is_that_of_who_acted_last() -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Quispe. "
        "The Foreign Minister also met Ghanaian President Kofi Boateng."
    )
    assert meant(reading_of(text), text, "The Foreign Minister") == ["Kari Lund"]


def test_a_counterpart_in_an_office_of_another_name_is_who_was_met() -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund met British Foreign Secretary John Ashworth in London. "
        "Minister Lund briefed her counterpart on trade."
    )
    assert "John Ashworth" in meant(reading_of(text), text, "her counterpart")
    assert len([c for c in claims_of(text) if c.kind == "contact"]) == 1


def test_a_head_of_state_is_whoever_bears_such_an_office() -> None:
    text = "President Luis Paz of Peru met Ghanaian minister Kofi Boateng. The Head of State thanked Mr Boateng."
    assert meant(reading_of(text), text, "Head of State") == ["Luis Paz"]


@pytest.mark.parametrize("whose", ["global", "EU", "foreign"])
def test_counterparts_of_many_states_are_of_none(whose: str) -> None:
    text = f"Irish Foreign Minister Sean Byrne came to Togo. He held talks with his {whose} counterparts."
    assert not [r for r in reading_of(text).referents if r.type == "person" and r.country == "TGO"]


@pytest.mark.parametrize("some", ["several envoys and ministers", "many foreign ministers"])
def test_some_people_are_none_spoken_of_before(some: str) -> None:
    text = f"Foreign Ministers Sean Byrne of Ireland and Ana Rojas of Chile met in Lima. In Quito Byrne saw {some}."
    begin = text.index(some)
    assert not [m for m in reading_of(text).mentions if m.start >= begin]


def test_ministers_of_an_organisation_are_not_those_spoken_of() -> None:
    text = "The ministers Sean Byrne of Ireland and Ana Rojas of Chile met in Lima. The EU foreign ministers spoke."
    begin = text.index("The EU")
    people = [r for m in reading_of(text).mentions if m.start >= begin for r in m.referents]
    assert not [r for r in people if reading_of(text).referents[r].type == "person"]
