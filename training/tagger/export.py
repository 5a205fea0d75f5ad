"""Writes a trained tagger as ONNX with weights in int8, and its settings.

python -m training.tagger.export --from CACHE/tagger.pt --base FOLDER --examples CACHE/examples.jsonl \
    --to src/bilat/data/models/tagger
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from training.plover.export import SAMPLES, Feed, layer_of, shrink
from training.tagger.fit import load
from training.tagger.network import Network


class Single(nn.Module):
    """The network for one sentence without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.word_table = nn.Parameter(network.encoder.embeddings.word_embeddings.weight.detach().clone())

    def forward(self, ids: Tensor, slots: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of types, roles and manners."""
        encoder = self.network.encoder
        words = nn.functional.embedding(ids, self.word_table) + self.network.slots(slots)
        states = encoder.embeddings(inputs_embeds=words)
        for layer in encoder.encoder.layer:
            states = layer_of(layer, states)
        return self.network.answer(states)


def samples(path: Path) -> list[Feed]:
    """Sentences from all over the examples."""
    examples = load(path)
    return [{"ids": np.asarray([one.ids], dtype=np.int64), "slots": np.asarray([one.slots], dtype=np.int64)}
            for one in examples[:: max(1, len(examples) // SAMPLES)]]  # fmt: skip


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, required=True)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    saved = torch.load(options.source)
    network = Network(options.base, len(saved["names"]), saved["layers"])
    network.load_state_dict(saved["state"])
    network.eval()
    options.to.mkdir(parents=True, exist_ok=True)
    path = options.to / "model.onnx"
    ids, slots = torch.randint(1000, 2000, (1, 24)), torch.randint(0, 6, (1, 24))
    torch.onnx.export(
        Single(network).eval(), (ids, slots), str(path), input_names=["ids", "slots"],
        output_names=["types", "roles", "manners"],
        dynamic_axes={"ids": {1: "length"}, "slots": {1: "length"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    shrink(model, samples(options.examples))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    print("classes: [" + ", ".join(saved["names"]) + "]")


if __name__ == "__main__":
    main()
