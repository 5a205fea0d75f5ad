"""Tables of sentences: every line is read alone, and what cannot be read is told by number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.coding.plover.inputs import Coding
from bilat.coding.plover.table import Broken, Line, Table, find, joined, split, with_parties
from bilat.errors import UsageError

CODING = Coding("AID", 2, "", ("health", "economic"), 0.91234, {"AID": 0.91234})


def read(table: Table, *lines: str) -> list[Line | Broken]:
    return list(table.lines(enumerate(lines, 2)))


def test_the_needed_columns_may_stand_anywhere_and_others_are_kept() -> None:
    table = Table("id\trecipient\tsentence\tactor\n")
    (line,) = read(table, "7\tFiji\tOman paid Fiji.\tOman\n")
    assert isinstance(line, Line)
    assert line.asked.actor_spans == ((0, 4),)
    assert line.asked.recipient_spans == ((10, 14),)
    assert table.header() == "id\trecipient\tsentence\tactor\tevent\tquad\tmode\tcontexts\tconfidence\n"
    assert table.row(line, CODING) == "7\tFiji\tOman paid Fiji.\tOman\tAID\t2\t\thealth,economic\t0.9123\n"


def test_a_column_with_the_name_of_one_of_ours_is_kept_under_another() -> None:
    table = Table("sentence\tactor\trecipient\tevent")
    assert table.header().split("\t")[3:5] == ["given_event", "event"]


def test_without_the_needed_columns_there_is_nothing_to_code() -> None:
    with pytest.raises(UsageError, match="recipient"):
        Table("sentence\tactor")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Oman paid Fiji.\tOman", "2 cells, but the header has 3"),
        ("  \tOman\tFiji", "the sentence is empty"),
        ("Oman paid Fiji.\t\t ", "neither actor nor recipient is given"),
    ],
)
def test_broken_lines_are_told_by_number_and_do_not_end_the_run(line: str, reason: str) -> None:
    table = Table("sentence\tactor\trecipient")
    first, second = read(table, line, "Oman paid Fiji.\tOman\tFiji")
    assert first == Broken(2, reason)
    assert isinstance(second, Line)


def test_an_unbalanced_quote_does_not_swallow_the_next_line() -> None:
    lines = read(Table("sentence\tactor\trecipient"), '"Oman paid.\tOman\tFiji', "Fiji thanked.\tFiji\tOman")
    assert [line.number for line in lines] == [2, 3]
    assert all(isinstance(line, Line) for line in lines)


def test_cells_as_spreadsheets_quote_them() -> None:
    assert split('"He said ""no""."\tb\r\n') == ('He said "no".', "b")


@given(st.lists(st.text(st.characters(exclude_characters="\t\r\n", exclude_categories=["Cs"])), min_size=1))
def test_what_is_written_is_read_back(cells: list[str]) -> None:
    assert list(split(joined(cells))) == cells


def test_a_party_is_found_as_a_whole_word_before_it_is_found_inside_one() -> None:
    assert find("Niger is not Nigeria", "Niger", ()) == ((0, 5),)
    assert find("Nigerian troops left Niger", "Niger", ()) == ((21, 26),)
    assert find("THE UN met", "the un", ()) == ((0, 6),)
    assert find("Nobody came", "Chad", ()) == ()


def test_a_recipient_prefers_a_place_that_the_actor_left_free() -> None:
    asked = with_parties("Russia's envoy left Russia.", "Russia's envoy", "Russia")
    assert asked.recipient_spans == ((20, 26),)


def test_white_space_of_the_name_may_differ() -> None:
    assert find("the  foreign\u00a0ministry said", "the foreign ministry", ()) == ((0, 21),)
