"""What is glued to the end of an article: lists of headlines with section labels and teasers, and bare headlines."""

from __future__ import annotations

import re

from bilat.ingest.related import Glued, is_headline
from bilat.ingest.words import IngestWords, matching

_BULLET = re.compile(r"^\s*[-•*·]\s*")
_PROSE_END = re.compile(r"[.!?…][\"'”’)\]»*]*(?:\s*\([^()]*\))?$")
"""What a sentence ends with: its mark, and who sent it ("… on Monday. (DPA)")."""
_PROSE_CHARS = 80
_MIN_ENTRIES = 2
"""One line with a section's name may be a sentence; two under each other are a list."""
_MAX_LONE_WORDS = 18
"""A single unlabelled headline at the end must be as short as nine headlines in ten are."""


def is_prose(line: str) -> bool:
    """A sentence or more: long, and with an end."""
    return len(line) > _PROSE_CHARS and bool(_PROSE_END.search(line))


def take_list(lines: list[str], words: IngestWords) -> tuple[list[str], list[Glued]]:
    """Take a list of labelled headlines off the end ("- Politics, SecurityMinister leaves for Islamabad")."""
    at, entries = len(lines), 0
    while at and (not lines[at - 1] or _entry(lines[at - 1], words) is not None):
        at -= 1
        entries += bool(lines[at])
    if entries < _MIN_ENTRIES:
        return lines, []
    told = [_entry(line, words) for line in lines[at:] if line]
    return lines[:at], [Glued(text) for text in told if text]


def _entry(line: str, words: IngestWords) -> str | None:
    """The headline of a list's entry, empty for a label alone; None for a line that is no such entry."""
    bullet = _BULLET.match(line)
    if not bullet:
        return None
    rest = line[bullet.end() :]
    bare = words.teaser_pattern.sub("", rest).strip()
    label = words.labels_pattern.match(bare)
    if label is None:
        return bare if bare != rest.strip() else None
    return bare[label.end() :].lstrip(": ").strip()


def take_headlines(lines: list[str], words: IngestWords, *, marked: bool) -> tuple[list[str], list[Glued]]:
    """Take bare headlines off the end. `marked`: something behind them (a comment form, a list) was cut already."""
    at = len(lines)
    while at and (not lines[at - 1] or is_headline(_bare(lines[at - 1], words), words, strict=not marked)):
        at -= 1
    run = [_bare(line, words) for line in lines[at:] if line]
    before = next((line for line in reversed(lines[:at]) if line), "")
    if not run or not _follows_article(before, marked=marked) or not _is_sure(run, words, marked=marked):
        return lines, []
    return lines[:at], [Glued(text) for text in run if not matching(words.navigation_titles, text)]


def _bare(line: str, words: IngestWords) -> str:
    return words.teaser_pattern.sub("", line).strip()


def _follows_article(line: str, *, marked: bool) -> bool:
    """The line before ends as an article does; after a colon, or among lines without ends, stands a list of its own."""
    return bool(_PROSE_END.search(line)) or (marked and not line.endswith(":"))


def _is_sure(run: list[str], words: IngestWords, *, marked: bool) -> bool:
    if marked or len(run) > 1:
        return True
    return len(run[0].split()) <= _MAX_LONE_WORDS or bool(matching(words.navigation_titles, run[0]))
