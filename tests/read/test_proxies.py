"""Long names give way to short ones for the parser, and every token finds its way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.read.english import names_of
from bilat.read.proxies import Proxied
from bilat.read.tokens import parse

PIECES = [
    "The ",
    "Peruvian Foreign Minister Luis Quispe ",
    "signed ",
    "in ",
    "Lusaka ",
    "the African Union ",
    "his Kenyan counterpart ",
    "and ",
    "Republic of the Congo ",
    "Ministry of Trade of Togo ",
    "a treaty, ",
    "Mr. Mensah’s ",
    "visit ",
]


def proxied(text: str) -> Proxied:
    return Proxied(text, 0, len(text), names_of(text))


def test_a_long_title_reads_as_one_plain_name() -> None:
    text = proxied(
        "Ambassador of Chile to the Republic of Peru Marta Rojas met Foreign Minister of Oman Ali Saif."
    ).text
    assert len(text.split()) == 3
    assert text.endswith(".")


@pytest.mark.parametrize("text", ["Peru paid.", "Chile and Peru signed."])
def test_short_names_stay(text: str) -> None:
    assert proxied(text).text == text


def test_the_tokens_of_a_proxy_cover_the_name_that_it_stands_for() -> None:
    text = "Yesterday Peruvian Foreign Minister Luis Quispe signed."
    proxy = proxied(text)
    (tree,) = parse([proxy.text])
    proxy.restore(tree)
    assert [text[t.start : t.end] for t in tree.tokens] == [
        "Yesterday",
        "Peruvian Foreign Minister Luis Quispe",
        "signed",
        ".",
    ]


def test_a_sentence_within_a_text_counts_the_texts_characters() -> None:
    text = "First. Later Kenyan President Abel Mutua left."
    found = [f for f in names_of(text) if f.start >= 7]
    proxy = Proxied(text, 7, len(text), found)
    (tree,) = parse([proxy.text])
    proxy.restore(tree)
    assert text[tree.tokens[0].start : tree.tokens[0].end] == "Later"
    assert text[tree.tokens[-2].start : tree.tokens[-2].end] == "left"


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7))
def test_restored_tokens_are_in_order_and_inside_the_sentence(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    proxy = proxied(text)
    (tree,) = parse([proxy.text])
    proxy.restore(tree)
    covered = {(a, b) for _, _, a, b in proxy.map}
    start = 0
    for token in tree.tokens:
        assert start <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text or (token.start, token.end) in covered
        start = token.start
