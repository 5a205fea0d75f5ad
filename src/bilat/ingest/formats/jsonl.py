"""JSON Lines: one record a line, streamed; a line that is too long or broken costs only itself."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from bilat.ingest.blob import LINE_BYTES, Blob
from bilat.ingest.item import RawItem
from bilat.ingest.problems import problem
from bilat.model.issue import Issue

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def split(blob: Blob) -> Iterator[RawItem | Issue]:
    """One item a line, unparsed; the worker finds out whether it is JSON."""
    for number, line in _lines(blob):
        if line is None:
            reason = f"a line longer than {LINE_BYTES // 1_000_000} MB, no article is; it was left out"
            yield problem(f"{blob.path}:{number}", reason)
        elif line.strip():
            yield RawItem(blob.path, f"{blob.name}#{number}", "record", line, place=f":{number}")


def _lines(blob: Blob) -> Iterator[tuple[int, bytes | None]]:
    head = blob.peek()
    wide = next((name for mark, name in _WIDE if head.startswith(mark)), "")
    if not wide:
        yield from blob.lines()
        return
    with io.TextIOWrapper(blob.stream, wide, errors="replace", newline="\n") as text:
        for number, line in enumerate(iter(lambda: text.readline(LINE_BYTES), ""), 1):
            yield number, line.encode("utf-8")
