"""Every error that bilat raises on purpose, under one root.

BilatError
├── UsageError          the caller asked for something that cannot be meant (exit code 2)
├── InputError          an input cannot be read; carries the reason that becomes an issue row
├── LexiconError        a data file of the package is malformed; names file and entry
├── KindError           a claim's kind, type or values are not declared
└── LedgerError         the ledger file is at fault (exit code 1)
    ├── LedgerMissing   there is no ledger at that path
    ├── LedgerLocked    another writer holds it
    └── LedgerVersion   it was written by a newer bilat, or is no ledger at all
"""

from __future__ import annotations


class BilatError(Exception):
    """Root of all errors of bilat: catch it to catch everything raised on purpose."""


class UsageError(BilatError):
    """The call itself is wrong: an unknown format, two options that exclude each other."""


class InputError(BilatError):
    """An input, or a part of it, cannot be read. `reason` is what an issue row shows."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LexiconError(BilatError):
    """A data file of the package is malformed. Raised on load, names the file and the entry."""


class KindError(BilatError):
    """A kind, a type or a value that no file in `bilat.kinds` declares."""


class LedgerError(BilatError):
    """The ledger file is at fault."""


class LedgerMissing(LedgerError):
    """There is no ledger at the given path."""


class LedgerLocked(LedgerError):
    """Another process is writing to the ledger."""


class LedgerVersion(LedgerError):
    """The file was written by a newer bilat, or is not a ledger."""
