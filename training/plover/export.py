"""Writes a trained network as ONNX whose weights are int8.

Each weight matrix is kept as whole numbers with scales: a quarter of the size. The large products are computed with
whole numbers too, a sentence's by one scale: a sentence must be alone, or its answer would hang on its neighbours. It
is more than twice as fast as in fp32; the reach of the few inputs that are much larger than the others is measured on
sample sentences and moved into their weights first. Of the word table only the words of a sentence are multiplied out,
small matrices when the file is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime import InferenceSession
from torch import Tensor, nn

from training.plover.network import Network
from training.plover.rounding import GROUP, SMALL, easing, in_columns, rounded

Feed = Mapping[str, np.ndarray]
"""What a network is asked: its inputs by name."""
SAMPLES = 150
"""Sentences by which the ranges of the products are measured."""
WORDS = 10_000
"""A matrix of more rows is the word table, whose words are rounded one by one."""


class Single(nn.Module):
    """The network for one sentence without padding; the markers' own words put into the word table."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        table = network.encoder.embeddings.word_embeddings.weight.detach().clone()
        for own, marker in zip(network.marker_words.detach(), network.markers, strict=True):
            table[marker] = own
        self.word_table = nn.Parameter(table)

    def forward(self, ids: Tensor) -> Tensor:
        """Logits (1, 18)."""
        encoder = self.network.encoder
        states = encoder.embeddings(inputs_embeds=torch.nn.functional.embedding(ids, self.word_table))
        for layer in encoder.encoder.layer:
            states = layer_of(layer, states)
        return self.network.answer(states, ids, torch.ones_like(ids, dtype=torch.bool))


def layer_of(layer: nn.Module, states: Tensor) -> Tensor:
    """One BERT layer over one sentence: no mask, since nothing is padded; query, key and value are one product."""
    own = layer.attention.self
    heads, width = own.num_attention_heads, own.attention_head_size
    parts = (own.query, own.key, own.value)
    weight, bias = torch.cat([part.weight for part in parts]), torch.cat([part.bias for part in parts])
    three = nn.functional.linear(states, weight, bias).reshape(-1, 3, heads, width).permute(1, 2, 0, 3)
    query, key, value = three[0:1], three[1:2], three[2:3]
    weights = torch.softmax(query @ key.transpose(-1, -2) / width**0.5, dim=-1)
    seen = (weights @ value).transpose(1, 2).reshape(1, -1, heads * width)
    attended = layer.attention.output(seen, states)
    return layer.output(layer.intermediate(attended), attended)


