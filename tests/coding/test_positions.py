"""Positions: once for each person in office who acts, speaks or attends; never for others."""

from __future__ import annotations

from typing import Any

import pytest

from bilat.coding.positions import clean_office
from bilat.model.claim import Claim
from tests.chain import claims_of

MET = "Finnish President Aino Virtanen met Ghanaian Trade Minister Kojo Mensah in Accra."


def positions(text: str) -> dict[str, Claim]:
    found = [c for c in claims_of(text) if c.kind == "position"]
    assert len({c.actors[0].name for c in found}) == len(found)
    return {c.actors[0].name: c for c in found}


def office(claim: Claim) -> str:
    values: Any = claim.values
    return str(values.office)


def test_everybody_in_office_who_takes_part_has_one() -> None:
    found = positions(MET)
    assert {name: office(c) for name, c in found.items()} == {
        "Aino Virtanen": "President",
        "Kojo Mensah": "Trade Minister",
    }


def test_a_person_named_twice_has_one() -> None:
    assert list(positions(f"{MET} President Virtanen thanked Trade Minister Mensah of Ghana.")) == [
        "Aino Virtanen",
        "Kojo Mensah",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian President Luis Quispe was born in Lima.",
        "The film is about former Chilean President Marta Rojas.",
        "Kenyan poet Peter Kamau won a prize.",
    ],
)
def test_who_does_nothing_here_has_none(sentence: str) -> None:
    assert set(positions(f"{MET} {sentence}")) == {"Aino Virtanen", "Kojo Mensah"}


def test_a_speaker_has_one() -> None:
    assert "Eero Salo" in positions(
        "Finnish Trade Minister Eero Salo said that Finland had exported timber worth $12 million to Ghana in 2023."
    )


def test_who_attends_has_one() -> None:
    assert "Eero Salo" in positions(f"{MET} Finnish Ambassador to Ghana Eero Salo also took part in the meeting.")


def test_without_a_claim_there_is_no_position() -> None:
    assert positions("Finnish President Aino Virtanen likes Ghanaian music.") == {}


def test_an_envoys_position_names_where_he_is_sent() -> None:
    claim = positions("Finnish Ambassador to Ghana Eero Salo met Ghanaian President Kojo Mensah.")["Eero Salo"]
    assert [p.country for p in claim.actors] == ["FIN"]
    assert [p.country for p in claim.recipients] == ["GHA"]


def test_a_counterparts_office_is_resolved() -> None:
    assert (
        office(
            positions("Finnish Trade Minister Eero Salo met with his Ghanaian counterpart Kojo Mensah.")["Kojo Mensah"]
        )
        == "Trade Minister"
    )


def test_the_evidence_is_the_name_with_the_office() -> None:
    (evidence,) = positions(MET)["Kojo Mensah"].evidence
    assert evidence.quote == "Ghanaian Trade Minister Kojo Mensah"


def test_a_position_has_no_date_and_is_a_fact() -> None:
    claim = positions("Finnish President Aino Virtanen will visit Ghana on 20 June 2025.")["Aino Virtanen"]
    assert not claim.date.known
    assert (claim.modality, claim.polarity) == ("fact", "affirmed")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("the Foreign Minister", "Foreign Minister"),
        ("His Excellency the President", "President"),
        ("Prime\nMinister", "Prime Minister"),
        ("Hon. Minister of Trade ,", "Minister of Trade"),
        ("newly appointed Governor", "Governor"),
        ("President", "President"),
    ],
)
def test_an_office_as_written_without_article_and_honorific(written: str, wanted: str) -> None:
    assert clean_office(written) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Aino Virtanen, Ambassador of Finland to Ghana, met Ghanaian Trade Minister Kojo Mensah in Accra.",
        "Aino Virtanen – Ambassador of Finland to Ghana – met Ghanaian Trade Minister Kojo Mensah in Accra.",
    ],
)
def test_an_office_after_the_name_counts_like_one_before_it(text: str) -> None:
    claim = positions(text)["Aino Virtanen"]
    assert office(claim) == "Ambassador"
    assert [p.country for p in claim.recipients] == ["GHA"]


