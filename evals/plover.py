"""The PLOVER coder's figures: `python -m evals.plover`.

Cross-validated scores are read from `plover_figures.json`, which training writes (folds cannot be run in a minute).
Measured here, with the shipped weights: events claimed in real sentences that hold none (`plover_none.csv` names them
by document and offset), answers that change when the parties of 200 sentences of ours are swapped, speed, size.
"""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bilat.coding.plover import CoderInput, Coding, coder
from bilat.coding.plover.assets import path_of
from evals import command
from evals.pages import true_text
from evals.shared import folder, rows

HERE = Path(__file__).parent
UNSEEN, TUNED = "plover_none.csv", "plover_none_tuned.csv"
"""Sentences that the coder's makers never looked at its answers to, and those on which `none_shift` was set."""
SHOWN = ("root_f1", "accuracy", "quad_f1", "ece", "none")
MEANING = {
    "root_f1": "root macro-F1, 15 classes", "accuracy": "accuracy", "quad_f1": "quad macro-F1",
    "ece": "expected calibration error", "none": "answered NONE (an error here)",
}  # fmt: skip


def sentences_without(name: str = UNSEEN) -> list[CoderInput]:
    """The real sentences that hold no event between the two states marked, cut from their documents."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return located(list(csv.DictReader(file)))


def located(wanted: Sequence[dict[str, str]]) -> list[CoderInput]:
    """Sentences named by file, document, field and offsets, with their two parties, in the order given."""
    texts: dict[tuple[str, str], dict[str, Any]] = {}
    for source in sorted({row["file"] for row in wanted}):
        texts |= {(source, key): document for key, document in documents(folder() / "articles" / source)}
    return [_cut(row, texts[row["file"], row["document"]][row["field"]]) for row in wanted]


def documents(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The articles of a corpus, the items of a feed, or the versions of a saved page's true text, each with its key."""
    if path.suffix == ".jsonl":
        yield from ((row["id"], row) for row in rows(path))
        return
    read = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(read, dict):
        yield from ((version, {"body": true_text(row)}) for version, row in read.items())
    else:
        yield from ((str(row["id"]), row) for row in read)


def _cut(row: dict[str, str], text: str) -> CoderInput:
    sentence = text[int(row["start"]) : int(row["end"])]
    actor, recipient = ((int(row[f"{who}_start"]), int(row[f"{who}_end"])) for who in ("actor", "recipient"))
    return CoderInput(sentence, (actor,), (recipient,))


def one_way() -> list[tuple[str, CoderInput]]:
    """Our own sentences in which one party acts on the other, with their event."""
    with (HERE / "plover_oneway.tsv").open(encoding="utf-8", newline="") as file:
        return [(row["event"], _marked(row["marked"])) for row in csv.DictReader(file, delimiter="\t")]


def _marked(text: str) -> CoderInput:
    spans = {}
    for tag in sorted("st", key=lambda tag: text.index(f"<{tag}>")):
        start = text.index(f"<{tag}>")
        text = text.replace(f"<{tag}>", "", 1)
        end = text.index(f"</{tag}>")
        text = text.replace(f"</{tag}>", "", 1)
        spans[tag] = (start, end)
    return CoderInput(text, (spans["s"],), (spans["t"],))


def swapped(asked: CoderInput) -> CoderInput:
    """The same sentence, the parties exchanged."""
    return CoderInput(asked.sentence, asked.recipient_spans, asked.actor_spans)


def share(hits: Sequence[bool]) -> str:
    """`17 of 200, 8.5%`."""
    return f"{sum(hits)} of {len(hits)}, {100 * sum(hits) / max(1, len(hits)):.1f}%"


def timed(asked: Sequence[CoderInput]) -> tuple[list[Coding], float]:
    """Codings on one thread, and sentences a second of processor time."""
    coder().code(asked[:3])
    began = time.process_time()
    codings = coder().code(asked)
    return codings, len(asked) / (time.process_time() - began)


def main() -> int:
    """Print all figures."""
    command.parser("evals.plover", __doc__).parse_args()
    figures = json.loads((HERE / "plover_figures.json").read_text(encoding="utf-8"))
    print(f"PLV training half, five folds, mean of {len(figures['seeds'])} seeds")
    for name in SHOWN:
        print(f"  {MEANING[name]:44} {figures['mean'][name]:.3f}")
    without, speed = timed(sentences_without())
    print(f"False events in real sentences without one       {share([one.event != 'NONE' for one in without])}")
    tuned = coder().code(sentences_without(TUNED))
    print(f"The same, where the threshold of NONE was set    {share([one.event != 'NONE' for one in tuned])}")
    ours = one_way()
    straight = coder().code([asked for _, asked in ours])
    turned = coder().code([swapped(asked) for _, asked in ours])
    changed = [(a.event, a.direction) != (b.event, b.direction) for a, b in zip(straight, turned, strict=True)]
    right = [coding.event == event for (event, _), coding in zip(ours, straight, strict=True)]
    print(f"Swapped parties change event or direction        {share(changed)}")
    print(f"Event right in the same sentences, unswapped     {share(right)}")
    print(f"Sentences a second of one core                   {speed:.0f}")
    size = sum(path_of(name).stat().st_size for name in ("model.onnx", "tokenizer.json"))
    print(f"Weights and tokenizer                            {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    command.end(main)
