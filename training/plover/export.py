"""Writes a trained network as ONNX whose weights are int8.

Each weight matrix is kept as whole numbers of -127 to 127 with a scale for every 32 of them: a quarter of the size. The
large products are computed with whole numbers too: each 32 numbers of a word are rounded by a scale of their own, so
what a word becomes does not hang on the words beside it, nor an answer on the batch it is in, as with dynamic int8 it
does. It is half as fast again as multiplying the weights out, since less has to come from memory; logits move by a few
hundredths. Tables and small matrices are multiplied out when the file is loaded.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn

from training.plover.network import Network
from training.plover.rounding import GROUP, SMALL, rounded

ZERO = 128
"""What MatMulNBits takes for zero in eight bits."""
WHOLE_NUMBERS = 4
"""The level of MatMulNBits at which it also rounds what is multiplied, in groups of 32 as the weights."""
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
    """One BERT layer over one sentence: no mask, since nothing is padded."""
    own = layer.attention.self
    heads, width = own.num_attention_heads, own.attention_head_size
    query, key, value = (
        part(states).reshape(1, -1, heads, width).transpose(1, 2) for part in (own.query, own.key, own.value)
    )
    weights = torch.softmax(query @ key.transpose(-1, -2) / width**0.5, dim=-1)
    seen = (weights @ value).transpose(1, 2).reshape(1, -1, heads * width)
    attended = layer.attention.output(seen, states)
    return layer.output(layer.intermediate(attended), attended)


def export(network: Network, path: Path) -> None:
    """Write `network` to `path`."""
    network.eval()
    example = torch.randint(1000, 2000, (1, 24))
    example[0, 3], example[0, 9] = network.markers
    torch.onnx.export(
        Single(network).eval(), (example,), str(path), input_names=["ids"], output_names=["logits"],
        dynamic_axes={"ids": {1: "length"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    model = onnx.load(str(path))
    shrink(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def shrink(model: onnx.ModelProto, group: int = GROUP) -> None:
    """Replace every large fp32 weight by int8 and scales, and the products with it by products of whole numbers.

    group: how many weights share a scale; more are faster and less exact.
    """
    graph = model.graph
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    _whole_products(graph, group)
    large = [one for one in graph.initializer if one.data_type == onnx.TensorProto.FLOAT and np.prod(one.dims) >= SMALL]
    for weight in large:
        values = numpy_helper.to_array(weight)
        turned = values.shape[0] % group != 0 or values.shape[0] > WORDS
        whole, scale = rounded(np.ascontiguousarray(values.T) if turned else values, group)
        graph.initializer.remove(weight)
        graph.initializer.append(numpy_helper.from_array(whole, f"{weight.name}_int8"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{weight.name}_scale"))
        shape = np.array([-1, whole.shape[-1]], dtype=np.int64)
        graph.initializer.append(numpy_helper.from_array(shape, f"{weight.name}_shape"))
        for node in reversed(_restoring(weight.name, turned)):
            graph.node.insert(0, node)


def _whole_products(graph: onnx.GraphProto, group: int) -> None:
    """Turn each MatMul by a large weight into one by whole numbers, in the same place."""
    weights = {one.name: one for one in graph.initializer if np.prod(one.dims) >= SMALL}
    for at, node in enumerate(graph.node):
        if node.op_type == "MatMul" and node.input[1] in weights:
            weight = weights[node.input[1]]
            whole, scale = rounded(numpy_helper.to_array(weight), group)
            groups, size, outputs = whole.shape
            table = (whole.astype(np.int16) + ZERO).astype(np.uint8).transpose(2, 0, 1)
            graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(table), f"{weight.name}_whole"))
            scales = np.ascontiguousarray(scale.reshape(groups, outputs).T)
            graph.initializer.append(numpy_helper.from_array(scales, f"{weight.name}_scales"))
            graph.node.remove(node)
            graph.node.insert(at, helper.make_node(
                "MatMulNBits", [node.input[0], f"{weight.name}_whole", f"{weight.name}_scales"], list(node.output),
                name=node.name, domain="com.microsoft", K=groups * size, N=outputs, bits=8, block_size=group,
                accuracy_level=WHOLE_NUMBERS,
            ))  # fmt: skip
            graph.initializer.remove(weight)


def _restoring(name: str, turned: bool) -> list[onnx.NodeProto]:
    """Nodes that give back the weight; onnxruntime runs them once, when it loads the file."""
    flat = f"{name}_flat" if turned else name
    nodes = [
        helper.make_node("Cast", [f"{name}_int8"], [f"{name}_whole"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_whole", f"{name}_scale"], [f"{name}_scaled"]),
        helper.make_node("Reshape", [f"{name}_scaled", f"{name}_shape"], [flat]),
    ]
    return [*nodes, helper.make_node("Transpose", [flat], [name], perm=[1, 0])] if turned else nodes
