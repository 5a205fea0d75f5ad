"""Is a confidence of 0.8 right four times in five? `python -m evals.confidence`.

Prints the expected calibration error of claims' confidence, and what each threshold would mark as unsure: as measured
in cross-validation, documents kept whole (`confidence_figures.json`, written by `training.calibration.fit`); with the
shipped weights on the articles that they were fitted on; and on confirm, which they were not. Draws
`docs/confidence.svg`.

A claim is right when it finds a gold item, required or optional.
"""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals import command
from evals.reliability import reliability_svg
from evals.scorer import Row, score
from evals.scoring import score_all

CURVE = Path(__file__).with_name("confidence_figures.json")
PICTURE = Path(__file__).parents[1] / "docs" / "confidence.svg"
BINS = 10
"""Ten, as is usual."""
THRESHOLDS = (0.75, 0.8, 0.82, 0.85, 0.88, 0.9)
Pair = tuple[float, bool]


def rights(item: Row, document: Row, claims: list[Row]) -> set[str]:
    """Ids of the claims that find something in a gold article."""
    wrong = {claim["id"] for claim in score(item, document, claims)["false_claims"]}
    return {claim["id"] for claim in claims} - wrong


def bins(pairs: Sequence[Pair], count: int = BINS) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and number of claims, in bins of equal numbers from the least sure up."""
    ordered = sorted(pairs)
    edges = [round(at * len(ordered) / count) for at in range(count + 1)]
    parts = [ordered[a:b] for a, b in itertools.pairwise(edges) if b > a]
    return [(sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part), len(part)) for part in parts]


def calibration_error(pairs: Sequence[Pair]) -> float:
    """The expected calibration error: mean distance of confidence and share right over ten bins of equal width, weighed
    by their claims.
    """
    parts: dict[int, list[Pair]] = {}
    for pair in pairs:
        parts.setdefault(min(int(pair[0] * BINS), BINS - 1), []).append(pair)
    return sum(abs(sum(c - r for c, r in part)) for part in parts.values()) / max(1, len(pairs))


def crowded_error(pairs: Sequence[Pair]) -> float:
    """The same over bins of equal numbers: harder, but of 150 claims chance alone gives a twentieth."""
    found = bins(pairs)
    return sum(abs(said - right) * size for said, right, size in found) / max(1, sum(size for *_, size in found))


def threshold_lines(pairs: Sequence[Pair]) -> list[str]:
    """What each threshold leaves: claims at or above it and below it, and the share of each that is right."""
    lines = []
    for threshold in THRESHOLDS:
        above = [right for chance, right in pairs if chance >= threshold]
        below = [right for chance, right in pairs if chance < threshold]
        lines.append(
            f"  {threshold:.2f}  above {len(above):>4}, right {sum(above) / max(1, len(above)):.3f}"
            f"  below {len(below):>4}, right {sum(below) / max(1, len(below)):.3f}"
        )
    return lines


def measured() -> dict[str, list[Pair]]:
    """Confidence and rightness of every claim on gold and develop together, and on confirm, through the whole chain."""
    with tempfile.TemporaryDirectory() as folder:
        sets = score_all(Path(folder)).sets
    out: dict[str, list[Pair]] = {"gold and develop": [], "confirm": []}
    for name, scores in sets.items():
        if name in {"gold", "develop", "confirm"}:
            for one in scores:
                wrong = {claim["id"] for claim in one.false_claims}
                pairs = [(float(claim["confidence"]), claim["id"] not in wrong) for claim in one.claims]
                out["confirm" if name == "confirm" else "gold and develop"] += pairs
    return out


def told(name: str, pairs: Sequence[Pair]) -> str:
    """One line of figures."""
    right = sum(right for _, right in pairs) / max(1, len(pairs))
    said = sum(chance for chance, _ in pairs) / max(1, len(pairs))
    return (
        f"{name:<34} {len(pairs):>5} claims, right {right:.3f}, mean confidence {said:.3f}, "
        f"calibration error {calibration_error(pairs):.3f} (bins of equal numbers {crowded_error(pairs):.3f})"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures, draw the picture."""
    parser = command.parser("evals.confidence", __doc__)
    parser.add_argument("--quick", action="store_true", help="the cross-validated figures alone; no run of the chain")
    args = parser.parse_args(argv)
    held = [(float(chance), bool(right)) for chance, right in json.loads(CURVE.read_text(encoding="utf-8"))["pairs"]]
    print(told("cross-validated, gold and develop", held))
    print("\n".join(threshold_lines(held)))
    curves = {"cross-validated": bins(held)}
    if not args.quick:
        found = measured()
        for name, pairs in found.items():
            print(told(f"shipped weights, {name}", pairs))
        curves["confirm"] = bins(found["confirm"])
    PICTURE.write_text(reliability_svg(curves), encoding="utf-8")
    return 0


if __name__ == "__main__":
    command.end(main)
