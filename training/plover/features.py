"""Turns rows into token ids, with the code that the package runs."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from tokenizers import Tokenizer

from bilat.coding.plover.tokens import token_ids
from training.plover.rows import LABELS, SOME, YIELD, Row

MAX_TOKENS = 128


class Features(msgspec.Struct, frozen=True):
    """A row ready for the network.

    allowed has 1 for each label that the truth permits (YIELD permits two; a row taught only its direction permits
    all), backward is 1.0, 0.0 or NaN where nothing is known, soft a teacher's distribution or None.
    """

    ids: list[int]
    allowed: np.ndarray
    backward: float
    soft: np.ndarray | None = None
    weight: float = 1.0


def allowed(event: str) -> np.ndarray:
    """One for each permitted label; an empty event permits every one, SOME every one but NONE."""
    names = {YIELD: ("CONCEDE", "RETREAT"), "": LABELS, SOME: LABELS[:-1]}.get(event, (event,))
    return np.array([float(name in names) for name in LABELS], dtype=np.float32)


def featurise(tokenizer: Tokenizer, rows: Sequence[Row]) -> list[Features]:
    """Features of labelled rows; a swapped row teaches its direction, and no event."""
    return [
        Features(
            token_ids(tokenizer, row.asked, MAX_TOKENS), allowed("" if row.backward else row.event), _backward(row)
        )
        for row in rows
    ]


def _backward(row: Row) -> float:
    if row.event in ("NONE", SOME) or not row.asked.recipient_spans:
        return float("nan")
    return float(row.backward)


def batches(items: Sequence[Features], size: int, seed: int) -> Iterator[list[Features]]:
    """Shuffled batches of rows of like length."""
    draw = random.Random(seed)
    order = sorted(range(len(items)), key=lambda at: (len(items[at].ids) + draw.random() * 12))
    chunks = [order[at : at + size] for at in range(0, len(order), size)]
    draw.shuffle(chunks)
    for chunk in chunks:
        yield [items[at] for at in chunk]


