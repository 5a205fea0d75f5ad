"""The article and what is glued to it, told apart. Nothing is changed but white space; what goes is kept as a list."""

from __future__ import annotations

import msgspec

from bilat.ingest.related import Glued, take_related
from bilat.ingest.tail import is_prose, take_headlines, take_list
from bilat.ingest.words import IngestWords, matching
from bilat.ingest.wrap import unwrap


class Parted(msgspec.Struct, frozen=True):
    """The article's own text; the headlines of other articles that stood in it; other lines that were left out."""

    text: str
    headlines: tuple[Glued, ...] = ()
    dropped: tuple[str, ...] = ()


def part(text: str, words: IngestWords) -> Parted:
    """Part a normalised text. One without a sentence of prose, a list of headlines say, stays as it is."""
    lines, marked, after = _up_to_end(text.split("\n"), words)
    kept = [line for line in lines if not _is_furniture(line, words)]
    dropped = [line for line in lines if line and _is_furniture(line, words)] + after
    kept, related = take_related(kept, words)
    kept = unwrap("\n".join(kept), words).split("\n")
    kept, listed = take_list(kept, words)
    kept, bare = take_headlines(kept, words, marked=marked or bool(listed))
    if not any(is_prose(line) for line in kept):
        return Parted(unwrap(text, words))
    headlines = _distinct(related + bare + listed)
    return Parted(_tidy(kept), headlines, tuple(dropped))


def _up_to_end(lines: list[str], words: IngestWords) -> tuple[list[str], bool, list[str]]:
    """The lines before the first mark of an article's end, whether there is one, and the lines from it on.

    A mark with more text behind than before it (a comment count under the title) is a line like others.
    """
    for at, line in enumerate(lines):
        if line and matching(words.ends, line):
            before, after = lines[:at], lines[at:]
            if sum(map(len, before)) > sum(map(len, after)):
                return before, True, [line for line in after if line]
    return lines, False, []


def _is_furniture(line: str, words: IngestWords) -> bool:
    return bool(line) and (matching(words.furniture, line) or matching(words.ends, line)) is not None


def _distinct(headlines: list[Glued]) -> tuple[Glued, ...]:
    """Each headline once, in the order of the text."""
    return tuple(dict.fromkeys(headlines))


def _tidy(lines: list[str]) -> str:
    out: list[str] = []
    for line in lines:
        if line or (out and out[-1]):
            out.append(line)
    return "\n".join(out).strip("\n")
