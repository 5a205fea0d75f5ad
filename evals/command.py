"""What every command of evals shares: its parser, and a clear end when something is missing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from evals.chain import ChainFailed
from evals.gold import GoldError
from evals.shared import SharedMissing


def parser(name: str, doc: str | None) -> argparse.ArgumentParser:
    """A parser for `python -m NAME`, described by the first line of the module's docstring."""
    return argparse.ArgumentParser(prog=f"python -m {name}", description=(doc or "").strip().splitlines()[0])


def end(main: Callable[[], int]) -> None:
    """Run a command and leave with its exit code; with a message and 1 when an input is missing or changed."""
    try:
        sys.exit(main())
    except (GoldError, ChainFailed, SharedMissing) as error:
        sys.exit(str(error))
