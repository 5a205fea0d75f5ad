"""The reader of English as a whole: one document in, one sound Reading out."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.model.reading import Reading
from bilat.read import read, reader_version
from bilat.read.english import read_english, sentences_of, with_reader
from tests.chain import article, meant, reading_of

WORDS = [
    "Kenya",
    "Vietnam’s",
    "Foreign Minister Luis Quispe",
    "the two sides",
    "He",
    "met",
    "signed",
    "agreed to",
    "visit",
    "said",
    "“",
    "”",
    "a treaty",
    "with",
    "in Hanoi",
    "on 2 June",
    "$40 million",
    ",",
    ".",
    "\n",
    "\n\n",
    "not",
    "the",
    "Prime Minister:",
    "?",
    "(AU)",
    "and",
    "\u200b",
    "é",
    "—",
    "which",
]
PROSE = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


def check(reading: Reading, text: str) -> None:
    """Every span is inside the text and every index points at something."""
    spans = [(s.start, s.end) for s in reading.sentences]
    spans += [(m.start, m.end) for m in reading.mentions]
    spans += [(p.start, p.end) for p in reading.places]
    spans += [(d.start, d.end) for d in reading.dates]
    spans += [(q.start, q.end) for q in reading.quantities]
    spans += [(f.clause_start, f.clause_end) for f in reading.frames]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(r < len(reading.referents) for m in reading.mentions for r in m.referents)
    for frame in reading.frames:
        assert frame.sentence < len(reading.sentences)
        assert frame.governor is None or frame.governor < len(reading.frames)
        assert all(m < len(reading.mentions) for a in frame.arguments for m in (*a.mentions, *a.inner))


@settings(max_examples=60)
@given(st.one_of(PROSE, st.text(max_size=200)))
def test_any_text_is_read_with_sound_spans(text: str) -> None:
    check(read(article(text)), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        ".",
        "…",
        "“",
        "Peru",
        "Peru:",
        "Peru Peru Peru " * 200,
        "\u202ePeru\u202c met Chile.",
        "Peru\u00a0met Chile.",
    ],
)
def test_odd_texts_are_read(text: str) -> None:
    check(reading_of(text), text)


def test_the_same_document_twice_is_the_same_reading() -> None:
    document = article("Kenya and Vietnam signed a treaty in Hanoi on Monday. Both sides will meet in May.")
    assert read(document) == read(document)


def test_a_reading_survives_the_wire() -> None:
    reading = reading_of("Kenya and Vietnam signed a treaty in Hanoi on Monday.")
    assert msgspec.convert(msgspec.to_builtins(reading), Reading) == reading


def test_what_names_no_state_and_no_organisation_has_no_frames() -> None:
    reading = reading_of("The orchestra played. The audience left early.")
    assert reading.sentences
    assert reading.frames == ()


def test_another_language_has_no_reader_yet() -> None:
    reading = read(article("Кения и Вьетнам подписали договор.", language="ru"))
    assert reading == Reading(reading.document, reader=reader_version())


def test_a_reading_names_its_document_and_its_reader() -> None:
    document = article("Peru paid Chile.")
    reading = read(document)
    assert reading.document == document.id
    assert reading.reader == reader_version()
    assert with_reader(read_english(document), "other").reader == "other"


def test_the_dateline_tells_the_home_state() -> None:
    assert reading_of("Lusaka, June 4 – The president left.").home == "ZMB"
    assert reading_of("The president left.").home is None


def test_the_answers_of_an_interview_are_the_interviewees() -> None:
    text = (
        "Chilean Ambassador to Zambia Marta Rojas spoke to us.\n\nHow is trade with Zambia?\n\n"
        "We sell copper to Zambia.\n\n"
        "And Vietnam?\n\nWe buy rice from Vietnam."
    )
    reading = reading_of(text, kind="interview")
    assert meant(reading, text, "We") == ["Chile"]
    speakers = {reading.referents[s.speaker].name for s in reading.sentences if s.speaker is not None}
    assert speakers == {"Marta Rojas"}


def test_the_speakers_of_a_transcript_are_those_of_the_labels() -> None:
    text = "President of Chile Marta Rojas: We will help Zambia.\n\nPresident of Zambia Abel Mutua: We thank Chile."
    reading = reading_of(text, kind="transcript")
    speakers = [s.speaker for s in reading.sentences if s.speaker is not None]
    assert [reading.referents[i].name for i in speakers] == ["Marta Rojas", "Abel Mutua"]
    ours = [reading.referents[m.referents[0]].name for m in reading.mentions if text[m.start : m.end] == "We"]
    assert ours == ["Chile", "Zambia"]


def test_a_verb_in_a_headline_in_capitals_is_no_name() -> None:
    text = (
        "Minister Visits Hanoi For Important Trade Talks\n\nKenya signed a treaty.\n\nIt was signed in Hanoi."
    )
    named = {text[m.start : m.end] for m in reading_of(text).mentions if m.start < text.index("\n")}
    assert named == {"Minister", "Hanoi"}


def test_sentences_alone_need_no_parser() -> None:
    assert len(sentences_of("Peru paid. Chile did not.")) == 2


def test_dates_and_quantities_are_apart() -> None:
    reading = reading_of("Kenya paid Vietnam $40 million on 2 June 2025.")
    assert [d.when.start.isoformat() for d in reading.dates if d.when.start] == ["2025-06-02"]
    assert [(q.low, q.unit) for q in reading.quantities] == [(40e6, "USD")]


def test_titles_with_a_capital_on_every_word_are_read_as_sentences() -> None:
    text = (
        "Press Releases\n\nGovernment of Ghana Donates Medical Equipment Worth Ten Million to Peru\n\n"
        "Chile, Japan Hold Third Session of the Joint Commission\n\nThe rest follows."
    )
    assert {"donate", "hold"} <= {f.lemma for f in reading_of(text).frames}
