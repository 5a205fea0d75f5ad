"""What the words of a claim say beyond its parties: qualifiers, types, titles, levels, topics, sums, codes."""

from __future__ import annotations

from typing import Any

import pytest

from bilat.coding.draft import Draft
from bilat.coding.finish import coded
from bilat.kinds import commitment
from tests.chain import claims_of, the

FINNS = "Finnish President Aino Virtanen"
GHANA = "Ghanaian President Kojo Mensah"


def value(text: str, kind: str, name: str) -> Any:
    return getattr(the(kind, text).values, name)


# what is yet to come


@pytest.mark.parametrize(
    "text",
    [
        f"{FINNS} will visit Ghana on 20 June 2025.",
        f"{FINNS} plans to visit Ghana in July 2025.",
        f"{FINNS} will meet {GHANA} in Accra on 20 June 2025.",
        "Finland and Ghana agreed to meet in Accra on 20 June 2025.",
        "Finland and Ghana will hold talks in Accra in July 2025.",
        f"{FINNS} said she would be happy to visit Ghana.",
    ],
)
def test_a_contact_that_is_yet_to_come_is_a_commitment(text: str) -> None:
    claim = the("commitment", text)
    assert claim.modality == "plan"
    assert claim.plover.event == "AGREE"
    assert claim.countries == {"FIN", "GHA"}
    with pytest.raises(AssertionError):
        the("contact", text)


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Finland may open an embassy in Ghana.", "tie.mission", "possibility"),
        ("Russia may impose sanctions on Moldova.", "sanction", "possibility"),
        ("Finland asked Chad to release the sailors.", "commitment.request", "demand"),
        ("Belgium is ready to lend Oman money.", "commitment.offer", "plan"),
        ("Finland promised to build a school in Ghana by 2026.", "commitment.promise", "plan"),
    ],
)
def test_modality(text: str, kind: str, modality: str) -> None:
    assert the(kind, text).modality == modality


# what did not take place


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Finland and Ghana have not signed the agreement on fisheries.", "instrument"),
        ("Finland has not imposed sanctions on Chad.", "sanction"),
        ("Finland and Ghana have not held talks.", "contact"),
        ("Finland and Ghana cancelled the talks in Accra.", "contact"),
        (f"The visit of {FINNS} to Ghana was postponed.", "contact"),
        (f"{FINNS} refused to meet {GHANA}.", "contact"),
        pytest.param(
            f"{FINNS} called off her visit to Ghana.",
            "contact",
        ),
        pytest.param(
            "The talks between Egypt and Ghana were called off.",
            "contact",
        ),
        pytest.param(
            "Finland and Ghana called off the talks.",
            "contact",
        ),
    ],
)
def test_what_did_not_take_place_is_denied(text: str, kind: str) -> None:
    assert the(kind, text).polarity == "denied"


@pytest.mark.parametrize(
    "text",
    ["Finland and Ghana cancelled the talks in Accra.", f"The visit of {FINNS} to Ghana was cancelled."],
)
def test_a_meeting_that_was_called_off_is_a_rejection(text: str) -> None:
    assert the("contact", text).plover.event == "REJECT"


def test_what_was_denied_has_no_date_of_the_news() -> None:
    assert not the("contact", "Finland and Ghana have not held talks.").date.known


# contacts


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (f"{FINNS} met {GHANA}.", "head_of_state"),
        ("Finnish Trade Minister Eero Salo met Ghanaian Deputy Trade Minister Kojo Mensah.", "minister"),
        (f"{FINNS} met Ghanaian Ambassador to Finland Kojo Mensah.", "head_of_state"),
        (
            "Finnish Ambassador to Ghana Eero Salo met Ghanaian Ambassador to Finland Kojo Mensah.",
            "ambassador",
        ),
    ],
)
def test_the_level_is_the_highest_of_those_who_took_part(text: str, level: str) -> None:
    assert value(text, "contact", "level") == level


@pytest.mark.parametrize(
    "text",
    [
        f"{FINNS} and {GHANA} discussed fisheries.",
        f"{FINNS} met {GHANA} to discuss fisheries.",
        f"{FINNS} held talks with {GHANA} on fisheries.",
    ],
)
def test_topics(text: str) -> None:
    assert value(text, "contact", "topics") == ("fisheries",)


def test_the_nth_session_of_a_joint_body() -> None:
    text = "The third session of the Finnish-Ghanaian Joint Trade Commission was held in Accra on 2 June 2025."
    values: Any = the("contact.session", text).values
    assert values.ordinal == 3
    assert "Joint Trade Commission" in values.body
    assert the("contact.session", text).countries == {"FIN", "GHA"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"{FINNS} held a telephone conversation with {GHANA}.", "phone"),
        (f"{FINNS} met {GHANA} via video conference.", "video"),
    ],
)
def test_the_format(text: str, form: str) -> None:
    assert value(text, "contact", "format") == form


def test_a_call_is_consult_by_phone() -> None:
    claim = the("contact.call", f"{FINNS} held a telephone conversation with {GHANA}.")
    assert (claim.plover.event, claim.plover.mode) == ("CONSULT", "phone")


# instruments


@pytest.mark.parametrize(
    ("paper", "sort"),
    [
        ("a treaty on fish", "treaty"),
        ("a memorandum of understanding on fish", "memorandum"),
        ("a protocol on fish", "protocol"),
        ("a joint statement", "joint_statement"),
        ("a roadmap for 2025-2027", "roadmap"),
        ("a contract", "contract"),
        ("an agreement on fish", "agreement"),
    ],
)
def test_the_type_of_a_paper_is_by_its_name(paper: str, sort: str) -> None:
    assert the("instrument", f"Finland and Ghana signed {paper}.").type == sort


