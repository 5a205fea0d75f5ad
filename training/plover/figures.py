"""The figures of a cross-validation, from its cache: scores, calibration, the confusion matrix as a picture.

    python -m training.plover.figures --plv ../shared/benchmarks/plover/plv_train.tsv --cache DIR --name NAME
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bilat.coding.plover.assets import settings
from bilat.coding.plover.decision import MUTUAL
from training.plover.crossval import one_way
from training.plover.folds import FOLDS, folds
from training.plover.picture import confusion_svg
from training.plover.rows import LABELS, ROOTS, Row, read_plv, root
from training.plover.scores import calibration_error, decide, report, softmax

CLASSES = (*ROOTS, "NONE")
LEARNED = (2, 3)
"""The folds on which the learning curve is measured; all five would take an afternoon."""
UNREAD = (2, 3, 4)
"""The folds whose rows nobody had read through when the generator's acts were written; of the others all had been."""


def cached(cache: Path, name: str, seed: int, fold: np.ndarray) -> np.ndarray:
    """Held-out logits of all rows: (2, rows, 18), as marked and with the parties swapped."""
    logits = np.zeros((2, len(fold), len(LABELS) + 1), dtype=np.float32)
    for one in range(FOLDS):
        logits[:, fold == one] = np.load(cache / f"{name}-{seed}-{one}.npy")
    return logits


def joined(logits: np.ndarray) -> np.ndarray:
    """Probabilities of PLV's classes and NONE, with the shipped settings."""
    moved = logits[:, : len(LABELS)] / settings().temperature
    moved[:, LABELS.index("NONE")] += settings().none_shift
    every = softmax(moved)
    return np.stack([every[:, [root(label) == one for label in LABELS]].sum(-1) for one in CLASSES], axis=-1)


def told(chances: np.ndarray) -> list[str]:
    """Answers: the likeliest class, and NONE where no event reaches the least probability that is told."""
    return [CLASSES[at] if chance >= settings().least else "NONE"
            for at, chance in zip(chances.argmax(-1), chances.max(-1), strict=True)]  # fmt: skip


def turned(said: Sequence[str], logits: np.ndarray, threshold: float) -> list[str]:
    """Answers after the rule of direction: NONE where the parties are seen to be swapped."""
    backward = 1 / (1 + np.exp(-logits[:, -1])) >= threshold
    return ["NONE" if back and one not in MUTUAL else one for one, back in zip(said, backward, strict=True)]


def seed_figures(rows: Sequence[Row], logits: np.ndarray, fold: np.ndarray) -> dict[str, float]:
    """All figures of one seed as the coder answers with its shipped settings."""
    threshold = settings().backward
    truth = np.array([CLASSES.index(root(row.event)) for row in rows])
    chances = joined(logits[0])
    said = turned(told(chances), logits[0], threshold)
    figures = report(rows, said)
    swaps = turned(told(joined(logits[1])), logits[1], threshold)
    ways = [at for at, row in enumerate(rows) if one_way(row)]
    figures["swap_changes"] = float(np.mean([said[at] != swaps[at] for at in ways]))
    none = np.array([one == "NONE" for one in told(chances)])
    sure = np.where(none, chances[:, -1], chances.max(-1))
    figures["ece"] = calibration_error(sure, (~none & (chances.argmax(-1) == truth)).astype(float))
    unread = np.isin(fold, UNREAD)
    some = [row for row, inside in zip(rows, unread, strict=True) if inside]
    unread_said = [one for one, inside in zip(said, unread, strict=True) if inside]
    figures["unread_root_f1"] = report(some, unread_said)["root_f1"]
    figures["unread_accuracy"] = report(some, unread_said)["accuracy"]
    return figures


def learning(rows: Sequence[Row], options: argparse.Namespace, fold: np.ndarray) -> dict[str, float]:
    """Root macro-F1 of the first seed by share of the PLV training rows, over the folds run for every share."""
    curve = {}
    for share in (0, 10, 25, 50, 100):
        part = "" if share == 100 else f"share{share}-"
        files = [options.cache / f"{options.name}-{part}{options.seeds[0]}-{one}.npy" for one in LEARNED]
        if all(path.exists() for path in files):
            some = [row for one in LEARNED for row, at in zip(rows, fold, strict=True) if at == one]
            logits = np.concatenate([np.load(path)[0] for path in files])
            curve[f"{share}%"] = report(some, decide(softmax(logits[:, : len(LABELS)])))["root_f1"]
    return curve


def main() -> None:
    """Write figures and picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plv", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--seeds", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument("--json", type=Path, default=Path("evals/plover_figures.json"))
    parser.add_argument("--picture", type=Path, default=Path("docs/plover-confusion.svg"))
    options = parser.parse_args()
    rows = read_plv(options.plv)
    fold = np.array(folds(rows))
    every = [cached(options.cache, options.name, seed, fold) for seed in options.seeds]
    seeds = [seed_figures(rows, logits, fold) for logits in every]
    mean = {name: float(np.mean([one[name] for one in seeds])) for name in seeds[0]}
    figures = {"seeds": options.seeds, "mean": mean, "by_seed": seeds, "learning": learning(rows, options, fold)}
    options.json.write_text(json.dumps(_short(figures), indent=1) + "\n", encoding="utf-8")
    counts = np.zeros((len(ROOTS), len(CLASSES)))
    for logits in every:
        for row, said in zip(rows, told(joined(logits[0])), strict=True):
            counts[ROOTS.index(root(row.event)), CLASSES.index(said)] += 1 / len(every)
    options.picture.write_text(confusion_svg(counts, ROOTS, CLASSES), encoding="utf-8")
    print(json.dumps(_short(mean), indent=1))


def _short(value: object) -> object:
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_short(one) for one in value]
    return round(value, 4) if isinstance(value, float) else value


if __name__ == "__main__":
    main()
