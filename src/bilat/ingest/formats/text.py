"""Plain text and Markdown: one file, one article. The first line is the title when it looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilat.ingest.blob import Blob
from bilat.ingest.encoding import decode
from bilat.ingest.item import Draft, RawItem
from bilat.ingest.normalise import normalise, one_line
from bilat.ingest.problems import problem
from bilat.model.issue import Issue

TEXT_BYTES = 4_000_000
"""One million characters, at most four bytes each in UTF-8: what a parser takes, the length of two novels."""
_LONGEST_TITLE = 200
"""Characters; the longest headline among two thousand articles has 189."""
_SENTENCE_END = re.compile(r"[.!;:,]['\"’”)\]]*$")
_HEADING = re.compile(r"^#{1,6} +")


def split(blob: Blob) -> Iterator[RawItem]:
    """The whole file as one item."""
    yield RawItem(blob.path, blob.name, "text", blob.read(TEXT_BYTES))


def drafts(item: RawItem) -> list[Draft | Issue]:
    """The article; a second element, an issue, when some bytes could not be read in any encoding."""
    decoded = decode(item.payload) if isinstance(item.payload, bytes) else None
    text = normalise(decoded.text if decoded else str(item.payload))
    found: list[Draft | Issue] = [
        Draft(item.path, item.key, text, title=title_of(text), source=item.metadata.get("source", ""))
    ]
    if decoded and decoded.lost:
        reason = f"{decoded.lost} sequences of bytes mean nothing in {decoded.encoding}; read with gaps (U+FFFD)"
        found.append(problem(item.where, reason, item.key))
    return found


def title_of(text: str) -> str:
    """The first line, when it is short, is no sentence, and something longer follows; else empty."""
    first, _, rest = text.partition("\n")
    heading = _HEADING.match(first)
    if heading:
        return one_line(first[heading.end() :])
    following = next((line for line in rest.split("\n") if line), "")
    looks = len(first) <= _LONGEST_TITLE and not _SENTENCE_END.search(first) and len(following) > len(first) / 2
    return one_line(first) if looks and rest else ""
