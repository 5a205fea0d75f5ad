"""Weights as whole numbers: what the shipped file holds, and how a network is made to compute with exactly that."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

GROUP = 32
"""Inputs that share a scale: logits then move by a few hundredths, where one scale a column moved them by a quarter."""
SMALL = 4096
"""Weights of fewer numbers (biases, norms, small heads) stay fp32: nothing is gained, and they are sensitive."""


def rounded(values: np.ndarray, group: int = GROUP) -> tuple[np.ndarray, np.ndarray]:
    """`values` (inputs, outputs) as int8 (groups, group, outputs) and scales (groups, 1, outputs)."""
    blocks = values.reshape(-1, group, values.shape[1])
    scale = np.maximum(np.abs(blocks).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(blocks / scale), -127, 127).astype(np.int8), scale


def restored(whole: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """The numbers that the shipped file computes with."""
    return (whole.astype(np.float32) * scale).reshape(-1, whole.shape[-1])


def round_in_place(network: nn.Module) -> None:
    """Give every large linear layer the weights that it will have when shipped. Words: by row."""
    with torch.no_grad():
        for part in network.modules():
            if isinstance(part, nn.Linear) and part.weight.numel() >= SMALL:
                part.weight.copy_(torch.from_numpy(restored(*rounded(part.weight.numpy().T)).T.copy()))
            elif isinstance(part, nn.Embedding) and part.weight.numel() >= SMALL:
                part.weight.copy_(torch.from_numpy(_rows(part.weight.numpy())))


def _rows(table: np.ndarray) -> np.ndarray:
    return restored(*rounded(np.ascontiguousarray(table.T))).T.copy()
