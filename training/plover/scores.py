"""The figures by which a coder is judged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from training.plover.rows import LABELS, QUAD, ROOTS, Row, root


def softmax(logits: np.ndarray) -> np.ndarray:
    """Along the last axis."""
    shifted = np.exp(logits - logits.max(-1, keepdims=True))
    return shifted / shifted.sum(-1, keepdims=True)


def decide(probabilities: np.ndarray) -> list[str]:
    """The label to answer: giving way counts as one class until it has won."""
    names = [*ROOTS, "NONE"]
    joined = np.stack([probabilities[:, _members(name)].sum(-1) for name in names], axis=-1)
    return [names[at] for at in joined.argmax(-1)]


def _members(name: str) -> list[int]:
    return [at for at, label in enumerate(LABELS) if root(label) == name]


def macro_f1(truth: Sequence[object], said: Sequence[object], classes: Sequence[object]) -> float:
    """Mean F1 over `classes`; an answer outside them is an error of recall."""
    return float(np.mean([f1(truth, said, one) for one in classes]))


def f1(truth: Sequence[object], said: Sequence[object], one: object) -> float:
    """F1 of one class."""
    hit = sum(t == s == one for t, s in zip(truth, said, strict=True))
    total = sum(t == one for t in truth) + sum(s == one for s in said)
    return 2 * hit / total if total else 0.0


def quad_of(event: str) -> int:
    """PLOVER's quad of a PLV class; 0 for NONE."""
    return {"YIELD": 2, "NONE": 0}.get(event) if event in ("YIELD", "NONE") else QUAD[event]  # type: ignore[return-value]


def report(rows: Sequence[Row], said: Sequence[str]) -> dict[str, float]:
    """Root macro-F1, accuracy, quad macro-F1, and F1 by class."""
    truth = [root(row.event) for row in rows]
    quads = [row.quad for row in rows]
    figures = {
        "root_f1": macro_f1(truth, said, ROOTS),
        "accuracy": float(np.mean([t == s for t, s in zip(truth, said, strict=True)])),
        "quad_f1": macro_f1(quads, [quad_of(one) for one in said], (1, 2, 3, 4)),
        "none": float(np.mean([one == "NONE" for one in said])),
    }
    return figures | {one: f1(truth, said, one) for one in ROOTS}


def calibration_error(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error: mean gap between confidence and accuracy over equal-width bins."""
    edges = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        abs(confidence[edges == one].mean() - right[edges == one].mean()) * (edges == one).mean()
        for one in range(bins)
        if (edges == one).any()
    ]
    return float(sum(gaps))
