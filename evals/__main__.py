"""The scoreboard: `python -m evals`.

Builds a ledger from the articles that have gold, through the command line, exports it, and scores it: all of
`../shared/gold`, the two seeds alone, and the project's own gold in its two splits where it is there. The confirm split
is for reporting: its figures are printed, its faults never are.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from evals import command, report
from evals.board import ArticleScore
from evals.reading import reader_of
from evals.scoring import Board, disagreement, score_all, scorer_says
from evals.stages import Reader, faults

HIDDEN = ("confirm",)
"""Sets whose faults are not listed: nobody should tune to them."""


def show(made: Board, details: bool) -> int:
    """Print every set. Returns 1 when board and scorer disagree, else 0."""
    wrong = 0
    for name, scores in made.sets.items():
        print(scorer_says(made, name), end="")
        print("\n".join(report.lines(name, scores)))
        if differs := disagreement(made, name):
            print(f"The board does not count what the scorer counts: {differs}")
            wrong = 1
        if name not in HIDDEN:
            show_faults(scores, reader_of(made.export.ledger), details)
    return wrong


def show_faults(scores: Sequence[ArticleScore], reader: Reader, details: bool) -> None:
    """Print the table of faults by stage and, with details, every fault."""
    found = [fault for score in scores for fault in faults(score, reader)]
    print("\n".join(report.stage_table(found)))
    if details:
        print("\n".join(report.fault_list(found)))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the board. 0; 1 when board and scorer disagree."""
    parser = command.parser("evals", __doc__)
    parser.add_argument("sets", nargs="*", help="gold, seeds, develop, confirm, together (gold, develop)")
    parser.add_argument("--details", action="store_true", help="list every missed item, false claim and wrong field")
    parser.add_argument("--keep", type=Path, help="keep ledger and exports in this folder")
    args = parser.parse_args(argv)
    if args.keep:
        args.keep.mkdir(parents=True)
    with nullcontext(args.keep) if args.keep else tempfile.TemporaryDirectory() as folder:
        return show(score_all(Path(folder), args.sets), args.details)


if __name__ == "__main__":
    command.end(main)
