"""Do the records bring together what outlets report of one event, and nothing else?

    python -m evals.same_event [--ledger FILE] [--details] [--silver]

Over evals/gold/same_event.csv, clusters of articles of ../shared/articles/lk about one event, read and corrected by
hand (--silver: the machine's clusters as they came):

shared     pairs of documents of one cluster that have a claim in one record, positions and ties left out
apart      pairs of documents of different clusters that have a claim in one contact: these should be few
merges     pairs of claims of one record that contradict each other in days or parties: none, over all records
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from evals import command, shared
from evals.known import Known, known
from evals.merges import contradicting

GOLD = Path(__file__).with_name("gold") / "same_event.csv"
WANTED = {"shared": 0.85, "apart": 0.01, "merges": 0}
"""What the project asks of itself: at least the first, at most the others."""
STANDING = ("position", "tie")


def clusters(silver: bool = False) -> dict[str, str]:
    """The cluster of each document, by its key."""
    if silver:
        rows = shared.rows(shared.corpus("lk").with_name("same_event_silver.jsonl"))
        return {doc["doc_id"]: str(row["cluster"]) for row in rows for doc in row["docs"]}
    with GOLD.open(encoding="utf-8", newline="") as lines:
        return {row["document"]: row["cluster"] for row in csv.DictReader(lines)}


def together(of: Mapping[str, str], found: Known) -> tuple[int, list[tuple[str, str]]]:
    """Pairs of one cluster: how many there are, and those that share no record."""
    records = found.records_of(without=STANDING)
    by_cluster: dict[str, list[str]] = defaultdict(list)
    for document, cluster in sorted(of.items()):
        by_cluster[cluster].append(document)
    pairs = [pair for many in by_cluster.values() for pair in combinations(many, 2)]
    return len(pairs), [(a, b) for a, b in pairs if not records.get(a, set()) & records.get(b, set())]


def apart(of: Mapping[str, str], found: Known) -> tuple[int, list[tuple[str, str]]]:
    """Pairs of different clusters: how many there are, and those that share a contact."""
    contacts = found.records_of(kinds=("contact",))
    pairs = [(a, b) for a, b in combinations(sorted(of), 2) if of[a] != of[b]]
    return len(pairs), [(a, b) for a, b in pairs if contacts.get(a, set()) & contacts.get(b, set())]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures. 0 when all are as wanted."""
    parser = command.parser("evals.same_event", __doc__)
    parser.add_argument("--ledger", type=Path, help="a ledger of the corpus, instead of reading it anew")
    parser.add_argument("--silver", action="store_true", help="the machine's clusters, uncorrected")
    parser.add_argument("--details", action="store_true", help="list the pairs that fail")
    args = parser.parse_args(argv)
    found, of = known("lk", args.ledger), clusters(args.silver)
    (pairs, missed), (others, joined) = together(of, found), apart(of, found)
    wrong = contradicting(found.told, found.knowledge)
    rates = {"shared": 1 - len(missed) / pairs, "apart": len(joined) / others, "merges": len(wrong)}
    print(f"shared {rates['shared']:.3f} of {pairs} pairs of one event (wanted: {WANTED['shared']} or more)")
    print(f"apart  {rates['apart']:.4f} of {others} pairs of two share a contact (wanted: {WANTED['apart']} or less)")
    print(f"merges {rates['merges']} that contradict, in {len(found.knowledge.records)} records (wanted: none)")
    if args.details:
        _tell("no common record", missed, of)
        _tell("a common contact", joined, of)
        print("\n".join(" ".join(one) for one in wrong))
    held = rates["shared"] >= WANTED["shared"] and rates["apart"] <= WANTED["apart"] and not wrong
    return 0 if held else 1


def _tell(what: str, pairs: Sequence[tuple[str, str]], of: Mapping[str, str]) -> None:
    for one, two in pairs:
        print(f"{what}: {one} ({of[one]}) {two} ({of[two]})")


if __name__ == "__main__":
    command.end(main)
