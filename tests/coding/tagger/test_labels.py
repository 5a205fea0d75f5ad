"""The labels that the tagger was trained on: well formed, and of the texts that were read."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import get_args

import pytest

from bilat.ingest import IngestOptions, RawItem, documents, items
from bilat.model.claim import Kind
from bilat.model.document import Document
from evals import shared
from evals.labelled import HELD, UNLEARNED

HERE = Path(__file__).parents[3] / "training" / "tagger"
SPANS = re.compile(r"(?:(?:\d+-\d+|=[A-Z]{3})(?: (?:\d+-\d+|=[A-Z]{3}))*)?")


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_labels_are_of_articles_that_were_read_and_of_known_kinds() -> None:
    articles = {row["document"]: row for row in rows("articles.csv")}
    labels = rows("labels.csv")
    assert len(labels) > 10_000
    for label in labels:
        assert label["kind"] in get_args(Kind)
        assert 0 <= int(label["start"]) < int(label["end"])
        assert SPANS.fullmatch(label["actors"])
        assert SPANS.fullmatch(label["recipients"])
        assert set(label["flags"]) <= set("PDCSNor")
        assert label["document"] in articles


def test_articles_are_held_out_of_all_tuning_or_of_the_weights_alone() -> None:
    marks = Counter(row["held"] for row in rows("articles.csv"))
    assert set(marks) == {"0", HELD, UNLEARNED}
    assert (marks[HELD], marks[UNLEARNED]) == (70, 131)


def test_no_article_of_the_gold_is_learned_from() -> None:
    read = {row["document"].rpartition("/")[2] for row in rows("articles.csv")}
    gold = {path.stem for path in (HERE.parents[1] / "evals" / "gold").rglob("*.json")}
    assert gold
    assert not gold & read
    assert not {name.removeprefix("feed-") for name in gold if name.startswith("feed-")} & read


@pytest.mark.skipif(not shared.present(), reason="needs the articles of the data folder")
def test_the_texts_are_those_that_were_read() -> None:
    wanted = {row["document"]: row["sha256"] for row in rows("articles.csv")}
    first = (item for item in islice(items([shared.corpus("kremlin")]), 60) if isinstance(item, RawItem))
    texts = {d.key: d.text for item in first for d in documents(item, IngestOptions()) if isinstance(d, Document)}
    known = {key: hashlib.sha256(text.encode()).hexdigest()[:16] for key, text in texts.items() if key in wanted}
    assert len(known) > 5
    assert known == {key: wanted[key] for key in known}
