"""How far two annotators agree: each one's gold, said as claims, scored against the other's.

    python -m evals.agreement FIRST SECOND      two folders of gold, articles joined by their document

Both ways, since what one leaves out the other may have marked as optional.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals import board, command, gold, mirror
from evals.convert import texts_for
from evals.gold import Gold


def one_way(said: Mapping[str, Gold], wanted: Mapping[str, Gold], texts: Mapping[str, str]) -> board.Figures:
    """The figures of what one annotator says against what the other wants, over the articles of both."""
    scores = []
    for name in sorted(said.keys() & wanted.keys()):
        document = mirror.document_of(gold.to_row(said[name]), texts[name])
        claims = mirror.claims_of(gold.to_row(said[name]), texts[name])
        scores.append(board.score_article(gold.to_row(wanted[name]), [document], {document["id"]: claims}))
    return board.figures(scores)


def read_folder(folder: Path) -> dict[str, Gold]:
    """The gold articles of a folder, with quotes, by document."""
    return {one.document: one for one in map(gold.read, sorted(folder.glob("*.json")))}


def main(argv: Sequence[str] | None = None) -> int:
    """Print both ways and their mean F1."""
    parser = command.parser("evals.agreement", __doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    args = parser.parse_args(argv)
    first, second = read_folder(args.first), read_folder(args.second)
    both = [first[name] for name in sorted(first.keys() & second.keys())]
    with tempfile.TemporaryDirectory() as folder:
        sources, ingested = texts_for(both, Path(folder))
    texts = {**ingested, **sources}
    ways = {"first said, second wanted": one_way(first, second, texts), "the other way": one_way(second, first, texts)}
    print(f"{len(both)} articles annotated by both")
    for label, total in ways.items():
        print(f"{label:<26} " + "  ".join(f"{name} {value:.3f}" for name, value in total.named().items()))
    print(f"mean F1 {sum(total.tally.f1 for total in ways.values()) / len(ways):.3f}")
    return 0


if __name__ == "__main__":
    command.end(main)
