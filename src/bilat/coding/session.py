"""Finds the files of a model and runs its network with onnxruntime.

One sentence at a time, on one thread, without padding: a product of matrices may add up in another order when the batch
or the padding differs, and then the last bits of an answer would hang on its neighbours. Alone, a sentence has the same
bytes whatever came before it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.errors import LexiconError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def data_file(name: str) -> Path:
    """Where a file of a model lies, by its name below `bilat/data`. Raises LexiconError where there is none."""
    path = Path(str(files("bilat").joinpath("data", name)))
    if not path.is_file():
        raise LexiconError(f"{name} is missing: the package was built without its models")
    return path


def session(path: Path) -> InferenceSession:
    """The weights, loaded; safe to run from several threads at once."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Idle threads that spin would take the cores of the workers beside us.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
