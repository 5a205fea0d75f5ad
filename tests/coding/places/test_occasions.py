"""What is done at a meeting or on a visit has its place."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.places.occasions import follow_places
from bilat.model.claim import Party, Place
from bilat.model.dates import day
from tests.chain import WEDNESDAY, claims_of, context_of, the

MET = "Peru's President Ana Ruiz met Chile's President Juan Soto at the Torre Tagle Palace on Monday."


def _place(kind: str, text: str) -> str:
    found = the(kind, text).place
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} Juan Soto thanked Peru for its support.",
        f"Chile thanks Peru for its support.\n\n{MET} They spoke of trade.",
    ],
)
def test_thanks_are_said_where_they_meet(text: str) -> None:
    assert _place("event.support", text) == "Torre Tagle Palace"


def test_what_is_said_in_a_call_is_nowhere() -> None:
    text = (
        "Peru's President Ana Ruiz met Chile's President Juan Soto in Quito on Monday. "
        "Ana Ruiz also spoke by phone with Chile's Foreign Minister Luis Vera on Monday. "
        "Ana Ruiz thanked Chile for its support."
    )
    assert _place("event.support", text) == ""


def test_a_state_that_is_told_of_beside_the_meeting_is_not_congratulated_there() -> None:
    text = f"{MET} Ana Ruiz congratulated Qatar's Emir Tamim Al Thani on his election on Monday."
    assert _place("contact.greeting", text) == ""


def test_nobody_but_who_arrives_is_at_the_airport() -> None:
    text = (
        "Chile's President Juan Soto was received at the Jorge Chavez International Airport by Peru's Foreign Minister "
        "Ana Ruiz on Monday. Juan Soto thanked Peru for its support."
    )
    assert _place("event.support", text) == ""


def test_who_is_on_a_journey_meets_others_there() -> None:
    text = "Peru's President Ana Ruiz, who is in Qatar for a forum, met Chile's President Juan Soto on Monday."
    assert _place("contact.meeting", text) == "Qatar"


def test_what_is_said_of_a_third_state_was_said_where_the_next_sentence_says() -> None:
    text = (
        "Peru's Foreign Minister Ana Ruiz accused Bolivia of theft.\n"
        "Ana Ruiz made the remarks on Monday during talks in Lima with Chile's Foreign Minister Luis Vera."
    )
    assert _place("event.accuse", text) == "Lima"


def test_a_sentence_that_speaks_of_the_meeting_needs_no_day() -> None:
    text = f"{MET} The talks were long. During the talks, Juan Soto reiterated Chile's support for Peru."
    assert _place("event.support", text) == "Torre Tagle Palace"


def test_who_has_come_is_to_meet_others_there() -> None:
    text = (
        "Chile's President Juan Soto arrived in Cusco today. The streets were full. There were flags. "
        "Juan Soto is to hold talks with Peru's President Ana Ruiz tomorrow."
    )
    assert _place("commitment", text) == "Cusco"


def test_a_past_visit_is_not_where_those_to_come_are() -> None:
    text = (
        "Chile's President Juan Soto will visit Peru on 3 July 2025. Ana Ruiz had gone on a visit to Santiago. "
        "During the visit, Juan Soto will hold talks with Peru's President Ana Ruiz on 3 July 2025."
    )
    assert [c.place and c.place.name for c in claims_of(text) if c.kind == "commitment"] == ["Peru", "Peru"]


def test_a_house_lies_in_the_city_to_which_its_host_welcomes_them() -> None:
    text = (
        "President of Peru Ana Ruiz met with President of Chile Juan Soto at the Torre Tagle Palace.\n\n"
        "Ana Ruiz: Mr President, good afternoon and welcome to Lima."
    )
    assert _place("contact.meeting", text) == "Torre Tagle Palace in Lima"


def test_where_the_next_sentence_says_that_the_event_was_held() -> None:
    text = (
        "Peru's Trade Minister Ana Ruiz met Chile's Trade Minister Luis Vera on Monday. "
        "The event was held at the Gran Bolivar Hotel."
    )
    assert _place("contact.meeting", text) == "Gran Bolivar Hotel"


CALL = "Peru's Ambassador Ana Ruiz met Chile's President Juan Soto at the Moneda Palace on Monday. "


@pytest.mark.parametrize(("verb", "name"), [("delivered", "Moneda Palace"), ("wrote", "")])
def test_a_message_is_handed_over_where_they_meet(verb: str, name: str) -> None:
    assert _place("contact.greeting", f"{CALL}Ana Ruiz {verb} a message of congratulations to Juan Soto.") == name


def test_who_is_invited_comes_where_the_visit_goes() -> None:
    text = "Peru's Prime Minister said he would soon visit Santiago at the invitation of Chilean President Juan Soto."
    assert _place("commitment.invitation", text) == "Santiago"


def test_what_a_guest_is_to_do_after_he_has_come_he_does_there() -> None:
    text = (
        "Chile's President Juan Soto arrived in Arequipa on Tuesday. "
        "Juan Soto will meet Peru's President Ana Ruiz."
    )
    assert _place("commitment", text) == "Arequipa"


def test_what_is_news_was_said_at_the_meeting_held_recently() -> None:
    text = (
        "Peru's President Ana Ruiz received Chile's Ambassador Luis Vera at the Torre Tagle Palace recently.\n"
        "Luis Vera thanked Peru for its support."
    )
    assert _place("event.support", text) == "Torre Tagle Palace"


@pytest.mark.parametrize(("verb", "place"), [("presented", "Arica"), ("wrote", None)])
def test_a_message_of_greetings_is_where_the_meeting_is_if_it_is_handed_over(verb: str, place: str | None) -> None:
    first, noun = "Luis Vera met Ana Ruiz in Arica.", "a greeting message from Chile's president"
    text = f"{first} The envoy {verb} {noun}."
    parties = [Party("Peru", "Peru", "state", "PER"), Party("Chile", "Chile", "state", "CHL")]
    at, start = Place("Arica", "CHL", text.index("Arica"), text.index("Arica") + 5), text.index(noun)
    met = Draft("contact", "meeting", parties, [], [(0, len(first))], "contact.meet", 0, date=day(WEDNESDAY), place=at)
    said = [(start, start + len(noun))]
    greeting = Draft("contact", "greeting", parties, [], said, "contact.send-message", 1, date=day(WEDNESDAY))
    follow_places(context_of(text), [met, greeting])
    assert (greeting.place.name if greeting.place else None) == place


def test_who_speaks_somewhere_goes_on_there() -> None:
    text = (
        "At an event in Cusco on Monday, Chile's Ambassador Luis Vera expressed support for Peru's reforms.\n"
        "Luis Vera accused Peru of silence on Monday."
    )
    assert _place("event.accuse", text) == "Cusco"


def test_who_has_come_to_a_town_speaks_there() -> None:
    text = (
        "Chile's Ambassador Luis Vera is in Cusco on a visit to see a school.\n"
        "The school was built last year. Luis Vera praised the people of Peru."
    )
    assert _place("event.support", text) == "Cusco"


def test_others_do_not_speak_there() -> None:
    text = (
        "Chile's Ambassador Luis Vera is in Cusco on a visit to see a school.\n"
        "The school was built last year. Qatar's Foreign Minister Omar Idris praised the people of Peru."
    )
    assert _place("event.support", text) == ""
