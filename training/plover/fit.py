"""The training loop."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from training.plover.features import Features, batches
from training.plover.network import Network
from training.plover.rows import LABELS

LOG = logging.getLogger(__name__)
SMOOTHING = 0.05
"""Share of the truth spread over all labels: the data's own labels are wrong about that often."""
DIRECTION_WEIGHT = 0.3
"""The direction is the easier lesson and has more rows; it must not crowd out the event."""


class Schedule(msgspec.Struct, frozen=True):
    """How long and how fast to learn. rate is that of the encoder's top; the heads learn `heads` times as fast."""

    epochs: float
    rate: float
    batch: int = 16
    heads: float = 10.0
    seed: int = 0
    decay: float = 0.9


def fit(network: Network, items: Sequence[Features], schedule: Schedule) -> Network:
    """Train `network` in place on `items`; bfloat16 products, fp32 weights."""
    torch.manual_seed(schedule.seed)
    optimizer = torch.optim.AdamW(_groups(network, schedule), weight_decay=0.01, fused=True)
    steps = max(1, int(schedule.epochs * math.ceil(len(items) / schedule.batch)))
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _ramp(step, steps))
    network.train()
    done, epoch, began, total = 0, 0, time.monotonic(), 0.0
    while done < steps:
        for batch in batches(items, schedule.batch, schedule.seed * 1000 + epoch):
            total += _step(network, batch, optimizer)
            rates.step()
            done += 1
            if done >= steps:
                break
        epoch += 1
        LOG.info("epoch %d step %d/%d loss %.3f %.0fs", epoch, done, steps, total / done, time.monotonic() - began)
    return network


def _ramp(step: int, steps: int) -> float:
    """A tenth of the way up, the rest down."""
    warm = max(1, steps // 10)
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def _groups(network: Network, schedule: Schedule) -> list[dict[str, object]]:
    """Parameters with their rates: lower layers learn slower."""
    layers = list(network.encoder.encoder.layer)
    groups: list[dict[str, object]] = []
    for at, layer in enumerate(layers):
        rate = schedule.rate * schedule.decay ** (len(layers) - 1 - at)
        groups.append({"params": [p for p in layer.parameters() if p.requires_grad], "lr": rate})
    groups.append({"params": [network.marker_words], "lr": schedule.rate * schedule.heads})
    own = [network.hidden, network.event, network.direction]
    groups.append({"params": [p for part in own for p in part.parameters()], "lr": schedule.rate * schedule.heads})
    return [group for group in groups if group["params"]]


def _step(network: Network, batch: Sequence[Features], optimizer: torch.optim.Optimizer) -> float:
    ids, mask = padded(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(ids, mask)
    loss = loss_of(logits.float(), batch)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
    optimizer.step()
    return float(loss.detach())


def padded(batch: Sequence[Features]) -> tuple[Tensor, Tensor]:
    """Ids and mask of a batch."""
    longest = max(len(item.ids) for item in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    for at, item in enumerate(batch):
        ids[at, : len(item.ids)] = torch.tensor(item.ids)
        mask[at, : len(item.ids)] = 1
    return ids, mask


def loss_of(logits: Tensor, batch: Sequence[Features]) -> Tensor:
    """Event loss (any permitted label is right, or the teacher's distribution) plus direction loss."""
    scores = torch.log_softmax(logits[:, : len(LABELS)], dim=-1)
    permitted = torch.from_numpy(np.stack([item.allowed for item in batch]))
    taught = torch.tensor([item.weight * float(item.allowed.min() == 0) for item in batch])
    hard = -torch.logsumexp(scores.masked_fill(permitted == 0, -1e4), dim=-1)
    hard = (1 - SMOOTHING) * hard - SMOOTHING * scores.mean(-1)
    soft = torch.from_numpy(np.stack([_soft(item) for item in batch]))
    has_soft = torch.tensor([float(item.soft is not None) for item in batch])
    event = torch.where(has_soft > 0, -(soft * scores).sum(-1), hard * torch.where(taught > 0, 1.0, 0.0))
    weights = torch.tensor([item.weight for item in batch])
    return (event * weights).mean() + DIRECTION_WEIGHT * _direction_loss(logits[:, -1], batch)


def _soft(item: Features) -> np.ndarray:
    return np.zeros(len(LABELS), dtype=np.float32) if item.soft is None else item.soft


def _direction_loss(logits: Tensor, batch: Sequence[Features]) -> Tensor:
    truth = torch.tensor([item.backward for item in batch])
    known = ~torch.isnan(truth)
    if not known.any():
        return logits.sum() * 0
    return nn.functional.binary_cross_entropy_with_logits(logits[known], truth[known])
