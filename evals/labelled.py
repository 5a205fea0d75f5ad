"""Claims against the held-out labelled articles: `python -m evals.labelled`.

`training/tagger/labels.csv` has the claims that a reader found, sentence by sentence, in articles of every corpus. 70
of the articles are held out: the tagger learned nothing from them and no rule was written from them. With `--unlearned`
it is those that the tagger has not learned from either, but rules were mended by: on them its thresholds are chosen,
for on what it has learned it hears too well. Printed are
recall (owed claims for which one of that kind and of their states, at most one more, is found in their sentence or in a
later telling) and precision (claims in whose sentences a label of that kind, or of a neighbouring kind, has their
states). Labels are of one reader: these are figures to compare by, not those of the gold.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path

import msgspec

from bilat.coding import code
from bilat.ingest import IngestOptions, RawItem, documents, items
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.reading import Reading
from bilat.read import read
from evals import command, shared

LABELS = Path(__file__).resolve().parents[1] / "training" / "tagger"
PARTS = ("lk/articles.jsonl", "kremlin/articles.jsonl", "feeds", "html")
COMPOSED = LABELS / "composed.jsonl"
"""Articles written for training, never held out."""
HELD, UNLEARNED = "1", "2"
"""Marks of articles held out of everything, and of those that the tagger alone has not learned from."""
NEIGHBOURS = {
    frozenset(pair)
    for pair in (
        ("contact", "commitment"), ("event", "contact"), ("instrument", "commitment"), ("flow", "event"),
        ("sanction", "rule"), ("commitment", "event"), ("flow", "commitment"), ("figure", "flow"),
        ("event", "instrument"),
    )
}  # fmt: skip
"""Kinds between which readers waver: a claim of the one is not called false where the other is labelled."""
WORKERS = 2


class Label(msgspec.Struct, frozen=True):
    """One line of `labels.csv`."""

    start: int
    end: int
    kind: str
    type: str
    actors: str
    recipients: str
    states: str
    flags: str

    @property
    def codes(self) -> frozenset[str]:
        """The states of the claim."""
        return frozenset(self.states.split())


class Article(msgspec.Struct, frozen=True):
    """An article that was read, as far as `read` characters; held: kept from all tuning; unlearned: from training."""

    document: Document
    read: int
    held: bool
    unlearned: bool
    labels: tuple[Label, ...]

    @property
    def owed(self) -> list[Label]:
        """The labels that a careful reader must find: neither optional nor told before."""
        return [label for label in self.labels if not set(label.flags) & {"o", "r"}]


def articles() -> Iterator[Article]:
    """All labelled articles, in the order of the file. Raises ValueError when a text is another than was read."""
    labels: dict[str, list[Label]] = defaultdict(list)
    for row in _rows("labels.csv"):
        labels[row.pop("document")].append(msgspec.convert(row, Label, strict=False))
    known = _corpus()
    for row in _rows("articles.csv"):
        document = known[row["document"]]
        if hashlib.sha256(document.text.encode()).hexdigest()[:16] != row["sha256"]:
            raise ValueError(f"{row['document']}: the text is not the one that was read")
        held, unlearned = (row["held"] == mark for mark in (HELD, UNLEARNED))
        yield Article(document, int(row["read"]), held, unlearned, tuple(labels[row["document"]]))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _corpus() -> dict[str, Document]:
    """Every document of the data folder by the names under which `articles.csv` may have it."""
    root = shared.folder()
    out: dict[str, Document] = {}
    for source in (*(root / "articles" / part for part in PARTS), COMPOSED):
        for item in items([source], IngestOptions()):
            for document in documents(item, IngestOptions()) if isinstance(item, RawItem) else ():
                if isinstance(document, Document):
                    path = document.path.removeprefix(f"{root}/")
                    for name in (document.key, f"{path}/{document.key}", path):
                        out.setdefault(name, document)
    return out


class Tally(msgspec.Struct):
    """Counts by kind: owed and found labels, claims and those that a label supports."""

    owed: Counter[str] = msgspec.field(default_factory=Counter)
    found: Counter[str] = msgspec.field(default_factory=Counter)
    claims: Counter[str] = msgspec.field(default_factory=Counter)
    right: Counter[str] = msgspec.field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Take another's counts in."""
        for name in self.__struct_fields__:
            getattr(self, name).update(getattr(other, name))

    def lines(self) -> Iterator[str]:
        """A line for all, then one a kind."""
        for kind in ("", *sorted(self.owed)):
            owed, found, claims, right = (
                sum(counts.values()) if not kind else counts[kind]
                for counts in (self.owed, self.found, self.claims, self.right)
            )
            yield (f"{kind or 'all':<12} recall {found / max(1, owed):.3f} of {owed:<5}"
                   f" precision {right / max(1, claims):.3f} of {claims}")  # fmt: skip


def tally(article: Article) -> Tally:
    """What bilat makes of an article beside its labels."""
    reading = read(article.document)
    claims = [c for c in code(article.document, reading) if c.evidence[0].start < article.read]
    where = sentences_of(article, reading)
    out = Tally()
    for label in article.owed:
        out.owed[label.kind] += 1
        out.found[label.kind] += is_found(article, label, claims, where)
    for claim in claims:
        out.claims[claim.kind] += 1
        out.right[claim.kind] += any(
            meets(claim, label, where)
            for label in article.labels
            if claim.kind == label.kind or frozenset((claim.kind, label.kind)) in NEIGHBOURS
        )
    return out


def sentences_of(article: Article, reading: Reading) -> dict[Label, tuple[int, int]]:
    """Where the sentence of each label begins and ends; (0, 0) for one that stands in none."""
    sentences = [(s.start, s.end) for s in reading.sentences]
    return {label: next((s for s in sentences if s[0] <= label.start < s[1]), (0, 0)) for label in article.labels}


def is_found(article: Article, label: Label, claims: Sequence[Claim], where: Mapping[Label, tuple[int, int]]) -> bool:
    """A claim of its kind and states stands in its sentence, or in a later telling."""
    again = [o for o in article.labels if "r" in o.flags and (o.kind, o.codes) == (label.kind, label.codes)]
    return any(c.kind == label.kind and meets(c, one, where) for one in (label, *again) for c in claims)


def meets(claim: Claim, label: Label, where: Mapping[Label, tuple[int, int]]) -> bool:
    """Told in the label's sentence, of its states or one more."""
    states = {p.country for p in (*claim.actors, *claim.recipients) if p.country}
    start, end = where[label]
    near = any(e.start < end and start < e.end for e in claim.evidence)
    return near and (states == label.codes or bool(label.codes) and label.codes <= states
                     and len(states) <= len(label.codes) + 1)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of the held-out articles, or of those that the tagger has not learned from."""
    parser = command.parser("evals.labelled", __doc__)
    parser.add_argument("--unlearned", action="store_true", help="those read since, which the tagger has not learned")
    unlearned = parser.parse_args(argv).unlearned
    chosen = [article for article in articles() if (article.unlearned if unlearned else article.held)]
    total = Tally()
    with get_context("spawn").Pool(WORKERS) as pool:
        for done, one in enumerate(pool.imap(tally, chosen, chunksize=4), 1):
            total.add(one)
            if done % 50 == 0:
                print(f"{done} of {len(chosen)} articles", file=sys.stderr)
    print(f"{len(chosen)} articles {'not learned from' if unlearned else 'held out'}")
    print("\n".join(total.lines()))
    return 0


if __name__ == "__main__":
    command.end(main)
