"""A named stream of bytes: a file, a member of an archive, standard input; read with care and never without a cap."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from bilat.errors import InputError

PEEK_BYTES = 65_536
"""How much is looked at to tell a format: a JSON record's first line with an article in it, several times over."""
PAGE_BYTES = 20_000_000
"""A saved page above this is no article: pages of news sites weigh 0.05 to 2 MB, the heaviest known 5."""
LINE_BYTES = 4_000_000
"""A line of JSON above this is no article: the text of a book is 1 MB, and JSON's escapes may double and double it."""


class Blob:
    """Bytes with a name. `path` is how issues and documents show it, `name` the last part, whose ending tells a format.

    `depth` counts the compressions and archives around it, so that nesting can be refused.
    """

    def __init__(self, path: str, name: str, stream: IO[bytes], depth: int = 0) -> None:
        self.path, self.name, self.depth = path, name, depth
        self.stream = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(_Raw(stream), PEEK_BYTES)

    def peek(self) -> bytes:
        """The beginning, without consuming it."""
        return self.stream.peek(PEEK_BYTES)

    def read(self, cap: int) -> bytes:
        """All of it. Raises InputError when it is longer than `cap` bytes."""
        data = self.stream.read(cap + 1)
        if len(data) > cap:
            raise InputError(f"longer than {cap // 1_000_000} MB, no article is; split it into one file per article")
        return data

    def lines(self, cap: int = LINE_BYTES) -> Iterator[tuple[int, bytes | None]]:
        """Numbered lines from 1; None for a line longer than `cap` bytes, of which nothing is kept in memory."""
        number = 0
        while line := self.stream.readline(cap + 1):
            number += 1
            if len(line) <= cap or line.endswith(b"\n"):
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = self.stream.readline(cap)
            yield number, None


class _Raw(io.RawIOBase):
    """Any object that reads bytes, as the raw stream that a buffer wants."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the wrapped stream."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