def test_a_name_printed_again_turned_round_is_one_name() -> None:
    text = "Finnish President Aino Virtanen Virtanen Aino met Ghanaian Trade Minister Kojo Mensah in Accra."
    assert set(positions(text)) == {"Aino Virtanen", "Kojo Mensah"}


def test_who_speaks_of_other_things_beside_it_has_one_and_so_has_a_member_of_parliament() -> None:
    assert "Ama Darko" in positions(f"{MET} Ghanaian Health Minister Ama Darko said the harvest was good.")
    assert "Yaw Owusu" in positions(f"{MET} MP Yaw Owusu told reporters it rained.")


def test_who_speaks_of_other_things_far_from_it_has_one_but_not_where_nothing_passes_between_states() -> None:
    spoken = "It rained. Ghanaian Health Minister Ama Darko said the harvest was good."
    assert "Ama Darko" in positions(f"{MET} {spoken}")
    assert positions(spoken) == {}


def test_whom_a_state_has_in_another_one_has_one_wherever_he_is_named() -> None:
    walked = "It rained. Finnish Ambassador to Ghana Eero Salo walked home."
    assert "Eero Salo" in positions(f"{MET} {walked}")
    assert positions(walked) == {}


def test_who_is_named_with_somebody_of_another_state_beside_it_has_one() -> None:
    text = f"{MET} Ghanaian Health Minister Ama Darko showed Virtanen a new clinic."
    assert "Ama Darko" in positions(text)


def test_an_envoy_who_is_appointed_has_one() -> None:
    text = "The president appointed Aino Virtanen Ambassador of Finland to Ghana."
    claim = positions(text)["Aino Virtanen"]
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (["FIN"], ["GHA"])


def test_a_party_led_by_somebody_is_no_holder() -> None:
    found = positions("President Virtanen-led Green Alliance met Ghanaian Minister Kojo Mensah.")
    assert not any("Virtanen" in name for name in found)


LISTED = "Ghanaian MP Ama Owusu and Finnish Trade Secretary Eero Salo were also present at the dinner."


def test_who_was_there_by_another_sentence_has_one() -> None:
    assert {"Ama Owusu", "Eero Salo"} <= set(positions(f"{MET} {LISTED}"))


def test_the_headline_is_shown_too() -> None:
    text = "Talks with President of Finland Aino Virtanen\n\nGhana and Finland held talks on Monday. " + MET
    claim = positions(text)["Aino Virtanen"]
    assert [text[e.start : e.end] for e in claim.evidence] == [
        "Finnish President Aino Virtanen",
        "President of Finland Aino Virtanen",
    ]


def test_an_envoy_is_sent_to_the_state_that_the_news_is_from() -> None:
    text = "Finnish Ambassador Eero Salo met Sri Lankan Trade Minister Nimal Perera in Colombo."
    found = [c for c in claims_of(text, source="Ada Derana") if c.kind == "position"]
    assert [[p.country for p in c.recipients] for c in found] == [["LKA"], []]


@pytest.mark.parametrize("title", ["Sheikh", "senior official", "businessman"])
def test_titles_and_trades_are_no_offices(title: str) -> None:
    assert set(positions(f"{MET} Ghanaian {title} Yaw Boateng also took part in the meeting.")) == {
        "Aino Virtanen",
        "Kojo Mensah",
    }


def test_the_second_holder_of_an_office_has_one_of_his_own() -> None:
    text = "Finnish Trade Ministers Eero Salo and Aino Laine met Ghanaian President Kojo Mensah."
    claim = positions(text)["Aino Laine"]
    assert text[claim.evidence[0].start : claim.evidence[0].end] == "Finnish Trade Ministers Eero Salo and Aino Laine"


def test_two_honoured_people_share_no_office() -> None:
    text = f"{MET} The presidency said Mr Virtanen and Mr Mensah talked."
    assert all(" and " not in text[e.start : e.end] for c in positions(text).values() for e in c.evidence)


