"""Whom the passages of an official page are about."""

from __future__ import annotations

from bilat.model.reading import Reading
from tests.chain import meant, reading_of, the

NORWAY = "Ministry of Foreign Affairs of Norway"


def about(reading: Reading, text: str, words: str) -> tuple[str, ...]:
    at = text.index(words)
    return next(s.about for s in reading.sentences if s.start <= at < s.end)


ROUND = (
    "Meetings of the week\n\nPeru\n\nTrade was the main subject. Fish came second.\n\n"
    "Ghana\n\nTrade was a subject again.\n\nVisas and passports\n\nThe office is closed on Friday."
)


def test_a_heading_says_whom_what_stands_below_is_about() -> None:
    reading = reading_of(ROUND, source=NORWAY)
    assert about(reading, ROUND, "Fish came") == ("NOR", "PER")
    assert about(reading, ROUND, "subject again") == ("NOR", "GHA")


def test_a_heading_without_a_state_ends_a_section() -> None:
    assert about(reading_of(ROUND, source=NORWAY), ROUND, "office is closed") == ()


def test_the_title_holds_where_no_heading_does() -> None:
    text = "Relations with Ghana\n\nTrade\n\nTrade has doubled since 2019.\n\nVisits\n\nVisits are frequent.\n\nOffices"
    reading = reading_of(text, source=NORWAY)
    assert about(reading, text, "Trade has doubled") == ("NOR", "GHA")
    assert about(reading, text, "Visits are") == ("NOR", "GHA")


def test_a_mission_s_page_is_about_its_host_where_it_names_nobody() -> None:
    text = "News\n\nThe Ambassador met the Governor.\n\nPeru sent fish."
    reading = reading_of(text, source="Embassy of Norway in Ghana")
    assert about(reading, text, "The Ambassador") == ("NOR", "GHA")
    assert about(reading, text, "Peru sent") == ("NOR", "PER")


def test_who_is_in_office_at_a_mission_s_host_is_of_the_host() -> None:
    text = "News\n\nAmbassador Liv Dahl met Minister Kofi Badu.\n\nThe Mayor of Tema came."
    reading = reading_of(text, source="Embassy of Norway in Ghana")
    assert {r.name: r.country for r in reading.referents} == {
        "Liv Dahl": "NOR",
        "Kofi Badu": "GHA",
        "Mayor of Tema": "GHA",
    }


JOINT = (
    "Joint Statement of the Foreign Ministers of Norway, Peru and Ghana\n\nLima, 9 May 2024\n\n"
    "The Ministers condemned the attacks of Chile.\n\nPeru sent fish.\n\n"
    "We signed a treaty on whales.\n\nWe thank Togo."
)


def test_a_joint_statement_is_about_all_who_make_it() -> None:
    reading = reading_of(JOINT, source=NORWAY)
    assert about(reading, JOINT, "We signed") == ("NOR", "PER", "GHA")
    assert about(reading, JOINT, "We thank") == ("NOR", "PER", "GHA")
    assert about(reading, JOINT, "Peru sent") == ("NOR", "PER")
    assert {p.country for p in the("event.accuse", JOINT, source=NORWAY).actors} == {"NOR", "PER", "GHA"}
    assert meant(reading, JOINT, "We") == ["Norway", "Peru", "Ghana"]


def test_meetings_with_two_states_are_no_joint_statement() -> None:
    text = JOINT.replace("Joint Statement of the Foreign Ministers of Norway,", "Talks with the Foreign Ministers of")
    assert about(reading_of(text, source=NORWAY), text, "We signed") != ("NOR", "PER", "GHA")


def test_an_item_is_about_the_state_that_it_names() -> None:
    text = "Visits\n\n- Foreign Minister of Peru: fisheries\n- Foreign Minister of Ghana: cocoa"
    reading = reading_of(text, source=NORWAY)
    assert about(reading, text, "of Peru") == ("NOR", "PER")
    assert about(reading, text, "of Ghana") == ("NOR", "GHA")


def test_a_sentence_goes_on_about_the_state_that_its_paragraph_named() -> None:
    text = "The week\n\nThe Minister spoke with the President of Peru. Fish was discussed.\n\nGhana and Togo wrote."
    reading = reading_of(text, source=NORWAY)
    assert about(reading, text, "Fish was") == ("NOR", "PER")
    assert about(reading, text, "Ghana and Togo") == ()


def test_both_sides_are_those_of_the_section() -> None:
    text = "Peru\n\nThe two sides signed nothing.\n\nGhana\n\nThe two countries agreed on fish."
    reading = reading_of(text, source=NORWAY)
    assert set(meant(reading, text, "The two sides")) == {"Norway", "Peru"}
    assert set(meant(reading, text, "The two countries")) == {"Norway", "Ghana"}


def test_a_newspaper_has_no_sections() -> None:
    assert not any(s.about for s in reading_of(ROUND, source="Oslo Lantern").sentences)


def test_a_release_that_runs_on_is_not_all_about_its_title() -> None:
    text = "President receives the Minister of Ghana\n\nRain fell in the hills. A new bridge was opened."
    reading = reading_of(text, source=NORWAY)
    assert about(reading, text, "A new bridge") == ()


def test_a_state_that_is_talked_about_is_not_the_guest() -> None:
    text = (
        "Talks with the President of Ghana\n\nThe situation in Mali was discussed. "
        "Both leaders regretted Malian losses.\n\nThe Minister of Mali arrived later."
    )
    reading = reading_of(text, source=NORWAY)
    assert about(reading, text, "The situation in Mali") == ("NOR", "GHA")
    assert about(reading, text, "Both leaders") == ("NOR", "GHA")
    assert about(reading, text, "The Minister of Mali") == ("NOR", "MLI")
