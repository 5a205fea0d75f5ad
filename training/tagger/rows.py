"""Turns labelled sentences into what the network learns from, with the code that the package runs.

    python -m training.tagger.rows > CACHE/examples.jsonl

`articles.csv` names the articles that a person read, how far, and which are held out (1: of all tuning, 2: of the
weights alone); `labels.csv` has every claim in them: where the word that tells it stands, kind and type, where actors
and recipients stand (or `=XXX`, a state meant and not named in the sentence), the states, and flags: P plan, D demand,
C condition, S possibility, N denied, o optional, r told before in the article. The words themselves stay in the data
folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from bilat.coding.context import Context
from bilat.coding.plover.tokens import load_tokenizer
from bilat.coding.tagger.inputs import MARKERS, Seen, seen
from bilat.read import read
from evals.labelled import Label, articles

HERE = Path(__file__).parent
MODALITIES = ("", "P", "D", "C", "S")
"""Flags of fact, plan, demand, condition and possibility, in the order of the network's first five manners."""


class Trigger(msgspec.Struct, frozen=True):
    """A claim in a sentence: the piece that tells it, its class, the pieces of who acts and who is acted on.

    manner counts MODALITIES, or is -1 where the flags name several; weight is less than one for what is optional.
    """

    piece: int
    name: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    manner: int
    denied: bool
    weight: float


class Example(msgspec.Struct, frozen=True):
    """A sentence ready for the network, with all its claims; parties: the pieces that may take a part."""

    document: str
    held: bool
    ids: tuple[int, ...]
    slots: tuple[int, ...]
    parties: tuple[int, ...]
    triggers: tuple[Trigger, ...]


def examples() -> Iterator[Example]:
    """Every sentence read, in the order of `articles.csv`. Raises ValueError when a text is another than was read."""
    tokenizer = load_tokenizer(HERE.parents[1] / "src/bilat/data/models/plover/tokenizer.json", MARKERS)
    for article in articles():
        context = Context(article.document, read(article.document))
        for number, sentence in enumerate(context.reading.sentences):
            if sentence.start >= article.read:
                break
            told = seen(context, number, tokenizer)
            inside = [one for one in article.labels if sentence.start <= one.start < sentence.end]
            if told is not None:
                triggers = tuple(_triggers(context, told, inside))
                parties = (*(at for _, at in told.mentions), *(at for _, at in told.pair))
                held = article.held or article.unlearned
                yield Example(article.document.key, held, told.ids, told.slots, parties, triggers)


def _triggers(context: Context, told: Seen, labels: Iterable[Label]) -> Iterator[Trigger]:
    for label in labels:
        pieces = [at for at, start in enumerate(told.starts) if 0 <= start <= label.start]
        if not pieces or pieces[-1] >= len(told.ids) - 3 and told.starts[pieces[-1]] + 12 < label.start:
            continue  # cut off
        said = [at for at, flag in enumerate(MODALITIES) if flag and flag in label.flags]
        yield Trigger(
            pieces[-1],
            f"{label.kind}.{label.type}",
            _parts(context, told, label.actors),
            _parts(context, told, label.recipients),
            -1 if len(said) > 1 else said[0] if said else 0,
            "N" in label.flags,
            0.3 if "o" in label.flags else 1.0,
        )


def _parts(context: Context, told: Seen, written: str) -> tuple[int, ...]:
    """The pieces that stand for the parties of one role."""
    out: set[int] = set()
    for word in written.split():
        if word.startswith("="):
            out |= {at for state, at in told.pair if state == word[1:]}
            continue
        start, end = map(int, word.split("-"))
        for mention, at in told.mentions:
            here = context.reading.mentions[mention]
            if here.start < end and start < here.end:
                out.add(at)
    return tuple(sorted(out))


def main(argv: Sequence[str] | None = None) -> int:
    """Write the examples to standard output, a line each."""
    for example in examples():
        sys.stdout.write(msgspec.json.encode(example).decode() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
