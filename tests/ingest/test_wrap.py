"""Lines broken in mid-sentence are joined; headings, labels, speakers and lists are not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.ingest.wrap import unwrap
from tests.ingest.conftest import english

WORDS = english()


def test_a_sentence_over_a_break_is_joined() -> None:
    assert unwrap("The envoy met\nthe minister, and\nleft.\nHe was tired.", WORDS) == (
        "The envoy met the minister, and left.\nHe was tired."
    )


def test_in_a_text_broken_by_a_machine_names_are_joined_too() -> None:
    text = (
        "Meeting with Premier Otto Kranz\nThe\nPresident of Freedonia received Mr\nKranz in the old\npalace, and the\n"
        "two spoke of\ntrade.\n* * *\nPresident of Freedonia\nAda Lind: Mr\nKranz, welcome."
    )
    assert unwrap(text, WORDS).split("\n") == [
        "Meeting with Premier Otto Kranz",
        "The President of Freedonia received Mr Kranz in the old palace, and the two spoke of trade.",
        "* * *",
        "President of Freedonia Ada Lind: Mr Kranz, welcome.",
    ]


def test_whole_lines_stay_as_they_are() -> None:
    text = "A heading\nA sentence that ends.\n- an entry\n- another\nMr Kranz\nMs Lind"
    assert unwrap(text, WORDS) == text


def test_a_labelled_list_is_not_joined() -> None:
    text = "They agreed on the following\n(a) trade\n(b) transit\nas far as\npossible, and\non visas."
    assert unwrap(text, WORDS).split("\n")[1:3] == ["(a) trade", "(b) transit as far as possible, and on visas."]


@given(st.lists(st.sampled_from(["The", "envoy", "Mr", "met,", "left.", "Ada Lind:", "- a", "* * *", "See also", ""])))
def test_only_white_space_changes(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert unwrap(text, WORDS).split() == text.split()
