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
