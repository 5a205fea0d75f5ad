"""Runs the encoder with onnxruntime.

One sentence at a time, on one thread, without padding: a product of matrices may add up in another order when the batch
or the padding differs, and then the last bits of an answer would hang on its neighbours. Alone, a sentence has the same
bytes whatever came before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class Encoder:
    """The weights, loaded. Safe to call from several threads at once."""

    def __init__(self, path: Path) -> None:
        self._session = _session(path)

    def logits(self, ids: Sequence[int]) -> list[float]:
        """One number for each label, then one that the parties are swapped."""
        import numpy as np

        row = np.asarray([ids], dtype=np.int64)
        (out,) = self._session.run(None, {"ids": row})
        return [float(number) for number in out[0]]


def _session(path: Path) -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Idle threads that spin would take the cores of the workers beside us.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
