"""JSON Lines: one row a line, UTF-8, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

TEXT = True


def write(rows: Iterable[msgspec.Struct], row_type: type[msgspec.Struct], out: BinaryIO) -> None:
    """Write rows as they come."""
    encoder = msgspec.json.Encoder()
    for row in rows:
        out.write(encoder.encode(row) + b"\n")
