"""Places that the sentences around a contact give it."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Allow me to welcome you to Arequipa.", "Arequipa"),
        ("Friends, welcome to Lima.", "Lima"),
        ("We are glad to see you here in Cusco.", "Cusco"),
    ],
)
def test_where_the_host_greets_his_guests_they_meet(greeting: str, name: str) -> None:
    text = f"President of Peru Ana Ruiz met with President of Chile Juan Soto.\n\nAna Ruiz: Mr President. {greeting}"
    found = the("contact.meeting", text).place
    assert found is not None
    assert found.name == name


def test_a_visit_told_far_away_is_not_where_they_meet() -> None:
    text = (
        "President of Peru Ana Ruiz met with President of Chile Juan Soto. They spoke of trade. They spoke of fish. "
        "They spoke of roads. Juan Soto has visited Cusco in Peru before."
    )
    assert the("contact.meeting", text).place is None


def test_what_is_done_during_a_visit_is_done_where_it_goes() -> None:
    text = (
        "Peru's President Ana Ruiz is on a three-day visit to Chile. "
        "During the visit, she will hold talks with Chile's President Juan Soto."
    )
    found = the("commitment", text).place
    assert found is not None
    assert found.name == "Chile"


def test_what_is_said_and_signed_at_a_meeting_is_done_there() -> None:
    text = (
        "Peru's President Ana Ruiz met Chile's President Juan Soto in Quito on Monday. "
        "During the meeting, Ana Ruiz congratulated Juan Soto on his election. The two countries signed an agreement."
    )
    places = [the(kind, text).place for kind in ("contact.greeting", "instrument")]
    assert [p and p.name for p in places] == ["Quito", "Quito"]


def test_who_calls_on_somebody_in_a_city_is_there() -> None:
    found = the(
        "contact.meeting", "Peru's Foreign Minister Ana Ruiz called on Qatar's Emir Tamim Al Thani in Doha."
    ).place
    assert found is not None
    assert found.name == "Doha"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("instrument", "paid a visit to Chile. At the end of the visit both presidents signed a joint declaration."),
        ("commitment", "will visit Chile next week. She will call on Chile's President Juan Soto."),
    ],
)
def test_what_ends_a_visit_or_belongs_to_one_to_come_is_there(kind: str, text: str) -> None:
    found = [c.place for c in claims_of(f"Peru's President Ana Ruiz {text}") if c.kind == kind]
    assert {p and p.name for p in found} == {"Chile"}


def test_the_next_sentence_names_the_building_in_the_city() -> None:
    text = (
        "Chilean President Ana Soto met Peruvian President Luis Rojas in Lima on Monday. "
        "The discussion, which took place at the Great Hall of the Nation in Lima, covered trade."
    )
    found = the("contact", text).place
    assert found is not None
    assert found.name == "Great Hall of the Nation in Lima"


def test_talks_of_the_same_states_and_day_told_beside_are_in_the_same_town() -> None:
    text = (
        "Peru and Chile concluded the second round of consultations in Arequipa on 2 June. "
        "The delegation of Peru was led by Foreign Secretary Ana Ruiz, that of Chile by Deputy Minister Juan Soto."
    )
    places = {c.place.name if c.place else "" for c in claims_of(text) if c.kind == "contact"}
    assert places == {"Arequipa"}


def test_a_visitor_has_come_to_where_he_is_received() -> None:
    text = (
        "Peruvian Foreign Minister Juan Soto has arrived in Chile on an official visit. "
        "He was welcomed at the Los Cerrillos International Airport in Santiago by Chile's deputy minister."
    )
    found = the("contact.visit", text).place
    assert found is not None
    assert found.name == "Los Cerrillos International Airport in Santiago"


def test_a_guest_is_in_the_city_in_which_he_is_greeted() -> None:
    text = (
        "Peru's President Ana Ruiz met with President of Chile Juan Soto, who is in Peru on a working visit.\n"
        "President Ana Ruiz: Mr President, I am glad to welcome you to Arequipa."
    )
    found = the("contact.visit", text).place
    assert found is not None
    assert found.name == "Arequipa"


def test_a_building_is_in_the_town_in_which_the_guest_has_come() -> None:
    text = (
        "Chile's President Juan Soto arrived in Arequipa on Monday. "
        "On Monday Juan Soto held talks with Peru's President Ana Ruiz at the Harbour Palace."
    )
    found = the("contact.talks", text).place
    assert found is not None
    assert found.name == "Harbour Palace in Arequipa"
