"""Positions told in other ways than by an office beside a name: by a clause, a pronoun, a list, a caption, an act."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

Told = dict[str, tuple[str | None, tuple[str, ...]]]


def positions(text: str) -> Told:
    """The state of each holder, and the states that he is sent to."""
    found = [c for c in claims_of(text) if c.kind == "position"]
    return {c.actors[0].name: (c.actors[0].country, tuple(str(p.country) for p in c.recipients)) for c in found}


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (
            (
                "Juan Pablo Rojas, who serves as Chile's deputy foreign minister, met Peruvian Foreign Minister Elmer "
                "Solis in Lima on Monday."
            ),
            "Juan Pablo Rojas",
            ("CHL", ()),
        ),
        (
            (
                "Ahmed Al Mansoori, in his capacity as Minister of Economy of the United Arab Emirates, signed a trade "
                "agreement with Serbia on Monday."
            ),
            "Ahmed Al Mansoori",
            ("ARE", ()),
        ),
        (
            (
                "Greek Foreign Minister George Pappas and Constantinos Markou signed an agreement between Greece and "
                "Cyprus on Monday. Markou, the Cypriot energy minister, welcomed it."
            ),
            "Constantinos Markou",
            ("CYP", ()),
        ),
        (
            (
                "Estonian Foreign Minister Mart Kask and his deputy, Jaan Tamm, met Georgian Prime Minister Irakli "
                "Lomidze in Tbilisi on Monday."
            ),
            "Jaan Tamm",
            ("EST", ()),
        ),
        ("Peru has appointed Rosa Quispe as its ambassador to Bolivia.", "Rosa Quispe", ("PER", ("BOL",))),
        ("Mongolia named Bat Erdene ambassador to Canada on Friday.", "Bat Erdene", ("MNG", ("CAN",))),
        (
            (
                "The chairman of the Polish senate's defence committee, Jan Nowak, met Lithuanian Defence Minister "
                "Jonas Petraitis in Vilnius on Monday."
            ),
            "Jan Nowak",
            ("POL", ()),
        ),
        (
            "Dutch Foreign Minister Jan van der Berg met Belgian Foreign Minister Luc Maes in Brussels on Monday.",
            "Jan van der Berg",
            ("NLD", ()),
        ),
        (
            (
                "Rio de Janeiro Mayor Tiago Lopes and Buenos Aires Mayor Luis Ferro signed an agreement between Brazil "
                "and Argentina on Monday."
            ),
            "Tiago Lopes",
            ("BRA", ()),
        ),
        (
            (
                "State Secretary Nils Dahl and Kenyan Principal Secretary Grace Wanjiru co-chaired political "
                "consultations between Sweden and Kenya in Nairobi on Monday."
            ),
            "Nils Dahl",
            ("SWE", ()),
        ),
    ],
)
def test_whoever_holds_an_office_however_it_is_told(text: str, name: str, told: tuple[str, tuple[str, ...]]) -> None:
    assert positions(text).get(name) == told


def test_companions_are_of_the_state_of_whom_a_pronoun_means() -> None:
    found = positions(
        "President Bola Idowu of Nigeria arrived in Paris on Monday for talks with French President Marc Petit. He was "
        "accompanied by Finance Minister Ade Ojo and Trade Minister Chidi Eze."
    )
    assert found["Ade Ojo"] == found["Chidi Eze"] == ("NGA", ())


def test_those_listed_under_a_side_are_of_it() -> None:
    found = positions(
        "Participants from Chile: Gabriela Soto, Undersecretary of Foreign Affairs; Pedro Rivas, Director for Asia. "
        "Participants from Indonesia: Budi Santoso, Deputy Minister of Foreign Affairs. Chile and Indonesia held "
        "political consultations in Santiago on Monday."
    )
    assert {name: told[0] for name, told in found.items()} == {
        "Gabriela Soto": "CHL",
        "Pedro Rivas": "CHL",
        "Budi Santoso": "IDN",
    }


def test_those_in_a_caption_were_there() -> None:
    found = positions(
        "From left: Ambassador of Thailand Somsak Chai, Minister of Trade of Peru Ana Ruiz. Peru and Thailand signed a "
        "trade agreement in Lima on Monday."
    )
    assert set(found) == {"Somsak Chai", "Ana Ruiz"}


def test_envoys_are_sent_to_whose_head_takes_their_credentials() -> None:
    found = positions(
        "President Sadyr Akmatov of Kyrgyzstan received the credentials of Ambassador of Finland Jukka Salo, "
        "Ambassador of Greece Nikos Pappas and Ambassador of Ghana Kofi Mensah on 6 May in Bishkek."
    )
    assert found["Nikos Pappas"] == ("GRC", ("KGZ",))
    assert found["Kofi Mensah"] == ("GHA", ("KGZ",))


def test_who_is_in_a_body_of_many_states_is_sent_to_none_where_it_has_its_seat() -> None:
    found = positions(
        "The Permanent Representative of Kazakhstan to the UN Office in Geneva, Yerlan Ospanov, met the Foreign "
        "Minister of Switzerland, Urs Keller, on Tuesday."
    )
    assert found["Yerlan Ospanov"] == ("KAZ", ())


def test_a_trade_in_some_region_is_no_office() -> None:
    assert "Rick Dalton" not in positions(
        "Silicon Valley investor Rick Dalton criticised India for its tariffs on the United States."
    )


def test_officers_of_federations_of_many_states_act_for_none() -> None:
    found = positions(
        "Russian President Vladimir Sokolov met in Moscow on Monday with President of the International Chess "
        "Federation Marcel Vidal and President of Serbia Petar Ilic."
    )
    assert found["Marcel Vidal"] == (None, ())


def test_envoys_yet_to_go_are_told_by_that_alone() -> None:
    text = "COLOMBO: The following were present.\nMs. Rita Azard, Ambassador-designate to Qatar"
    assert positions(text)["Rita Azard"][1] == ("QAT",)


def test_envoys_named_after_the_sentence_on_their_credentials_are_sent_to_whom_they_gave_them() -> None:
    text = (
        "The Ambassadors presented their letters of credence to President Grace Banda of Zambia. They are Ms. Kari "
        "Haugland of Norway and Mr. Tomas Arriagada of Chile."
    )
    assert positions(text) == {
        "Grace Banda": ("ZMB", ()),
        "Kari Haugland": ("NOR", ("ZMB",)),
        "Tomas Arriagada": ("CHL", ("ZMB",)),
    }


MET = "Finnish President Aino Virtanen met Ghanaian Trade Minister Kojo Mensah in Accra."


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Parliament approved Kofi Boateng as ambassador of Ghana to Norway.", "Kofi Boateng"),
        ("The town sent clerks. Embassy attendees Minister Counsellor Aino Laine and a clerk sang.", "Aino Laine"),
    ],
)
def test_who_is_approved_and_who_attends_have_one(sentence: str, name: str) -> None:
    assert name in positions(f"{MET} A song followed. {sentence}")
