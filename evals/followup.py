"""Are announcements joined to the reports of what they announced?

    python -m evals.followup [--kremlin FILE] [--lk FILE] [--details]

Over evals/gold/announcements.csv, pairs of articles read by hand: one says that somebody will meet or visit somebody,
or that something will be held, the other reports that it was. A pair holds when some record has a claim of each. Those
of the corpus of the Kremlin and those of ../shared/articles/lk are counted apart too. All that were found are there,
whether or not they are joined.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals import command, shared
from evals.known import known

GOLD = Path(__file__).with_name("gold") / "announcements.csv"
WANTED = 0.85
STANDING = ("position", "tie")


def pairs() -> dict[str, list[tuple[str, str]]]:
    """The pairs of document keys, by corpus."""
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = [(row["announcement"], row["report"]) for row in csv.DictReader(lines)]
    return {name: [r for r in rows if r[0].startswith("kremlin-") == (name == "kremlin")] for name in shared.CORPORA}


def missed(wanted: Sequence[tuple[str, str]], records: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Those that share no record."""
    return [(a, b) for a, b in wanted if not records.get(a, set()) & records.get(b, set())]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures. 0 when enough are joined."""
    parser = command.parser("evals.followup", __doc__)
    for name in shared.CORPORA:
        parser.add_argument(f"--{name}", type=Path, help="a ledger of that corpus, instead of reading it anew")
    parser.add_argument("--details", action="store_true", help="list the pairs that fail")
    args = parser.parse_args(argv)
    joined, total = 0, 0
    for name, wanted in pairs().items():
        lost = missed(wanted, known(name, getattr(args, name)).records_of(without=STANDING))
        print(f"{name:<8} {1 - len(lost) / len(wanted):.3f} of {len(wanted)} announcements are joined to their report")
        joined, total = joined + len(wanted) - len(lost), total + len(wanted)
        if args.details:
            print("\n".join(f"  not joined: {a} {b}" for a, b in lost))
    print(f"all      {joined / total:.3f} of {total} (wanted: {WANTED} or more)")
    return 0 if joined / total >= WANTED else 1


if __name__ == "__main__":
    command.end(main)
