"""What the commands print and put in: the board's lines, the inputs of a run, two annotators side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from evals import agreement, board, chain, gold, mirror, report, shared
from evals.stages import STAGES, Fault
from tests.evals.conftest import requires_shared

Row = dict[str, Any]


@requires_shared
def test_the_board_shows_figures_kinds_and_fields(gold_row: Row, text: str) -> None:
    document, claims = mirror.document_of(gold_row, text), mirror.claims_of(gold_row, text)[:3]
    score = board.score_article(gold_row, [document], {document["id"]: claims})
    shown = list(report.lines("gold", [score]))
    assert shown[0] == "## gold: 1 articles, 4 items, 3 claims"
    assert "recall       0.750 [0.75, 0.75]" in shown
    assert any(line.split()[:3] == ["figure", "1", "0"] for line in shown)
    assert any(line.split()[:2] == ["place", "1"] for line in shown)


def test_faults_are_counted_and_listed_by_stage() -> None:
    found = [Fault("date wrong", "field", "a/x.txt", "contact", "date 0.00: i1: met"),
             Fault("not read", "missed", "a/x.txt", "flow", "i2: sold")]
    assert [line.split() for line in report.stage_table(found)][1:-1] == [
        ["not", "read", "1", "-", "-"], ["date", "wrong", "-", "-", "1"]]
    listed = list(report.fault_list(found))
    assert listed[0] == "### not read (missed, 1)"
    assert listed[1] == "  x.txt  flow  i2: sold"


def test_no_stage_is_left_out_of_the_table() -> None:
    found = [Fault(stage, "missed", "x", "event", "") for stage in STAGES]
    assert len(list(report.stage_table(found))) == len(STAGES) + 2


@requires_shared
def test_a_run_gets_the_files_and_just_the_rows_that_have_gold(tmp_path: Path) -> None:
    documents = [gold.read(path).document for path in gold.named_sets()["gold"]]
    rows, *files = chain.inputs_for(documents, tmp_path)
    ids = [json.loads(line)["id"] for line in rows.read_text(encoding="utf-8").splitlines()]
    assert sorted([*ids, *(f"articles/seeds/{path.name}" for path in files)]) == sorted(documents)


@requires_shared
def test_an_article_that_is_nowhere_is_told(tmp_path: Path) -> None:
    with pytest.raises(shared.SharedMissing, match="no-such-article"):
        chain.inputs_for(["no-such-article"], tmp_path)


@requires_shared
def test_two_annotators_agree_on_what_both_say(gold_row: Row, text: str) -> None:
    first = msgspec.convert(gold_row, gold.Gold)
    second = msgspec.structs.replace(first, items=first.items[:2])
    texts = {first.document: text}
    alike = board.figures(agreement.one_way({first.document: first}, {first.document: first}, texts))
    apart = board.figures(agreement.one_way({first.document: first}, {first.document: second}, texts))
    assert alike.tally.f1 == pytest.approx(1.0)
    assert apart.tally == board.Tally(required=2, found=2, claims=4, matched=2)
