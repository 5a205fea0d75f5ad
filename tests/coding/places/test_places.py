"""Where what a clause tells took place."""

from __future__ import annotations

import pytest

from bilat.coding.places.places import place_of
from bilat.model.claim import Place
from tests.chain import claims_of, context_of, frame_of, the


def place(text: str, lemma: str) -> Place | None:
    context = context_of(text)
    return place_of(context, frame_of(context.reading, lemma))


def test_the_place_is_the_city_of_the_clause() -> None:
    text = "Peru met Chile in Lima, Peru."
    found = place(text, "meet")
    assert found is not None
    assert (found.name, found.country, text[found.start : found.end]) == ("Lima", "PER", "Lima")


def test_a_clause_without_a_place_has_none() -> None:
    assert place("Peru met Chile in Lima. Peru thanked Chile.", "thank") is None


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Talks between officials of Peru and Chile were concluded in Lima.", "talks", "Lima"),
        (
            "The ministers of Peru are in Santiago for the Mining Forum, where they met Chilean senators.",
            "meet",
            "Santiago",
        ),
        ("In Lima we intend to announce a school with Chile.", "announce", "Lima"),
        ("The envoy of Peru took part in a ceremony in neighbouring Chile.", "ceremony", "Chile"),
        ("During his visit to Peru, to Lima, the Chilean envoy spoke.", "visit", "Lima"),
        ("The next stop is Lima in Peru where he is to meet the Chilean envoy.", "meet", "Lima"),
        ("He will meet with Peru's minister Luis Vera in the Kremlin on Tuesday.", "meet", "Kremlin"),
        ("The envoy will continue to Lima on Monday.", "continue", "Lima"),
        ("The Chilean envoy met Peruvian officials at the Moneda Palace with his staff.", "meet", "Moneda Palace"),
    ],
)
def test_the_words_around_say_where(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert (found.name, text[found.start : found.end]) == (name, name)


def test_where_somebody_had_come_from_is_not_where_they_met() -> None:
    text = "The President of Chile, Ana Soto, met in Santiago the envoy of Peru, who had returned from Accra."
    found = the("contact.meeting", text).place
    assert found is not None
    assert found.name == "Santiago"


def test_a_city_told_later_goes_before_its_state() -> None:
    text = "Chilean President Ana Soto arrived in Peru. Soto arrived in Lima on Monday on a visit to Peru."
    found = the("contact.visit", text).place
    assert found is not None
    assert found.name == "Lima"


def test_what_was_said_somewhere_else_puts_nothing_there() -> None:
    assert place("In Lima the Chilean envoy praised the talks between Peru and Chile.", "talks") is None


def test_a_meeting_is_where_it_was_held() -> None:
    found = place(
        "Peru spoke of rice at a meeting with Chile held at the Arturo Merino International Airport.", "meeting"
    )
    assert found is not None
    assert found.name == "Arturo Merino International Airport"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The Chilean embassy in Lima thanked Peru.", "thank"),
        ("Chile urged Peru to help the fishermen of Cusco.", "urge"),
        ("Chile accused Peru of silence before leaving for Accra.", "accuse"),
        ("Cusco does not accept the treaty that Chile signed with Peru.", "accept"),
        ("Recalling the results of the visit to Lima, Chile thanked Peru.", "thank"),
    ],
)
def test_a_place_that_is_only_named_is_not_where_it_happened(text: str, lemma: str) -> None:
    assert place(text, lemma) is None


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Chilean President Ana Soto visited Peru.", "visit", "Peru"),
        ("The ministers of Chile and Peru met in the southern port city of Arequipa.", "meet", "Arequipa"),
        ("During her visit to Lima, Chilean President Ana Soto thanked Peru.", "thank", "Lima"),
        ("Chile condemned the attack on its embassy in Lima by Peru.", "attack", "Lima"),
    ],
)
def test_a_journey_a_kind_of_place_and_an_attack_say_where(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The meeting of the ministers of Peru and Chile took place in Lima, Peru yesterday.", "meeting", "Lima"),
        (
            "The envoy of Peru spoke during a meeting with the Chilean minister at the Ministry of Trade.",
            "meeting",
            "Ministry of Trade",
        ),
        ("Geneva hosted talks between the ministers of Peru and Chile.", "talks", "Geneva"),
        ("Accra hosted talks between the ministers of Peru and Chile.", "talks", "Accra"),
        ("Chilean troops struck a depot in Peru's territory.", "strike", "Peru"),
    ],
)
def test_what_is_held_somewhere_happens_there(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Peru and Chile signed an agreement on the status of a museum in Accra.", "sign"),
        ("The ministers of Peru and Chile discussed the situation in Ghana.", "discuss"),
        ("Peru met Chile in Ghana's interest.", "meet"),
        ("The Chilean minister praised Peru's support for those who study in Ghana.", "praise"),
        ("Peru met Chilean ministers accused of theft in Ghana.", "meet"),
        ("Peru met Chile at the Centre for talks.", "meet"),
    ],
)
def test_what_is_talked_about_or_owned_is_not_where_it_happens(text: str, lemma: str) -> None:
    assert place(text, lemma) is None


