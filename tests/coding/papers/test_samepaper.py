"""A paper told again under another name, in other forms of the same words, or before and after its signing is one."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from bilat.coding import code
from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.papers.samepaper import is_paper_again, same_paper
from bilat.model.claim import Claim, Party
from bilat.model.dates import When
from bilat.model.document import Document, Published
from bilat.read import read
from tests.chain import article, claims_of


def papers(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "instrument"]


def test_other_forms_of_the_same_words_tell_the_same_paper() -> None:
    text = (
        "Peruvian Minister Ana Rojas and Ghanaian Minister Kofi Adu signed the memorandum on investment promotion "
        "on 2 June 2025. Peru and Ghana inked a memorandum of understanding to promote investments, he said."
    )
    assert len(papers(text)) == 1


def test_the_memorandum_may_be_the_agreement_before() -> None:
    text = (
        "Peru signed an agreement with Ghana to enhance cooperation of their parliaments on 2 June 2025. "
        "The memorandum was signed by Peruvian Minister Ana Rojas and Ghanaian Minister Kofi Adu."
    )
    assert len(papers(text)) == 1


def test_a_paper_to_be_signed_today_is_the_one_signed_today() -> None:
    text = (
        "Peru and Ghana signed a contract on building a dam today. The two ministers spoke to the press. "
        "Cocoa was not discussed. A dam is needed. Today Ghana and Peru will sign a contract on building a dam."
    )
    found = papers(text)
    assert [(c.modality, c.values.status) for c in found] == [("fact", "signed")]  # type: ignore[attr-defined]


def test_a_headlines_paper_is_the_first_below_in_whatever_words() -> None:
    text = (
        "Peru, Ghana sign memorandum to fight smuggling\n\n"
        "Peru and Ghana signed a memorandum of understanding on mutual help in customs matters on 2 June 2025."
    )
    assert len(papers(text)) == 1


def test_a_paper_signed_before_it_was_ratified_stands_twice() -> None:
    text = (
        "The parliament of Ghana on Thursday ratified a loan agreement with South Korea. "
        "The agreement was signed in Seoul last November."
    )
    told = {(msgspec.to_builtins(c.values)["status"], c.place.name if c.place else "") for c in papers(text)}
    assert told == {("ratified", ""), ("signed", "Seoul")}


def draft(context: Context, words: str, sentence: int, body: str, **values: str) -> Draft:
    """A memorandum of Peru, told in some words by one of its bodies, and Ghana."""
    at = context.text.index(words)
    own = Party(body, body, "body", "PER", "GOV", "", at, at + 1)
    sides = [own, Party("Ghana", "Ghana", "state", "GHA", "GOV", "", at, at + 1)]
    span = [(at, at + len(words))]
    return Draft("instrument", "memorandum", sides, [], span, "tagged.instrument", sentence, trigger=at, values=values)


def read_context(text: str) -> Context:
    day = datetime.date(2025, 6, 2)
    document = Document("d_1", "", "", "X", "", Published(day, day, "given"), "en", "article", "", text)
    return Context(document, read(document))


def test_what_a_cabinet_approves_is_the_paper_told_before() -> None:
    """It is no side of it, and "the proposal" needs no noun of a paper."""
    context = read_context(
        "The ministry is to sign a memorandum with Ghana. The treasury consented to the memorandum. "
        "The cabinet approved the proposal. The bank signed a memorandum."
    )
    told = draft(context, "sign a memorandum with Ghana", 0, "ministry")
    assert is_paper_again(context, told, draft(context, "consented to the memorandum", 1, "treasury"))
    assert is_paper_again(context, told, draft(context, "approved the proposal", 2, "cabinet"))
    assert not is_paper_again(context, told, draft(context, "signed a memorandum", 3, "bank"))


def test_two_tellings_of_one_given_day_are_of_one_paper() -> None:
    """One tells that it is signed and what it is about, the other neither."""
    context = read_context("Peru has a memorandum with Ghana. Peru signed a memorandum on fishing with Ghana.")
    day = datetime.date(2025, 5, 30)
    told = draft(context, "a memorandum with Ghana", 0, "Peru")
    again = draft(context, "signed a memorandum on fishing", 1, "Peru", status="signed", subject="fishing")
    assert not same_paper(context, told, again)
    told.date = again.date = When(day, day, "day", "text", "30 May")
    assert same_paper(context, told, again)


def test_an_agreement_of_the_headline_is_the_memorandum_below() -> None:
    text = (
        "Peru, Ghana sign two agreements to strengthen ties\n\n"
        "Peru and Ghana signed two memorandums of understanding on 2 June 2025."
    )
    assert len(papers(text)) == 1


def test_where_it_stands_parts_no_paper_without_a_day_of_its_own() -> None:
    text = (
        "Peru and Ghana signed a memorandum of understanding on fisheries on Monday. "
        "The report regarding the memorandum on fisheries was approved by the cabinet of Ghana."
    )
    assert len(papers(text)) == 1


def test_what_is_still_to_be_ratified_is_the_paper_that_was_signed() -> None:
    text = (
        "Peru and Ghana on Thursday signed two agreements on extradition in Accra. The ministers spoke to the press. "
        "The agreements will enter into force once ratified by the parliaments of Peru and Ghana."
    )
    found = papers(text)
    assert [(c.modality, c.values.status) for c in found] == [("fact", "signed")]  # type: ignore[attr-defined]


def test_the_document_is_the_memorandum_told_of_last() -> None:
    text = (
        "Ghana, Peru ink memorandum on solar power\n\n"
        "ACCRA, Ghana, November 5. Ghana and Peru have signed a memorandum of understanding on solar energy. "
        "The document was signed by Ghanaian Minister Kofi Adu and Peruvian Minister Ana Rojas."
    )
    assert len(papers(text)) == 1


def test_the_agreement_of_another_year_is_another() -> None:
    text = (
        "Peru and Ghana signed an agreement on fisheries on Tuesday. The minister spoke to the press. "
        "Ghana said that the agreement was signed by Ghana and Peru in 2019."
    )
    assert [c.date.start.year for c in papers(text) if c.date.start] == [2025, 2019]


def test_what_a_headline_announces_stands_where_the_text_says() -> None:
    text = (
        "Ghana to sign air services pact with Peru\n\n"
        "The cabinet of Ghana has approved signing an air services agreement with Peru, a statement said."
    )
    found = papers(text)
    assert [(c.modality, c.values.status) for c in found] == [("fact", "approved")]  # type: ignore[attr-defined]


def test_a_paper_named_with_its_matter_is_not_the_one_told_of() -> None:
    text = "The adoption of the Declaration between Peru and Chad on fishing is being prepared. "
    document = article(f"{text}Peru and Chad signed a declaration on pensions.")
    papers = [c for c in code(document, read(document), taggers=False) if c.kind == "instrument"]
    assert [c.evidence[0].quote[:15] for c in papers] == ["the Declaration", "Peru and Chad s"]


def test_one_paper_of_a_package_is_another_claim_though_its_noun_is_known() -> None:
    text = "Peru and Chad signed a package of documents after the talks. The agreement on fishing was signed in Lima."
    assert len([c for c in claims_of(text) if c.kind == "instrument"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed an agreement on ports. Other documents were also signed by Peru and Chad.",
        "Peru and Chad signed a number of agreements. They also signed another ten agreements.",
        (
            "A Free Trade Agreement was signed between Peru and Chad. Meanwhile, Peru and Chad signed a new Bilateral"
            " Air Services Agreement, providing for liberalized air services."
        ),
    ],
)
def test_another_paper_or_one_of_another_name_is_another(text: str) -> None:
    assert len([c for c in claims_of(text) if c.kind == "instrument"]) == 2
