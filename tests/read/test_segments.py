"""Paragraphs, sentences and speakers' labels, before any parsing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.read.segments import flatten, paragraphs, segments, sentence_spans

LINES = st.text(alphabet='aB. \n\t:;?!"“”’•-–', max_size=120)


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru signed. Chile did not.", ["Peru signed.", "Chile did not."]),
        ("Mr. Quispe met Dr. Aho in Lima.", ["Mr. Quispe met Dr. Aho in Lima."]),
        ("Peru thanked Ven. Amal Silva and Engr. Tom Ruiz.", ["Peru thanked Ven. Amal Silva and Engr. Tom Ruiz."]),
        ("It met J. K. Mwangi. He left.", ["It met J. K. Mwangi.", "He left."]),
        ("The U.S. Embassy said so.", ["The U.S. Embassy said so."]),
        ("Exports rose by 2.5 percent. Imports fell.", ["Exports rose by 2.5 percent.", "Imports fell."]),
        ("“We agreed.” Kenya will pay.", ["“We agreed.”", "Kenya will pay."]),
        ("Will Oman sign? It will!", ["Will Oman sign?", "It will!"]),
        ("The talks were short… They go on.", ["The talks were short…", "They go on."]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_a_line_that_goes_on_in_lower_case_is_one_paragraph() -> None:
    text = "The minister ended his state\nvisit to Ghana.\nHe then left for Mali."
    assert [text[a:b] for a, b in paragraphs(text)] == [
        "The minister ended his state\nvisit to Ghana.",
        "He then left for Mali.",
    ]


def test_a_line_that_ends_in_a_function_word_goes_on() -> None:
    text = "Togo opened an embassy in the\nUnited Arab Emirates."
    assert len(paragraphs(text)) == 1


def test_an_empty_line_always_parts_paragraphs() -> None:
    assert len(paragraphs("Togo opened an embassy in the\n\nunited city.")) == 2


def test_flattening_keeps_every_offset() -> None:
    text = "one\ttwo\nthree\n\nfour"
    assert flatten(text) == "one two three  four"


def test_a_label_is_in_force_until_the_next() -> None:
    text = "President of Chile Marta Rojas: Welcome. We are glad.\nPrime Minister Aino Virtanen: Thank you."
    found = segments(text, dialogue=True)
    labels = [text[slice(*s.label)] for s in found if s.label is not None]
    assert labels == ["President of Chile Marta Rojas"] * 2 + ["Prime Minister Aino Virtanen"]
    assert [text[s.start : s.end] for s in found] == ["Welcome.", "We are glad.", "Thank you."]


def test_a_colon_without_an_office_is_no_label() -> None:
    assert all(s.label is None for s in segments("The agenda is short: Trade comes first.", dialogue=True))


def test_labels_are_read_in_dialogues_alone() -> None:
    text = "President Marta Rojas: Welcome."
    assert segments(text, dialogue=True)[0].label is not None
    assert segments(text, dialogue=False)[0].label is None


def test_what_follows_a_question_is_the_answer() -> None:
    found = segments("How is trade with Peru?\n\nIt grows.\n\nAnd with Chile?\n\nIt falls.", dialogue=True)
    assert [s.answer for s in found] == [False, True, False, True]


@given(LINES)
def test_sentences_are_in_order_within_the_text_and_hold_no_space_at_their_ends(text: str) -> None:
    end = 0
    for segment in segments(text, dialogue=True):
        assert end <= segment.start < segment.end <= len(text)
        assert text[segment.start : segment.end].strip() == text[segment.start : segment.end]
        end = segment.end


@given(st.text(max_size=80))
def test_flat_text_is_as_long(text: str) -> None:
    assert len(flatten(text)) == len(text)
    assert "\n" not in flatten(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. The Sides met. They agreed.\n\n2. They parted.", ["The Sides met.", "They agreed.", "They parted."]),
        ("Done: (a) Peru opens a port (b) Ghana opens two", ["Done:", "Peru opens a port", "Ghana opens two"]),
        ("a) one port;\nb) two ports;", ["one port;", "two ports;"]),
        ("II. Papers", ["Papers"]),
        ("V. Petrov met J. Smith in 1990. Then he left.", ["V. Petrov met J. Smith in 1990.", "Then he left."]),
    ],
)
def test_the_number_of_an_item_is_no_sentence(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in segments(text, dialogue=True)] == expected


@pytest.mark.parametrize(
    "line",
    ["Lima, May 14, XNA - ", "Lima, 4 June -- ", "Lima, Peru (XP) — ", "Lima [Peru], May 3 (XNI): ", "Lima, ANDINA - "],
)
def test_the_line_of_a_wire_is_no_part_of_the_sentence(line: str) -> None:
    news = "The government of Chile has sent two ships."
    text = line + news
    assert [text[s.start : s.end] for s in segments(text, dialogue=False)] == [news]


def test_a_span_of_days_is_no_line_of_a_wire() -> None:
    text = "Weekly Diary, 27 May – 7 June 2024 of the minister"
    assert [text[s.start : s.end] for s in segments(text, dialogue=False)] == [text]


def begins(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segments(text, dialogue=False)]


@pytest.mark.parametrize("head", ["March 30 - ", "LIMA, July 25. /ANDINA/. ", "LIMA, Peru — ", "LIMA, Peru -- "])
def test_a_dateline_is_no_part_of_the_first_sentence(head: str) -> None:
    assert begins(f"{head}Peru and Chile signed a paper.") == ["Peru and Chile signed a paper."]


def test_days_that_open_several_paragraphs_are_of_these() -> None:
    assert begins("March 3 - Peru signed.\n\nMarch 4 - Chile signed.")[0].startswith("March 3")
