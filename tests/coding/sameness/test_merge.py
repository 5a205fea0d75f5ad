"""One matter, one claim; two matters, two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.coding.draft import Draft, unique
from bilat.coding.sameness.merge import merge
from bilat.model.claim import Claim, Party
from bilat.model.dates import When, day
from tests.chain import claims_of, context_of, kinds_of, the

MET = "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025."


def contacts(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "contact"]


def quotes(claim: Claim) -> list[str]:
    return [e.quote for e in claim.evidence]


def test_headline_and_body_are_one_claim_with_two_pieces_of_evidence() -> None:
    claim = the("contact", f"Virtanen meets Mensah in Accra\n\n{MET}")
    assert sorted(quotes(claim)) == [MET.rstrip("."), "Virtanen meets Mensah in Accra"]
    assert claim.date.start == date(2025, 6, 2)
    assert claim.modality == "fact"


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        (
            "Peru, Chile sign treaty",
            "Peru and Chile signed a treaty on water in Lima on 2 June 2025.",
            "instrument",
        ),
        (
            "Peru and Chile to hold talks",
            "Peru and Chile will hold talks in Lima on 20 June 2025.",
            "commitment",
        ),
        (
            "Finland imposes sanctions on Mali",
            "Finland imposed sanctions on Mali on 2 June 2025.",
            "sanction",
        ),
    ],
)
def test_what_the_headline_says_is_told_again_below(headline: str, body: str, kind: str) -> None:
    claim = the(kind, f"{headline}\n\n{body}")
    assert any(body.startswith(q) or q in body for q in quotes(claim))
    assert claim.date.known


def test_a_later_sentence_on_the_same_meeting_adds_to_it() -> None:
    claim = the("contact", f"{MET} The two presidents discussed fisheries.")
    values: Any = claim.values
    assert len(claim.evidence) == 2
    assert values.topics == ("fisheries",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Finnish Ambassador to Ghana Eero Salo also took part in the meeting.",
        pytest.param(
            "The meeting was attended by Finnish Ambassador to Ghana Eero Salo.",
        ),
        "Finnish Ambassador to Ghana Eero Salo was also present.",
    ],
)
def test_who_also_took_part_joins_the_meeting(sentence: str) -> None:
    claim = the("contact", f"{MET} {sentence}")
    assert [p.name for p in claim.actors] == ["Aino Virtanen", "Kojo Mensah", "Eero Salo"]
    assert claim.type == "meeting"


@pytest.mark.parametrize(
    ("second", "many"),
    [
        ("Virtanen met Mensah in Lomé on 12 May 2025.", 2),
        ("Virtanen met Mensah.", 1),
        ("Virtanen met Peruvian Foreign Minister Luis Quispe on 2 June 2025.", 2),
        ("Finland and Ghana have not held talks on fish.", 2),
    ],
)
def test_another_day_another_side_or_a_denial_is_another_matter(second: str, many: int) -> None:
    assert len(contacts(f"{MET} {second}")) == many


def test_a_visit_is_no_meeting() -> None:
    found = contacts(
        "Finnish President Aino Virtanen visited Ghana on 2 June 2025. In Accra she met Ghanaian President Kojo Mensah."
    )
    assert sorted(c.type for c in found) == ["meeting", "visit"]


def test_two_papers_are_two_instruments() -> None:
    text = "Peru and Chile signed a treaty on water. Peru and Chile also signed a memorandum on tourism."
    assert kinds_of(text).count("instrument") == 2


def test_the_same_paper_told_twice_is_one() -> None:
    text = "Peru and Chile signed a treaty on water. The treaty on water was signed by Peru and Chile in Lima."
    claim = the("instrument", text)
    assert len(claim.evidence) == 2


def test_the_fuller_title_stays() -> None:
    text = "Peru and Chile sign treaty\n\nPeru and Chile signed a treaty on water in Lima on 2 June 2025."
    values: Any = the("instrument", text).values
    assert values.title == "treaty on water"


# the merge itself


def party(name: str, country: str, sort: Any = "person") -> Party:
    return Party(name, name, sort, country)


def draft(sentence: int, **fields: Any) -> Draft:
    known: dict[str, Any] = {
        "kind": "contact",
        "type": "meeting",
        "actors": [party("Virtanen", "FIN"), party("Mensah", "GHA")],
        "recipients": [],
        "evidence": [(sentence * 20, sentence * 20 + 10)],
        "rule": "contact.meet",
        "sentence": sentence,
        "trigger": sentence * 20,
    }
    return Draft(**(known | fields))


def merged(*drafts: Draft) -> list[Draft]:
    return merge(context_of("Peru met Chile."), list(drafts))


def test_drafts_of_one_matter_are_joined_whatever_their_order() -> None:
    one = merged(draft(0), draft(1))
    other = merged(draft(1), draft(0))
    assert len(one) == len(other) == 1
    assert sorted(one[0].evidence) == sorted(other[0].evidence) == [(0, 10), (20, 30)]


@pytest.mark.parametrize(
    "fields",
    [
        {"date": day(date(2025, 5, 5))},
        {"polarity": "denied"},
        {"actors": [party("Virtanen", "FIN"), party("Quispe", "PER")]},
        {"kind": "event", "type": "consult"},
        {"values": {"ordinal": 4}},
    ],
)
def test_drafts_that_contradict_stay_apart(fields: dict[str, Any]) -> None:
    first = draft(0, date=day(date(2025, 6, 2)))
    assert len(merged(first, draft(1, **fields))) == 2


def test_joining_fills_what_the_first_leaves_open() -> None:
    (one,) = merged(draft(0), draft(1, date=day(date(2025, 6, 2)), values={"topics": "fish"}))
    assert one.date.start == date(2025, 6, 2)
    assert one.values["topics"] == "fish"


def test_two_numbers_are_two_figures() -> None:
    a = draft(0, kind="figure", type="exports", values={"low": 1.0, "unit": "USD"})
    b = draft(0, kind="figure", type="exports", values={"low": 2.0, "unit": "USD"}, evidence=[(0, 10)])
    assert len(merged(a, b)) == 2


def test_a_state_gives_way_to_its_own_people() -> None:
    found = unique(
        [
            party("Finland", "FIN", "state"),
            party("Virtanen", "FIN"),
            party("Ghana", "GHA", "state"),
            party("Virtanen", "FIN"),
        ]
    )
    assert [p.name for p in found] == ["Virtanen", "Ghana"]


def test_who_called_whom_stands_though_the_headline_names_both() -> None:
    text = (
        "Telephone conversation with President of Peru Luis Rojas\n"
        "President of Chile Ana Soto had a telephone conversation with President of Peru Luis Rojas."
    )
    calls = [c for c in claims_of(text) if c.kind == "contact"]
    assert [({p.country for p in c.actors}, {p.country for p in c.recipients}) for c in calls] == [({"CHL"}, {"PER"})]


def test_who_received_whom_is_not_lost_behind_a_headline() -> None:
    text = (
        "Meeting with Prime Minister of Norway Kari Lund\n"
        "At his residence outside Lima, President of Peru Luis Rojas received Prime Minister of Norway Kari Lund."
    )
    (met,) = (c for c in claims_of(text) if c.kind == "contact")
    assert {p.name for p in met.parties if p.type == "person"} == {"Kari Lund", "Luis Rojas"}


def test_what_one_of_them_did_elsewhere_the_day_before_is_another_matter() -> None:
    first = draft(0, date=When(date(2025, 6, 1), date(2025, 6, 4), "day", "document"))
    other = draft(5, actors=[party("Virtanen", "FIN"), party("Ghana", "GHA", "state")], date=day(date(2025, 6, 3)))
    assert len(merged(first, other)) == 2


def test_a_duty_that_answers_another_is_not_the_same() -> None:
    text = "Peru raised the tariff on Chilean goods to 25 percent. Chile had raised its duty on Peruvian goods to 20."
    found = {(c.actors[0].country, c.recipients[0].country) for c in claims_of(text) if c.kind == "sanction"}
    assert found == {("PER", "CHL"), ("CHL", "PER")}


def test_country_before_a_hyphen_is_no_state() -> None:
    text = "President Donald Trump suspended his country-specific tariffs on Peru."
    [claim] = [c for c in claims_of(text) if c.kind == "sanction"]
    assert [p.country for p in claim.recipients] == ["PER"]


def test_a_promise_and_the_meeting_in_the_course_of_which_it_is_kept() -> None:
    text = (
        "The presidents of Peru and Chile discussed trade. It was agreed to continue the exchange of opinions "
        "in the course of the two leaders’ working meeting in Lima on June 28."
    )
    assert sorted(c.type for c in claims_of(text) if c.kind == "commitment") == ["plan", "promise"]


def test_talks_with_a_bank_are_no_meeting_with_a_state() -> None:
    text = "Talks with the Asian Development Bank were held. Peru's Minister Ana Ruiz met the minister of Chad in Lima."
    found = [{p.country or p.name for p in c.actors} for c in claims_of(text) if c.kind == "contact"]
    assert not any({"Asian Development Bank", "TCD"} <= sides for sides in found)


def test_ministers_met_apart_from_their_presidents() -> None:
    text = (
        "President Ana Ruiz of Peru received Chad's President Idriss Tahir in Lima, "
        "where ministers of Peru and Chad had met earlier."
    )
    assert len([c for c in claims_of(text) if c.kind == "contact"]) == 2


def test_who_is_to_sign_on_a_visit_is_who_visits() -> None:
    text = (
        "President Ana Ruiz of Peru arrived in Chad on Monday. She met President Idriss Tahir. "
        "During the visit the ministers signed an agreement on ports. Ghana, Togo and Benin sent greetings."
    )
    papers = [c for c in claims_of(text) if c.kind == "instrument"]
    assert [{p.country for p in c.actors} for c in papers] == [{"PER", "TCD"}]


def test_who_meets_for_a_session_holds_it() -> None:
    text = "Peruvian and Chadian historians met in Lima in May 2024 for the third session of the joint commission."
    assert [c.type for c in claims_of(text) if c.kind == "contact"] == ["session"]


def test_a_headline_and_the_days_of_a_visit_to_come_are_one_plan() -> None:
    text = (
        "Finnish President to visit Ghana to sign trade deal\n\nFinnish President Aino Virtanen will undertake a "
        "two-day official visit to Ghana from 12 to 13 June 2025, the ministry said."
    )
    plans = [c for c in claims_of(text) if c.kind == "commitment" and c.type == "plan"]
    assert [(c.date.start, c.date.end) for c in plans] == [(date(2025, 6, 12), date(2025, 6, 13))]


def test_who_agreed_to_sign_a_paper_undertakes_nothing_beside_it() -> None:
    found = claims_of("Peru and Ghana agreed to sign an arrangement on police cooperation by the end of 2026.")
    assert [c.kind for c in found] == ["instrument"]


def test_who_discusses_in_the_headline_met_as_the_text_tells() -> None:
    text = (
        "Peruvian Minister Luis Rojas discusses trade with Chadian Governor Idriss Moussa\n\n"
        "Peruvian Trade Minister Luis Rojas met with Governor Idriss Moussa of the Bank of Chad in Lima on Monday."
    )
    assert the("contact", text).type == "meeting"


def test_what_one_side_does_to_the_other_in_one_sentence_is_one_blow() -> None:
    text = "Ghana arrested sixteen Chilean sailors and impounded two Chilean trawlers in its waters on Monday."
    assert kinds_of(text).count("event") == 1


def test_blows_in_both_directions_are_two() -> None:
    text = "Ghana arrested sixteen Chilean sailors and Chile arrested nine Ghanaian sailors on Monday."
    assert kinds_of(text).count("event") == 2
