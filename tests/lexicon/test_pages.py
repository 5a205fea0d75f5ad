"""The words by which official pages are told, as they stand in the data."""

from __future__ import annotations

import pytest

from bilat.lexicon.pages import page_words
from bilat.lexicon.pointing import pointing


@pytest.mark.parametrize("mark", ["- Peru", "• Peru", "1. Peru", "(a) Peru", "iv) Peru", "12) Peru"])
def test_marks_of_items(mark: str) -> None:
    match = page_words().item.match(mark)
    assert match is not None
    assert mark[match.end() :] == "Peru"


@pytest.mark.parametrize("words", ["Peru", "2024 was a year", "A. Ruiz", "1.5 million"])
def test_what_is_no_mark(words: str) -> None:
    assert page_words().item.match(words) is None


def test_an_office_is_official_by_name_or_host() -> None:
    assert page_words().is_official("Ministry of Trade", "")
    assert page_words().is_official("news", "www.mofa.gov.xx")
    assert not page_words().is_official("The Daily Lantern", "lantern.example")


def test_a_noun_after_such_words_is_known() -> None:
    assert pointing("known").search("it lifted these trade ")
    assert not pointing("known").search("it imposed new ")
    assert not pointing("known").search("we add to that an extradition ")
