"""Fits who is meant where a sentence leaves a side unsaid to the labelled articles, in some ten minutes:

    python -m training.unsaid.fit

Every label of `training/tagger/labels.csv` in an article that is not held out, one side of which its sentence does not
name while the other is named, is a choice among the text's states (`bilat.coding.parties.unsaid`). Weights of a
conditional logit are fitted with a ridge, all articles in; printed is how often the likeliest state is the right one in
cross-validation, articles kept whole, beside the first of the text's pair that is not named.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from bilat.coding.context import Context
from bilat.coding.parties.unsaid import Side, signs
from bilat.read import read
from evals.labelled import Article, Label, articles

WEIGHTS = Path(__file__).parents[2] / "src/bilat/data/models/unsaid/weights.yml"
FOLDS = 4
RIDGE = 1.0
RATE, STEPS = 0.4, 150
"""Of the descent: the loss stands still after some hundred steps."""
LEAST = 0.05
"""Weights nearer to zero are left out."""
ALONE = frozenset({"position", "tie"})
"""Kinds of one state, or of a body and a state."""


class Choice(msgspec.Struct, frozen=True):
    """A side left unsaid: its article, its kind, what is seen of every candidate, who is meant, the pair's first."""

    article: int
    kind: str
    seen: dict[str, dict[str, float]]
    meant: str
    first: str | None


def choices(read_articles: Iterable[tuple[int, Article, Context]]) -> Iterator[Choice]:
    """All sides that the labels of articles know and their sentences leave unsaid."""
    for number, article, context in read_articles:
        for label in article.labels:
            choice = _choice(number, label, context) if label.kind not in ALONE else None
            if choice is not None:
                yield choice


def _choice(article: int, label: Label, context: Context) -> Choice | None:
    """The side of one label that is left unsaid, where it is one side and the other is named."""
    acting, acted_on = ([one[1:] for one in side.split() if one.startswith("=")] for side in _sides(label))
    sentences = enumerate(context.reading.sentences)
    number = next((n for n, s in sentences if s.start <= label.start < s.end), None)
    if len(acting) + len(acted_on) != 1 or number is None:
        return None
    meant = (acting + acted_on)[0]
    named = label.codes - {meant}
    if not named:
        return None
    side = Side(number, label.start, named, label.kind, label.type, bool(acting))
    first = next((code for code in context.pair_at(number) if code not in named), None)
    return Choice(article, label.kind, signs(context, side), meant, first)


def _sides(label: Label) -> tuple[str, str]:
    return label.actors, label.recipients


def fitted(some: Sequence[Choice], names: Sequence[str]) -> np.ndarray:
    """The weights of the signs, by adaptive descent over all choices at once."""
    at = {name: column for column, name in enumerate(names)}
    rows = [(n, one, code) for n, one in enumerate(c for c in some if c.meant in c.seen) for code in sorted(one.seen)]
    x = np.zeros((len(rows), len(names)))
    for row, (_, one, code) in enumerate(rows):
        for name, value in one.seen[code].items():
            if name in at:
                x[row, at[name]] = value
    right = np.array([float(code == one.meant) for _, one, code in rows])
    group = np.array([n for n, _, _ in rows])
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    w, squares = np.zeros(len(names)), np.full(len(names), 1e-8)
    for _ in range(STEPS):
        scores = x @ w
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        slope = x.T @ (powers / np.add.reduceat(powers, starts)[group] - right) + RIDGE * w
        squares += slope * slope
        w -= RATE * slope / np.sqrt(squares)
    return w


def is_right(choice: Choice, weights: dict[str, float]) -> bool:
    """The likeliest state is the one that is meant."""
    scores = {c: sum(weights.get(n, 0.0) * v for n, v in seen.items()) for c, seen in choice.seen.items()}
    return max(sorted(scores), key=lambda c: scores[c], default=None) == choice.meant


def held_out(every: Sequence[Choice], names: Sequence[str]) -> list[tuple[Choice, bool]]:
    """Every choice, and whether the model that has not seen its article is right about it."""
    out = []
    for fold in range(FOLDS):
        known = [one for one in every if one.article % FOLDS != fold]
        weights = dict(zip(names, fitted(known, names).tolist(), strict=True))
        out += [(one, is_right(one, weights)) for one in every if one.article % FOLDS == fold]
    return out


def write(every: Sequence[Choice]) -> None:
    """Fit all choices and write the weights; print the figures of the cross-validation."""
    names = sorted({name for one in every for seen in one.seen.values() for name in seen})
    judged = held_out(every, names)
    by_kind: dict[str, list[tuple[Choice, bool]]] = defaultdict(list)
    for one, right in judged:
        by_kind[one.kind].append((one, right))
    for kind, some in sorted(by_kind.items()):
        first = sum(one.first == one.meant for one, _ in some) / len(some)
        model = sum(right for _, right in some) / len(some)
        print(f"{kind:<11} {len(some):>5}  first of the pair {first:.3f}  model {model:.3f}")
    weights = zip(names, fitted(every, names).tolist(), strict=True)
    lines = ["# Written by training/unsaid/fit.py.", "signs:"]
    lines += [f"  {json.dumps(name)}: {value:.2f}" for name, value in weights if abs(value) >= LEAST]
    lines.append(f"fitted: [{len(every)}, {sum(right for _, right in judged)}]")
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, and write the weights."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    known = (article for article in articles() if not article.held)
    write(list(choices((n, one, Context(one.document, read(one.document))) for n, one in enumerate(known))))


if __name__ == "__main__":
    main()
