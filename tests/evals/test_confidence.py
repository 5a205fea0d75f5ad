"""Calibration and false claims from text without a relation: how they are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import shared
from evals.chain import Export
from evals.confidence import bins, calibration_error, crowded_error, threshold_lines
from evals.norelation import Chosen, changed, chosen, lines
from evals.reliability import reliability_svg


def test_what_is_as_often_right_as_it_says_has_no_error() -> None:
    pairs = [(0.75, right) for right in (True, True, True, False)] * 25
    assert calibration_error(pairs) == 0


def test_what_is_always_wrong_errs_by_what_it_says() -> None:
    assert calibration_error([(0.9, False)] * 20) == pytest.approx(0.9)
    assert crowded_error([(0.9, False)] * 20) == pytest.approx(0.9)
    assert calibration_error([]) == 0


def test_bins_hold_equal_numbers_and_every_claim_once() -> None:
    pairs = [(at / 103, at % 3 > 0) for at in range(103)]
    sizes = [size for *_, size in bins(pairs)]
    assert sum(sizes) == 103
    assert max(sizes) - min(sizes) <= 1


def test_a_threshold_parts_the_claims() -> None:
    told = threshold_lines([(0.7, False), (0.95, True), (0.9, True)])
    line = next(line for line in told if line.startswith("  0.85"))
    assert line.split() == ["0.85", "above", "2,", "right", "1.000", "below", "1,", "right", "0.000"]


def test_the_plot_has_a_dot_for_every_bin() -> None:
    found = [(0.2, 0.1, 5), (0.9, 1.0, 50)]
    drawing = reliability_svg({"one": found, "two": found[:1]})
    assert drawing.count("<circle") == 3 + 2
    assert drawing.startswith("<svg")
    assert drawing.endswith("</svg>\n")


def test_claims_are_counted_by_the_topic_of_their_document() -> None:
    documents = [Chosen("feeds/a.json/17", "sport", ""), Chosen("html/page.html.gz", "weather", "")]
    exported = [{"id": "d_1", "key": "17#1", "path": "a.json"}, {"id": "d_2", "key": "", "path": "x/page.html.gz"}]
    claim = {"document": {"id": "d_1"}, "kind": "event", "type": "aid", "confidence": 0.5, "reader": "event.aid@1",
             "actors": [{"country": "PER"}], "recipients": [], "evidence": [{"quote": "Peru\nwon."}]}  # fmt: skip
    told = list(lines(documents, Export(Path(), exported, [claim], Path(), Path()), details=True))
    assert told[0].split() == ["sport", "1", "documents", "1", "claims", "1.000", "a", "document"]
    assert told[2] == "False claims a document: 1 in 2, 0.500"
    assert told[3] == "sport event/aid 0.50 [event.aid] PER > : Peru won."


def test_the_list_names_300_documents_once() -> None:
    assert len({one.document for one in chosen()}) == len(chosen()) == 300


@pytest.mark.skipif(not shared.present(), reason="the data folder is not there")
def test_the_documents_are_those_that_were_read() -> None:
    assert changed(chosen()) == []