def export(network: Network, path: Path, samples: Sequence[Sequence[int]]) -> None:
    """Write `network` to `path`. samples: ids of some sentences, by which the ranges of the products are measured."""
    network.eval()
    example = torch.randint(1000, 2000, (1, 24))
    example[0, 3], example[0, 9] = network.markers
    torch.onnx.export(
        Single(network).eval(), (example,), str(path), input_names=["ids"], output_names=["logits"],
        dynamic_axes={"ids": {1: "length"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    shrink(model, [{"ids": np.asarray([ids], dtype=np.int64)} for ids in samples])
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def shrink(model: onnx.ModelProto, samples: Sequence[Feed]) -> None:
    """Replace every large fp32 weight by int8 and scales, and the products with it by products of whole numbers."""
    graph = model.graph
    _whole_products(model, samples)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    large = [one for one in graph.initializer if one.data_type == onnx.TensorProto.FLOAT and np.prod(one.dims) >= SMALL]
    for weight in large:
        values = numpy_helper.to_array(weight)
        if values.shape[0] > WORDS:
            _by_words(graph, weight, values)
            continue
        turned = values.shape[0] % GROUP != 0
        whole, scale = rounded(np.ascontiguousarray(values.T) if turned else values)
        graph.initializer.remove(weight)
        graph.initializer.append(numpy_helper.from_array(whole, f"{weight.name}_int8"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{weight.name}_scale"))
        shape = np.array([-1, whole.shape[-1]], dtype=np.int64)
        graph.initializer.append(numpy_helper.from_array(shape, f"{weight.name}_shape"))
        for node in reversed(_restoring(weight.name, turned)):
            graph.node.insert(0, node)


def _by_words(graph: onnx.GraphProto, table: onnx.TensorProto, values: np.ndarray) -> None:
    """Keep the word table as whole numbers for good: only the words of a sentence are multiplied out, when read."""
    whole, scale = (part.transpose(2, 0, 1) for part in rounded(np.ascontiguousarray(values.T)))
    look_up = next(node for node in graph.node if node.op_type == "Gather" and node.input[0] == table.name)
    at, ids, name = list(graph.node).index(look_up), look_up.input[1], table.name
    graph.initializer.remove(table)
    graph.node.remove(look_up)
    graph.initializer.extend([
        numpy_helper.from_array(np.ascontiguousarray(whole), f"{name}_int8"),
        numpy_helper.from_array(np.ascontiguousarray(scale), f"{name}_scale"),
        numpy_helper.from_array(np.array([0, 0, values.shape[1]], dtype=np.int64), f"{name}_shape"),
    ])  # fmt: skip
    nodes = [
        helper.make_node("Gather", [f"{name}_int8", ids], [f"{name}_words"]),
        helper.make_node("Gather", [f"{name}_scale", ids], [f"{name}_scales"]),
        helper.make_node("Cast", [f"{name}_words"], [f"{name}_whole"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_whole", f"{name}_scales"], [f"{name}_scaled"]),
        helper.make_node("Reshape", [f"{name}_scaled", f"{name}_shape"], list(look_up.output)),
    ]
    for node in reversed(nodes):
        graph.node.insert(at, node)


def _whole_products(model: onnx.ModelProto, samples: Sequence[Feed]) -> None:
    """Turn each MatMul by a large weight into one by whole numbers, in the same place, its input eased before it."""
    graph = model.graph
    weights = {one.name: one for one in graph.initializer if np.prod(one.dims) >= SMALL}
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    ranges = _ranges(model, [node.input[0] for node in products], samples)
    for node in products:
        weight = weights[node.input[1]]
        values, (peaks, powers) = numpy_helper.to_array(weight), ranges[node.input[0]]
        ease = easing(values, peaks)
        whole, scale = in_columns(values * ease[:, None], powers / ease**2)
        own = f"{weight.name}_"
        graph.initializer.extend([
            numpy_helper.from_array(whole, own + "whole"), numpy_helper.from_array(scale, own + "scales"),
            numpy_helper.from_array(np.zeros(len(scale), np.int8), own + "zeros"),
            numpy_helper.from_array(1 / ease, own + "ease"),
        ])  # fmt: skip
        at = list(graph.node).index(node)
        graph.node.remove(node)
        graph.node.insert(at, helper.make_node(
            "DynamicQuantizeMatMul", [own + "eased", own + "whole", own + "scales", own + "zeros"],
            list(node.output), name=node.name, domain="com.microsoft",
        ))  # fmt: skip
        graph.node.insert(at, helper.make_node("Mul", [node.input[0], own + "ease"], [own + "eased"]))
        graph.initializer.remove(weight)


def _ranges(
    model: onnx.ModelProto, names: Sequence[str], samples: Sequence[Feed]
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Of each value of the network: the largest size and the mean square of each of its numbers over the samples."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    names = list(dict.fromkeys(names))
    watched.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    session = InferenceSession(watched.SerializeToString(), providers=["CPUExecutionProvider"])
    seen = [[np.abs(v.reshape(-1, v.shape[-1])) for v in session.run(names, dict(feed))] for feed in samples]
    return {
        name: (np.max([v.max(0) for v in values], axis=0), np.mean([(v**2).mean(0) for v in values], axis=0))
        for name, values in zip(names, zip(*seen, strict=True), strict=True)
    }


def _restoring(name: str, turned: bool) -> list[onnx.NodeProto]:
    """Nodes that give back the weight; onnxruntime runs them once, when it loads the file."""
    flat = f"{name}_flat" if turned else name
    nodes = [
        helper.make_node("Cast", [f"{name}_int8"], [f"{name}_whole"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_whole", f"{name}_scale"], [f"{name}_scaled"]),
        helper.make_node("Reshape", [f"{name}_scaled", f"{name}_shape"], [flat]),
    ]
    return [*nodes, helper.make_node("Transpose", [flat], [name], perm=[1, 0])] if turned else nodes
