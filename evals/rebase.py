"""Offsets into pages and feed items after bilat has come to take their text out otherwise.

    python -m evals.rebase              writes the new offsets; 1 when a quote stands nowhere any more

A better ingest changes texts, and offsets with them. Each item of such a text bears a mark, made of the number of its
quote's words and their hash; where the same words stand, in whatever layout, the item is put there. Texts of the data
folder itself are never rebased: when one of them has changed, it is another text.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals import command, gold, reading
from evals.agreement import PASSES
from evals.gold import Gold, GoldError, Item


def place_of(item: Item, text: str) -> tuple[int, int] | None:
    """Where the words of an item's quote stand in a text: the place nearest to where they stood, or None."""
    words, size = gold.words_of(text), int(item.mark.partition(":")[0])
    found = []
    for first in range(len(words) - size + 1):
        start, end = words[first].start(), words[first + size - 1].end()
        if gold.mark(text[start:end]) == item.mark:
            found.append((start, end))
    return min(found, key=lambda span: abs(span[0] - (item.start or 0)), default=None)


def rebase(one: Gold, text: str) -> Gold:
    """The same gold over a new text. Raises GoldError, naming the items whose words are gone."""
    places = {item.id: place_of(item, text) for item in one.items}
    if gone := [name for name, place in places.items() if place is None]:
        raise GoldError(f"{one.document}: nowhere in the new text: {', '.join(gone)}")
    return gold.part(one, text, {name: place for name, place in places.items() if place}, "ingest")


def main(argv: Sequence[str] | None = None) -> int:
    """Rebase every article whose text has changed. 0, or 1 when one cannot be."""
    command.parser("evals.rebase", __doc__).parse_args(argv)
    paths = sorted([*gold.HERE.glob("*/*.json"), *PASSES.glob("*/*.json")])
    golds = {path: one for path in paths if (one := gold.read(path)).basis == "ingest"}
    with tempfile.TemporaryDirectory() as folder:
        texts = reading.texts([one.document for one in golds.values()], Path(folder))
    wrong = 0
    for path, one in golds.items():
        text = texts.get(one.document, "")
        if gold.digest(text) == one.text_sha256:
            continue
        try:
            path.write_bytes(gold.written(rebase(one, text)))
            print(f"rebased: {one.document}")
        except GoldError as error:
            print(error)
            wrong = 1
    return wrong


if __name__ == "__main__":
    command.end(main)
