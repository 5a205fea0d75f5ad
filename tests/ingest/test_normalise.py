"""The one normalisation: idempotent, blind to what no reader sees, and no word is ever altered."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.ingest import normalise
from bilat.ingest.normalise import one_line

ODD = (
    "\r\n\t\x0b\x0c\x1c\x85\u2028\u2029\u00a0\u2009\u3000\u00ad\u200b\u200c\u200d\u200e\u202e\u2060\u2066"
    "\ufeff\ufffe\x00\x07\x7f"
)
ANYTHING = st.text(alphabet=st.one_of(st.sampled_from(ODD + "ab \u0301\u0338\u0628\u0d9a\u0bb7👩é"), st.characters()))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("five\u00a0million\u2009euros\tand  more", "five million euros and more"),
        ("trea\u00adty of co\u200boperation\ufeff", "treaty of cooperation"),
        ("\u202eesrever\u202c plain\u200e", "esrever plain"),
        ("Lukas\u030cenka", "Lukašenka"),
        ("null\x00 and \x07bell", "null and bell"),
        ("a\n\n\n\n\nb\n \n \nc", "a\n\nb\n\nc"),
        ("  lead and trail  \n  here  ", "lead and trail\nhere"),
        ("", ""),
    ],
)
def test_what_is_not_seen_goes(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


def test_joiners_stay_in_scripts_that_join_and_go_elsewhere() -> None:
    assert normalise("می\u200cخواهم") == "می\u200cخواهم"
    assert normalise("👩\u200d🌾") == "👩\u200d🌾"
    assert normalise("min\u200cis\u200dter \u200dmet") == "minister met"


def test_halves_of_a_character_are_paired_and_lone_ones_marked() -> None:
    assert normalise("\ud83c\uddf5 and \ud83c alone") == "🇵 and \ufffd alone"


@given(ANYTHING)
def test_twice_is_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(ANYTHING)
def test_result_is_composed_and_encodable(text: str) -> None:
    clean = normalise(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert not re.search(r"[ \t]\n|\n[ \t]|\n{3}| {2}", clean)


@given(st.lists(st.from_regex(r"[A-Za-z0-9ÄÖéšŁа-яЀ-Я’'.,$%-]{1,12}", fullmatch=True), min_size=1))
def test_words_are_never_altered(words: list[str]) -> None:
    assert normalise("\u00a0 \r\n".join(words)).split() == [unicodedata.normalize("NFC", word) for word in words]


def test_a_title_is_one_line() -> None:
    assert one_line(" Talks\r\nin\u00a0Brod ") == "Talks in Brod"
