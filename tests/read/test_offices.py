"""Offices with their holders, states and bodies, on words alone."""

from __future__ import annotations

import pytest

from bilat.read.english import names_of
from bilat.read.heldin import Office
from bilat.read.offices import find_offices
from bilat.read.personnames import honorifics, name_end, skip_honorifics
from bilat.read.words import Line


def line(text: str) -> Line:
    return Line(text, 0, len(text))


def offices(text: str) -> list[Office]:
    return find_offices(line(text))


def holder(text: str, office: Office) -> str:
    return line(text).text(office.name_first, office.name_last) if office.named else ""


@pytest.mark.parametrize(
    ("text", "office", "name", "states"),
    [
        ("Peruvian Foreign Minister Luis Quispe left.", "Foreign Minister", "Luis Quispe", ["PER"]),
        ("President of Zambia Grace Banda left.", "President", "Grace Banda", ["ZMB"]),
        ("Latvia's Minister of Defence Janis Ozols left.", "Minister of Defence", "Janis Ozols", ["LVA"]),
        ("Prime Minister Aino Virtanen of Finland left.", "Prime Minister", "Aino Virtanen", ["FIN"]),
        ("Vice President of Malta Carm Borg left.", "Vice President", "Carm Borg", ["MLT"]),
        pytest.param(
            "Deputy Prime Minister of Malta Carm Borg left.",
            "Deputy Prime Minister",
            "Carm Borg",
            ["MLT"],
        ),
        ("Ghanaian Trade Minister, Kojo Mensah, left.", "Trade Minister", "Kojo Mensah", ["GHA"]),
    ],
)
def test_an_office_with_its_holder_and_state(text: str, office: str, name: str, states: list[str]) -> None:
    (found,) = offices(text)
    assert (found.text, holder(text, found), found.states) == (office, name, states)


def test_an_envoy_is_of_one_state_and_sent_to_another() -> None:
    (found,) = offices("Norwegian Ambassador to Chile Kari Lund left.")
    assert (found.states, found.accredited) == (["NOR"], ["CHL"])


def test_an_envoy_may_be_sent_to_two_states() -> None:
    (found,) = offices("Norwegian Ambassador to Chile and Peru Kari Lund left.")
    assert found.accredited == ["CHL", "PER"]


def test_the_body_in_which_an_office_is_held() -> None:
    text = "Chairman of the Trade Committee Oskar Tamm left."
    (found,) = offices(text)
    assert (found.organisation, holder(text, found)) == ("Trade Committee", "Oskar Tamm")


def test_joined_offices_are_of_one_state() -> None:
    found = offices("Finland's president and foreign minister left.")
    assert [o.states for o in found] == [["FIN"], ["FIN"]]


def test_a_plural_office_has_two_holders() -> None:
    text = "Foreign Ministers Luis Quispe and Kari Lund left."
    assert [holder(text, o) for o in offices(text)] == ["Luis Quispe", "Kari Lund"]


@pytest.mark.parametrize("text", ["The delegation will head to Oslo.", "They met the general public."])
def test_words_that_only_look_like_an_office(text: str) -> None:
    assert offices(text) == []


def test_an_office_without_a_holder_is_found_too() -> None:
    (found,) = offices("The Chilean president spoke.")
    assert not found.named
    assert found.states == ["CHL"]


def test_honorifics_are_skipped() -> None:
    found = line("His Excellency Mr. Kojo Mensah")
    after, honoured = skip_honorifics(found, 0)
    assert honoured
    assert found.text(after, name_end(found, after)) == "Kojo Mensah"


def test_honorifics_are_without_case_and_full_stop() -> None:
    assert "mr" in honorifics()
    assert not any(h.endswith(".") or h != h.lower() for h in honorifics())


def test_no_name_begins_at_a_plain_word() -> None:
    assert name_end(line("signed a treaty"), 0) == -1


