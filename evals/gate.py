"""The gate: every figure of the scoreboard stays at or above its floor, and no claim is unsound.

    python -m evals.gate                        exit code 1 when a figure is below its floor
    python -m evals.gate --update               raise the floors to what is measured
    python -m evals.gate --update --lower       lower them too (say why in the commit)

The chain gives the same bytes for the same input, so a floor is the figure itself, cut to three places.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from evals import board, command
from evals.scoring import score_all

FLOORS = Path(__file__).with_name("floors.json")
FLOORED = ("recall", "precision", "field_mean")
Floors = dict[str, dict[str, float]]


def load(path: Path = FLOORS) -> Floors:
    """The floors by set and figure. Raises msgspec.DecodeError."""
    return msgspec.json.decode(path.read_bytes(), type=Floors)


def measured(sets: Mapping[str, Sequence[board.ArticleScore]]) -> Floors:
    """The figures that floors are set on, of every set."""
    shown = {name: board.figures(scores).named() for name, scores in sets.items()}
    return {name: {key: values[key] for key in FLOORED} for name, values in shown.items()}


def cut(value: float) -> float:
    """A figure as a floor: three places, rounded down, so that the run that set it passes."""
    return math.floor(value * 1000) / 1000


NEVER = {
    "unsound": "claims without sound evidence",
    "lost_quotes": "gold quotes lost from the text",
    "missing": "gold documents missing from the ledger",
}


def faults(floors: Floors, found: Floors, sets: Mapping[str, Sequence[board.ArticleScore]]) -> list[str]:
    """What is below its floor or may never be: one line each, empty when the gate is open."""
    wrong = [f"{name}: has a floor, but no gold" for name in floors if name not in found]
    for name, figures in found.items():
        wrong += [f"{name}: {key} {figures[key]:.4f} is below its floor {floor:.3f}"
                  for key, floor in floors.get(name, {}).items() if figures[key] < floor]
    for name, scores in sets.items():
        total = board.figures(scores)
        wrong += [f"{name}: {count} {label}" for field, label in NEVER.items() if (count := getattr(total, field))]
    return wrong


def raised(floors: Floors, found: Floors, lower: bool) -> Floors:
    """The floors set to what was measured; one that would fall stays, unless `lower`."""
    new = {name: dict(figures) for name, figures in floors.items()}
    for name, figures in found.items():
        old = {} if lower else floors.get(name, {})
        new[name] = {key: max(cut(value), old.get(key, 0.0)) for key, value in figures.items()}
    return new


def update(found: Floors, lower: bool, path: Path = FLOORS) -> int:
    """Write the floors. Returns 1, the lower ones left as they were, when a figure fell and `lower` is not given."""
    old = load(path)
    new = raised(old, found, lower)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(new, order="sorted"), indent=1) + b"\n")
    fell = [f"{name} {key}" for name, figures in found.items() for key, value in figures.items()
            if cut(value) < new[name][key]]
    if fell:
        print(f"not lowered without --lower: {', '.join(fell)}")
    return 1 if fell else 0


def main(argv: Sequence[str] | None = None) -> int:
    """Check or update the floors. 0 when all hold."""
    parser = command.parser("evals.gate", __doc__)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower", action="store_true", help="with --update: lower them too")
    args = parser.parse_args(argv)
    if args.lower and not args.update:
        parser.error("--lower goes with --update")
    with tempfile.TemporaryDirectory() as folder:
        sets = score_all(Path(folder)).sets
    found = measured(sets)
    for name, figures in found.items():
        print(f"{name:<8} " + "  ".join(f"{key} {value:.4f}" for key, value in figures.items()))
    if args.update:
        return update(found, args.lower)
    wrong = faults(load(), found, sets)
    print("\n".join(wrong) if wrong else "every floor holds")
    return 1 if wrong else 0


if __name__ == "__main__":
    command.end(main)
