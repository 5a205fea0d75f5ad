"""What the tagger reads of a sentence: people hidden, states numbered, every piece traceable to its place."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from bilat.coding.plover.tokens import load_tokenizer
from bilat.coding.tagger.inputs import MARKERS, MAX_TOKENS, PAIR, PERSON, STATELESS, Seen, seen
from tests.chain import context_of

MET = "Finnish President Aino Virtanen met Ghanaian Trade Minister Kojo Mensah in Accra."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(Path(str(files("bilat").joinpath("data/models/plover/tokenizer.json"))), MARKERS)


def seen_of(text: str, tokenizer: Tokenizer) -> Seen:
    told = seen(context_of(text), 0, tokenizer)
    assert told is not None
    return told


def test_people_are_hidden_whatever_they_are_called(tokenizer: Tokenizer) -> None:
    told = seen_of(MET, tokenizer)
    person = tokenizer.token_to_id(PERSON)
    assert told.ids.count(person) == 2
    other = seen_of(MET.replace("Aino Virtanen", "Wilhelmiina Achterberg"), tokenizer)
    assert told.ids == other.ids
    assert told.slots == other.slots


def test_the_states_of_a_sentence_are_numbered_in_its_order(tokenizer: Tokenizer) -> None:
    told = seen_of(MET, tokenizer)
    slots = [told.slots[at] for _, at in told.mentions]
    assert slots == sorted(slots)
    assert set(slots) == {1, 2}
    body = seen_of("Peru asked the United Nations for help.", tokenizer)
    assert STATELESS in body.slots


def test_every_piece_begins_where_it_says(tokenizer: Tokenizer) -> None:
    told = seen_of(MET, tokenizer)
    for piece, start in zip(told.ids, told.starts, strict=True):
        word = tokenizer.id_to_token(piece) or ""
        if start >= 0 and word.isalpha():
            assert MET[start:].lower().startswith(word)
    assert told.starts[0] == told.starts[-1] == -1


def test_the_states_that_a_document_is_about_stand_behind_every_sentence(tokenizer: Tokenizer) -> None:
    told = seen_of(MET, tokenizer)
    assert {state for state, _ in told.pair} == {"FIN", "GHA"}
    assert [told.ids[at] for _, at in told.pair] == [tokenizer.token_to_id(word) for word in PAIR]


def test_a_sentence_of_nobody_is_not_read(tokenizer: Tokenizer) -> None:
    assert seen(context_of("The harvest was late and the rain was heavy."), 0, tokenizer) is None


def test_a_long_sentence_is_cut_not_refused(tokenizer: Tokenizer) -> None:
    told = seen_of("Peru and Chile agreed on " + "very " * 300 + "much.", tokenizer)
    assert len(told.ids) == len(told.slots) == len(told.starts) == MAX_TOKENS