@pytest.mark.parametrize(
    ("text", "office", "name", "states"),
    [
        ("Kenyan fisheries bureau spokesman Juma Otieno spoke.", "fisheries bureau spokesman", "Juma Otieno", ["KEN"]),
        ("Peruvian exercise director Brigadier General Luis Quispe left.", "exercise director", "Luis Quispe", ["PER"]),
        ("Maltese Charge d’Affaires Carm Borg left.", "Charge d’Affaires", "Carm Borg", ["MLT"]),
        ("Peru summoned Maltese envoy Carm Borg.", "envoy", "Carm Borg", ["MLT"]),
    ],
)
def test_an_office_reaches_over_its_field_to_the_state_and_over_a_rank_to_the_name(
    text: str, office: str, name: str, states: list[str]
) -> None:
    found = offices(text)[0]
    assert (found.text, holder(text, found), found.states) == (office, name, states)


def test_an_ambassador_in_a_capital_is_sent_to_its_state() -> None:
    found = offices("the Kenyan Ambassador in Oslo, Anna M. Kiprono.")[0]
    assert (found.text, found.states, found.accredited) == ("Ambassador", ["KEN"], ["NOR"])


def test_in_a_list_of_holders_and_offices_each_keeps_the_own_one() -> None:
    found = offices("Grace Banda, Secretary to the President, Mr. Luis Quispe, Director, and others came.")
    assert [o.named for o in found if o.text.startswith(("Secretary", "Director"))] == [False, False]


def test_a_state_set_off_by_commas_after_a_holder_and_an_office_is_the_offices() -> None:
    found = offices("Grace Banda, Deputy Minister of Trade, Zambia, and others came.")[0]
    assert found.states == ["ZMB"]


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Maltese Deputy Prime Minister and Foreign Minister Carm Borg left.", None, "Carm Borg"),
        ("Zambian Foreign Minister and Planning Committee Member Grace Banda left.", None, "Grace Banda"),
        ("Additional Secretary to the President Grace Banda left.", "Additional Secretary to the President", None),
        ("Additional Secretary to the President, Grace Banda, left.", "Additional Secretary to the President", None),
        ("Maltese secretary of state Carm Borg left.", "secretary of state", "Carm Borg"),
        ("The High Commissioner of Malta, Admiral (Retd) Carm Borg, left.", "High Commissioner", "Carm Borg"),
        ("Pact Secretary General Oskar Tamm left.", "Secretary General", "Oskar Tamm"),
        ("President-elect Grace Banda left.", "President-elect", "Grace Banda"),
    ],
)
def test_an_office_of_several_words(text: str, office: str | None, name: str | None) -> None:
    (found,) = offices(text)
    assert office is None or found.text == office
    assert holder(text, found) == name if name else found.named


@pytest.mark.parametrize(
    "text",
    [
        "The President and Foreign Minister Grace Banda left.",
        "The Zambian President and Prime Minister of Malta Carm Borg left.",
        "Ana Ruiz, Trade Minister of Peru and Secretary to the Ministry, Mr Luis Quispe, left.",
    ],
)
def test_two_offices_of_two_people(text: str) -> None:
    first, second = offices(text)
    assert second.named
    assert not first.named


@pytest.mark.parametrize(
    ("text", "states", "accredited"),
    [
        ("Ambassador of Norway to Chile and the Maldives Kari Lund left.", ["NOR"], ["CHL", "MDV"]),
        ("Norwegian Ambassador to the European Union, Belgium and Luxembourg Kari Lund left.", ["NOR"], ["BEL", "LUX"]),
        ("Norwegian Ambassador-designate to Chile Kari Lund left.", ["NOR"], ["CHL"]),
        ("Norwegian High Commissioner for Malta Kari Lund left.", ["NOR"], ["MLT"]),
        ("First Secretary of the Embassy of Norway in Accra Kari Lund left.", ["NOR"], ["GHA"]),
        ("Norwegian High Commissioner to Accra Kari Lund left.", ["NOR"], ["GHA"]),
    ],
)
def test_where_an_envoy_is_from_and_sent_to(text: str, states: list[str], accredited: list[str]) -> None:
    (found,) = offices(text)
    assert (found.states, found.accredited, holder(text, found)) == (states, accredited, "Kari Lund")


def test_to_whom_an_office_speaks_is_no_part_of_it() -> None:
    first, second = offices("The Premier of Malta wrote for the Premier to President Grace Banda.")[-2:]
    assert (second.text, second.states, first.named) == ("President", [], False)


