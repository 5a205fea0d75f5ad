"""The input of the benchmarks is what it claims to be, and the same each time."""

from __future__ import annotations

import os

from benchmarks import inputs, process


def test_articles_have_about_four_hundred_words_and_no_two_are_alike() -> None:
    rows = list(inputs.generated(60))
    lengths = [len(row["text"].split()) for row in rows]
    assert min(lengths) >= inputs.WORDS
    assert max(lengths) < inputs.WORDS + 80
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == 60
    assert rows == list(inputs.generated(60))


def test_memory_counts_this_process() -> None:
    assert os.getpid() in process.family(os.getpid())
    assert process.resident(os.getpid()) > 10 * 2**20
    assert process.resident(2**30) == 0
