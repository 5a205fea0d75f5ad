"""Headings in capitals as sentences would have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.read.casing import as_sentences
from bilat.read.segments import flatten
from tests.chain import reading_of, the

CHILE = "Ministry of Foreign Affairs of Chile"


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        (
            "VISIT OF THE MINISTER OF FOREIGN AFFAIRS OF THE KINGDOM OF TONGA TO CHILE, 3 MARCH 2024",
            "Visit of the Minister of Foreign Affairs of the Kingdom of Tonga to Chile, 3 March 2024",
        ),
        ("PERU, UAE SIGN AGREEMENT ON TAXES", "Peru, UAE sign agreement on taxes"),
        (
            "Deputy Prime Minister Holds Talks With Ghanaian Envoys",
            "Deputy Prime Minister holds talks with Ghanaian Envoys",
        ),
        ("MINISTER AROHA TUKANGI RECEIVES AMBASSADOR OF TONGA", "Minister Aroha Tukangi receives Ambassador of Tonga"),
        ("UN AND ASEAN TO MEET IN LIMA", "UN and ASEAN to meet in Lima"),
        ("TALKS BETWEEN PERU AND VIET NAM", "Talks between Peru and Viet Nam"),
        ("Talks with President of China Xi Jinping", "Talks with President of China Xi Jinping"),
    ],
)
def test_known_names_keep_their_capitals_and_words_lose_them(heading: str, sentence: str) -> None:
    assert as_sentences(heading, heading) == sentence


@pytest.mark.parametrize(
    "line",
    ["PRESS RELEASES", "The Minister met his colleague.", "Peru thanks Chile for the ships", "MINISTER SPOKE IN LIMA."],
)
def test_short_lines_and_sentences_stay(line: str) -> None:
    assert as_sentences(line, line) == line


@given(st.text(alphabet="ABÉßİŉa 1.\n-’", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    flat = flatten(text)
    out = as_sentences(flat, text)
    assert len(out) == len(flat)
    assert out.casefold() == flat.casefold() or len(out.casefold()) != len(out)


def test_a_title_in_capitals_is_read_as_a_sentence() -> None:
    text = "NEWS\n\nCHILE DONATES 40 TRACTORS TO THE REPUBLIC OF FIJI\n\nOPENING HOURS OF THE ARCHIVE"
    claim = the("figure", text, source=CHILE)
    assert [p.country for p in (*claim.actors, *claim.recipients)] == ["CHL", "FJI"]
    assert claim.evidence[0].quote in text


def test_a_paper_s_headlines_stay_as_they_are() -> None:
    text = "CHILE DONATES FORTY TRACTORS TO FIJI\n\nThe tractors were sent to Fiji by Chile.\n\nThey arrived."
    assert not [r for r in reading_of(text, source="Meridian Herald").referents if r.name == "Tractors"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ghana-Peru Political Dialogue in Accra", "Ghana-Peru political dialogue in Accra"),
        ("Stay of External Affairs Minister in Peru", "Stay of External Affairs Minister in Peru"),
        ("Courtesy Call between Ana Soto and Peru's Envoy", "Courtesy call between Ana Soto and Peru's Envoy"),
    ],
)
def test_words_behind_a_state_and_before_an_office(line: str, said: str) -> None:
    assert as_sentences(line, line) == said


def test_a_headline_in_capitals_names_those_in_office_who_are_known() -> None:
    text = (
        "Statement by President of France Emmanuel Macron and Minister of Roads Luz Quispe\n"
        "The leaders spoke of the crisis in Ghana on Monday.\nThey will meet there again in May."
    )
    assert [r.name for r in reading_of(text).referents if r.type == "person" and r.office] == ["Emmanuel Macron"]