def test_whom_a_president_writes_to_is_another() -> None:
    first, second = offices("The President of Malta to Zambian Prime Minister Grace Banda.")
    assert (first.states, second.states, first.named, second.named) == (["MLT"], ["ZMB"], False, True)


def test_the_state_of_what_follows_a_holder_is_not_his() -> None:
    (found,) = offices("He told President Grace Banda of Norway’s support.")
    assert found.states == []


@pytest.mark.parametrize("text", ["The General Staff left.", "It begins at 5 pm Monday.", "Hossein Amir Karimi left."])
def test_words_that_are_no_office_here(text: str) -> None:
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("He met Ana Ruiz, Director, Asia Division, Ministry of Trade of Peru, in Lima.", ["PER"]),
        ("He met Ana Ruiz, Director-General, Trade Bureau, Ministry of Commerce of Peru.", ["PER"]),
        ("He met Ana Ruiz, Director, and Juan Paz, of Peru.", []),
        ("He met Ana Ruiz, Director, Asia Division, in Peru.", []),
    ],
)
def test_the_bodies_told_after_an_office_give_its_state(text: str, states: list[str]) -> None:
    assert offices(text)[0].states == states


@pytest.mark.parametrize(
    ("text", "name", "states", "accredited"),
    [
        ("Norwegian Ambassador to Chile Admiral Kari Lund left.", "Kari Lund", ["NOR"], ["CHL"]),
        ("Norwegian Ambassador to Chile Air Chief Marshal (Retd) Ola Berg left.", "Ola Berg", ["NOR"], ["CHL"]),
        ("Consul General of Norway in Chennai Kari Lund left.", "Kari Lund", ["NOR"], ["IND"]),
        ("Senior Trade Official at the Peruvian Embassy Luis Quispe left.", "Luis Quispe", ["PER"], []),
        ("Speaker of the Parliament (Dr.) Luis Quispe left.", "Luis Quispe", [], []),
        ("Adviser to the Federal President of Austria Anna Huber left.", "Anna Huber", ["AUT"], []),
        ("President of Uzbekistan Islam Yusupov left.", "Islam Yusupov", ["UZB"], []),
        ("Minister of Ports of Chile Marta de Rojas left.", "Marta de Rojas", ["CHL"], []),
        ("Minister of Trade of Chile Marta Rojas PC left.", "Marta Rojas", ["CHL"], []),
        ("Head of the Political Section TANAKA Shinji left.", "TANAKA Shinji", [], []),
        ("Secretary, Foreign Affairs of Peru, Luis Quispe left.", "Luis Quispe", ["PER"], []),
        ("Director / Europe Division Luis Quispe left.", "Luis Quispe", [], []),
        ("Peru's Secretary, Department of Public Works (DPW) Luis Quispe left.", "Luis Quispe", ["PER"], []),
        ("French Ministry for Europe and Trade Secretary General Anne Roux left.", "Anne Roux", ["FRA"], []),
        ("Thailand Trade Department's Director-General Anan Chai left.", "Anan Chai", ["THA"], []),
        ("Gothenburg Mayor Kari Lund left.", "Kari Lund", ["SWE"], []),
        ("World Bank Country Director for Chile Anna Berg left.", "Anna Berg", [], ["CHL"]),
    ],
)
def test_who_holds_an_office_however_it_is_told(text: str, name: str, states: list[str], accredited: list[str]) -> None:
    found = offices(text)[0]
    assert (holder(text, found), found.states, found.accredited) == (name, states, accredited)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Ruiz, Minister Plenipotentiary of the Embassy of Peru, left.", "Minister Plenipotentiary of the Embassy"),
        ("Ambassador designate to Peru Kari Lund left.", "Ambassador designate"),
        ("First Secretary & Head of Trade Section Kari Lund left.", "First Secretary and Head of Trade Section"),
        ("Ambassador of Peru to Chile and Permanent Representative to UNESCAP Luis Quispe left.",
         "Ambassador and Permanent Representative to UNESCAP"),
        ("Deputy Chief of the Norwegian Embassy Kari Lund left.", "Deputy Chief of the Norwegian Embassy"),
        ("Chile's Customs Service Deputy Head Ana Ruiz left.", "Deputy Head"),
        ("The Chief Executive of the Port Authority, Ana Ruiz, left.", "Chief Executive of the Port Authority"),
    ],
)  # fmt: skip
def test_the_words_of_an_office(text: str, office: str) -> None:
    assert offices(text)[0].text == office


