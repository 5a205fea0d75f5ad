"""A paper told again under another name, in other forms of the same words, or before and after its signing is one."""

from __future__ import annotations

import msgspec

from bilat.model.claim import Claim
from tests.chain import claims_of


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
