"""The many ways of telling one thing: what a clause says in other words, or leaves to the text to say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of, kinds_of, the

PAIR = "Finland and Ghana trade little. Ghana and Finland lie far apart. "
"""What makes a text one about two states."""


def sides(kind: str, text: str) -> tuple[set[str | None], set[str | None]]:
    claim = the(kind, text)
    return {p.country for p in claim.actors}, {p.country for p in claim.recipients}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Chadian navy ship rammed a Finnish patrol boat on Monday.", "ASSAULT"),
        ("Chad held large drills near Ghana.", "MOBILIZE"),
        ("Chad deployed warships off Ghana.", "MOBILIZE"),
        ("Chad harassed Ghanaian fishermen.", "COERCE"),
        ("Chad withdrew its ambassador from Ghana.", "SANCTION"),
        ("Chad alleged that Ghanaian agents had burned the depot.", "ACCUSE"),
        ("Chad protested against the Ghanaian plan.", "ACCUSE"),
        ("Chad denied any involvement in the Ghanaian raid.", "REJECT"),
    ],
)
def test_events_are_told_in_many_words(text: str, event: str) -> None:
    assert event in {c.plover.event for c in claims_of(text) if c.kind == "event"}


def test_what_was_asked_and_refused_are_two_claims() -> None:
    text = "Peru asked Chile to open the port, and Chile refused."
    assert sides("commitment.request", text) == ({"PER"}, {"CHL"})
    assert sides("event.reject", text) == ({"CHL"}, {"PER"})


def test_the_other_side_of_a_text_about_two_is_not_said_each_time() -> None:
    claim = the("instrument", PAIR + "No projects were signed, the Finnish minister said.")
    assert ({p.country for p in claim.actors}, claim.polarity) == ({"FIN", "GHA"}, "denied")


def test_who_is_thanked_for_a_deed_did_it() -> None:
    text = "Ghana thanked Finland for supporting its bid."
    assert (["GHA"], ["FIN"]) in [
        ([p.country for p in c.actors], [p.country for p in c.recipients]) for c in claims_of(text) if c.kind == "event"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I would like to thank you for your help with the school.",
        "Let me congratulate you on the new bridge.",
    ],
)
def test_what_is_done_by_saying_it_is_a_fact(text: str) -> None:
    label = "Finnish President Aino Virtanen: "
    lead = "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra.\n"
    [claim] = [c for c in claims_of(lead + label + text, kind="transcript") if c.plover.event == "SUPPORT"]
    assert (claim.modality, {p.country for p in claim.recipients}) == ("fact", {"GHA"})


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Aino Virtanen was glad to meet Ghanaian President Kojo Mensah.",
        "Every meeting of Finland and Ghana is useful.",
    ],
)
def test_the_joy_of_a_meeting_is_none(text: str) -> None:
    assert "commitment" not in kinds_of(text)
    assert "contact" not in kinds_of(text)


def test_a_pronoun_that_opens_a_sentence_points_ahead() -> None:
    text = "Kenya is hot. During his visit to Ghana, Finnish President Aino Virtanen opened a school."
    assert sides("contact.visit", text) == ({"FIN"}, {"GHA"})


def test_his_country_is_the_state_of_whom_the_sentence_is_about() -> None:
    text = "Finnish President Aino Virtanen, who flew to Ghana, said his country was ready for closer ties with Ghana."
    assert sides("commitment.offer", text) == ({"FIN"}, {"GHA"})


def test_a_paper_in_use_is_in_force() -> None:
    claim = the("instrument", "Finland and Ghana began implementing the tax treaty in 2019.")
    values: Any = claim.values
    assert values.status == "in_force"
    assert str(claim.date.start).startswith("2019")


def test_talks_on_a_paper_are_a_paper_negotiated() -> None:
    values: Any = the("instrument", "Talks on a tax treaty between Finland and Ghana go on.").values
    assert values.status == "negotiated"


def test_a_call_is_not_the_meeting_of_the_headline() -> None:
    text = (
        "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on Monday.\n"
        "She thanked him for his telephone call last month."
    )
    assert "meeting" in {c.type for c in claims_of(text) if c.kind == "contact"}


@pytest.mark.parametrize(
    "deed",
    [
        "opened a hospital",
        "unveiled a monument to sailors",
        "visited the Amber Museum",
        "toured the exhibition of maps",
    ],
)
def test_what_people_of_two_states_open_or_see_together_is_a_ceremony(deed: str) -> None:
    claim = the("contact", f"Finnish President Aino Virtanen and Ghanaian President Kojo Mensah {deed}.")
    assert (claim.type, {p.country for p in claim.actors}) == ("ceremony", {"FIN", "GHA"})


def test_who_meets_while_on_a_visit_is_the_visitor() -> None:
    text = "Finnish President Aino Virtanen met with Kojo Mensah while on a state visit to Ghana."
    assert sides("contact.visit", text) == ({"FIN"}, {"GHA"})


def test_who_is_looked_forward_to_will_visit() -> None:
    text = "We look forward to welcoming Ghanaian President Kojo Mensah to Finland next month."
    assert sides("commitment.plan", text) == ({"GHA"}, {"FIN"})


def test_the_session_of_a_body_of_two_states_is_theirs() -> None:
    text = PAIR + "Their plans will be discussed at the July meeting of the Trade Council."
    assert sides("commitment.plan", text)[0] >= {"FIN", "GHA"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Ana Soto, President of Chile, had a telephone conversation with Peruvian President Luis Rojas.",
            ("CHL", "PER"),
        ),
        ("Chilean President Ana Soto spoke by phone with Peruvian President Luis Rojas.", ("CHL", "PER")),
        ("Chilean President Ana Soto phoned Peruvian President Luis Rojas.", ("CHL", "PER")),
    ],
)
def test_who_calls_is_the_actor_and_who_is_called_the_recipient(text: str, roles: tuple[str, str]) -> None:
    assert sides("contact.call", text) == ({roles[0]}, {roles[1]})


def test_two_who_hold_a_telephone_conversation_both_call() -> None:
    text = "Chilean President Ana Soto and Peruvian President Luis Rojas held a telephone conversation."
    assert sides("contact.call", text) == ({"CHL", "PER"}, set())


def test_help_sought_of_an_organisation_is_asked_of_no_other_state() -> None:
    text = "Ghana sought technical assistance from the EU for its ports. Ghana met France on Monday."
    assert sides("commitment.request", text) == ({"GHA"}, {None})


def test_who_is_replaced_takes_no_part() -> None:
    assert sides("flow", "Chile bought rice from Peru instead of Ghana.") == ({"PER"}, {"CHL"})


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Finland will continue to support Ghana.", "promise"),
        ("Finland is committed to supporting Ghana.", "promise"),
        ("Finland will build a school in Ghana.", "plan"),
        ("Finland is ready to help Ghana.", "offer"),
    ],
)
def test_what_is_said_of_the_future_is_promised_planned_or_offered(text: str, sort: str) -> None:
    assert the("commitment", f"Finland met Ghana in Accra on Monday. {text}").type == sort


def test_talks_on_enlarging_a_paper_are_where_it_stands() -> None:
    claim = the("instrument", "India and Ghana are negotiating to expand the trade agreement.")
    values: Any = claim.values
    assert (claim.type, values.status) == ("agreement", "negotiated")
    assert "contact" not in kinds_of("India and Ghana are negotiating to expand the trade agreement.")


def test_consultations_are_no_mere_talks() -> None:
    assert the("contact", "Finland held consultations with Ghana on fishing.").type == "consultation"


def test_growth_is_of_what_grew() -> None:
    text = "Exports of Ghana to Finland grew by 12 percent in 2023."
    assert sides("figure.growth", text) == ({"GHA"}, {"FIN"})
    assert sides("figure.growth", "Trade between Ghana and Finland grew by 12 percent in 2023.") == (
        {"GHA", "FIN"},
        set(),
    )


def test_a_plan_under_negotiation_is_a_paper() -> None:
    text = "Finland and Ghana are negotiating a new plan."
    values: Any = the("instrument.programme", text).values
    assert values.status == "negotiated"
    assert "contact" not in kinds_of(text)


def test_those_listed_with_the_second_party_take_part_too() -> None:
    assert sides("event.reject", "Ghana cancelled a port project that was agreed with Chile and Peru.") == (
        {"GHA"},
        {"CHL", "PER"},
    )


def test_a_city_listed_with_states_is_its_state() -> None:
    assert sides("flow", "Ghana bought crude from Malaysia and Dubai.") == ({"MYS", "ARE"}, {"GHA"})


def test_what_its_personnel_may_do_is_a_rule_for_a_state() -> None:
    text = "The Finnish air group's personnel shall be exempt from customs duty when crossing the border of Ghana."
    assert sides("rule", text) == ({"GHA"}, {"FIN"})


def test_a_paper_signed_some_time_is_of_the_type_that_names_it() -> None:
    text = "Trade follows the Roadmap for Cooperation between Ghana and Finland signed in May 2024."
    assert "roadmap" in {c.type for c in claims_of(text) if c.kind == "instrument"}
