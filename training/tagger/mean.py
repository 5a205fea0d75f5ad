"""The mean of what two runs learned, class by class: of runs that go on from each other it is often better than either.

python -m training.tagger.mean CACHE/before.pt CACHE/after.pt --to CACHE/tagger.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

BY_CLASS = ("types.weight", "types.bias")
"""Weights with a row for each class."""


def mean(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """As `fit` saves it: the second run's classes; each weight the mean of both, of a class it alone knows its own."""
    known = {name: at for at, name in enumerate(before["names"])}
    state: dict[str, Tensor] = {}
    for name, value in after["state"].items():
        old = before["state"][name]
        if name in BY_CLASS:
            old = torch.stack([old[known[one]] if one in known else value[at] for at, one in enumerate(after["names"])])
        state[name] = (old + value) / 2 if value.is_floating_point() else value
    return after | {"state": state}


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    torch.save(mean(torch.load(options.before), torch.load(options.after)), options.to)


if __name__ == "__main__":
    main()
