"""Five-fold cross-validation on the PLV training half, cached fold by fold.

    python -m training.plover.crossval --plv ../shared/benchmarks/plover/plv_train.tsv --cache DIR --name trial
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from tokenizers import Tokenizer

from bilat.coding.plover.encoder import Encoder
from bilat.coding.plover.masking import mask
from bilat.coding.plover.tokens import load_tokenizer
from training.plover.export import SAMPLES, export
from training.plover.features import Features, featurise
from training.plover.fit import Schedule, fit
from training.plover.folds import FOLDS, folds, without_leaks
from training.plover.handread import fold_of, read_rows
from training.plover.network import Network
from training.plover.rows import LABELS, SOME, Row, read_marked, read_plv, read_weak, root, swapped
from training.plover.scores import decide, report, softmax

LOG = logging.getLogger(__name__)
BATCH = 32
"""Twice as fast as 16 on two cores, and no worse."""
WEAK_SEED = 0
REAL = "apart"
"""How keys begin of the real sentences that `training.plover.apart` found."""
TOGETHER = re.compile(
    r"\[unused\d\](\s+[\w'-]+){0,3}\s*(,|and|as well as)\s+([\w'-]+\s+){0,2}\[unused\d\]|between [^.]*\[unused"
)
"""Both parties in one list: who stands first means nothing."""


def arguments() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plv", type=Path, required=True)
    parser.add_argument("--weak", type=Path, help="folder of the NGEC sentences")
    parser.add_argument("--generated", type=Path, nargs="*", default=[])
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--frozen", type=int, default=0)
    parser.add_argument("--tune-frozen", type=int, default=3, help="lower layers that PLV no longer changes")
    parser.add_argument("--share", type=int, default=100, help="percent of PLV rows tuned on, for a learning curve")
    parser.add_argument("--weak-epochs", type=float, default=2)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--weak-rate", type=float, default=1e-4)
    parser.add_argument("--balance", type=float, default=0.3)
    parser.add_argument("--swap", type=float, default=0.4, help="share of the rows added with parties swapped")
    parser.add_argument("--replay", type=int, default=10, help="generated rows of each type kept beside PLV's")
    parser.add_argument("--replay-none", type=int, default=150, help="the same of NONE and of SOME")
    parser.add_argument("--replay-weight", type=float, default=0.5)
    parser.add_argument("--read-weight", type=float, default=1.0, help="of real sentences that a person read")
    parser.add_argument("--ship", type=Path, help="train on all rows and write this ONNX file, no cross-validation")
    parser.add_argument("--seeds", type=int, nargs="*", default=[0])
    parser.add_argument("--folds", type=int, nargs="*", default=list(range(FOLDS)))
    return parser.parse_args()


def balanced(rows: Sequence[Row], items: list[Features], power: float) -> list[Features]:
    """Weights that rise as a class gets rarer: (largest / own) to the power given, with mean one; SOME, the least
    sure, half.
    """
    counts = Counter(root(row.event) for row in rows if not row.backward)
    top = max(counts.values())
    raw = np.array([(top / counts[root(row.event)]) ** power * (0.5 if row.event == SOME else 1) for row in rows])
    raw /= raw.mean()
    return [msgspec.structs.replace(item, weight=float(w)) for item, w in zip(items, raw, strict=True)]


def with_swaps(rows: Sequence[Row], share: float) -> list[Row]:
    """Rows, and for a share of those with one direction their swapped copy (drawn by a hash of the key)."""
    chosen = [row for row in rows if _drawn(row.key) < share and one_way(row)]
    return [*rows, *map(swapped, chosen)]


def one_way(row: Row) -> bool:
    """True when swapping the parties makes the statement another one."""
    if row.event in ("CONSULT", "COOPERATE", "NONE", SOME) or not (row.asked.actor_spans and row.asked.recipient_spans):
        return False
    return not TOGETHER.search(mask(row.asked).text)


def _drawn(key: str) -> float:
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def weak_rows(options: argparse.Namespace) -> list[Row]:
    """All weakly labelled rows that share no six words with a PLV row."""
    weak = read_weak(options.weak) if options.weak else []
    for path in options.generated:
        weak += read_marked(path)
    return without_leaks(weak, read_plv(options.plv))


def replayed(options: argparse.Namespace, seed: int) -> list[Row]:
    """Generated rows that keep alive what PLV does not teach: no event, the two ways of giving way, rare forms."""
    rows = [row for row in options.weak_rows if not row.key.startswith(("stories", "titles"))]
    random.Random(seed).shuffle(rows)
    kept: Counter[str] = Counter()
    result = []
    for row in rows:
        kept[row.event] += 1
        if kept[row.event] <= (options.replay_none if row.event in ("NONE", SOME) else options.replay):
            result.append(row)
    return result


def tuning_items(options: argparse.Namespace, tokenizer: Tokenizer, train: Sequence[Row], seed: int) -> list[Features]:
    """Features of PLV rows, balanced, of sentences read by a person, and of replayed rows at a lower weight."""
    rows = with_swaps(train, options.swap)
    items = balanced(rows, featurise(tokenizer, rows), options.balance)
    again = with_swaps(replayed(options, seed), options.swap / 2)
    extra = featurise(tokenizer, again)
    read = [row for row in options.read_rows if fold_of(row) != options.held_out]
    items += [
        msgspec.structs.replace(item, weight=options.read_weight * (0.5 if row.event == SOME else 1))
        for row, item in zip(read, featurise(tokenizer, read), strict=True)
    ]
    return items + [msgspec.structs.replace(item, weight=options.replay_weight) for item in extra]


def pretrained(options: argparse.Namespace) -> Network:
    """The network after the weak data; the same for all folds and seeds, since it has seen no PLV row.

    First what is written or generated, then real sentences with and without an event, among half as many of the first.
    """
    tokenizer = load_tokenizer(options.base / "tokenizer.json")
    markers = tuple(tokenizer.token_to_id(f"[unused{n}]") for n in (1, 2))
    torch.manual_seed(WEAK_SEED)
    network = Network(options.base, markers, options.frozen)  # type: ignore[arg-type]
    if not options.weak_rows:
        return network
    real = [row for row in options.weak_rows if row.key.startswith(REAL)]
    made = [row for row in options.weak_rows if not row.key.startswith(REAL)]
    again = random.Random(WEAK_SEED).sample(made, min(len(made), len(real) // 2))
    _step(options, network, "weak", made, Schedule(options.weak_epochs, options.weak_rate, BATCH, seed=WEAK_SEED))
    if real:
        _step(options, network, "apart", [*real, *again], Schedule(1, options.rate, BATCH, seed=WEAK_SEED))
    return network


def _step(
    options: argparse.Namespace, network: Network, name: str, weak: Sequence[Row], schedule: Schedule
) -> None:
    """Train on weak rows, or load what was trained before."""
    path = options.cache / f"{options.name}-{name}.pt"
    if path.exists():
        network.load_state_dict(torch.load(path))
        return
    rows = with_swaps(weak, options.swap)
    LOG.info("%s rows %d", name, len(rows))
    tokenizer = load_tokenizer(options.base / "tokenizer.json")
    items = balanced(rows, featurise(tokenizer, rows), options.balance)
    fit(network, items, schedule)
    torch.save(network.state_dict(), path)


def tune(
    options: argparse.Namespace, network: Network, tokenizer: Tokenizer, rows: Sequence[Row], seed: int
) -> None:
    """The second stage: PLV rows beside some replayed ones."""
    network.freeze(options.tune_frozen)
    items = tuning_items(options, tokenizer, rows, seed)
    LOG.info("tuning on %d rows", len(items))
    fit(network, items, Schedule(options.epochs, options.rate, BATCH, seed=seed))


def one_fold(
    options: argparse.Namespace, rows: Sequence[Row], chosen: np.ndarray, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Logits of the held-out rows, and of the held-out sentences read, from a network fine-tuned on the others."""
    tokenizer = load_tokenizer(options.base / "tokenizer.json")
    network = pretrained(options)
    train = [row for row, out in zip(rows, chosen, strict=True) if not out]
    if options.share:
        tune(options, network, tokenizer, [row for row in train if _drawn(row.key) * 100 < options.share], seed)
    path = options.cache / f"{options.name}-fold.onnx"
    _export(options, network, tokenizer, path)
    test = [row for row, out in zip(rows, chosen, strict=True) if out]
    both = predict(path, featurise(tokenizer, test))
    back = predict(path, featurise(tokenizer, [swapped(row) for row in test]))
    held = [row for row in options.read_rows if fold_of(row) == options.held_out]
    return np.stack([both, back]), predict(path, featurise(tokenizer, held))


