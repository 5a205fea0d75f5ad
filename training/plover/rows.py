"""Reads labelled sentences of every origin into one shape."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import msgspec

from bilat.coding.plover.inputs import CoderInput, Span

EVENTS = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()
LABELS = (*EVENTS, "NONE")
YIELD = "YIELD"
"""The PLV data set's name for CONCEDE and RETREAT together."""
SOME = "SOME"
"""Something is done, its type unknown."""
ROOTS = sorted((set(EVENTS) - {"CONCEDE", "RETREAT"}) | {YIELD})
QUAD = dict(zip(EVENTS, (1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4), strict=True))
TAG = re.compile(r"<(/?)([st])>")


class Row(msgspec.Struct, frozen=True):
    """One labelled sentence. `event` may be YIELD; `backward`: the parties are swapped on purpose."""

    key: str
    asked: CoderInput
    event: str
    quad: int = 0
    backward: bool = False


def root(event: str) -> str:
    """The class that the PLV data set scores."""
    return YIELD if event in ("CONCEDE", "RETREAT") else event


def unmark(marked: str) -> CoderInput:
    """`<s>actor</s> did this to <t>recipient</t>` as a sentence with spans."""
    text, spans, opened = "", {"s": [], "t": []}, {}  # type: tuple[str, dict[str, list[Span]], dict[str, int]]
    at = 0
    for tag in TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag[1] and tag[2] in opened:
            spans[tag[2]].append((opened.pop(tag[2]), len(text)))
        elif not tag[1]:
            opened[tag[2]] = len(text)
    return CoderInput(text + marked[at:], tuple(spans["s"]), tuple(spans["t"]))


def swapped(row: Row) -> Row:
    """The same sentence with actor and recipient exchanged."""
    asked = msgspec.structs.replace(
        row.asked, actor_spans=row.asked.recipient_spans, recipient_spans=row.asked.actor_spans
    )
    return msgspec.structs.replace(row, key=row.key + "~", asked=asked, backward=True)


def read_plv(path: Path) -> list[Row]:
    """The training half of PLV: tab-separated, quoted as spreadsheets do."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(f"plv:{line['id']}", _located(line), line["event"], int(line["quad"]))
            for line in csv.DictReader(file, delimiter="\t")
        ]


def _located(line: dict[str, str]) -> CoderInput:
    """Spans from the marks; a party without marks is looked up by its words."""
    asked = unmark(line["marked"])
    return msgspec.structs.replace(
        asked,
        actor_spans=asked.actor_spans or _find(asked.sentence, line["actor"]),
        recipient_spans=asked.recipient_spans or _find(asked.sentence, line["recipient"]),
    )


def _find(sentence: str, name: str) -> tuple[Span, ...]:
    start = sentence.lower().find(name.lower()) if name else -1
    return ((start, start + len(name)),) if start >= 0 else ()


def read_weak(folder: Path) -> list[Row]:
    """The sentences and headlines that a language model wrote for NGEC, labelled by type."""
    rows = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            rows.append(Row(f"{path.stem}:{number}", unmark(row["text"]), row["label"]))
    return rows


def read_marked(path: Path) -> list[Row]:
    """Rows of `event<TAB>marked sentence`, the form in which the generator writes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        Row(f"{path.stem}:{number}", unmark(marked), event)
        for number, (event, marked) in enumerate(line.split("\t") for line in lines)
    ]


def words(sentence: str) -> list[str]:
    """Lower-case words, as the six-gram test counts them."""
    return re.findall(r"\w+", sentence.lower())


def sixgrams(sentence: str) -> set[tuple[str, ...]]:
    """All runs of six words."""
    said = words(sentence)
    return {tuple(said[at : at + 6]) for at in range(len(said) - 5)}
