"""The tree of a sentence, whatever parser made it."""

from __future__ import annotations

import re

import pytest

from bilat.read.tokens import Token, Tree, lemma_of, model_version, parse


def tree(text: str) -> Tree:
    (found,) = parse([text])
    return found


def word(found: Tree, text: str) -> Token:
    return next(t for t in found.tokens if t.text == text)


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("signed", "verb", "sign"),
        ("met", "verb", "meet"),
        ("treaties", "noun", "treaty"),
        ("countries", "noun", "country"),
        ("agreed", "verb", "agree"),
        ("qwxyzzed", "verb", "qwxyzzed"),
        ("of", "", "of"),
    ],
)
def test_dictionary_forms(form: str, pos: str, lemma: str) -> None:
    assert lemma_of(form, pos) == lemma


def test_a_text_is_one_sentence_whatever_stops_it_holds() -> None:
    found = tree("Peru paid. Chile did not.")
    assert [t.text for t in found.tokens] == ["Peru", "paid", ".", "Chile", "did", "not", "."]
    assert (found.start, found.end) == (0, 25)


def test_texts_come_back_in_order_with_their_own_offsets() -> None:
    texts = ["Peru paid.", "Chile  did not pay.", "x"]
    for text, found in zip(texts, parse(texts), strict=True):
        assert [text[t.start : t.end] for t in found.tokens] == [t.text for t in found.tokens]


def test_white_space_is_no_token() -> None:
    found = tree("Peru   paid  Chile.")
    assert [t.text for t in found.tokens] == ["Peru", "paid", "Chile", "."]
    assert [t.i for t in found.tokens] == [0, 1, 2, 3]


def test_a_subtree_is_in_order_and_its_span_ends_without_punctuation() -> None:
    text = "Peru signed the long treaty."
    found = tree(text)
    start, end = found.span(word(found, "signed").i)
    assert text[start:end] == "Peru signed the long treaty"
    below = found.subtree(word(found, "treaty").i)
    assert below == sorted(below)
    assert text[found.tokens[below[0]].start : found.tokens[below[-1]].end] == "the long treaty"


def test_the_head_of_a_phrase() -> None:
    text = "Peru signed the long treaty."
    found = tree(text)
    head = found.head_of(text.index("the"), text.index("."))
    assert head is not None
    assert head.text == "treaty"


def test_children_by_label() -> None:
    found = tree("Peru signed the treaty.")
    verb = word(found, "signed")
    subject = found.kid(verb.i, "nsubj")
    assert subject is not None
    assert subject.text == "Peru"
    assert found.kid(verb.i, "nsubjpass") is None


def test_nouns_verbs_and_capitals() -> None:
    found = tree("Peru signed the treaty.")
    assert word(found, "treaty").is_noun
    assert word(found, "signed").is_verb
    assert word(found, "Peru").capital
    assert not word(found, "the").capital


def test_the_model_is_named_with_its_version() -> None:
    assert re.fullmatch(r"en_core_web_sm\w*-3\.\d+\.\d+", model_version())


def test_what_is_done_again_is_one_word() -> None:
    found = tree("Peru re-imposed duties after talks on re-negotiating the treaty and re-opened its embassy.")
    again = {t.text: t.lemma for t in found.tokens if t.text.startswith("re-")}
    assert again == {"re-imposed": "reimpose", "re-negotiating": "renegotiate", "re-opened": "reopen"}


def test_of_a_word_not_written_as_one_the_lemma_is_its_own() -> None:
    found = tree("Peru re-added three firms to its list.")
    assert word(found, "re-added").lemma == "add"


def test_a_prefix_before_a_name_stays_apart() -> None:
    assert word(tree("Peru sent a note Re-Chile yesterday."), "Chile").text == "Chile"
