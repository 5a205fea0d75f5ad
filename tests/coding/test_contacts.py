"""Contacts told in ways of their own: bodies that are held, stops of a journey, two meetings of one heading."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the


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
