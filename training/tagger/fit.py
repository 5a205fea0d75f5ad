"""Trains the tagger.

python -m training.tagger.fit --examples CACHE/examples.jsonl --base FOLDER --to CACHE/tagger.pt
"""

from __future__ import annotations

import argparse
import logging
import math
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from training.tagger.network import Network
from training.tagger.rows import Example

LOG = logging.getLogger(__name__)
LEAST = 8
"""Labels that a class needs to be told apart; rarer ones count as the commonest class of their kind."""
HIDDEN = 0.1
"""Share of the words hidden while learning, so that no single word decides."""
MASK = 103
"""[MASK] of the base vocabulary; ids below 1000 are never hidden."""
ROLE_WEIGHT, MANNER_WEIGHT = 0.5, 0.2
"""The parts and the manner are learned beside the type and must not crowd it out."""


def arguments() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--start", type=Path, help="go on from what an earlier run saved")
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--empty", type=float, default=1.0, help="share of the sentences without a claim to learn from")
    parser.add_argument("--all", action="store_true", help="learn from the held-out articles too")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def load(path: Path) -> list[Example]:
    """The examples that `rows` wrote."""
    return [msgspec.json.decode(line, type=Example) for line in path.read_bytes().splitlines()]


def classes(examples: Sequence[Example]) -> tuple[tuple[str, ...], dict[str, int]]:
    """The classes, none first, and the index of every label that occurs."""
    counts = Counter(t.name for e in examples for t in e.triggers)
    names = ("none", *sorted(name for name, n in counts.items() if n >= LEAST))
    where = {name: at for at, name in enumerate(names)}
    for name in counts:
        if name not in where:
            kind = name.partition(".")[0]
            rest = [n for n in names if n.startswith(kind + ".")]
            if rest:
                where[name] = names.index(max(rest, key=lambda n: counts[n]))
    return names, where


def padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, slots and mask of a batch."""
    longest = max(len(e.ids) for e in batch)
    out = torch.zeros(3, len(batch), longest, dtype=torch.long)
    for at, example in enumerate(batch):
        n = len(example.ids)
        out[0, at, :n], out[1, at, :n], out[2, at, :n] = torch.tensor(example.ids), torch.tensor(example.slots), 1
    return out[0], out[1], out[2]


def batches(items: Sequence[Example], size: int, draw: random.Random) -> Iterator[list[Example]]:
    """Shuffled batches of sentences of like length."""
    order = sorted(items, key=lambda e: len(e.ids) + draw.random() * 12)
    chunks = [order[at : at + size] for at in range(0, len(order), size)]
    draw.shuffle(chunks)
    yield from chunks


def loss_of(network: Network, batch: Sequence[Example], where: dict[str, int], hide: bool = True) -> Tensor:
    """Type of every word, parts and manner at the words that tell a claim."""
    ids, slots, mask = padded(batch)
    if hide:
        drawn = (torch.rand(ids.shape) < HIDDEN) & (ids > 1000)
        ids = ids.masked_fill(drawn, MASK)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        types, roles, manners = (part.float() for part in network(ids, slots, mask))
    target, weight = torch.zeros_like(ids), mask.float()
    told: list[tuple[int, int, int, int, float]] = []
    manner: list[tuple[int, int, int, bool]] = []
    for row, example in enumerate(batch):
        for t in example.triggers:
            if t.name not in where:
                weight[row, t.piece] = 0
                continue
            if target[row, t.piece] == 0 or t.weight == 1:
                target[row, t.piece], weight[row, t.piece] = where[t.name], t.weight
            for at in example.parties:
                told.append((row, t.piece, at, (at in t.actors) + 2 * (at in t.recipients), t.weight))
            if t.manner >= 0:
                manner.append((row, t.piece, t.manner, t.denied))
    types_loss = nn.functional.cross_entropy(types.flatten(0, 1), target.flatten(), reduction="none")
    loss = (types_loss * weight.flatten()).sum() / len(batch)
    if told:
        r, p, a, y, _ = (torch.tensor(x) for x in zip(*told, strict=True))
        both = torch.stack([y % 2 == 1, y >= 2], -1).float()
        loss = loss + ROLE_WEIGHT * nn.functional.binary_cross_entropy_with_logits(
            roles[r, p, a], both, reduction="sum"
        ) / len(batch)
        if manner:
            r, p, m, d = (torch.tensor(x) for x in zip(*manner, strict=True))
            said = nn.functional.cross_entropy(manners[r, p, :5], m, reduction="sum")
            said = said + nn.functional.binary_cross_entropy_with_logits(manners[r, p, 5], d.float(), reduction="sum")
            loss = loss + MANNER_WEIGHT * said / len(batch)
    return loss


def fit(network: Network, items: Sequence[Example], where: dict[str, int], options: argparse.Namespace) -> None:
    """Train in place; bfloat16 products, fp32 weights."""
    torch.manual_seed(options.seed)
    draw = random.Random(options.seed)
    network.encoder.embeddings.requires_grad_(False)
    layers = list(network.encoder.encoder.layer)
    groups = [
        {"params": list(layer.parameters()), "lr": options.rate * 0.9 ** (len(layers) - 1 - at)}
        for at, layer in enumerate(layers)
    ]
    own = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([*groups, {"params": own, "lr": options.rate * 5}], weight_decay=0.01, fused=True)
    full = [e for e in items if e.triggers]
    empty = [e for e in items if not e.triggers]
    an_epoch = len(full) + int(len(empty) * options.empty)
    steps = int(options.epochs * math.ceil(an_epoch / options.batch))
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / (0.1 * steps) if s < 0.1 * steps else max(0.0, (steps - s) / (0.9 * steps))
    )
    network.train()
    done, began, total = 0, time.monotonic(), 0.0
    while done < steps:
        chosen = full + draw.sample(empty, int(len(empty) * options.empty))
        for batch in batches(chosen, options.batch, draw):
            loss = loss_of(network, batch, where)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            rates.step()
            done, total = done + 1, total + float(loss.detach())
            if done >= steps:
                break
        LOG.info("step %d/%d loss %.3f %.0fs", done, steps, total / done, time.monotonic() - began)


@torch.no_grad()
def scores(network: Network, items: Sequence[Example], names: Sequence[str]) -> Iterator[tuple[Example, np.ndarray]]:
    """Probability of each class at each piece, one sentence at a time."""
    network.eval()
    for example in items:
        types, _, _ = network(*padded([example]))
        yield example, torch.softmax(types[0], -1).numpy()


def report(network: Network, items: Sequence[Example], names: Sequence[str]) -> str:
    """Recall and precision of kinds by sentence, at several thresholds."""
    kinds = sorted({n.partition(".")[0] for n in names if n != "none"})
    rows = []
    for example, table in scores(network, items, names):
        for kind in kinds:
            own = [at for at, n in enumerate(names) if n.startswith(kind + ".")]
            each = table[1:-3, own].sum(-1)
            likely = 1 - float(np.prod(1 - np.minimum(each, 0.9999)))
            owed = [t for t in example.triggers if t.name.startswith(kind + ".")]
            rows.append((kind, likely, any(t.weight == 1 for t in owed), bool(owed)))
    out = []
    for kind in [*kinds, "all"]:
        mine = [r for r in rows if kind in (r[0], "all") and (kind != "all" or r[0] not in ("position",))]
        line = f"{kind:11}"
        for least in (0.3, 0.5, 0.7, 0.85):
            said = [r for r in mine if r[1] >= least]
            recall = sum(r[2] for r in said) / max(1, sum(r[2] for r in mine))
            precision = sum(r[3] for r in said) / max(1, len(said))
            line += f" | {least} R {recall:.2f} P {precision:.2f}"
        out.append(f"{line} | {sum(r[2] for r in mine)}")
    return "\n".join(out)


def go_on(network: Network, names: Sequence[str], path: Path) -> None:
    """Take over what an earlier run learned; classes that it did not know start anew."""
    saved = torch.load(path)
    state, own = saved["state"], network.state_dict()
    for part in ("types.weight", "types.bias"):
        known = {name: at for at, name in enumerate(saved["names"])}
        rows = [state[part][known[name]] if name in known else own[part][at] for at, name in enumerate(names)]
        state[part] = torch.stack(rows)
    own.update({name: value for name, value in state.items() if name in own})
    network.load_state_dict(own)


def main() -> None:
    """Train, report on the held-out articles, save."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(2)
    options = arguments()
    examples = load(options.examples)
    names, where = classes(examples)
    held = [e for e in examples if e.held]
    learn = examples if options.all else [e for e in examples if not e.held]
    LOG.info("%d sentences, %d with a claim, %d classes", len(learn), sum(bool(e.triggers) for e in learn), len(names))
    torch.manual_seed(options.seed)
    network = Network(options.base, len(names), options.layers)
    if options.start:
        go_on(network, names, options.start)
    fit(network, learn, where, options)
    torch.save({"names": names, "layers": options.layers, "state": network.state_dict()}, options.to)
    print(report(network, held, names), flush=True)


if __name__ == "__main__":
    main()
