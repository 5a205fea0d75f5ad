"""Splits labelled rows into folds that share no six words in a row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import sha256

from training.plover.rows import Row, root, sixgrams

FOLDS = 5


def groups(rows: Sequence[Row]) -> list[int]:
    """The group of each row: rows that share a six-gram, directly or through others, have the same number."""
    parent = list(range(len(rows)))

    def top(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    seen: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(rows):
        for gram in sorted(sixgrams(row.asked.sentence)):
            parent[top(at)] = top(seen.setdefault(gram, at))
    return [top(at) for at in range(len(rows))]


def folds(rows: Sequence[Row], count: int = FOLDS) -> list[int]:
    """The fold of each row: whole groups, every class spread evenly, the order drawn from a hash of the key."""
    members: dict[int, list[int]] = defaultdict(list)
    for at, group in enumerate(groups(rows)):
        members[group].append(at)
    drawn = sorted(members.values(), key=lambda own: (-len(own), sha256(rows[own[0]].key.encode()).hexdigest()))
    filled: Counter[tuple[int, str]] = Counter()
    sizes: Counter[int] = Counter()
    result = [0] * len(rows)
    for own in drawn:
        label = root(rows[own[0]].event)
        fold = min(range(count), key=lambda one: (filled[one, label], sizes[one], one))
        filled[fold, label] += len(own)
        sizes[fold] += len(own)
        for at in own:
            result[at] = fold
    return result


def without_leaks(extra: Sequence[Row], held_out: Sequence[Row]) -> list[Row]:
    """`extra` less the rows that share a six-gram with any row of `held_out`."""
    grams = set().union(*(sixgrams(row.asked.sentence) for row in held_out))
    return [row for row in extra if not grams & sixgrams(row.asked.sentence)]
