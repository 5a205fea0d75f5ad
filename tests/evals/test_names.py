from __future__ import annotations

import pytest

from evals.names import GOLD, Found, Label, Spelling, judge, misjudged, read


def found(cluster: str, entity: str) -> Found:
    return Found(Label("n", "person", "", "d", cluster), entity, "caption")


def test_pairs_are_counted_right_wrong_and_missed() -> None:
    result = judge([found("a", "e_1"), found("a", "e_1"), found("a", "e_2"), found("b", "e_2")])
    assert (result.names, result.right, len(result.wrong), len(result.missed)) == (4, 1, 1, 2)
    assert [result.precision, result.recall] == pytest.approx([0.5, 1 / 3])


def test_no_pair_is_no_fault() -> None:
    assert (judge([]).precision, judge([]).recall) == (1.0, 1.0)


@pytest.mark.parametrize(("name", "least"), [("names", 300), ("names_confirm", 120)])
def test_each_name_of_a_document_has_one_label(name: str, least: int) -> None:
    labels = read(GOLD / f"{name}.csv", Label)
    assert len(labels) >= least
    assert all(label.cluster for label in labels)
    assert len({(row.name, row.type, row.country, row.document) for row in labels}) == len(labels)


def test_spellings_are_told_apart() -> None:
    spellings = read(GOLD / "spellings.csv", Spelling)
    assert {row.same for row in spellings} == {"yes", "no"}
    assert misjudged(spellings) == []
