"""How far two annotators agree: each one's gold, said as claims, scored against the other's.

    python -m evals.agreement [FIRST SECOND] [--details]    two folders of gold, articles joined by their document

Without folders, the two passes that evals/passes keeps, as they were before they were settled.

Both ways, since what one leaves out the other may have marked as optional. Twice: as the scorer counts, where an item
that the other marked as optional is agreed upon; and strictly, where only what both require is.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from evals import board, command, gold, mirror
from evals.convert import texts_for
from evals.gold import Gold
from evals.scorer import Row

PASSES = Path(__file__).with_name("passes")


def one_way(said: Mapping[str, Gold], wanted: Mapping[str, Gold], texts: Mapping[str, str]) -> list[board.ArticleScore]:
    """The scores of what one annotator says against what the other wants, over the articles of both."""
    scores = []
    for name in sorted(said.keys() & wanted.keys()):
        document = mirror.document_of(gold.to_row(said[name]), texts[name])
        claims = mirror.claims_of(gold.to_row(said[name]), texts[name])
        scores.append(board.score_article(gold.to_row(wanted[name]), [document], {document["id"]: claims}))
    return scores


def required_only(golds: Mapping[str, Gold]) -> dict[str, Gold]:
    """The same articles without their optional items."""
    return {name: msgspec.structs.replace(one, items=[item for item in one.items if not item.optional])
            for name, one in golds.items()}


def read_folder(folder: Path) -> dict[str, Gold]:
    """The gold articles of a folder, of either form, by document."""
    return {one.document: one for one in map(gold.read, sorted(folder.glob("*.json")))}


def joined(golds: Mapping[str, Gold], texts: Mapping[str, str]) -> dict[str, Gold]:
    """The same articles with their quotes. Raises GoldError when a text is missing or has changed."""
    return {name: gold.whole(one, texts) for name, one in golds.items() if name in texts}


def differences(scores: Sequence[board.ArticleScore]) -> Iterator[str]:
    """What one side requires and the other does not say, and what one side says and the other has nowhere."""
    for score in scores:
        for item in score.missed:
            yield f"  not said   {_line(item, item['quote'])}"
        for claim in score.false_claims:
            yield f"  not wanted {_line(claim, claim['evidence'][0]['quote'])}"


def _line(row: Row, quote: str) -> str:
    kind = row["kind"] if isinstance(row["kind"], str) else "/".join(row["kind"])
    return f"{row['id']} {kind}: {quote[:100]}"


def table(first: Mapping[str, Gold], second: Mapping[str, Gold], texts: Mapping[str, str],
          details: bool) -> Iterator[str]:
    """Both ways, their fields, the mean F1, and with details every difference."""
    ways = {"first said, second wanted": one_way(first, second, texts),
            "the other way": one_way(second, first, texts)}
    totals = {label: board.figures(scores) for label, scores in ways.items()}
    for label, total in totals.items():
        yield f"{label:<26} " + "  ".join(f"{name} {value:.3f}" for name, value in total.named().items())
        yield " " * 27 + "  ".join(f"{name} {mean:.2f}" for name, (mean, _) in total.fields.items())
        yield from differences(ways[label]) if details else ()
    yield f"mean F1 {sum(total.tally.f1 for total in totals.values()) / len(totals):.3f}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print both ways and their mean F1."""
    parser = command.parser("evals.agreement", __doc__)
    parser.add_argument("first", type=Path, nargs="?", default=PASSES / "first")
    parser.add_argument("second", type=Path, nargs="?", default=PASSES / "second")
    parser.add_argument("--details", action="store_true", help="list every difference")
    args = parser.parse_args(argv)
    first, second = read_folder(args.first), read_folder(args.second)
    both = [first[name] for name in sorted(first.keys() & second.keys())]
    with tempfile.TemporaryDirectory() as folder:
        sources, ingested = texts_for(both, Path(folder))
    texts = {**ingested, **sources}
    first, second = joined(first, texts), joined(second, texts)
    print(f"{len(both)} articles annotated by both\n\nAs the scorer counts:")
    print("\n".join(table(first, second, texts, args.details)))
    print("\nStrictly, optional items left out:")
    print("\n".join(table(required_only(first), required_only(second), texts, args.details)))
    return 0


if __name__ == "__main__":
    command.end(main)
