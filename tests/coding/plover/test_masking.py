"""Parties are hidden, the rest of the sentence is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.coding.plover.inputs import CoderInput
from bilat.coding.plover.masking import ACTOR, RECIPIENT, mask

SENTENCE = "Peru's envoy thanked Chile for the ships of Chile."


def test_each_party_becomes_its_marker() -> None:
    masked = mask(CoderInput(SENTENCE, ((0, 12),), ((21, 26), (44, 49))))
    assert masked.text == f"{ACTOR} thanked {RECIPIENT} for the ships of {RECIPIENT} ."
    assert (masked.actor, masked.recipient) == ("Peru's envoy", "Chile , Chile")


def test_of_two_nested_parties_the_inner_keeps_its_words_and_none_is_lost() -> None:
    masked = mask(CoderInput(SENTENCE, ((0, 12),), ((0, 4),)))
    assert masked.text.startswith(f"{RECIPIENT} {ACTOR} thanked Chile")


def test_a_marker_that_stands_in_the_text_itself_means_nothing() -> None:
    assert ACTOR not in mask(CoderInput(f"The word {ACTOR} is plain text.")).text


def test_the_names_of_the_parties_do_not_matter() -> None:
    one = mask(CoderInput("Peru sued Chile.", ((0, 4),), ((10, 15),)))
    other = mask(CoderInput("Malta sued Fiji.", ((0, 5),), ((11, 15),)))
    assert one.text == other.text


@given(st.data())
def test_any_spans_keep_every_party_and_every_free_word(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab c.", min_size=1, max_size=30))
    span = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda s: (min(s), max(s)))
    actors = tuple(data.draw(st.lists(span, max_size=3)))
    recipients = tuple(data.draw(st.lists(span, max_size=3)))
    said = mask(CoderInput(text, actors, recipients)).text
    assert said.count(ACTOR) == len(actors)
    assert said.count(RECIPIENT) == len(recipients)
    hidden = {at for start, end in (*actors, *recipients) for at in range(start, end)}
    free = [char for at, char in enumerate(text) if at not in hidden and not char.isspace()]
    left = said.replace(ACTOR, "").replace(RECIPIENT, "")
    assert [char for char in left if not char.isspace()] == free
