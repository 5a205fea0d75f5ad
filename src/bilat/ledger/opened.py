"""A ledger opened for reading: the connection, and queries with errors in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bilat.ledger.connection import connect_to_read, explained


class Opened:
    """Holds the file open until closed. Raises LedgerMissing, LedgerVersion, LedgerError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect_to_read(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with explained(self._path):
            self._connection.close()

    def _rows(self, sql: str, parameters: Any = ()) -> Iterator[Any]:
        with explained(self._path):
            for row in self._connection.execute(sql, parameters):  # noqa: UP028 - it would close a closed cursor
                yield row

    def _maybe(self, sql: str, parameters: Any = ()) -> Any:
        return next(self._rows(sql, parameters), None)

    def _one(self, sql: str, parameters: Any = ()) -> Any:
        return next(self._rows(sql, parameters))
