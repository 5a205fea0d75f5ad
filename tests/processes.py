"""Processes that tests start, and the moment to do something to them."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path


def wait_until_it_writes(ledger: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the process itself holds the ledger: killing it before that would prove nothing.

    A killed writer leaves its lock's file behind, so the file alone says nothing.
    """
    lock = Path(f"{ledger}-writer")
    mark = f'"pid":{process.pid},'.encode()
    while process.poll() is None and not (lock.exists() and mark in lock.read_bytes()):
        time.sleep(0.001)