@pytest.mark.parametrize(
    "text", ["Luis Quispe was the Chief Guest.", "The DG said so.", "the Minister said on Friday."]
)
def test_what_names_no_holder(text: str) -> None:
    assert not [o for o in offices(text) if o.named or o.text in {"Chief", "DG"}]


def test_several_have_no_holder_after_a_comma() -> None:
    assert not offices("The new envoys, Kari Lund, left.")[0].named


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("the Leader of the Opposition Kojo Mensah left.", "Leader of the Opposition", "Kojo Mensah"),
        ("Foreign Minister Amir Rostami of Iran left.", "Foreign Minister", "Amir Rostami"),
        ("Zinc Chief Financial Officer Karl Brandt left.", "Chief Financial Officer", "Karl Brandt"),
        ("the Chief Executive Officer of Andes Zinc Limited Mr Luis Rojas left.", None, "Luis Rojas"),
        ("CEO of the Peru Alpaca Association Juan Carlos Rojas left.", "CEO of the Peru Alpaca Association", None),
        ("Minister of Trade, Food Security and Cooperative Development, Ana Ruiz, left.", None, "Ana Ruiz"),
        ("Ghana’s Interim Government Head Kofi Asante left.", "Head", "Kofi Asante"),
        ("Secretary to the Hon. Minister Ana Ruiz left.", "Secretary to the Hon. Minister", "Ana Ruiz"),
    ],
)
def test_the_holder_is_told_from_the_office(text: str, office: str | None, name: str | None) -> None:
    found = [o for o in offices(text) if o.named]
    assert len(found) == 1
    assert office is None or found[0].text == office
    assert name is None or holder(text, found[0]) == name


def test_a_minister_is_sent_nowhere() -> None:
    (found,) = offices("the visit of the Foreign Minister of Peru to Ghana was put off.")
    assert (found.states, found.accredited) == (["PER"], [])


def test_a_chamber_called_after_a_capital_is_of_its_state() -> None:
    (found,) = offices("President of the Lima Chamber of Commerce Luis Rojas left.")
    assert found.states == ["PER"]
    assert found.organisation == "Lima Chamber of Commerce"


@pytest.mark.parametrize(
    ("text", "office", "name", "states"),
    [
        ("Army chief General Luis Quispe of Peru left.", "Army chief", "Luis Quispe", ["PER"]),
        ("Then-Foreign Minister Luis Quispe of Peru left.", "Then-Foreign Minister", "Luis Quispe", ["PER"]),
        ("Mayor of Gdansk Jan Kowal left.", "Mayor of Gdansk", "Jan Kowal", ["POL"]),
        ("Gdansk Chamber of Commerce President Jan Kowal left.", "President", "Jan Kowal", ["POL"]),
        ("Prime Minister-elect Aino Virtanen of Finland left.", "Prime Minister-elect", "Aino Virtanen", ["FIN"]),
        ("Finland's foreign policy chief Aino Virtanen left.", "foreign policy chief", "Aino Virtanen", ["FIN"]),
        (
            "The Finnish minister for trade, Aino Virtanen, left.",
            "minister for trade",
            "Aino Virtanen",
            ["FIN"],
        ),
    ],
)
def test_offices_of_cities_and_of_those_to_come(text: str, office: str, name: str, states: list[str]) -> None:
    (found,) = offices(text)
    assert (found.text, holder(text, found), found.states) == (office, name, states)


def test_a_state_in_the_bracket_of_an_office_is_its_holders() -> None:
    (found,) = offices("Dr. Luis Quispe (Minister of Trade, Peru) left.")
    assert (found.text, found.states) == ("Minister of Trade", ["PER"])


def test_a_state_after_the_last_of_several_holders_is_that_of_all() -> None:
    one, other = offices("Ministers Luis Quispe and Ana Paz of Peru left.")
    assert one.states == other.states == ["PER"]


def test_the_next_person_is_no_holder_of_an_office_told_after_its_own() -> None:
    (found, _) = offices("Luis Quispe the Ambassador of Peru, Ana Paz, Secretary, Ministry of Trade, left.")
    assert not found.named