def predict(path: Path, items: Sequence[Features]) -> np.ndarray:
    """Logits (items, 18) of the exported network: what ships is what is measured."""
    encoder = Encoder(path)
    return np.array([encoder.logits(item.ids) for item in items], dtype=np.float32).reshape(-1, len(LABELS) + 1)


def _export(options: argparse.Namespace, network: Network, tokenizer: Tokenizer, path: Path) -> None:
    """Write the network; the weakly labelled sentences show the ranges of its products."""
    rows = random.Random(WEAK_SEED).sample(options.weak_rows, SAMPLES)
    export(network, path, [item.ids for item in featurise(tokenizer, rows)])


def ship(options: argparse.Namespace, rows: Sequence[Row]) -> None:
    """Train on all rows with the first seed and write the weights to `options.ship`."""
    tokenizer = load_tokenizer(options.base / "tokenizer.json")
    network = pretrained(options)
    tune(options, network, tokenizer, rows, options.seeds[0])
    torch.save(network.state_dict(), options.cache / f"{options.name}-full.pt")
    _export(options, network, tokenizer, options.ship)


def main() -> None:
    """Run what is not in the cache yet, then print the figures."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(2)
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    rows = read_plv(options.plv)
    options.weak_rows = weak_rows(options)
    options.read_rows = read_rows() if options.read_weight else []
    options.held_out = None
    if options.ship:
        ship(options, rows)
        return
    fold = np.array(folds(rows))
    for seed in options.seeds:
        logits = np.zeros((2, len(rows), 18), dtype=np.float32)
        for one in options.folds:
            share = "" if options.share == 100 else f"share{options.share}-"
            path = options.cache / f"{options.name}-{share}{seed}-{one}.npy"
            if not path.exists():
                options.held_out = one
                both, read = one_fold(options, rows, fold == one, seed)
                np.save(path.with_suffix(".read.npy"), read)
                np.save(path, both)
            logits[:, fold == one] = np.load(path)
            show(rows, logits, np.isin(fold, options.folds[: options.folds.index(one) + 1]), f"{seed}-{one}")


def show(rows: Sequence[Row], logits: np.ndarray, where: np.ndarray, title: str) -> None:
    """Print the figures of the rows done so far."""
    some = [row for row, inside in zip(rows, where, strict=True) if inside]
    figures = report(some, decide(softmax(logits[0][where][:, :17])))
    ways = np.array([one_way(row) for row in some])
    figures["backward_wrong"] = float((logits[0][where][ways, -1] > 0).mean())
    figures["backward_found"] = float((logits[1][where][ways, -1] > 0).mean())
    print(title, json.dumps({name: round(value, 3) for name, value in figures.items()}), flush=True)


if __name__ == "__main__":
    main()
