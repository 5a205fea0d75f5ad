"""A ledger opened for reading with its records and entities up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bilat.errors import LedgerError, LedgerVersion

if TYPE_CHECKING:
    from bilat.ledger import View


@contextmanager
def fresh(ledger: Path) -> Iterator[View]:
    """The view, after making anew what is out of date.

    A ledger that cannot be written just now (another program holds it, the folder is read-only) is shown as it was
    last made, with a word about it on standard error. Raises LedgerError where nothing was ever made.
    """
    from bilat.ledger import View

    bring_up_to_date(ledger)
    with View(ledger) as view:
        yield view


def bring_up_to_date(ledger: Path) -> None:
    """Make records and entities anew where claims, judgements or rules have changed."""
    from bilat.ledger import View
    from bilat.pipeline import know

    try:
        know(ledger, progress=_tell if sys.stderr.isatty() else None)
    except LedgerVersion:
        raise
    except LedgerError as error:
        with View(ledger) as view:  # a ledger that is not there raises here too
            if not view.known().version:
                raise
        typer.echo(f"bilat: records and entities as they were last made: {error}", err=True)


def _tell(stage: str) -> None:
    """One line that each stage overwrites, and the last one clears."""
    words = "" if stage == "keeping" else f"bringing records up to date: {stage} …"
    sys.stderr.write(f"\r\x1b[K{words}")
    sys.stderr.flush()
