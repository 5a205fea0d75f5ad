"""Gold with quotes to gold with offsets, so that no article's words are kept in the repository.

    python -m evals.convert FOLDER [--out evals/gold] [--whole]

Every FOLDER/*.json (the form of ../shared/gold) becomes a file of the same name under OUT/develop or OUT/confirm, or
with --whole under OUT itself. The split hangs on the document's name alone, so that a later article moves none of the
earlier ones. A label that repeats twelve or more words of its article is refused.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from evals import command, gold, reading, scorer
from evals.gold import Gold, GoldError

COPIED_WORDS = 12
"""As many words in a row as the data folder's own check for copied text looks for."""
CONFIRM_SHARE = 3
"""One article in three is kept for confirming."""


def split_of(document: str) -> str:
    """`develop` or `confirm`, from a hash of the document's name."""
    first = hashlib.md5(document.encode("utf-8"), usedforsecurity=False).digest()[0]
    return "confirm" if first % CONFIRM_SHARE == 0 else "develop"


def texts_for(golds: Sequence[Gold], folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Texts by document: those of the data folder itself, and those that bilat takes out of pages and feeds."""
    sources = gold.source_texts(one.document for one in golds)
    others = [one.document for one in golds if one.document not in sources]
    return sources, reading.texts(others, folder)


def convert(one: Gold, sources: Mapping[str, str], ingested: Mapping[str, str]) -> Gold:
    """Quotes to offsets. Raises GoldError for a quote that is not in the text, and for labels that copy it."""
    basis: gold.Basis = "source" if one.document in sources else "ingest"
    text = sources.get(one.document) or ingested.get(one.document)
    if text is None:
        raise GoldError(f"{one.document}: its text is nowhere to be found")
    spans = {}
    for item in one.items:
        places = scorer.spans_of(text, item.quote)
        if not places:
            raise GoldError(f"{one.document}: the quote of {item.id} is not in the text")
        spans[item.id] = places[0]
    parted = gold.part(one, text, spans, basis)
    for label in copied(parted, text):
        raise GoldError(f"{one.document}: a label copies the article: {label}")
    return parted


def copied(parted: Gold, text: str) -> Iterator[str]:
    """Strings of a gold article that repeat COPIED_WORDS words in a row of its text."""
    known = set(_runs(text))
    for item in parted.items:
        yield from (words for label in _strings(msgspec.to_builtins(item)) for words in _runs(label) if words in known)


def _runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[i:i + COPIED_WORDS]) for i in range(len(words) - COPIED_WORDS + 1))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def main(argv: Sequence[str] | None = None) -> int:
    """Convert a folder. 0, or 1 when a file was refused (the others are written)."""
    parser = command.parser("evals.convert", __doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=gold.HERE)
    parser.add_argument("--whole", action="store_true", help="do not split")
    args = parser.parse_args(argv)
    golds = {path: gold.read(path) for path in sorted(args.folder.glob("*.json"))}
    with tempfile.TemporaryDirectory() as folder:
        sources, ingested = texts_for(list(golds.values()), Path(folder))
    refused = 0
    for path, one in golds.items():
        try:
            parted = convert(one, sources, ingested)
        except GoldError as error:
            print(f"refused: {error}")
            refused += 1
            continue
        target = (args.out if args.whole else args.out / split_of(one.document)) / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gold.written(parted))
    print(f"{len(golds) - refused} written, {refused} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    command.end(main)
