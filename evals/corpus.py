"""Every article of a corpus becomes a document or an issue, and what was claimed from them.

    python -m evals.corpus [lk] [kremlin] [--sample N] [--keep FOLDER]

Prints counts by kind, modality and polarity, and N claims drawn at random (with a fixed seed) to be read by a person.
Exit code 1 when an article is neither a document nor an issue.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from bilat.ledger import View
from bilat.model.issue import Issue
from evals import chain, command, shared
from evals.scorer import Row

SEED = 7
"""Any fixed number, so that two runs show the same claims."""


def lost(name: str, documents: Sequence[Row], issues: Sequence[Issue]) -> list[str]:
    """The ids of articles that are neither a document nor an issue."""
    kept = {document["key"] for document in documents} | {issue.key for issue in issues}
    return [row["id"] for row in shared.rows(shared.corpus(name)) if row["id"] not in kept]


def counts(claims: Sequence[Row]) -> Iterator[str]:
    """Claims by kind, then by modality and polarity."""
    for label, key in (("kind", "kind"), ("modality", "modality"), ("polarity", "polarity")):
        counted = Counter(claim[key] for claim in claims)
        yield f"{label:<9} " + "  ".join(f"{value} {n}" for value, n in counted.most_common())


def readable(claim: Row) -> str:
    """A claim in two lines: what it says, and the words it rests on."""
    when = claim.get("date") or {}
    says = [claim["document"]["id"], f"{claim['kind']}/{claim['type'] or '-'}",
            " -> ".join(filter(None, (_names(claim["actors"]), _names(claim["recipients"])))),
            claim["modality"], claim["polarity"],
            f"{when.get('start') or '?'}..{when.get('end') or '?'} {when.get('basis') or ''}",
            json.dumps(claim["values"], ensure_ascii=False)]
    quotes = " || ".join(evidence["quote"] for evidence in claim["evidence"])
    return f"{' | '.join(says)}\n    {quotes}"


def _names(parties: Sequence[Row]) -> str:
    return ", ".join(f"{party['name']} ({party.get('country') or '-'})" for party in parties)


def run(name: str, folder: Path, sample: int) -> int:
    """Run one corpus and print what came of it. Returns the number of articles lost."""
    ledger, started = folder / f"{name}.ledger", time.perf_counter()
    said = chain.build([shared.corpus(name)], ledger)
    seconds = time.perf_counter() - started
    export = chain.export(ledger, folder)
    with View(ledger) as view:
        issues = list(view.issues())
    gone = lost(name, export.documents, issues)
    print(f"## {name}: {len(export.documents)} documents, {len(issues)} issues, {len(export.claims)} claims, "
          f"{seconds:.0f} s\n{said.strip()}")
    print("\n".join(counts(export.claims)))
    for claim in random.Random(SEED).sample(export.claims, min(sample, len(export.claims))):  # noqa: S311
        print(readable(claim))
    print("\n".join(f"lost: {key}" for key in gone) or "every article is a document or an issue")
    return len(gone)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the corpora. 0 when no article is lost."""
    parser = command.parser("evals.corpus", __doc__)
    parser.add_argument("names", nargs="*", default=list(shared.CORPORA), help="lk, kremlin; both by default")
    parser.add_argument("--sample", type=int, default=20, help="claims to print for reading")
    parser.add_argument("--keep", type=Path, help="keep ledgers and exports in this folder")
    args = parser.parse_args(argv)
    if args.keep:
        args.keep.mkdir(parents=True, exist_ok=True)
    with nullcontext(args.keep) if args.keep else tempfile.TemporaryDirectory() as folder:
        gone = [run(name, Path(folder), args.sample) for name in args.names]
    return 1 if any(gone) else 0


if __name__ == "__main__":
    command.end(main)
