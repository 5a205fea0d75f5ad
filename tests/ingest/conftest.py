"""What the tests of ingest share: files written on the spot, and the whole way from a file to documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilat.ingest import IngestOptions, RawItem, documents, items
from bilat.ingest.words import IngestWords, ingest_words
from bilat.model.document import Document
from bilat.model.issue import Issue

ARTICLE = (
    "The foreign ministers of Freedonia and Sylvania met in the border town of Brod on Tuesday. "
    "They agreed to open a second crossing for goods before the harvest."
)
"""A text of prose of our own, long enough to be told from a headline."""
Read = Callable[..., list[Document | Issue]]
Write = Callable[[str, str | bytes], Path]


def read_all(*inputs: Path | str, options: IngestOptions | None = None) -> list[Document | Issue]:
    """All documents and issues of the inputs, in order."""
    found: list[Document | Issue] = []
    for item in items(inputs):
        found += documents(item, options or IngestOptions()) if isinstance(item, RawItem) else [item]
    return found


def docs(found: list[Document | Issue]) -> list[Document]:
    """The documents alone."""
    return [one for one in found if isinstance(one, Document)]


def issues(found: list[Document | Issue]) -> list[Issue]:
    """The issues alone."""
    return [one for one in found if isinstance(one, Issue)]


def only(found: list[Document | Issue]) -> Document:
    """The single document, with no issue beside it."""
    assert [type(one) for one in found] == [Document], found
    return docs(found)[0]


def english() -> IngestWords:
    """The rules for English."""
    words = ingest_words("en")
    assert words is not None
    return words


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file into the test's folder and return its path."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return make
