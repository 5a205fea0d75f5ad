"""A writer killed at any moment leaves a ledger that goes on to the same content."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from bilat.errors import LedgerMissing
from bilat.ledger import View, Writer
from tests.builders import make_claim, make_document, make_trade_claim
from tests.processes import wait_until_it_writes

ROUNDS = 6
DOCUMENTS = 400


def write(path: Path) -> None:
    """What the killed process runs, too."""
    with Writer(path) as writer:
        for n in range(DOCUMENTS):
            document = writer.wanted(make_document(key=str(n)), "r")
            if document:
                writer.put(document, "r", [make_claim(document), make_trade_claim(document)])


def test_killed_at_random_moments_and_run_again(tmp_path: Path) -> None:
    write(tmp_path / "whole.db")
    with View(tmp_path / "whole.db") as view:
        whole = view.content_hash()
    path = tmp_path / "killed.db"
    code = f"from pathlib import Path; from tests.ledger.test_crash import write; write(Path({str(path)!r}))"
    root, killed = Path(__file__).parents[2], 0
    for moment in random.Random(7).sample(range(50), ROUNDS):  # noqa: S311 - moments, not secrets
        process = subprocess.Popen([sys.executable, "-c", code], cwd=root)
        wait_until_it_writes(path, process)
        time.sleep(moment / 1000)
        process.kill()
        killed += process.wait() < 0
        with suppress(LedgerMissing), View(path) as view:  # killed before its schema stood
            assert view.faults() == []
            assert view.count_claims() == 2 * view.count_documents()
    assert killed > ROUNDS / 2
    write(path)
    with View(path) as view:
        assert view.content_hash() == whole
    assert sorted(p.name for p in tmp_path.iterdir()) == ["killed.db", "whole.db"]
