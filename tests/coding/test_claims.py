"""Claims as a whole: sound evidence, stable ids, the same claims each time, and no text that breaks the chain."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.coding import code, coder_version
from bilat.kinds import claim_from_builtins, get
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.reading import Reading
from bilat.read import read
from tests.chain import article, claims_of, kinds_of, the

LONGEST = 500
"""Characters of one piece of evidence at most: a clause or a sentence, never a paragraph."""

SENTENCES = [
    "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025.",
    "The two presidents discussed fisheries and trade.",
    "Both sides signed a memorandum on tourism and agreed to meet in July 2025.",
    "“We will build a school in Ghana,” Virtanen said.",
    "Finland's exports to Ghana amounted to $12 million in 2023, up 12 percent.",
    "He thanked Finland, which donated 40 tractors to Ghana last year.",
    "Finland has not imposed sanctions on Mali.",
    "Finnish Ambassador to Ghana Eero Salo also took part in the meeting.",
    "Citizens of Ghana may enter Finland without a visa for up to 90 days.",
    "Peru was condemned by Chile, Oman and Togo",
    "Related: Virtanen flies to Accra",
    "",
]
ARTICLES = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from([" ", "\n", "\n\n", "  ", ""])), max_size=7
).map(lambda parts: "".join(a + b for a, b in parts))
RUBBISH = st.text(
    alphabet=st.one_of(
        st.sampled_from("PeruChile .,;:“”\"'’\n()$%-–0123456789\u200b\u202e"), st.characters(codec="utf-8")
    ),
    max_size=120,
)
LONG = " ".join(SENTENCES[:9])


ALONE = """
import sys
from bilat.coding import code
from bilat.read import read
from tests.chain import article
document = article({text!r})
print(len(code(document, read(document), taggers=False)), "onnxruntime" in sys.modules)
"""


def check(document: Document, claims: list[Claim]) -> None:
    """What must hold of the claims of any document."""
    text = document.text
    assert len({c.id for c in claims}) == len(claims)
    for claim in claims:
        assert claim.document == document.id
        assert claim.evidence
        assert claim.parties
        assert claim.type in get(claim.kind).types
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert 0 < len(evidence.quote) <= LONGEST
        for party in claim.parties:
            assert party.name
            assert text[party.start : party.end] == party.as_written or not party.as_written
        assert claim.place is None or text[claim.place.start : claim.place.end] == claim.place.name
        assert 0 < claim.confidence <= 1
        assert claim.reader


@settings(max_examples=80)
@given(st.one_of(ARTICLES, RUBBISH, st.builds("{} {} {}".format, ARTICLES, RUBBISH, ARTICLES)))
def test_any_text_is_coded_with_sound_evidence(text: str) -> None:
    document = article(text)
    check(document, code(document, read(document)))


@settings(max_examples=25)
@given(ARTICLES)
def test_the_same_document_twice_gives_equal_claims(text: str) -> None:
    one, other = article(text), article(text)
    assert one == other
    first, second = code(one, read(one)), code(other, read(other))
    assert first == second
    assert [c.id for c in first] == [c.id for c in second]


@settings(max_examples=15)
@given(ARTICLES)
def test_claims_survive_the_wire_with_their_ids(text: str) -> None:
    document = article(text)
    for claim in code(document, read(document)):
        again = claim_from_builtins(msgspec.json.decode(msgspec.json.encode(claim)))
        assert again == claim
        assert again.id == claim.id


@pytest.mark.parametrize(
    "text", ["", "Peru", "\n\n\n", "Peru and Chile " * 300, "signed a treaty with Chile " * 100 + "."]
)
def test_odd_texts_are_coded(text: str) -> None:
    document = article(text)
    check(document, code(document, read(document)))


def test_a_very_long_sentence_is_cut_around_what_carries_the_claim() -> None:
    middle = "Finland signed a treaty with Ghana in Accra"
    text = (
        "In a year of many "
        + "long and winding and tiresome " * 30
        + f"days, {middle}, "
        + "and so on and so forth " * 30
        + "it went."
    )
    document = article(text)
    check(document, code(document, read(document)))


def test_an_article_yields_every_kind_that_it_tells() -> None:
    assert {"contact", "instrument", "commitment", "figure", "flow", "sanction", "rule"} <= set(kinds_of(LONG))


def test_claims_are_in_reading_order() -> None:
    starts = [c.evidence[0].start for c in claims_of(LONG)]
    assert starts == sorted(starts)


def test_what_names_no_state_makes_no_claim() -> None:
    assert claims_of("The orchestra played for two hours. The minister clapped.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Finland elected a new parliament.",
        "Ghana beat Finland 2-1 in Accra.",
        "It rained in Finland and Ghana.",
        "Finland is larger than Ghana.",
    ],
)
def test_what_touches_no_relation_makes_no_claim(text: str) -> None:
    assert kinds_of(text) == []


def test_an_empty_reading_makes_no_claim() -> None:
    document = article("Peru paid Chile.")
    assert code(document, Reading(document.id)) == []


def test_a_claim_names_its_rule_its_reader_and_its_coder() -> None:
    claim = the("sanction", "Finland imposed sanctions on Mali.")
    rule, _, reader = claim.reader.partition("@")
    assert rule.startswith("sanction.")
    assert "read-" in reader
    assert coder_version() in reader


def test_who_says_it_is_kept() -> None:
    claim = the("sanction", "Peruvian Foreign Minister Luis Quispe said that Finland had imposed sanctions on Mali.")
    assert [(s.name, s.cue) for s in claim.attribution] == [("Luis Quispe", "said")]
    assert claim.countries == {"FIN", "MLI"}


def test_we_in_a_quote_is_the_speakers_state() -> None:
    claim = the(
        "commitment",
        "“We are ready to open our market to Ghana,” Finnish President Aino Virtanen said on Monday.",
    )
    assert [p.country for p in claim.actors] == ["FIN"]
    assert [p.country for p in claim.recipients] == ["GHA"]


def test_the_place_of_a_meeting_is_no_party() -> None:
    claim = the(
        "contact",
        "Finnish Trade Minister Eero Salo met Ghanaian Trade Minister Kojo Mensah in Geneva on 2 June 2025.",
    )
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == ("Geneva", "CHE")
    assert claim.countries == {"FIN", "GHA"}


def test_rules_alone_ask_no_network() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE.format(text=LONG)], check=True, capture_output=True, text=True)
    made, loaded = done.stdout.split()
    assert int(made) > len(SENTENCES) / 2
    assert loaded == "False"


def test_what_rules_alone_find_says_so() -> None:
    document = article("Finland's exports to Ghana grew. " + SENTENCES[0])
    alone = code(document, read(document), taggers=False)
    assert {c.kind for c in alone} >= {"contact", "position"}
    assert not any(c.reader.startswith("tagged.") or "model" in c.reader or "tagger" in c.reader for c in alone)
