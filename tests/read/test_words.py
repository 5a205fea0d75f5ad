"""Words before any parsing, and what the gazetteers mark in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.read.words import Line, is_name_word


def line(text: str) -> Line:
    return Line(text, 0, len(text))


def marks(text: str) -> list[tuple[str, str, str]]:
    found = line(text)
    return [(found.text(m.first, m.last), m.code, m.kind) for m in found.marks]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya’s exports", "Kenya"),
        ("Kenya's exports", "Kenya"),
        ("Cyprus’ port", "Cyprus"),
        ("the Philippines' fleet", "Philippines"),
    ],
)
def test_a_possessive_ending_is_a_mark_of_the_word(text: str, word: str) -> None:
    found = next(w for w in line(text).words if w.text == word)
    assert found.possessive
    assert text[found.start : found.end] == word


def test_a_word_without_an_ending_is_not_possessive() -> None:
    assert not any(w.possessive for w in line("Cyprus sells wine to Malta").words)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru met Chile", [("Peru", "PER", "name"), ("Chile", "CHL", "name")]),
        ("a Ghanaian minister", [("Ghanaian", "GHA", "adjective")]),
        ("the Republic of the Congo agreed", [("Republic of the Congo", "COG", "name")]),
    ],
)
def test_states_are_marked_by_every_form(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(w.removeprefix("the "), c, k) for w, c, k in marks(text)] == wanted


def test_the_longer_name_wins() -> None:
    assert [code for _, code, _ in marks("Guinea-Bissau and Papua New Guinea signed")] == ["GNB", "PNG"]


def test_an_organisation_is_no_state() -> None:
    found = line("the African Union welcomed Chad")
    assert [m.kind for m in found.marks] == ["igo", "name"]
    assert [found.state(i) is not None for i in range(len(found.words))] == [False, False, False, False, True]


@pytest.mark.parametrize("text", ["Denzel Washington arrived", "the actor Paris Jackson arrived"])
def test_a_person_who_is_named_like_a_capital_is_no_state(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "President of Kenya Abel Mutua left.",
        "When Jordan signed, Oman paid.",
        "On Monday Chad paid.",
        "But Israel refused.",
    ],
)
def test_a_state_that_is_also_a_given_name_is_a_state_where_no_name_stands(text: str) -> None:
    assert marks(text)


def test_a_state_is_cut_out_of_a_longer_word() -> None:
    found = line("a Malta-bound ship")
    assert [w.text for w in found.words] == ["a", "Malta", "-", "bound", "ship"]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Kamau", True),
        ("J.", True),
        ("O’Neill", True),
        ("kamau", False),
        ("Monday", False),
        ("Agreement", False),
        ("UNICEF", False),
        ("7", False),
    ],
)
def test_words_of_names(word: str, wanted: bool) -> None:
    assert is_name_word(word) is wanted


@given(st.text(max_size=100))
def test_every_word_is_the_text_at_its_span(text: str) -> None:
    flat = " ".join(text.split())
    found = line(flat)
    end = 0
    for word in found.words:
        assert flat[word.start : word.end] == word.text
        assert word.start >= end
        end = word.end
    assert all(0 <= m.first <= m.last < len(found.words) for m in found.marks)


def test_georgia_beside_other_american_states_is_one_of_them() -> None:
    assert ("Georgia", "USA", "region") in marks("The campaign spent more in Ohio, Nevada and Georgia than anywhere.")
    assert ("Georgia", "GEO", "name") in marks("Armenia, Georgia and Turkey share a border; Ohio builds there.")


@pytest.mark.parametrize("name", ["St. Petersburg", "St. Louis", "Mt. Etna", "Ft. Lauderdale", "St.Gallen"])
def test_a_shortened_word_of_a_place_is_one_word_with_the_name(name: str) -> None:
    assert name in [word.text for word in line(f"They met in {name} last week.").words]
