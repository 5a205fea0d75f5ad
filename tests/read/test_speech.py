"""Who says it: quotation marks, verbs of saying, labels, "according to"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.model.claim import Speaker
from bilat.read.english import names_of
from bilat.read.segments import Segment
from bilat.read.speech import Speaking, cue_forms, quotes
from tests.chain import frame_of, reading_of


def attribution(text: str, lemma: str = "pay") -> tuple[Speaker, ...]:
    return frame_of(reading_of(text), lemma).attribution


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes".', ['"yes"']),
        ("He said “yes and left.", ["“yes and left."]),
        ("He said yes.", []),
    ],
)
def test_quotes(text: str, wanted: list[str]) -> None:
    assert [text[a:b] for a, b in quotes(text, 0, len(text))] == wanted


def test_forms_of_the_verbs_of_saying() -> None:
    assert {"said", "says", "stressed", "noted", "noting", "replied"} <= cue_forms()
    assert "signed" not in cue_forms()


@pytest.mark.parametrize(
    ("text", "name", "cue", "pronoun"),
    [
        ("“Yes,” Luis Quispe said on Monday.", "Luis Quispe", "said", False),
        pytest.param(
            "“Yes,” Luis Quispe said.",
            "Luis Quispe",
            "said",
            False,
        ),
        ("“Yes,” said Luis Quispe.", "Luis Quispe", "said", False),
        ("“Yes,” he stressed in Lima.", "", "stressed", True),
        ("Luis Quispe left.", "", "", False),
    ],
)
def test_the_speaker_of_a_quote(text: str, name: str, cue: str, pronoun: bool) -> None:
    segment = Segment(0, len(text), 0)
    found, heard, by_pronoun = Speaking(text).speaker(segment, names_of(text), quotes(text, 0, len(text)))
    assert (found.name if found else "", heard, by_pronoun) == (name, cue, pronoun)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Foreign Minister Luis Quispe said that Chile had paid Oman.",
        "“Chile paid Oman,” Peruvian Foreign Minister Luis Quispe said.",
        "According to Peruvian Foreign Minister Luis Quispe, Chile paid Oman.",
        "Peruvian Foreign Minister Luis Quispe met Marta Rojas. “Chile paid Oman,” he said.",
        "Peruvian Foreign Minister Luis Quispe: Chile paid Oman.",
    ],
)
def test_the_speaker_has_the_fullest_name(text: str) -> None:
    assert [s.name for s in attribution(text)] == ["Luis Quispe"]


def test_a_speaker_is_as_written() -> None:
    (speaker,) = attribution("Luis Quispe of Peru spoke. He said that Chile had paid Oman.")
    assert speaker.speaker == "He"
    assert speaker.cue == "said"


def test_indirect_speech() -> None:
    assert [s.type for s in attribution("Peru said that Chile had paid Oman.")] == ["indirect"]


def test_direct_speech() -> None:
    assert [s.type for s in attribution("“Chile paid Oman,” Peruvian Foreign Minister Luis Quispe said.")] == ["direct"]


def test_a_label_makes_direct_speech() -> None:
    assert [s.type for s in attribution("President of Peru Luis Quispe: Chile paid Oman.")] == ["direct"]


def test_the_outermost_speaker_comes_first() -> None:
    names = [s.name for s in attribution("Peru said that Bolivia had claimed that Chile had paid Oman.")]
    assert names == ["Peru", "Bolivia"]


def test_the_outlets_own_voice_has_no_speaker() -> None:
    assert attribution("Chile paid Oman.") == ()


MET = "Peruvian Foreign Minister Luis Quispe met Chilean Ambassador Marta Rojas."


def test_a_label_stands_over_what_its_speaker_reports() -> None:
    speakers = attribution("President of Peru Luis Quispe: Bolivia said that Chile had paid Oman.")
    assert [s.name for s in speakers] == ["Luis Quispe", "Bolivia"]


def test_who_promises_in_what_he_says_is_told_once() -> None:
    speakers = attribution("Peruvian Foreign Minister Luis Quispe said he had confirmed that Chile paid Oman.")
    assert [s.name for s in speakers] == ["Luis Quispe"]


def test_a_quote_that_runs_on_is_that_of_who_is_named_where_it_ends() -> None:
    text = f"{MET} “Chile paid Oman. We were told of it on Monday,” Marta Rojas said."
    assert [s.name for s in attribution(text)] == ["Marta Rojas"]


def test_a_quote_after_another_is_of_who_spoke_last() -> None:
    text = "“Peru is ready to trade,” a statement of the chamber said. “Chile paid Oman.”"
    assert [s.speaker for s in attribution(text)] == ["a statement of the chamber"]


def test_a_message_is_of_who_sent_it() -> None:
    text = (
        "President of Peru Luis Quispe congratulated President of Chile Marta Rojas.\n"
        "The message reads, in part:\n“Chile paid Oman.”"
    )
    assert [s.name for s in attribution(text)] == ["Luis Quispe"]


def test_he_said_after_what_is_said_is_who_spoke_before() -> None:
    text = (
        "Peruvian Foreign Minister Luis Quispe said that the port was open. "
        "Chilean President Pedro Rojas has agreed that Chile paid Oman, he said."
    )
    assert attribution(text)[0].name == "Luis Quispe"


def test_it_added_is_the_body_that_spoke_before() -> None:
    text = "Peru’s Ministry of Trade said that the port was open. Chile grew, and it added that Chile paid Oman."
    assert attribution(text)[0].name == "Ministry of Trade"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "According to a statement from the Foreign Ministry, Chile paid Oman.",
            "a statement from the Foreign Ministry",
        ),
        ("Chile paid Oman in May, according to official data.", "official data"),
        ("Chile paid Oman in May, according to Omani state media.", "Omani state media"),
        ("The Chilean embassy issued a statement noting that Oman paid Chile in May.", "The Chilean embassy"),
        ("According to media reports, Chile paid Oman.", "media reports"),
    ],
)
def test_words_that_name_a_source(text: str, speaker: str) -> None:
    assert [s.speaker for s in attribution(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "According to the plan, Chile paid Oman.",
        "Peru marked the day on which Chile paid Oman.",
    ],
)
def test_a_plan_and_a_celebration_say_nothing(text: str) -> None:
    assert attribution(text) == ()


@pytest.mark.parametrize("verb", ["pointed out", "reassured Peru", "lamented"])
def test_more_verbs_of_saying(verb: str) -> None:
    assert attribution(f"Peruvian Foreign Minister Luis Quispe {verb} that Chile had paid Oman.")


@given(st.text(alphabet='a “”" .', max_size=60))
def test_quotes_are_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for a, b in quotes(text, 0, len(text)):
        assert end <= a < b <= len(text)
        end = b


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru and Chile signed a pact in 2004, but no trade followed, Minister Ana Ruiz noted in a post.", "Ana Ruiz"),
        ("As the Minister Ana Ruiz observed, Peru and Chile signed a pact in 2004.", "Ana Ruiz"),
        ("Peru and Chile signed a pact in 2004, according to his adviser Ana Ruiz.", "Ana Ruiz"),
        ("Peru and Chile signed a pact in 2004, and Kenya said it would follow.", ""),
    ],
)
def test_words_at_either_end_of_a_sentence_tell_who_says_it(text: str, speaker: str) -> None:
    reading = reading_of(f"President Luis Paz of Peru met envoys. {text}")
    signed = frame_of(reading, "sign")
    assert [s.name for s in signed.attribution] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Central bank data showed that Chile paid Oman in May.", "Central bank data"),
        ("Chile paid Oman in May, data from Peru's bureau of trade showed.", "data from Peru's bureau of trade"),
    ],
)
def test_what_data_show_is_told_on_their_word(text: str, speaker: str) -> None:
    assert [s.speaker for s in attribution(text)] == [speaker]


def test_who_shows_somebody_something_says_nothing() -> None:
    assert attribution("The visit showed that Chile had paid Oman.") == ()


@pytest.mark.parametrize(
    "text", ["It is reported that Chile paid Oman.", "Chile is said to have paid Oman."]
)
def test_what_is_told_on_nobodys_word_is_hearsay(text: str) -> None:
    assert [s.type for s in attribution(text)] == ["hearsay"]


TRIPS = "Nobody joined President Dina Boga's trips, Peruvian Trade Minister Rosa Diaz said. She said it was cheap."


def test_who_says_and_goes_on_to_say_is_the_same() -> None:
    assert attribution(f"{TRIPS} “Chile paid Oman.”")[0].name == "Rosa Diaz"


def test_she_said_after_a_sentence_of_who_spoke_is_the_same() -> None:
    text = "Peruvian Trade Minister Rosa Diaz said it was cheap. She noted that Chilean envoy Juan Rojas paid Oman."
    assert attribution(text)[0].name == "Rosa Diaz"


def test_whose_charge_is_repeated_does_not_repeat_it() -> None:
    text = f"{MET} Rojas on Monday repeated Quispe's charge, saying in a statement: “Chile paid Oman.”"
    assert attribution(text)[0].name == "Marta Rojas"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru's minister at a meeting with Ana Ruiz said Chile would pay.", "Peru's minister"),
        ("Peru's minister in an interview with Ana Ruiz said Chile would pay.", "Peru's minister"),
    ],
)
def test_a_speaker_is_told_without_the_occasion(text: str, speaker: str) -> None:
    assert attribution(text)[0].speaker == speaker