def test_a_papers_title_is_without_its_article() -> None:
    assert value("Finland and Ghana signed a treaty on fish.", "instrument", "title") == "treaty on fish"


def test_a_papers_period() -> None:
    values: Any = the("instrument", "Finland and Ghana signed a roadmap for 2025-2027.").values
    assert (values.period_start, values.period_end) == ("2025", "2027")
    assert not the("instrument", "Finland and Ghana signed a roadmap for 2025-2027.").date.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Finland and Ghana signed a treaty.", "signed"),
        ("The treaty between Finland and Ghana entered into force in May 2025.", "in_force"),
        ("Finland ratified the treaty with Ghana.", "ratified"),
        ("Finland terminated the treaty with Ghana.", "terminated"),
        ("Finland and Ghana initialled a treaty.", "initialled"),
    ],
)
def test_where_a_paper_stands(text: str, status: str) -> None:
    assert value(text, "instrument", "status") == status


def test_a_paper_that_is_yet_to_be_signed_is_not_signed() -> None:
    assert value("Finland and Ghana will sign a treaty in July 2025.", "instrument", "status") != "signed"


def test_signing_and_entry_into_force_have_their_own_dates() -> None:
    text = "Finland and Ghana signed a treaty on taxes, which entered into force on 1 May 2025."
    dates = {getattr(c.values, "status", ""): c.date for c in claims_of(text) if c.kind == "instrument"}
    assert dates["signed"].basis == "document"
    assert (str(dates["in_force"].start), dates["in_force"].basis) == ("2025-05-01", "text")


# sanctions, flows


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Finland expelled two diplomats of Chad.", "expulsion"),
        ("Finland imposed an arms embargo on Chad.", "embargo"),
        ("Finland imposed a tariff of 25 percent on Chad.", "tariff"),
        ("Finland imposed a travel ban on Chad.", "visa_ban"),
    ],
)
def test_the_type_of_a_restriction(text: str, sort: str) -> None:
    assert the("sanction", text).type == sort


def test_the_rate_of_a_tariff() -> None:
    values: Any = the("sanction", "Finland imposed a tariff of 25 percent on Chad.").values
    assert (values.low, values.unit) == (25.0, "percent")


@pytest.mark.parametrize(
    ("text", "sort", "status"),
    [
        ("Finland supplied rifles and weapons to Mali in 2024.", "arms", "past"),
        ("Oman supplies crude oil to Japan.", "energy", "current"),
        ("Oman will deliver crude oil to Japan.", "energy", "prospective"),
    ],
)
def test_the_type_and_status_of_a_flow(text: str, sort: str, status: str) -> None:
    claim = the("flow", text)
    values: Any = claim.values
    assert (claim.type, values.status) == (sort, status)


def test_several_products_are_one_flow() -> None:
    assert value("Oman exported fish, cement and glass to Togo in 2024.", "flow", "product") == (
        "fish",
        "cement",
        "glass",
    )


def test_a_denied_delivery_is_not_banned() -> None:
    assert value("Finland did not supply any arms to Chad.", "flow", "status") != "banned"


# time and codes


def test_news_without_a_day_is_of_the_documents_days() -> None:
    assert the("sanction", "Finland imposed sanctions on Chad.").date.basis == "document"


def test_a_standing_matter_is_not_of_the_documents_days() -> None:
    assert not the("flow", "Oman supplies crude oil to Japan.").date.known


def draft(**fields: Any) -> Draft:
    known: dict[str, Any] = {
        "kind": "contact",
        "type": "meeting",
        "actors": [],
        "recipients": [],
        "evidence": [(0, 1)],
        "rule": "r",
        "sentence": 0,
    }
    return Draft(**(known | fields))


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"event": "CONSULT"}, "CONSULT"),
        ({"event": "CONSULT", "modality": "plan"}, "AGREE"),
        ({"event": "AID", "modality": "possibility", "kind": "event"}, "AGREE"),
        ({"event": "CONSULT", "polarity": "denied"}, "REJECT"),
        ({"event": "SANCTION", "kind": "sanction", "modality": "plan"}, "SANCTION"),
        ({"event": ""}, ""),
    ],
)
def test_modality_first_code_second(fields: dict[str, Any], event: str) -> None:
    plover, cameo = coded(draft(**fields), "They spoke.")
    assert plover.event == event
    assert bool(cameo) == bool(event)


def test_what_was_agreed_then_was_made_then() -> None:
    claim = the("commitment", "In 2016 Peru and Chile agreed to build a bridge over the river.")
    assert (claim.date.known, getattr(claim.values, "made", "")) == (False, "2016")


def test_what_is_only_recent_tells_not_when_a_promise_was_made() -> None:
    text = "Peru recently pledged to build a school in Chile."
    assert getattr(the("commitment", text).values, "made", "") == ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Chilean National Orchestra will perform with musicians from Peru in Lima.", "perform with musicians"),
        ("The presidents of Peru and Chile spoke of a working meeting that will take place soon.", "meeting that will"),
    ],
)
def test_what_is_to_come_is_told_from_its_own_word_on(text: str, what: str) -> None:
    said = [c.values for c in claims_of(text) if c.kind == "commitment"]
    assert [v.what[: len(what)] for v in said if isinstance(v, commitment.Values)] == [what]


def test_what_one_comes_on_is_no_topic() -> None:
    values: Any = the("contact", "Irish Minister Sean Byrne arrived in Togo on a special airline flight.").values
    assert not values.topics


def test_a_day_with_its_month_in_brackets_is_no_topic() -> None:
    text = "Irish Foreign Minister Sean Byrne met Togo's president on Monday (June 2) to discuss fishing rights."
    values: Any = the("contact", text).values
    assert values.topics == ("fishing rights",)
