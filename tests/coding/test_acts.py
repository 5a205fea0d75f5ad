"""Acts that news tells by rarer words: views shared, calls renewed, raids, acts in court, mediation, votes, praise."""

from __future__ import annotations

import datetime

import pytest

from bilat.coding import code
from bilat.model.claim import Claim
from bilat.model.document import Document, Published
from bilat.read import read

DAY = datetime.date(2024, 3, 12)


def events(text: str) -> list[Claim]:
    """The events of a text."""
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    return [c for c in code(document, read(document)) if c.kind == "event"]


def told(text: str) -> set[tuple[str, str, str]]:
    """Type, actor's and recipient's state of the events between two."""
    return {(c.type, str(a.country), str(r.country)) for c in events(text) for a in c.actors for r in c.recipients}


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Chile repeated its call for a truce in Lebanon.", ("request", "CHL", "LBN")),
        ("The Kenyan minister expressed sympathy with the Malawian leader.", ("support", "KEN", "MWI")),
        (
            "French commandos descended on the Malian president and flew him blindfolded away.",
            ("assault", "FRA", "MLI"),
        ),
        ("Danish commandos whisked the Yemeni captain away in handcuffs.", ("coerce", "DNK", "YEM")),
        ("The former Bolivian minister pleaded not guilty in a Swiss court.", ("reject", "BOL", "CHE")),
        ("Gambia brought a case against Chad at the International Court of Justice.", ("accuse", "GMB", "TCD")),
        ("Peru sued Canada over the mine.", ("accuse", "PER", "CAN")),
        ("Ghana took the dispute with Togo to the International Court of Justice.", ("accuse", "GHA", "TGO")),
        ("Qatar mediated between Rwanda and Burundi.", ("consult", "QAT", "RWA")),
        ("Hungary voted against the resolution on Georgia.", ("reject", "HUN", "GEO")),
        ("Brazil voted in favour of Kosovo's membership.", ("support", "BRA", "XKX")),
        ("Zambia made representations in Pretoria against the fee.", ("accuse", "ZMB", "ZAF")),
        ("Finland is concerned over Latvian purchases of land.", ("accuse", "FIN", "LVA")),
        ("Two Kenyans were arrested in Tanzania.", ("coerce", "TZA", "KEN")),
        ("Oman rejected the protest after Yemen handed it over.", ("reject", "OMN", "YEM")),
        ("The Thai minister admires Laotian achievements and Laos's progress.", ("support", "THA", "LAO")),
        ("The Romanian envoy spoke highly of the Nepali workers.", ("support", "ROU", "NPL")),
        ("Hungary came under fire from Poland over the pipeline.", ("accuse", "POL", "HUN")),
        ("Kuwait staged a raid on Iraq.", ("assault", "KWT", "IRQ")),
        ("BJP criticised New York Mayor Alan Petrie.", ("accuse", "IND", "USA")),
    ],
)
def test_a_deed_between_two(text: str, deed: tuple[str, str, str]) -> None:
    assert deed in told(text)


@pytest.mark.parametrize(
    ("text", "type_", "states"),
    [
        ("Chile and Peru share the view that the vote was fair.", "agree", {"CHL", "PER"}),
        ("Both India and Vietnam are of the view that the law must hold.", "agree", {"IND", "VNM"}),
        ("A confrontation between Greece and Turkey lasted a day.", "assault", {"GRC", "TUR"}),
        ("Mali and Algeria recalled their ambassadors.", "sanction", {"MLI", "DZA"}),
        ("Thailand and Laos exchanged fire.", "assault", {"THA", "LAO"}),
    ],
)
def test_a_deed_of_both(text: str, type_: str, states: set[str]) -> None:
    assert any(c.type == type_ and states == {a.country for a in c.actors} and not c.recipients for c in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ecuador will charge a 27 percent tariff on goods imported from Bolivia.",
        "The Ghanaian minister met the Finnish envoy. “I thank you all for your presence,” he said.",
    ],
)
def test_a_fee_charged_and_thanks_to_all_present_are_no_deeds(text: str) -> None:
    assert not {c.type for c in events(text)} & {"accuse", "support"}


def test_who_a_leader_is_prompted_to_warn() -> None:
    assert ("threaten", "USA", "VEN") in told("A Venezuelan ship came near, prompting Washington to warn Caracas.")


def test_a_call_of_a_body_of_one_state() -> None:
    text = "The government of Nepal made a statement at the Human Rights Council."
    assert any({a.country for a in c.actors} == {"NPL"} for c in events(text))


@pytest.mark.parametrize("verb", ["agreed", "agreed to", "agreed on", "reached", "declared"])
def test_a_ceasefire_that_is_made_is_a_deed_of_both(verb: str) -> None:
    text = f"Peru and Chile {verb} a ceasefire on Monday. Chilean troops had shelled a Peruvian post."
    found = [c for c in events(text) if c.evidence[0].start == 0]
    assert [(c.type, {a.country for a in c.actors}) for c in found] == [("retreat", {"PER", "CHL"})]
