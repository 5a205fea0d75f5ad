"""Input for the benchmarks: articles of 400 words about two states, made from the sample; the same each time."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bilat

WORDS = 400
"""Length of a typical wire story, and of the articles that the project's speed is stated for."""
SEED = 12
SAMPLE = Path(bilat.__file__).parent / "data" / "sample" / "articles.jsonl"
NO_STATES = "sample-2025-05-20-peradeniya-press"
"""The one article of the sample that is about no two states."""
Row = dict[str, Any]


def sample_rows() -> list[Row]:
    """The articles of the sample that are about two states."""
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["id"] != NO_STATES]


def generated(count: int) -> Iterator[Row]:
    """`count` articles of about WORDS words, no two alike: paragraphs of the sample in new company, numbers changed."""
    draw, rows = random.Random(SEED), sample_rows()  # noqa: S311 (not for secrets)
    paragraphs = [paragraph for row in rows for paragraph in row["text"].split("\n\n")]
    for number in range(count):
        first = rows[number % len(rows)]
        text = grown(first["text"].split("\n\n"), paragraphs, draw)
        yield first | {"id": f"bench-{number:05}", "url": f"https://bench.example/{number}", "text": text}


def grown(own: list[str], others: list[str], draw: random.Random) -> str:
    """A text of about WORDS words: its own paragraphs, then others; numbers of two or three digits are drawn anew."""
    kept = list(own)
    while sum(len(paragraph.split()) for paragraph in kept) < WORDS:
        kept.append(draw.choice(others))
    return re.sub(r"(?<![\d.,])\d{2,3}(?![\d.,])", lambda _: str(draw.randint(10, 999)), "\n\n".join(kept))


def write(rows: Iterator[Row] | list[Row], path: Path) -> Path:
    """Rows as JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
