"""Pages of several releases, one after another, each below its title."""

from __future__ import annotations

from itertools import pairwise

from bilat.model.document import Document

LONGEST_TITLE = 400
"""Characters of a title at most."""
_SEVERAL = 3
"""Titles within a text from which it is a page of several releases."""
_ENDS = (".", "!", "?", "”", '"', ":", ";", ",")
"""How a line ends that is no title."""


def is_titled(line: str) -> bool:
    """A line that ends as no sentence does: a title."""
    return not line.rstrip().endswith(_ENDS)


def release_titles(document: Document) -> list[tuple[int, int]]:
    """Where the titles of the releases on a page begin and end: lines of no sentence, each right above a text.

    None in a text that has a day of its own: it is one release, whatever its headings.
    """
    if document.published.day is not None:
        return []
    lines, at = [], 0
    for line in document.text.splitlines(keepends=True):
        if line.strip():
            lines.append((at, at + len(line), is_titled(line)))
        at += len(line)
    found = [
        (start, end)
        for (start, end, title), (_, _, below) in pairwise(lines)
        if title and not below and end - start < LONGEST_TITLE
    ]
    return found if len(found) >= _SEVERAL else []
