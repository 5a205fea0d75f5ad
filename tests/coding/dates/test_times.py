"""When, where no date says it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.model.document import Published
from tests.chain import WEDNESDAY, claims_of, the

NEWS = date(2025, 6, 1)
"""The first day of what is reported as news on that Wednesday."""


@pytest.mark.parametrize(
    "text",
    [
        "During his state visit to Peru, Chilean President Ana Soto met Peruvian senators.",
        "Chilean President Ana Soto met Peruvian senators as part of her official visit to Peru.",
        "Chilean President Ana Soto's trip to Peru comes as both seek to trade more.",
    ],
)
def test_the_visit_that_the_article_is_about_goes_on(text: str) -> None:
    claim = the("contact.visit", text)
    assert (claim.date.start, claim.date.end, claim.date.basis) == (NEWS, WEDNESDAY, "document")


@pytest.mark.parametrize(
    "text",
    [
        "After her first visit to Peru, Chilean President Ana Soto spoke of the sea.",
        "Chilean President Ana Soto recalled Peruvian President Luis Rojas's visit to Chile.",
    ],
)
def test_a_visit_of_some_other_time_has_none(text: str) -> None:
    assert not the("contact.visit", text).date.known


def test_a_visit_in_a_sentence_about_another_year_is_no_news() -> None:
    text = "In May 2023, during the visit of Chilean President Ana Soto to Peru, the ministers opened a school."
    assert the("contact.visit", text).date.start == date(2023, 5, 1)


@pytest.mark.parametrize(
    "words",
    [
        "thanked Peru for its support over the years",
        "expressed deep appreciation for the help of Peru in good times",
        "thanked Peru for its support in the past few years",
    ],
)
def test_what_somebody_is_thanked_for_may_have_lasted(words: str) -> None:
    assert the("event.support", f"Chilean President Jorge Soto {words}.").date.basis == "document"


def test_at_the_time_is_when_that_was() -> None:
    text = "Chile met Peru on 12 March 2025. A joint statement issued by Chile and Peru at the time called for peace."
    dates = {c.date.start for c in claims_of(text) if c.kind == "instrument"}
    assert dates == {date(2025, 3, 12)}


def test_this_event_is_the_one_of_the_sentence_before() -> None:
    text = "The Lima fair is to be held on 3-7 July 2025. Peru has invited Chilean firms to take part in this event."
    claim = the("commitment.invitation", text)
    assert (claim.date.start, claim.date.end) == (date(2025, 7, 3), date(2025, 7, 7))


def test_what_was_handed_over_is_news_and_what_is_sold_is_not() -> None:
    given = the("flow", "Chile has delivered 20 tonnes of rice to Peru as humanitarian aid.")
    sold = the("flow", "Chile exports rice to Peru.")
    assert (given.date.start, given.date.end) == (NEWS, WEDNESDAY)
    assert not sold.date.known


def test_what_a_headline_says_is_given_is_news() -> None:
    given = the("flow", "Chile provides a grant of $3 million to Peru\nRain is expected in the south.")
    assert (given.date.start, given.date.end) == (NEWS, WEDNESDAY)


def test_what_happened_this_year_happened_before_the_article() -> None:
    claim = the("contact.meeting", "Chilean President Ana Soto met Peruvian President Luis Rojas this year.")
    assert (claim.date.start, claim.date.end, claim.date.precision) == (date(2025, 1, 1), WEDNESDAY, "year")


def test_what_is_planned_this_year_comes_after_it() -> None:
    claim = the("commitment", "Chilean President Ana Soto will visit Peru this year.")
    assert (claim.date.start, claim.date.end) == (WEDNESDAY, date(2025, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Chile has always accused Peru of greed.",
        "On many occasions, Chile accused Peru of greed.",
        "For decades Chile accused Peru of greed.",
    ],
)
def test_what_was_done_again_and_again_is_of_no_day(text: str) -> None:
    assert not the("event.accuse", text).date.known


def test_what_people_said_after_their_call_was_said_just_then() -> None:
    text = "Chilean President Ana Soto promised wheat following her phone call with Peruvian President Luis Rojas."
    assert the("contact.call", text).date.basis == "document"


def test_a_session_was_when_somebody_attended_it() -> None:
    claim = the("contact.session", "Chilean President Ana Soto attended a session of the Chile-Peru commission.")
    assert claim.date.basis == "document"


def test_what_a_relative_clause_says_in_the_present_has_no_day() -> None:
    text = "Chilean President Ana Soto opened the port of Callao, where Chile is supporting Peru with grants."
    assert not any(c.date.known for c in claims_of(text) if c.kind == "event")


LEAD = "Peru greeted Chile. The two are friends. They will trade more. "
"""Three sentences, after which background may be told."""


@pytest.mark.parametrize(
    "told",
    [
        "Peru had rejected the offer of Chile.",
        "The paper names the Peruvian minister, who rejected Chile's help.",
        "In 2019 they built a port. Later Chile rejected the offer of Peru.",
    ],
)
def test_what_was_before_the_news_is_not_of_its_days(told: str) -> None:
    rejected = [c for c in claims_of(LEAD + told) if c.kind == "event" and c.plover.event == "REJECT"]
    assert rejected
    assert not any(c.date.basis == "document" for c in rejected)


def test_what_somebody_recalls_does_not_date_what_is_said_next() -> None:
    text = LEAD + "The minister said that Peru built a port in 2019. Chile rejected the offer of Peru."
    assert any(c.date.basis == "document" for c in claims_of(text) if c.plover.event == "REJECT")


@pytest.mark.parametrize("habit", ["for many years", "during the war", "in good times and bad"])
def test_what_went_on_for_long_has_no_day(habit: str) -> None:
    text = f"Peru supported Chile {habit}."
    assert [c.date.known for c in claims_of(text) if c.kind == "event"] == [False]


SPEECH = "President of Chile Ana Soto: Welcome to Santiago.\n\nWe are glad to see you.\n\nWe are friends.\n\n"


def test_a_speech_recounts_what_was_done() -> None:
    told = claims_of(SPEECH + "Peru helped Chile with food.", kind="transcript")
    assert [c.date.known for c in told if c.plover.event == "AID"] == [False]


def test_thanks_in_a_speech_are_of_the_day() -> None:
    told = claims_of(SPEECH + "I thanked the Peruvian minister for her help.", kind="transcript")
    assert [c.date.known for c in told if c.plover.event == "SUPPORT"] == [True]


@pytest.mark.parametrize(
    ("before", "start"),
    [
        ("In 2017 Chile held a fair.", date(2017, 1, 1)),
        ("This year Chile holds a fair.", None),
        ("Chile held a fair in Lima in 2017.", None),
    ],
)
def test_a_year_that_opens_a_sentence_holds_for_the_next(before: str, start: date | None) -> None:
    told = claims_of(SPEECH + before + " Peru helped Chile with food.", kind="transcript")
    assert [c.date.start for c in told if c.plover.event == "AID"] == [start]


@pytest.mark.parametrize("kind", ["condolences", "greetings"])
def test_what_was_sent_is_news(kind: str) -> None:
    claim = the("contact.greeting", f"The President of Chile sent his {kind} to the President of Peru.")
    assert claim.date.basis == "document"


def test_what_holds_has_no_day() -> None:
    told = claims_of("Peru thanked Chile on Monday. Peru and Chile work together in mining.")
    assert [c.date.known for c in told if c.plover.event == "COOPERATE"] == [False]


def test_the_day_on_which_a_deed_is_told_is_not_its_own() -> None:
    told = claims_of("Chilean troops struck a Peruvian depot, officials said on Monday.")
    assert [c.date.basis for c in told if c.plover.event == "ASSAULT"] == ["document"]


def test_who_speaks_at_a_launch_is_there() -> None:
    text = "Speaking at the launch of a school of Chile in Lima, the Peruvian minister thanked Chile."
    assert the("contact.ceremony", text).date.basis == "document"


def test_the_day_on_which_a_possible_visit_is_told_is_not_its_own() -> None:
    text = "Peru held a call over a possible visit by the Chilean president to Lima, its ministry said on Monday."
    visits = [c for c in claims_of(text) if c.type == "visit"]
    assert visits
    assert not any(c.date.known for c in visits)


def test_talks_that_were_begun_are_news() -> None:
    text = "Discussions between Peru and Chile were commenced in Lima."
    assert the("contact.talks", text).date.basis == "document"


@pytest.mark.parametrize(
    ("words", "since"),
    [("65 years of diplomatic relations", "1960"), ("63 years of diplomatic relations", "")],
)
def test_a_jubilee_of_relations_is_told_in_the_year_that_completes_it(words: str, since: str) -> None:
    values: Any = the("tie", f"Finland and Ghana have enjoyed {words}.").values
    assert values.since == since


def test_news_of_a_page_that_came_out_on_one_of_two_days_is_of_both() -> None:
    published = Published(date(2025, 6, 3), WEDNESDAY, "text")
    claim = the("contact", "President of Chile Ana Soto met President of Peru Luis Rojas.", published=published)
    assert (claim.date.start, claim.date.end, claim.date.basis) == (date(2025, 6, 1), WEDNESDAY, "document")


def test_a_paper_of_which_an_anniversary_is_told_is_reckoned() -> None:
    text = "Chile's Ana Soto congratulated Peru on the 20th anniversary of the Treaty of Friendship with Chile."
    claim = the("instrument", text)
    assert (claim.date.start, claim.date.end, claim.date.basis) == (date(2005, 1, 1), date(2005, 12, 31), "relative")


def test_the_day_by_which_something_is_to_be_done_is_not_that_of_the_talks_on_it() -> None:
    text = "Peru and Ghana agree to double trade by 2030 as ministers meet in Lima\n"
    text += "Peru and Ghana have agreed to double trade by 2030, Foreign Minister Ana Quispe said on Monday after "
    text += "talks with Ghanaian Foreign Minister Kofi Owusu in Lima."
    assert [c.date.end for c in claims_of(text) if c.kind == "contact" and c.date.end and c.date.end.year > 2025] == []


def test_a_day_told_with_its_number_is_that_of_what_will_be_done() -> None:
    text = "Ghanaian Foreign Minister Kofi Owusu will lead a high-level delegation to Lima to attend the State "
    text += "funeral of late President Pedro Rojas of the Republic of Peru today (4), the Foreign Ministry said."
    assert {c.date.start for c in claims_of(text) if c.kind == "commitment"} == {date(2025, 6, 4)}


def test_a_restriction_that_came_later_than_the_rest_has_no_day() -> None:
    text = "Togo bought oil from Chad before Ireland imposed sanctions on Chad."
    assert [c.date.known for c in claims_of(text) if c.kind == "sanction"] == [False]
