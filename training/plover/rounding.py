"""Weights as whole numbers: what the shipped file holds."""

from __future__ import annotations

import numpy as np

GROUP = 32
"""Words and small matrices, which are multiplied out again when loaded: inputs that share a scale."""
SMALL = 4096
"""Weights of fewer numbers (biases, norms, small heads) stay fp32: nothing is gained, and they are sensitive."""
MOST = 63
"""Weights of products in whole numbers lie between plus and minus this: with 127 a processor without instructions for
dot products of bytes would overflow in one product of a hundred, and its answers would be others."""
LEAN = 0.8
"""How far the range of an input is moved into its weights (SmoothQuant's alpha, Xiao et al. 2023, arXiv:2211.10438)."""
CLIPS = np.linspace(0.6, 1.0, 17)
"""Shares of a column's range that are tried as the largest number kept."""


def rounded(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """`values` (inputs, outputs) as int8 (groups, GROUP, outputs) and scales (groups, 1, outputs)."""
    blocks = values.reshape(-1, GROUP, values.shape[1])
    scale = np.maximum(np.abs(blocks).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(blocks / scale), -127, 127).astype(np.int8), scale


def easing(values: np.ndarray, peaks: np.ndarray) -> np.ndarray:
    """By how much each input (of range `peaks`) is divided, and its weights multiplied, before both are rounded.

    A few inputs of an encoder have twenty times the range of the others; rounded by one scale, the others would vanish.
    """
    reach = np.maximum(np.abs(values).max(axis=1), 1e-5)
    ease = np.maximum(peaks, 1e-5) ** LEAN / reach ** (1 - LEAN)
    return np.maximum(ease / np.median(ease), 1e-3).astype(np.float32)  # type: ignore[no-any-return]


def in_columns(values: np.ndarray, powers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """`values` (inputs, outputs) as int8 and a scale an output, clipped where the products suffer least.

    powers: the mean square of each input.
    """
    full = np.maximum(np.abs(values).max(axis=0), 1e-8) / MOST
    tried = [(full * clip).astype(np.float32) for clip in CLIPS]
    errors = [(powers[:, None] * (values - _whole(values, scale) * scale) ** 2).sum(axis=0) for scale in tried]
    best = np.argmin(errors, axis=0)
    scale = np.choose(best, tried)
    return _whole(values, scale).astype(np.int8), scale


def _whole(values: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values / scale), -MOST, MOST)
