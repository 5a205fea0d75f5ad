from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from bilat.cli import main

SAMPLE = resources.files("bilat") / "data" / "sample" / "articles.jsonl"


@pytest.fixture(scope="session")
def sample_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample, read once for all tests of the command line."""
    path = tmp_path_factory.mktemp("sample") / "demo.db"
    assert main(["demo", str(path), "--workers", "2", "--no-serve"]) == 0
    return path


@pytest.fixture
def desk(sample_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that holds what the examples of the help name."""
    shutil.copy(sample_ledger, tmp_path / "demo.db")
    (tmp_path / "articles.jsonl").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "parties.tsv").write_text("sentence\tactor\trecipient\nOman paid Fiji.\tOman\tFiji\n")
    shutil.copy(Path(__file__).parents[1] / "screen" / "names.csv", tmp_path / "list.csv")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text("{}")
    (tmp_path / "score_claims.py").write_text(SCORER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


SCORER = """
import argparse, json
parser = argparse.ArgumentParser()
for name in ("--claims", "--documents"):
    parser.add_argument(name, required=True)
parser.add_argument("--details", action="store_true")
parser.add_argument("gold", nargs="+")
args = parser.parse_args()
claims, documents = ([json.loads(line) for line in open(path)] for path in (args.claims, args.documents))
known = {d["id"] for d in documents}
assert all(c["document"]["id"] in known for c in claims)
print(len(claims), "claims", len(documents), "documents", len(args.gold), "gold", args.details)
"""


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[], None]:
    """Makes standard output look like a terminal of 100 columns."""

    def make() -> None:
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.setenv("TERM", "dumb")
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    return make
