"""Contacts told in ways of their own: bodies that are held, stops of a journey, two meetings of one heading."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, kinds_of, the


@pytest.mark.parametrize(
    ("text", "type_", "states"),
    [
        ("The India - Kenya Joint Commission on Tea was held in Nairobi on 6 March 2024.", "session", {"IND", "KEN"}),
        ("Kenyan envoy Jane Otieno engaged with Ghanaian traders in Accra.", "meeting", {"KEN", "GHA"}),
        ("Kenyan minister Jane Otieno told a forum in Accra that tea was dear.", "participation", {"KEN", "GHA"}),
        ("Kenyan President Jane Otieno laid a wreath at the War Memorial in Ghana.", "ceremony", {"KEN", "GHA"}),
    ],
)
def test_contacts_by_other_words(text: str, type_: str, states: set[str]) -> None:
    claim = the(f"contact.{type_}", text)
    assert {p.country for p in claim.actors + claim.recipients if p.country} == states


def test_two_meetings_in_one_heading_stay_apart() -> None:
    text = (
        "Kenyan President meets Ghanaian minister and Togolese envoy\n\n"
        "Kenyan President Jane Otieno met with Ghanaian minister Kojo Mensah on Monday. "
        "Otieno also met with Togolese envoy Yao Ayeva."
    )
    met = [c for c in claims_of(text) if c.kind == "contact"]
    assert sorted(sorted(str(p.country) for p in c.actors) for c in met) == [["GHA", "KEN"], ["KEN", "TGO"]]


def test_what_is_said_in_separate_statements_is_no_joint_one() -> None:
    text = "Kenya and Ghana confirmed in separate statements that the road is open."
    assert all(c.type != "joint_statement" for c in claims_of(text))


def test_where_the_meeting_was_held_is_told_on_and_no_second_one() -> None:
    text = "President of Kenya Jane Otieno met with President of Ghana Kojo Mensah. The meeting was held in Accra."
    met = the("contact", text)
    assert (met.type, met.place.name if met.place else "") == ("meeting", "Accra")


def test_two_buildings_visited_are_two_stops() -> None:
    text = (
        "Kenyan President Jane Otieno visited the Nkrumah Museum in Accra on Monday. "
        "Otieno then visited the Korle Hospital in Accra."
    )
    assert len([c for c in claims_of(text) if c.kind == "contact"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kenya refused a meeting with the Ghanaian minister.",
        "Kenya ruled out talks with Ghana.",
        "Kenyan President Jane Otieno skipped the summit in Ghana.",
    ],
)
def test_what_is_turned_down_or_stayed_away_from_did_not_happen(text: str) -> None:
    assert {c.polarity for c in claims_of(text) if c.kind == "contact"} == {"denied"}


def test_a_group_has_a_partner() -> None:
    partner = the("tie.partnership", "This grouping has Kenya as a key partner.")
    assert [p.country for p in partner.actors] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The President of Kenya is unable to attend the summit in Ghana.", {"KEN", "GHA"}),
        ("Finnish Foreign Minister Aino Virtanen was unable to travel to Lima for the talks.", {"FIN", "PER"}),
    ],
)
def test_who_is_unable_to_come_is_said_not_to_take_part(text: str, states: set[str]) -> None:
    claim = the("contact", text)
    assert claim.polarity == "denied"
    assert {p.country for p in (*claim.actors, *claim.recipients)} == states


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Secretary for Foreign Affairs briefed the Lima-based ambassadors on the elections.",
        "Vietnamese Foreign Minister Bui Thanh Son had a meeting with the diplomatic corps in Hanoi.",
    ],
)
def test_a_meeting_with_envoys_of_no_named_state_is_told_of_one_side(text: str) -> None:
    claim = the("contact.meeting", text)
    assert len({p.country for p in claim.actors}) == 1


def test_who_is_due_somewhere_plans_to_go_there() -> None:
    claim = the("commitment.plan", "Finland's President Aino Virtanen is due in Accra on Friday.")
    assert [p.country for p in claim.recipients] == ["GHA"]


def test_who_represents_a_state_at_a_gathering_takes_part_for_it() -> None:
    claim = the("contact.participation", "Deputy Minister Jane Owusu represented Ghana at the inauguration in Lima.")
    assert "GHA" in {p.country for p in claim.actors}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Finnish President Aino Virtanen welcomed Ghanaian President Kojo Mensah at the palace.", ["contact"]),
        ("Finnish President Aino Virtanen welcomed the decision of Ghana to lift the ban.", ["event"]),
    ],
)
def test_people_are_met_and_decisions_are_praised(text: str, kinds: list[str]) -> None:
    assert kinds_of(text)[:1] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Foreign Minister Ana Ruiz on Friday put off a planned visit to Santiago.",
        "Kenyan President John Otieno will not attend the summit with President Ole Berg of Norway in Oslo.",
    ],
)
def test_a_meeting_that_will_not_be_held_is_a_contact_denied(text: str) -> None:
    found = [c for c in claims_of(text) if c.kind in {"contact", "commitment"}]
    assert [(c.kind, c.polarity) for c in found] == [("contact", "denied")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister of Trade of Fiji received an introductory call from the High Commissioner of India on Monday.",
        "The High Commissioner of India paid a courtesy call on the Minister of Trade of Fiji on Monday.",
        "The High Commissioner of India made a farewell call on the Minister of Trade of Fiji on Monday.",
    ],
)
def test_a_call_of_courtesy_is_a_meeting_and_not_by_telephone(sentence: str) -> None:
    claim = the("contact", sentence)
    assert claim.type == "meeting"
    assert claim.countries == {"FJI", "IND"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru recalled its ambassador from Chile for consultations.",
        "Peru said its ambassador to Chile returned to Lima on Monday.",
    ],
)
def test_an_envoy_who_is_called_home_or_gets_there_visits_nobody(text: str) -> None:
    assert "contact" not in kinds_of(f"{text} Peru accused Chile of taking water from the river.")


def test_a_tour_of_duty_is_no_visit() -> None:
    text = "Togo assured Irish Ambassador Sean Byrne of all support during his tour of duty in Togo."
    assert "contact" not in kinds_of(text)
