"""A command run as a user runs it: its time, and the most memory that it and its workers held at once."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

COMMAND = (sys.executable, "-c", "import sys; from bilat.cli import main; sys.exit(main())")
EVERY = 0.05
"""Seconds between two looks at the memory: workers grow over seconds."""


class Run(msgspec.Struct, frozen=True):
    """seconds: wall time; peak_mb: resident memory of all processes together, shared pages counted for each."""

    seconds: float
    peak_mb: float


def run(args: Sequence[str]) -> Run:
    """Run `bilat ARGS` to its end. Raises CalledProcessError when it fails."""
    started, peak = time.perf_counter(), 0
    with subprocess.Popen([*COMMAND, *args], stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, sum(resident(pid) for pid in family(process.pid)))
            time.sleep(EVERY)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, ["bilat", *args])
    return Run(time.perf_counter() - started, peak / 2**20)


def family(pid: int) -> list[int]:
    """A process and all that it started, those that have ended left out."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in family(int(child)))]


def resident(pid: int) -> int:
    """Bytes of resident memory; 0 for a process that has ended."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def help_seconds(times: int = 5) -> float:
    """Median time of `bilat --help`."""
    return statistics.median(run(["--help"]).seconds for _ in range(times))
