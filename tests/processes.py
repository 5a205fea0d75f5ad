"""Processes that tests start, and the moment to do something to them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]


def wait_until_it_writes(ledger: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the process itself holds the ledger: killing it before that would prove nothing.

    A killed writer leaves its lock's file behind, so the file alone says nothing.
    """
    lock = Path(f"{ledger}-writer")
    mark = f'"pid":{process.pid},'.encode()
    while process.poll() is None and not (lock.exists() and mark in lock.read_bytes()):
        time.sleep(0.001)


def kill_while_it_writes(code: str, ledger: Path, moments: Iterable[float]) -> None:
    """Run `code` and kill it so many seconds after it took the ledger, once a moment; at least once it was alive."""
    killed = 0
    for moment in moments:
        process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
        wait_until_it_writes(ledger, process)
        time.sleep(moment)
        process.kill()
        killed += process.wait() < 0
    assert killed
