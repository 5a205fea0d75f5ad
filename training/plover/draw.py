"""Draws real sentences that name two states, to be read by a person: which of them hold no event between the two?

    python -m training.plover.draw --articles ../shared/articles --leave-out evals/plover_none_tuned.csv \\
        --trained $CACHE/apart.tsv > candidates.csv

How `evals/plover_none.csv` came about: sentences of the corpora, the feeds and the saved pages' true texts were drawn
by this program in several passes (`--home` lets the corpus's own state be one of the two, `--forms` tells by which
words a state may be named, `--longest` how long a sentence may be), and some 2,700 of them read one by one, without the
coder's answer. Struck out was each in which one of the two does something to the other or both do something together,
also when only planned, wished or spoken of, and what was in doubt. Documents of `--leave-out` are not drawn from, nor
are sentences that the coder learned from (`--trained`).
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bilat.lexicon import states
from evals.pages import true_text

SENTENCE = re.compile(r"[^.!?\n]+[.!?]?[\"”]?")
SHORTEST = 50
"""Characters of a sentence: shorter ones are labels."""
HOME = {"lk": "LKA", "kremlin": "RUS"}
"""The state that a corpus writes of: almost every pair with it is an event."""
ENGLISH = frozenset("au ca ind my na tw tz uk us za il jp cn mx".split())
"""Folders of saved pages that hold papers in English."""
TAGS = re.compile(r"<s>|</s>|<t>|</t>")


class Text(msgspec.Struct, frozen=True):
    """A text and how it is found: group, file below the articles, document, field."""

    group: str
    file: str
    document: str
    field: str
    text: str


class Options(msgspec.Struct, frozen=True):
    """What may be drawn."""

    left_out: frozenset[str]
    learned: frozenset[str]
    forms: frozenset[str]
    home: bool
    longest: int


def texts(articles: Path) -> Iterator[Text]:
    """Every English article, feed item and saved page."""
    yield from _corpora(articles)
    for path in sorted((articles / "feeds").glob("*/*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            for field in ("title", "description"):
                if (said := row.get(field) or "") and "<" not in said:
                    yield Text("feeds", path.relative_to(articles).as_posix(), str(row["id"]), field, said)
    for path in sorted((articles / "html" / "fundus").glob("*/*.json")):
        if path.parent.name in ENGLISH:
            for version, row in json.loads(path.read_text(encoding="utf-8")).items():
                yield Text("html", path.relative_to(articles).as_posix(), version, "body", true_text(row))


def _corpora(articles: Path) -> Iterator[Text]:
    for group in HOME:
        name = f"{group}/articles.jsonl"
        for line in (articles / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("language", "en") == "en":
                yield Text(group, name, row["id"], "text", row["text"])


def named(sentence: str, without: str, forms: frozenset[str]) -> list[tuple[int, int]]:
    """Where the sentence first names each state but `without`."""
    first: dict[str, tuple[int, int]] = {}
    for match in states().find(sentence):
        if match.code != without and not match.weak and match.kind in forms:
            first.setdefault(match.code, (match.start, match.end))
    return sorted(first.values())


def drawn(articles: Path, options: Options) -> Iterator[list[object]]:
    """A row for every sentence that names two states: one pair of them, drawn by the sentence itself."""
    seen: set[str] = set()
    for one in texts(articles):
        if one.document in options.left_out:
            continue
        for match in SENTENCE.finditer(one.text):
            said, key = match.group(), squeezed(match.group())
            spans = named(said, "" if options.home else HOME.get(one.group, ""), options.forms)
            fits = SHORTEST < len(said) < options.longest and len(spans) > 1
            if fits and key[:80] not in seen and key not in options.learned:
                seen.add(key[:80])
                (a, b), (c, d) = sorted(random.Random(said).sample(spans, 2))
                marked = f"{said[:a]}<{said[a:b]}>{said[b:c]}<{said[c:d]}>{said[d:]}"
                place = [one.file, one.document, one.field, match.start(), match.end()]
                yield [*place, a, b, c, d, " ".join(marked.split())]


def squeezed(text: str) -> str:
    """Letters and digits alone, to find a sentence again whatever its spaces and marks."""
    return re.sub(r"\W+", " ", text).strip().lower()


def main() -> None:
    """Print candidates as CSV: file, document, field, offsets, and the sentence with its pair marked, to be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path, nargs="+", required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--forms", nargs="+", default=["name", "abbreviation", "adjective"])
    parser.add_argument("--home", action="store_true", help="also pairs with the corpus's own state")
    parser.add_argument("--longest", type=int, default=260)
    given = parser.parse_args()
    left_out = {row["document"] for path in given.leave_out for row in csv.DictReader(path.open(encoding="utf-8"))}
    learned = {squeezed(TAGS.sub("", line.partition("\t")[2]))
               for line in given.trained.read_text(encoding="utf-8").splitlines()}  # fmt: skip
    options = Options(frozenset(left_out), frozenset(learned), frozenset(given.forms), given.home, given.longest)
    rows = list(drawn(given.articles, options))
    random.Random(11).shuffle(rows)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow("file document field start end actor_start actor_end recipient_start recipient_end marked".split())
    writer.writerows(rows)


if __name__ == "__main__":
    main()
