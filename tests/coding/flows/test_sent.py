"""What is sent, told once."""

from __future__ import annotations

import datetime

import pytest

from bilat.coding import code
from bilat.model.document import Document, Published
from bilat.read import read

DAY = datetime.date(2025, 3, 15)


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("The UAE has dispatched an aircraft carrying 500 tonnes of relief supplies to Chad.", "ARE", "TCD"),
        ("Qatar sent two planes carrying 40 tonnes of medicine to Sudan on Friday.", "QAT", "SDN"),
    ],
)
def test_one_deed_is_one_claim_beside_its_figure(text: str, giver: str, taker: str) -> None:
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind != "figure"]
    assert [(c.kind, c.actors[0].country, c.recipients[0].country) for c in claims] == [("flow", giver, taker)]


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("South Africa's MTN repatriated $15 million in dividends from Nigeria.", "NGA", "ZAF"),
        ("Azerbaijan's SOCAR bought a stake in Israel's Tamar gas field for $1.25 billion.", "AZE", "ISR"),
        ("Remittances from Filipinos in Qatar rose to $2.2 billion last year.", "QAT", "PHL"),
        ("Haitians in Chile sent $46 million home in 2019.", "CHL", "HTI"),
        ("Brazil has cancelled $237 million of debt owed by Tanzania.", "BRA", "TZA"),
    ],
)
def test_money_goes_to_who_gets_it(text: str, giver: str, taker: str) -> None:
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == "flow"]
    assert [(c.actors[0].country, c.recipients[0].country) for c in claims] == [(giver, taker)]


def test_who_receives_gets_whatever_else_is_told() -> None:
    text = (
        "Flood-hit Fiji receives aid from Chile\n\nThe first aid consignment dispatched by Chile's Disaster Agency "
        "carrying humanitarian aid for the flood-stricken people of Fiji landed in Nadi on Sunday."
    )
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == "flow"]
    assert {(c.actors[0].country, c.recipients[0].country) for c in claims} == {("CHL", "FJI")}


def test_who_buys_a_share_of_goods_gets_them() -> None:
    text = "Brazil buys some 15 per cent of Argentine exports."
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == "flow"]
    assert [(c.actors[0].country, c.recipients[0].country) for c in claims] == [("ARG", "BRA")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's investments in Chile reached $2 billion last year.",
        "Peru's exports to Chile reached $2 billion last year.",
    ],
)
def test_a_sum_of_what_passes_is_a_figure_alone(text: str) -> None:
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    assert {c.kind for c in code(document, read(document))} == {"figure"}


def test_a_gift_is_told_once_whichever_way_it_is_told() -> None:
    text = (
        "Ramkalawan gets gift\n\nPresident Wavel Ramkalawan of Seychelles this morning received a donation of medical "
        "equipment from the Government of the People's Republic of China at a short ceremony at State House."
    )
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    assert [c.kind for c in code(document, read(document)) if c.kind in {"flow", "event"}] == ["flow"]


def test_what_people_send_home_comes_from_where_they_earn_it() -> None:
    text = "Remittances sent by Nepali workers in Qatar to Nepal rose by 6 percent to $410 million last year."
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    sums = [c for c in code(document, read(document)) if c.kind == "figure" and c.type == "amount"]
    assert [(c.actors[0].country, c.recipients[0].country) for c in sums] == [("QAT", "NPL")]


def test_money_that_people_send_is_no_journey() -> None:
    text = (
        "Over the past year, Moldovan migrant workers transferred about $1.4 billion to their homeland, $800 million "
        "of which were sent from Italy."
    )
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    assert not [c for c in code(document, read(document)) if c.type == "people"]


def told(text: str, kind: str) -> list[tuple[str, str | None, str | None]]:
    """The type, giver and taker of each claim of a kind."""
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == kind]
    return [(c.type, c.actors[0].country, c.recipients[0].country if c.recipients else None) for c in claims]


def test_a_ship_with_goods_visits_nobody() -> None:
    text = "Ship with Indian rice arrives in Cuba\n\nA ship carrying 12 tonnes of rice from India arrived on Saturday."
    assert not told(text, "contact")
    assert told(text, "flow") == [("goods", "IND", "CUB")]


def test_who_receives_a_gift_gives_none() -> None:
    text = (
        "A ship carrying 12,000 tonnes of rice donated by the government of India arrived in Cuba on Saturday. Cuban "
        "Deputy Trade Minister Rosa Perez received the donation in the presence of India's ambassador, Madhu Nair."
    )
    assert ("aid", "CUB", "IND") not in told(text, "event")


@pytest.mark.parametrize(
    "text",
    [
        "Bolivia exports natural gas, soybean and zinc to Argentina and imports wheat flour, cars and machinery.",
        "Bolivia mainly exports natural gas and zinc to Argentina, while it imports wheat, cars and furniture.",
    ],
)
def test_what_goes_out_and_what_comes_in_are_two(text: str) -> None:
    assert [sides for _, *sides in told(text, "flow")] == [["BOL", "ARG"], ["ARG", "BOL"]]


def test_who_pays_for_power_from_somewhere_pays_there() -> None:
    text = "Laos pays around 22 billion kip every year for procuring power from Thailand."
    assert [sides for _, *sides in told(text, "figure")] == [["LAO", "THA"]]
    assert ("finance", "LAO", "THA") in told(text, "flow")


def test_what_is_promised_is_no_flow_beside_the_promise() -> None:
    text = "Argentina pledges wheat to Sudan\n\nArgentina will send wheat to Sudan by the end of August, it said."
    assert not told(text, "flow")
    assert told(text, "commitment") == [("promise", "ARG", "SDN")]


def test_aid_that_is_spoken_of_again_is_told() -> None:
    text = (
        "Taiwan donates ventilators to Belize\n\nTaiwan has donated medical equipment to Belize's Ministry of Health. "
        "Ten ventilators were donated to the ministry as part of a public health project."
    )
    assert not told(text, "event")


def test_what_is_handed_over_is_what_was_given() -> None:
    text = (
        "South Korea donates 100 ventilators to Ghana\n\nThe South Korean government has donated Ghana some 100 "
        "ventilators. Korean Ambassador Kim Sung officially handed over the devices to Ghana's Health Minister Kwaku "
        "Boateng."
    )
    assert told(text, "flow") == [("goods", "KOR", "GHA")]


def test_power_is_told_again_without_being_named() -> None:
    text = (
        "Laos has begun buying an additional 30 MW of power from Thailand, officials said Monday. Since Sunday, we "
        "have added an additional 30 MW from Thailand, the manager of Laos' power company said."
    )
    assert told(text, "flow") == [("energy", "THA", "LAO")]