def test_somebody_of_an_embassy_is_sent_to_where_the_news_is_from() -> None:
    text = (
        "Senior Trade Official at the Norwegian Embassy Kari Dahlen met Ghanaian Trade Minister Kojo Mensah in Accra."
    )
    found = [c for c in claims_of(text, source="Ghanaian Times") if c.kind == "position"]
    (claim,) = [c for c in found if c.actors[0].name == "Kari Dahlen"]
    assert [p.country for p in claim.recipients] == ["GHA"]


def test_somebody_of_an_embassy_is_sent_to_where_its_ambassador_is() -> None:
    text = "Ghana's Ambassador to Norway Kojo Mensah and Counsellor Ama Owusu of Ghana met Finnish Minister Aino Salo."
    found = [c for c in claims_of(text, source="Ghana News Agency") if c.kind == "position"]
    sent = {c.actors[0].name: [p.country for p in c.recipients] for c in found}
    assert sent["Ama Owusu"] == sent["Kojo Mensah"] == ["NOR"]


def test_an_envoy_who_takes_up_office_has_one() -> None:
    text = "Finnish Ambassador to Ghana Aino Virtanen assumed duties at the Embassy of Finland in Accra on Monday."
    assert "Aino Virtanen" in positions(text)


def test_guests_of_two_states_at_a_gathering_have_one() -> None:
    text = "The gala was attended by Finnish Ambassador Aino Virtanen and Ghanaian Trade Minister Kojo Mensah."
    assert {"Aino Virtanen", "Kojo Mensah"} <= set(positions(text))


def test_people_of_one_state_at_a_gathering_at_home_have_none() -> None:
    text = "The gala was attended by Ghanaian Trade Minister Kojo Mensah and Ghanaian Finance Minister Ama Boateng."
    assert positions(text) == {}


def test_an_order_of_appointment_and_relief_gives_positions() -> None:
    text = (
        "The President signed an order appointing Luis Rojas Ambassador of Peru to Ghana. "
        "Ana Ruiz was relieved of her duties as Ambassador of Peru to Ghana."
    )
    assert set(positions(text)) == {"Luis Rojas", "Ana Ruiz"}


def test_each_envoy_of_a_list_has_one() -> None:
    text = (
        "The ambassadors of Peru to Ghana Luis Rojas, of Chile Ana Paz and of Norway Kari Dahlen have been appointed."
    )
    assert {n: c.actors[0].country for n, c in positions(text).items()} == {
        "Luis Rojas": "PER",
        "Ana Paz": "CHL",
        "Kari Dahlen": "NOR",
    }


def test_an_aide_to_a_president_is_in_office() -> None:
    text = f"{MET} The meeting was attended by Finnish Presidential Aide Eero Koski."
    assert "Eero Koski" in positions(text)


def test_who_is_listed_for_a_meeting_to_come_has_one() -> None:
    text = (
        "Kenya's President William Ruto is scheduled to hold discussions with Peru's Minister of Trade, Dr. J. Paz, "
        "and National Security Advisor, Mr. Luis Gil."
    )
    assert "Luis Gil" in positions(text)


def test_an_officer_of_something_has_an_office_and_a_plain_officer_none() -> None:
    found = positions(f"{MET} The meeting was attended by Ana Ruiz, Senior Education Officer, and officer Juan Paz.")
    assert office(found["Ana Ruiz"]) == "Senior Education Officer"
    assert "Juan Paz" not in found


def test_envoys_listed_below_the_news_of_their_credentials_have_one() -> None:
    text = (
        "New envoys present their credentials\nThe President of Kenya received letters of credence from the new "
        "ambassadors to Kenya:\nAna Ruiz – the Republic of Peru,\nJuan Paz – the Republic of Chile."
    )
    found = positions(text)
    assert {"Ana Ruiz", "Juan Paz"} <= set(found)
    assert [p.country for p in found["Ana Ruiz"].recipients] == ["KEN"]