def test_a_body_has_its_people_in_a_state() -> None:
    text = "UN Resident Coordinator in Peru Aino Virtanen left."
    (found,) = offices(text)
    assert (holder(text, found), found.states, found.accredited) == ("Aino Virtanen", [], ["PER"])


def test_a_state_that_an_office_elsewhere_deals_with_is_not_its_own() -> None:
    (found,) = offices("Aino Virtanen, Head of Chile at the Peruvian Foreign Ministry, left.")
    assert found.states == ["PER"]


_BOTH = "Deputy Prime Minister and Foreign Minister"


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Foreign Secretary Ambassador Lina Qureshi left.", "Foreign Secretary", "Lina Qureshi"),
        ("The Chairman of the Board, Ambassador Rui Alves, left.", "Chairman of the Board", "Rui Alves"),
        ("The Special Envoy for Trade, former Senator Luz Cruz, left.", "Special Envoy for Trade", "Luz Cruz"),
        ("The Deputy Prime Minister/Foreign Minister Senator Omar Baig left.", _BOTH, "Omar Baig"),
        ("Deputy Prime Minister – Foreign Minister Bolat Akhmet left.", _BOTH, "Bolat Akhmet"),
        ("Prime Minister's Special Assistant Omar Baig left.", "Prime Minister's Special Assistant", "Omar Baig"),
        ("The Foreign Secretary, The Rt. Hon. Mark Ellis, left.", "Foreign Secretary", "Mark Ellis"),
        ("The Ambassador of Chile, H.E. Bill Rojas, left.", "Ambassador", "Bill Rojas"),
        ("CEO of Kazruda-Invest Nurlan Abenov left.", "CEO of Kazruda-Invest", "Nurlan Abenov"),
        ("Senate President Luis Cruz left.", "Senate President", "Luis Cruz"),
    ],
)  # fmt: skip
def test_an_office_beside_a_rank_that_its_holder_keeps(text: str, office: str, name: str) -> None:
    (found,) = offices(text)
    assert (found.text, holder(text, found)) == (office, name)


def test_after_a_rank_the_next_office_is_the_next_holders() -> None:
    text = "It was attended by the Secretary-General, Ambassador Rui Alves, the Director for Asia, Mr. Felix Gomes."
    assert [holder(text, o) for o in offices(text)] == ["Rui Alves", "Felix Gomes"]


def test_the_affairs_of_an_organisation_are_what_an_office_is_over() -> None:
    (found,) = offices("The Vice Minister for ASEAN Affairs, Milena Rosa, left.")
    assert (found.text, found.organisation) == ("Vice Minister for ASEAN Affairs", "")


def test_a_special_envoy_deals_with_the_state_that_he_is_for() -> None:
    (found,) = offices("President's Special Representative for Chad Omar Baig left.")
    assert (found.states, found.accredited) == ([], ["TCD"])


def test_one_who_acts_for_an_ambassador() -> None:
    text = "The Chargé d'affaires, a.i. of the Republic of Chile, Mr. Ivan Rojas, left."
    (found,) = offices(text)
    assert (found.states, holder(text, found)) == (["CHL"], "Ivan Rojas")


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Party General Secretary To Lam left.", "Party General Secretary", "To Lam"),
        ("The Head of the Chilean delegation, Ambassador Rui Alves, left.", "Head of the Chilean", "Rui Alves"),
        ("The Ambassador of Chad to Peru, with residence in Lima, Omar Baig, left.", "Ambassador", "Omar Baig"),
        ("WB Country Director for Peru, Chile and Cuba Ann Lund left.", "Country Director", "Ann Lund"),
    ],
)
def test_what_stands_between_an_office_and_its_holder(text: str, office: str, name: str) -> None:
    (found,) = offices(text)
    assert found.text.startswith(office)
    assert holder(text, found) == name


