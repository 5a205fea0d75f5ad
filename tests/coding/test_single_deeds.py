"""Deeds of one state to another that news tells in passing words: who does it, to whom, and what it is."""

from __future__ import annotations

import datetime

import pytest

from bilat.coding import code
from bilat.model.document import Document, Published
from bilat.read import read
from tests.chain import claims_of

DAY = datetime.date(2024, 3, 12)


def told(text: str) -> set[tuple[str, str, str]]:
    """Type, actor's and recipient's state of what the text tells between two."""
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    return {
        (c.type, str(a.country), str(r.country))
        for c in code(document, read(document))
        for a in c.actors
        for r in c.recipients
    }


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Chile recalled its ambassador to Bolivia for consultations.", ("sanction", "CHL", "BOL")),
        ("Ecuador extradited a former banker to Panama on Friday.", ("cooperate", "ECU", "PAN")),
        ("A court in Helsinki jailed a Latvian skipper for smuggling.", ("coerce", "FIN", "LVA")),
        ("Uruguay granted asylum to 12 Paraguayan students.", ("aid", "URY", "PRY")),
        ("Oman ignored Yemen's appeals over the port.", ("reject", "OMN", "YEM")),
        ("Senegal cut electricity supplies to Mali after the vote.", ("sanction", "SEN", "MLI")),
        ("Malawi turned to Botswana for a loan.", ("request", "MWI", "BWA")),
        ("The release of Algerian sailors by Tunisia ended the row.", ("retreat", "TUN", "DZA")),
        ("A Nepali sailor jailed in Oman for smuggling was freed on Monday.", ("retreat", "OMN", "NPL")),
        ("Denmark accepted responsibility for the sinking of the Icelandic trawler.", ("concede", "DNK", "ISL")),
        ("Jordan threw its weight behind Iraq in the dispute over the dam.", ("support", "JOR", "IRQ")),
        ("Togolese soldiers crossed into Benin on Sunday.", ("assault", "TGO", "BEN")),
        ("Two Latvians accused of spying went on trial in Harare.", ("coerce", "ZWE", "LVA")),
        ("Peru vowed to respond in kind to the closure of its consulate in Quito.", ("threaten", "PER", "ECU")),
        ("Dublin was dismayed at London's bill on tolls.", ("accuse", "IRL", "GBR")),
        ("Ottawa demanded answers from New Delhi over the ship.", ("request", "CAN", "IND")),
        ("Lisbon came to the aid of Mozambique with a field hospital.", ("aid", "PRT", "MOZ")),
        ("Paraguay stood by Taiwan at the assembly.", ("support", "PRY", "TWN")),
        ("Jakarta said it regretted Canberra's decision to turn back the boats.", ("accuse", "IDN", "AUS")),
        ("Taipei scrambled jets after 20 Chinese aircraft crossed the median line.", ("mobilize", "TWN", "CHN")),
        ("Rwanda seized two Ugandan lorries. Uganda has demanded their release.", ("request", "UGA", "RWA")),
    ],
)
def test_a_deed_and_who_does_it_to_whom(text: str, deed: tuple[str, str, str]) -> None:
    assert deed in told(text)


def test_whom_nobody_accredits_is_brought_to_a_state() -> None:
    document = Document(
        "d_1",
        "",
        "",
        "X",
        "",
        Published(DAY, DAY, "given"),
        "en",
        "article",
        "",
        "Peru deported a banker to Chile.",
    )
    assert {"Peru", "Chile"} <= {r.name for r in read(document).referents}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The first French fighter jets have arrived in Norway.", ("FRA", "NOR")),
        ("Ten tanks from Germany reached Poland on Monday.", ("DEU", "POL")),
        ("Peruvian howitzers from Callao have landed in Chile.", ("PER", "CHL")),
    ],
)
def test_weapons_that_arrive_are_a_flow_and_no_visit(text: str, sides: tuple[str, str]) -> None:
    found = [c for c in claims_of(text) if c.kind in {"flow", "contact"}]
    assert [(c.kind, c.type) for c in found] == [("flow", "arms")]
    assert (found[0].actors[0].country, found[0].recipients[0].country) == sides


@pytest.mark.parametrize("verb", ["severed", "cut", "broke off"])
def test_relations_that_are_severed_hold_no_more(verb: str) -> None:
    found = [c for c in claims_of(f"Peru has {verb} diplomatic relations with Chile.") if c.kind == "tie"]
    assert [(c.polarity, c.plover.event) for c in found if c.plover] == [("denied", "SANCTION")]


@pytest.mark.parametrize("number", ["No fewer than 20", "No less than 300"])
def test_no_fewer_than_denies_nothing(number: str) -> None:
    found = [c for c in claims_of(f"{number} Ghanaian traders have been detained in Togo.") if c.kind == "event"]
    assert [c.polarity for c in found] == ["affirmed"]


@pytest.mark.parametrize(
    ("text", "type_", "sides"),
    [
        ("Two Chilean coast guard vessels entered Peruvian territorial waters on Monday.", "coerce", ("CHL", "PER")),
        ("A Norwegian warplane violated Finnish airspace on Friday.", "coerce", ("NOR", "FIN")),
        ("Kenyan troops have been redeployed to the front line in Uganda's east.", "mobilize", ("KEN", "UGA")),
    ],
)
def test_intrusions_and_troops_sent_again(text: str, type_: str, sides: tuple[str, str]) -> None:
    found = [c for c in claims_of(text) if c.kind == "event"]
    assert [(c.type, c.actors[0].country, c.recipients[0].country) for c in found] == [(type_, *sides)]


@pytest.mark.parametrize(
    "text", ["Peru declined to comment on Chile's plans.", "Kenya refused to comment on a report by Uganda."]
)
def test_who_says_nothing_rejects_nothing(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type == "reject"]


def test_no_longer_denies() -> None:
    found = [c for c in claims_of("Norway no longer supplies Chile with fighter jets.") if c.kind == "flow"]
    assert [c.polarity for c in found] == ["denied"]


def test_the_island_nation_of_a_name_is_that_state() -> None:
    text = "The island nation of Nauru said that it would recall its ambassador from Chile."
    found = [c for c in claims_of(text, source="Ada Derana") if c.kind in {"event", "commitment"}]
    assert [[p.country for p in c.actors] for c in found] == [["NRU"]]
