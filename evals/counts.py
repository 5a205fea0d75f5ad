"""What the project's own gold holds: articles, required items by kind, and what the rarer qualifiers come to.

    python -m evals.counts

Counts of items are of required ones. A relative date is one whose words hang on the day of publication (yesterday, last
month, on Monday, two years ago, the 30th anniversary this year): counted by the words of the quote, so that a date told
in a neighbouring sentence is left out and the count is rather too low.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals import command, gold
from evals.convert import texts_for
from evals.gold import Gold, Item

UNITS = r"(day|week|weekend|month|quarter|year|decade|season|spring|summer|autumn|winter)s?"
DAYS = r"(mon|tues|wednes|thurs|fri|satur|sun)day"
RELATIVE = re.compile(
    rf"\b(today|yesterday|tomorrow|tonight|ago|anniversary|day before|{DAYS}"
    rf"|(last|next|this|past|previous|coming|current)( \w+)? {UNITS})\b",
    re.IGNORECASE,
)
WANTED_BY_KIND = 25
"""Below this a share of a kind says little: one item is then more than four points."""
CORPORA = {"articles/feeds": "feed items", "articles/html": "saved pages", "kremlin-": "Kremlin"}


def is_relative(item: Item) -> bool:
    """True when the item has a date and its words reckon it from the day of publication."""
    return bool(item.date) and RELATIVE.search(item.quote) is not None


def corpus_of(document: str) -> str:
    """Where an article comes from, as the report names it."""
    return next((name for start, name in CORPORA.items() if document.startswith(start)), "Sri Lankan outlets")


def qualifiers(required: Sequence[Item]) -> dict[str, int]:
    """How many required items bear each of the rarer qualifiers."""
    return {
        "modality other than fact": sum(item.modality not in ("", "fact") for item in required),
        "denied": sum(item.polarity == "denied" for item in required),
        "relative date": sum(map(is_relative, required)),
        "attributed": sum(bool(item.attribution) for item in required),
        "dated": sum(bool(item.date) for item in required),
        "with roles": sum(bool(item.roles) for item in required),
    }


def lines(golds: Sequence[Gold]) -> Iterator[str]:
    """The counts of a set of articles, as text."""
    required = [item for one in golds for item in one.items if not item.optional]
    optional = sum(len(one.items) for one in golds) - len(required)
    silent = [one for one in golds if all(item.optional for item in one.items)]
    yield f"{len(golds)} articles, {len(required)} required items, {optional} optional"
    yield f"{len(silent)} articles ask for nothing, {sum(not one.items for one in silent)} of them not even optionally"
    yield "articles: " + _named(Counter(corpus_of(one.document) for one in golds))
    yield "kinds: " + _named(Counter(item.kind[0] for item in required))
    yield from (f"{label}: {number}" for label, number in qualifiers(required).items())


def _named(counted: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counted.most_common())


def main(argv: Sequence[str] | None = None) -> int:
    """Print the counts of each split and of both. 1 when a kind has fewer than WANTED_BY_KIND items."""
    command.parser("evals.counts", __doc__).parse_args(argv)
    splits = {name: paths for name, paths in gold.named_sets().items() if name in gold.SPLITS}
    with tempfile.TemporaryDirectory() as folder:
        _, ingested = texts_for([gold.read(path) for paths in splits.values() for path in paths], Path(folder))
    sets = {name: gold.load(paths, ingested) for name, paths in splits.items()}
    sets["both"] = [one for golds in sets.values() for one in golds]
    for name, golds in sets.items():
        print(f"## {name}\n" + "\n".join(lines(golds)) + "\n")
    kinds = Counter(item.kind[0] for one in sets["both"] for item in one.items if not item.optional)
    short = {kind: number for kind, number in kinds.items() if number < WANTED_BY_KIND}
    print("\n".join(f"too few: {kind} {number}" for kind, number in short.items()) or "every kind has enough items")
    return 1 if short else 0


if __name__ == "__main__":
    command.end(main)
