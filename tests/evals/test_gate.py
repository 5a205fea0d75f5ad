"""The gate: floors hold, rise with the figures, and never fall unasked."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from evals import gate
from evals.board import ArticleScore, Tally
from tests.evals.conftest import requires_shared

FLOORS = {"gold": {"recall": 0.75, "precision": 0.65}}


def scores(unsound: int = 0, lost: int = 0) -> dict[str, list[ArticleScore]]:
    counts = {"required": 1, "found": 1, "claims": 1, "matched": 1, "duplicates": 0, "unsound": unsound}
    return {"gold": [ArticleScore({}, {}, [], counts, {"event": Tally(1, 1, 1, 1)}, {}, [], [], ["i1"] * lost)]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    path.write_bytes(msgspec.json.encode(FLOORS))
    return path


@requires_shared
def test_a_figure_below_its_floor_closes_the_gate() -> None:
    assert gate.faults(FLOORS, {"gold": {"recall": 0.75, "precision": 0.66}}, scores()) == []
    assert gate.faults(FLOORS, {"gold": {"recall": 0.7499, "precision": 0.66}}, scores()) == [
        "gold: recall 0.7499 is below its floor 0.750"]
    assert gate.faults(FLOORS, {}, {}) == ["gold: has a floor, but no gold"]


@requires_shared
def test_what_may_never_be_closes_the_gate_whatever_the_floors() -> None:
    fine = {"gold": {"recall": 1.0, "precision": 1.0}}
    assert gate.faults(FLOORS, fine, scores(unsound=2)) == ["gold: 2 claims without sound evidence"]
    assert gate.faults(FLOORS, fine, scores(lost=1)) == ["gold: 1 gold quotes lost from the text"]


def test_floors_rise_to_what_is_measured(file: Path) -> None:
    assert gate.update({"gold": {"recall": 0.80019, "precision": 0.65}}, lower=False, path=file) == 0
    assert gate.load(file) == {"gold": {"recall": 0.8, "precision": 0.65}}


def test_floors_do_not_fall_unasked(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.update({"gold": {"recall": 0.9, "precision": 0.6}}, lower=False, path=file) == 1
    assert "gold precision" in capsys.readouterr().out
    assert gate.load(file) == {"gold": {"recall": 0.9, "precision": 0.65}}


def test_floors_fall_when_asked(file: Path) -> None:
    assert gate.update({"gold": {"recall": 0.9, "precision": 0.6}}, lower=True, path=file) == 0
    assert gate.load(file)["gold"]["precision"] == 0.6


def test_the_committed_floors_are_shares() -> None:
    assert all(0 <= floor <= 1 for figures in gate.load().values() for floor in figures.values())


@requires_shared
def test_the_gate_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([]) == 0, capsys.readouterr().out