def test_a_building_is_named_with_its_city() -> None:
    text = "The envoy of Peru met Chilean officials at Independence Square in Lima."
    found = place(text, "meet")
    assert found is not None
    assert (found.name, found.country) == ("Independence Square in Lima", "PER")
    assert text[found.start : found.end] == found.name


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Chilean President Ana Soto visited the old Rimac Museum in Peru.", "visit", "Rimac Museum"),
        (
            "The Chilean envoy met Peru's minister, on Monday at the Foreign Ministry.",
            "meet",
            "Foreign Ministry",
        ),
        ("Peru's envoy visited a clinic in Ollaya, Arequipa, with Chilean officials.", "visit", "Ollaya"),
        ("Lima was quiet as Chilean President Ana Soto landed in the city.", "land", "Lima"),
        ("Peru's capital was quiet as Chilean President Ana Soto landed in the city.", "land", "Lima"),
        ("The ministers of Chile and Peru met at the Rimac presidential palace.", "meet", "Rimac presidential palace"),
        ("Peru met Chile's minister at the Moneda Palace, Santiago, on Monday.", "meet", "Moneda Palace, Santiago"),
        ("The ministers of Chile and Peru met for talks in the Moneda Palace.", "meet", "Moneda Palace"),
        ("A Chilean research ship was permitted by Peru to enter the port of Callao.", "permit", "Callao"),
        ("Chile bombed Ghana's embassy in Peru.", "bomb", "Peru"),
        ("Peru's President met his Ghanaian counterpart at the UN General Assembly in New York.", "meet", "New York"),
    ],
)
def test_the_most_precise_place_told_is_given(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The Chilean President met the head of Cusco's council, a body in Ghana.", "meet"),
        ("Peru met Chilean officials on security in the region, above all the Darfur settlement.", "meet"),
    ],
)
def test_what_describes_somebody_is_not_where_it_happens(text: str, lemma: str) -> None:
    assert place(text, lemma) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Chilean minister met his counterpart in the Peruvian capital.", "Lima"),
        ("The Chilean minister met his counterpart in the capital of Peru.", "Lima"),
        ("The Chilean minister met Peruvian officials in Peru.", "Peru"),
    ],
)
def test_a_capital_goes_by_its_name(text: str, name: str) -> None:
    found = place(text, "meet")
    assert found is not None
    assert (found.name, found.country) == (name, "PER")


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The Chilean envoy met Peruvian officials at the BX airport with his staff.", "meet", "BX airport"),
        ("The Chilean envoy met Peruvian officials at the Trade Union Head Office.", "meet", "Trade Union Head Office"),
        ("The envoy will travel to Peru in May.", "travel", "Peru"),
        ("Chile shelled Lima in the north of Peru on Friday.", "shell", "Lima"),
    ],
)
def test_buildings_journeys_and_what_was_hit(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


def test_where_somebody_comes_from_is_not_where_he_is() -> None:
    assert place("The envoy travelled from the headquarters in Lima to meet Chilean officials.", "travel") is None


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Chile launched missile attacks on Lima.", "attack", "Lima"),
        ("Chile attacked Cusco on Sunday.", "attack", "Cusco"),
        ("Chile appointed an honorary consul in the Lyon region to help its citizens.", "appoint", "Lyon"),
    ],
)
def test_where_blows_fall_and_where_an_envoy_is_sent(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Chilean jets carried out strikes inside Peru on Monday.", "strike", "Peru"),
        ("Chilean troops crossed into Peru in May.", "cross", "Peru"),
        ("After talks in Quito the Chilean minister left for Lima on Monday.", "leave", "Lima"),
        ("Two Peruvian guards were killed in Arequipa in a Chilean raid.", "raid", "Arequipa"),
        ("The Chilean minister flew to Arequipa to meet the Peruvian envoy.", "meet", "Arequipa"),
        ("The Chilean minister is in Arequipa to attend a session of the commission with Peru.", "attend", "Arequipa"),
    ],
)
def test_who_goes_somewhere_does_there_what_he_goes_for(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chilean troops crossed into Peruvian-controlled territory.", "cross"),
        ("It was a moment in Arequipa for Peru to thank its first Chilean partners.", "thank"),
        ("Following the Chilean strikes in Arequipa, Peru recalled its ambassador.", "recall"),
    ],
)
def test_words_that_only_look_like_a_land_or_a_stay_put_nothing_there(text: str, lemma: str) -> None:
    assert place(text, lemma) is None


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Juan Soto travelled to the capital of Lima, where he is scheduled to have talks with Peru.", "talks", "Lima"),
        ("It came after the visit to Arequipa in which the Chilean envoy met Peruvian officials.", "meet", "Arequipa"),
        ("The President paid a visit to the Chilean Embassy in Arequipa.", "visit", "Chilean Embassy in Arequipa"),
    ],
)
def test_the_place_of_what_is_done_there(text: str, lemma: str, name: str) -> None:
    found = place(text, lemma)
    assert found is not None
    assert found.name == name


def test_a_day_joins_no_place() -> None:
    assert place("On Tuesday she met Kuwaiti Foreign Minister Salem Sabah.", "meet") is None


def test_a_town_that_nobody_knows_is_where_they_met() -> None:
    found = place("Chile's Defence Minister Juan Soto held talks with Ana Ruiz of Peru in Boquerona.", "talks")
    assert found is not None
    assert (found.name, found.country) == ("Boquerona", None)


@pytest.mark.parametrize("words", ["in English", "in Parliament", "in Phase Two"])
def test_not_every_name_after_in_is_a_town(words: str) -> None:
    found = place(f"The Chilean envoy held talks with Peruvian officials {words} on Monday.", "talks")
    assert found is None or found.name not in words


def test_the_embassy_of_a_state_tells_only_which_one_it_is() -> None:
    assert place("The Embassy of Chile in Arequipa gave ten ambulances to Peru.", "give") is None


def test_a_sum_of_money_is_no_place() -> None:
    assert place("Peru bought goods valued at SLRs 2 million.", "value") is None


def test_what_is_called_after_a_place_is_not_there() -> None:
    text = "Irish Minister Sean Byrne held a discussion with Chilean Ambassador Ana Ruiz on Irish in the Chad conflict."
    assert [c.place for c in claims_of(text) if c.kind == "contact"] == [None]