@pytest.mark.parametrize(
    ("text", "office", "name", "states"),
    [
        ("HE Minister of Trade Ana Rojas left.", "Minister of Trade", "Ana Rojas", []),
        ("HE President Juma Banda of the Republic of Zambia left.", "President", "Juma Banda", ["ZMB"]),
        ("Secretary at the Ministry of Trade Sultan bin Saad left.", "Secretary at the", "Sultan bin Saad", []),
        ("Director of the Department of American Affairs, Ana Rojas, left.", "Director of the", "Ana Rojas", []),
        ("Minister of Trade and Francophonie of Chad Omar Baig left.", "Minister of Trade", "Omar Baig", ["TCD"]),
        ("Kenyan Energy Cabinet Secretary Omar Baig left.", "Energy Cabinet Secretary", "Omar Baig", ["KEN"]),
        ("Her deputy, Raul Lima, left.", "deputy", "Raul Lima", []),
        ("Foreign Affairs PS Omar Baig left.", "Foreign Affairs PS", "Omar Baig", []),
        ("Director-General for Asia Ambassador Omar Baig left.", "Director-General for Asia", "Omar Baig", []),
    ],
)
def test_offices_in_the_words_of_agencies(text: str, office: str, name: str, states: list[str]) -> None:
    (found,) = offices(text)
    assert found.text.startswith(office)
    assert (holder(text, found), found.states) == (name, states)


def test_the_doyen_of_the_corps_is_an_ambassador_too() -> None:
    (found,) = offices("The Chilean Ambassador to Cuba and dean of the diplomatic corps, Ivan Rojas, left.")
    assert (found.states, found.accredited, found.named) == (["CHL"], ["CUB"], True)


def test_a_deputy_premier_may_have_a_ministry_too() -> None:
    (found,) = offices("The Deputy Prime Minister and Minister of Trade of Chad, Omar Baig, left.")
    assert (found.text, found.states) == ("Deputy Prime Minister and Minister of Trade", ["TCD"])


def test_what_an_agency_calls_its_own_state_ends_the_office() -> None:
    (found,) = offices("He received the Ambassador of Chad to the State.")
    assert (found.text, found.states) == ("Ambassador", ["TCD"])


@pytest.mark.parametrize(
    ("text", "office", "name", "states"),
    [
        ("Adviser to the Mexican President Juan Paz left.", "Adviser to the Mexican President", "Juan Paz", ["MEX"]),
        ("The Apostolic Nuncio Archbishop Juan Paz left.", "Apostolic Nuncio", "Juan Paz", []),
    ],
)
def test_who_serves_another(text: str, office: str, name: str, states: list[str]) -> None:
    (found,) = offices(text)
    assert (found.text, holder(text, found), found.states) == (office, name, states)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Mr. Luis Quispe, Minister of Trade, Peru held talks in Accra.", ["PER"]),
        ("Luis Quispe, Minister of Trade, Peru and Ama Owusu, Minister of Ports, Ghana met.", ["PER", "GHA"]),
        ("Signed by Luis Quispe, Secretary, Ministry of Trade, Peru and Ama Owusu.", ["PER"]),
        ("According to Luis Quispe, Minister of Trade, Peru held talks in Accra.", []),
        ("Yesterday Luis Quispe, Minister of Trade, Peru and its partners said, left.", ["PER"]),
    ],
)
def test_the_state_of_those_who_begin_a_sentence_stands_before_its_verb(text: str, states: list[str]) -> None:
    assert [code for office in offices(text) for code in office.states] == states


@pytest.mark.parametrize(
    "text",
    [
        "It was led by Secretary, Ministry of Energy from the Peruvian side Luis Quispe.",
        "It was led by Secretary to the Ministry of Energy from the Peruvian side Luis Quispe.",
    ],
)
def test_the_side_stands_between_an_office_and_its_holder(text: str) -> None:
    [office] = [one for one in offices(text) if one.named]
    assert (holder(text, office), office.states) == ("Luis Quispe", ["PER"])


def test_a_holder_named_after_a_comma_behind_one_named_at_once() -> None:
    text = "There were Premier Ana Ruiz, Minister of Trade and Ports, Luz Gil; Minister of Labour, Juan Paz; others."
    held = {f.name: f.office for f in names_of(text) if f.named}
    assert held == {"Ana Ruiz": "Premier", "Luz Gil": "Minister of Trade and Ports", "Juan Paz": "Minister of Labour"}


def test_an_assistant_to_somebody_is_not_he() -> None:
    (found,) = names_of("Special Assistant to the Prime Minister on Trade Omar Khan was present.")
    assert (found.office, found.name) == ("Special Assistant to the Prime Minister on Trade", "Omar Khan")
