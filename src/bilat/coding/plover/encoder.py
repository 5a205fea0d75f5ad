"""Runs the coder's encoder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bilat.coding.session import session


class Encoder:
    """The weights, loaded. Safe to call from several threads at once."""

    def __init__(self, path: Path) -> None:
        self._session = session(path)

    def logits(self, ids: Sequence[int]) -> list[float]:
        """One number for each label, then one that the parties are swapped."""
        import numpy as np

        row = np.asarray([ids], dtype=np.int64)
        (out,) = self._session.run(None, {"ids": row})
        return [float(number) for number in out[0]]
