"""Malformed data files are told by name and line; the search for forms cuts no words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilat.lexicon.files as files
from bilat.errors import LexiconError
from bilat.lexicon import bodies, organisations, regions, states
from bilat.lexicon.scan import Scanner, even, longest, name_key, unaccented


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    size: int = 0
    parts: tuple[str, ...] = ()


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(files, "read_text", lambda path: (tmp_path / path).read_text(encoding="utf-8"))

    def write_file(text: str) -> None:
        (tmp_path / "a.csv").write_text(text, encoding="utf-8")

    return write_file


def read(write: object, text: str) -> tuple[Row, ...]:
    assert callable(write)
    write(text)
    return files.read_table("a.csv", Row)


def test_rows(write: object) -> None:
    assert read(write, 'name,size,parts\n"a, b",3,x| y\nc,,\n') == (Row("a, b", 3, ("x", "y")), Row("c"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name,size,parts\na,3\n", "a.csv:2: 2 cells, but 3 columns"),
        ("name,size,parts\na,3,\nb,three,\n", "a.csv:3: .*int"),
        ("name,colour\na,red\n", "a.csv:2: .*colour"),
        ("size\n3\n", "a.csv:2: .*name"),
    ],
)
def test_a_fault_is_told_with_file_and_line(write: object, text: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        read(write, text)


def test_a_fault_in_yaml_is_told_with_the_file(write: object) -> None:
    assert callable(write)
    write("name: [1, 2\n")
    with pytest.raises(LexiconError, match=r"a\.csv"):
        files.read_yaml("a.csv", Row)


def test_longest_form_wins_and_words_stay_whole() -> None:
    scanner = Scanner({"Niger": 1, "Nigeria": 2, "U.S.": 3, "Côte d'Ivoire": 4})
    text = "Nigeria, Nigerian, Niger’s U.S.-made xNiger Côte d’Ivoire"
    assert [(text[s:e], value) for s, e, value in scanner.find(text)] == [
        ("Nigeria", 2), ("Niger", 1), ("U.S.", 3), ("Côte d’Ivoire", 4)]  # fmt: skip


@given(st.text())
def test_evening_keeps_length_and_is_idempotent(text: str) -> None:
    assert len(even(text)) == len(text)
    assert even(even(text)) == even(text)


@given(st.text())
def test_unaccented_is_idempotent(text: str) -> None:
    assert unaccented(unaccented(text)) == unaccented(text)


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 9), st.integers(0, 5)).map(lambda t: (t[0], t[0] + t[1], t[2]))
)


@given(SPANS)
def test_longest_spans_do_not_overlap_and_leave_no_gap_that_a_span_fits(spans: list[tuple[int, int, int]]) -> None:
    taken = longest(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(taken))
    assert all(any(span[0] < t[1] and t[0] < span[1] for t in taken) for span in spans)


def test_name_keys() -> None:
    assert name_key("Lee Jae-myung") == name_key("LEE  JAE MYUNG")
    assert name_key("Łukašenka") == "lukasenka"


def test_every_swallowing_name_has_something_to_swallow() -> None:
    forms = {form for region in regions().all for form in (region.name, *region.aliases)}
    forms |= {form for row in organisations().by_acronym.values() for form in (row.acronym, row.name, *row.aliases)}
    forms |= {form for body in bodies().all for form in (body.name, *body.aliases)}
    known = Scanner(dict.fromkeys(forms, True))
    assert [name for name in files.read_names("gazetteer/longer_names.txt") if not known.find(name)] == []
    stately = Scanner(dict.fromkeys([f for form in states().forms for f in (form, form.upper())], True))
    assert [name for name in files.read_names("gazetteer/not_states.txt") if not stately.find(name)] == []
