"""What one sentence names, on words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.read.english import names_of
from bilat.read.found import Found


def kinds(text: str) -> dict[str, str]:
    return {f.name: f.kind for f in names_of(text)}


def one(text: str, kind: str) -> Found:
    (found,) = [f for f in names_of(text) if f.kind == kind]
    return found


def test_the_whole_phrase_and_the_name_in_it() -> None:
    text = "On Monday Chilean Finance Minister Marta Rojas left."
    found = one(text, "person")
    assert text[found.start : found.end] == "Chilean Finance Minister Marta Rojas"
    assert text[found.name_start : found.name_end] == "Marta Rojas"


@pytest.mark.parametrize(
    ("text", "states", "plural"),
    [
        ("Lund met his Kenyan counterpart Peter Kamau.", ("KEN",), False),
        ("Lund met her counterpart from Kenya, Peter Kamau.", ("KEN",), False),
        ("Lund met her Kenyan and Chilean counterparts.", ("KEN", "CHL"), True),
        ("Lund met her Kenyan colleague Peter Kamau.", ("KEN",), False),
        ("Lund met her Kenyan opposite number, Peter Kamau.", ("KEN",), False),
    ],
)
def test_counterparts(text: str, states: tuple[str, ...], plural: bool) -> None:
    found = next(f for f in names_of(text) if f.counterpart)
    assert found.plural is plural
    assert set(found.states) <= set(states)
    assert found.states


def test_an_honorific_makes_a_person() -> None:
    found = one("Talks with Mr Mensah were held.", "person")
    assert (found.name, found.honorific) == ("Mensah", True)


def test_an_office_after_the_name_belongs_to_it() -> None:
    found = one("Luis Quispe, Foreign Minister of Peru, left.", "person")
    assert (found.name, found.office, found.states) == ("Luis Quispe", "Foreign Minister", ("PER",))


def test_a_body_with_its_state() -> None:
    found = one("The Ministry of Finance of Togo agreed.", "body")
    assert found.states == ("TGO",)
    assert found.sector == "GOV"


def test_a_body_teaches_its_acronym() -> None:
    found = next(f for f in names_of("The Lusaka Tractor Plant (LTP) sold 40 tractors.") if f.acronym)
    assert (found.kind, found.acronym) == ("company", "LTP")


def test_an_embassy_is_of_the_state_that_sends_it() -> None:
    found = one("The Embassy of Oman in Chile opened.", "body")
    assert found.states[0] == "OMN"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenyan companies sell tea.", "company"),
        ("Kenyan students study there.", "group"),
        ("The Kenyan delegation left.", "body"),
    ],
)
def test_people_and_bodies_of_a_state(text: str, kind: str) -> None:
    assert one(text, kind).states == ("KEN",)


def test_an_organisation_is_found_with_its_acronym() -> None:
    assert one("Chad joined the African Union.", "igo").acronym == "AU"


def test_cities_are_places_and_states_are_states() -> None:
    found = kinds("Peru opened a consulate in Mombasa.")
    assert found["Peru"] == "state"
    assert found["Mombasa"] == "place"


def test_a_bare_name_waits_for_the_whole_document() -> None:
    assert kinds("Then Ingrid Solberg spoke.")["Ingrid Solberg"] == "name"


@given(
    st.lists(
        st.sampled_from(
            [
                "Kenyan",
                "President",
                "of",
                "Peru",
                "Luis Quispe",
                ",",
                "the",
                "Ministry",
                "and",
                "Mr.",
                "counterpart",
                "his",
                "(AU)",
                "African Union",
                "Trade",
                "Bank",
                "Oslo",
                "in",
                "students",
                "-",
                "’s",
            ]
        ),
        max_size=12,
    )
)
def test_names_are_in_order_apart_and_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for found in names_of(text):
        assert end <= found.start <= found.name_start <= found.name_end <= found.end <= len(text)
        assert text[found.name_start : found.name_end] in {"", found.name}
        end = found.end


@pytest.mark.parametrize("honorific", ["Dato'", "Dato’ Sri", "YB Dato' Seri Utama", "Datuk Seri", "Tan Sri", "Encik"])
def test_honorifics_with_apostrophes_are_no_names(honorific: str) -> None:
    text = f"The Deputy Minister of Trade, {honorific} Kamarudin Jaffar, met the Foreign Minister of Peru."
    names = {name for name, kind in kinds(text).items() if kind == "person"}
    assert "Kamarudin Jaffar" in names


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz was relieved of her duties as Ambassador of Peru to Ghana.",
        "Ana Ruiz has been appointed Ambassador of Peru to Ghana.",
        "Peru has appointed Ana Ruiz as its new Ambassador to Ghana.",
        "an order relieving Ana Ruiz of her duties as Ambassador of Peru to Ghana",
    ],
)
def test_the_office_given_or_taken_is_that_of_the_one_named_before(text: str) -> None:
    found = one(text, "person")
    assert (found.name, found.office, found.accredited) == ("Ana Ruiz", "Ambassador", ("GHA",))


def test_a_rank_gives_way_to_the_command_told_after_it() -> None:
    found = one("Admiral Juan Paz, Commander of the Peruvian Pacific Fleet, left.", "person")
    assert found.office.startswith("Commander")
    assert found.states == ("PER",)


def test_a_leader_whom_the_world_knows_by_the_surname_is_of_his_state() -> None:
    assert one("Macron thanked Ghana for its help.", "person").states == ("FRA",)
    assert all("FRA" not in f.states for f in names_of("Pierre Macron thanked Ghana for its help."))


@pytest.mark.parametrize(
    ("text", "states", "office"),
    [
        ("Lund and her Kenyan counterpart, Minister Peter Kamau, left.", ("KEN",), "Minister"),
        ("Lund met her counterpart from the Kenyan Navy, Commander Peter Kamau.", ("KEN",), "Commander"),
    ],
)
def test_a_counterpart_whose_office_and_name_follow(text: str, states: tuple[str, ...], office: str) -> None:
    found = next(f for f in names_of(text) if f.name == "Peter Kamau")
    assert (found.states, found.office) == (states, office)


@pytest.mark.parametrize(
    "text",
    [
        "The minister received a delegation of Chilean deputies headed by Ana Rojas.",
        "The delegation of the Chilean Senate, led by Senator Ana Rojas, left.",
        "The Chilean delegation was headed by Juan Paz, State Secretary for Trade, and included Ambassador Ana Rojas.",
    ],
)
def test_who_leads_a_delegation_or_is_in_it_is_of_its_state(text: str) -> None:
    assert next(f for f in names_of(text) if f.name == "Ana Rojas").states == ("CHL",)


def test_those_who_chair_a_joint_body_are_of_its_two_states() -> None:
    text = "The Chile-Kenya Joint Committee was co-chaired by Minister Ana Rojas and Cabinet Secretary Peter Kamau."
    assert {f.name: f.states for f in names_of(text) if f.office} == {"Ana Rojas": ("CHL",), "Peter Kamau": ("KEN",)}


def test_diplomats_listed_after_one_of_an_embassy_are_of_it() -> None:
    text = "Present were the Deputy Head of the Embassy of Chile, Mr. Ivan Rojas, and Ms. Ana Paz, First Secretary."
    assert [f.states for f in names_of(text) if f.office] == [("CHL",), ("CHL",)]


def test_the_office_after_a_rank_and_a_name_is_the_one_held() -> None:
    (found,) = names_of("Ambassador Ana Rojas, Chief of Protocol, left.")
    assert found.office == "Chief of Protocol"


def test_a_counterpart_told_with_his_rank() -> None:
    text = "Chief of Army Staff General Ivan Rojas met his Kenyan counterpart General Peter Kamau."
    found = {f.name: (f.states, f.office) for f in names_of(text) if f.named}
    assert found == {"Ivan Rojas": ((), "Chief of Army Staff"), "Peter Kamau": (("KEN",), "")}


def test_whoever_assists_is_of_the_same_side() -> None:
    text = "The Chilean side was led by Ana Rojas, Assistant Minister of Trade, assisted by Ambassador Ivan Paz."
    assert {f.name: f.states for f in names_of(text) if f.office} == {"Ana Rojas": ("CHL",), "Ivan Paz": ("CHL",)}


def test_what_a_delegation_comprises_is_no_office() -> None:
    text = "A Chilean delegation comprising Joint Secretary Ana Rojas left."
    assert "Joint Secretary" in {f.office for f in names_of(text)}


def test_a_surname_that_is_a_towns_name_is_no_place() -> None:
    assert kinds("Patrick Pickering, the Second Secretary, left.") == {"Patrick Pickering": "person"}


def test_an_office_right_after_a_name_without_a_comma() -> None:
    found = one("We met Luz Siregar Coordinating Minister of Maritime Affairs of the Republic of Indonesia.", "person")
    assert (found.name, found.office, found.states) == (
        "Luz Siregar",
        "Coordinating Minister of Maritime Affairs",
        ("IDN",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ana Rao assumed charge as Consul General of India in Durban.",
        "Ana Rao has been Consul General of India in Durban since May.",
        "Ana Rao took over as Consul General of India in Durban.",
        "Ana Rao has served as the Consul General of India in Durban.",
    ],
)
def test_an_office_that_somebody_takes_up_or_holds_is_told_by_a_verb(text: str) -> None:
    found = one(text, "person")
    assert (found.name, found.office, found.states, found.accredited) == (
        "Ana Rao",
        "Consul General",
        ("IND",),
        ("ZAF",),
    )


def test_an_envoy_yet_to_take_up_his_office_is_sent_there() -> None:
    found = one("They met Ambassador designated to Peru Luz Siregar.", "person")
    assert (found.name, found.accredited) == ("Luz Siregar", ("PER",))


def test_an_official_of_a_ministry_in_lower_case() -> None:
    found = one("Luz Gil, a senior official in the Peruvian oil ministry, said so.", "person")
    assert (found.name, found.states) == ("Luz Gil", ("PER",))


def test_the_matter_after_an_office_in_lower_case_ends_before_its_holder() -> None:
    found = one("They met Peru's deputy director for political affairs, Luz Gil.", "person")
    assert (found.name, found.office) == ("Luz Gil", "deputy director for political affairs")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Lund met her Kenyan and Chilean counterparts, Peter Kamau and Ana Rojas, today.",
            {"Peter Kamau": ("KEN",), "Ana Rojas": ("CHL",)},
        ),
        (
            "Lund met her Kenyan, Omani and Chilean counterparts, Peter Kamau, Mr. Said Hilal and Ana Rojas.",
            {"Peter Kamau": ("KEN",), "Said Hilal": ("OMN",), "Ana Rojas": ("CHL",)},
        ),
    ],
)
def test_several_counterparts_and_as_many_names(text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert {f.name: f.states for f in names_of(text) if f.counterpart} == wanted


def test_fewer_names_than_counterparts_are_nobodys_in_particular() -> None:
    found = names_of("Lund met her Kenyan and Chilean counterparts, Peter Kamau, in Lima.")
    assert not [f for f in found if f.counterpart and f.states == ("KEN",)]


def test_the_first_word_of_an_airbase_is_no_town() -> None:
    assert "Nur" not in kinds("She landed at Nur Khan Airbase along with her delegation.")
    assert kinds("She landed at Lima Callao Airbase along with her delegation.").get("Lima") == "state"
