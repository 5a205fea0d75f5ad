"""Lines that were broken in mid-sentence, by a column width or by a page's source, are joined again."""

from __future__ import annotations

import re
from itertools import pairwise

from bilat.ingest.words import IngestWords

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_ENDS = re.compile(_SENTENCE_END.pattern + r"|[\"”)\]»>*|]$")
_MIN_BROKEN = 3
"""Fewer lines than this that go on in lower case may be a list or a poem; more are the work of a machine."""
_OFFICE_WORDS = 6
"""The longest office before a speaker's name: "Prime Minister of the Kyrgyz Republic" has six words."""
_LABEL = re.compile(r"^\s*(?:[-•*–—]|\d{1,2}[.)]|\([a-z0-9]\))\s")
_SPEAKER = re.compile(r"^[A-Z][\w.’' -]{1,60}:(?:\s|$)")


def unwrap(text: str, words: IngestWords) -> str:
    """Join broken lines with a space; white space changes and nothing else.

    A line that goes on in lower case is always joined to an unfinished one. In a text with several such breaks, an
    unfinished line is joined to whatever follows, unless it is a heading (the first line, one among blank lines) or the
    next line begins a list item or names a speaker.
    """
    lines = text.split("\n")
    broken = sum(_goes_on(one, two) for one, two in pairwise(lines))
    if not broken:
        return text
    if broken < _MIN_BROKEN:
        return "\n".join(_joined(lines, words, machine=False))
    return "\n".join(_joined(_labels_joined(lines), words, machine=True))


def _labels_joined(lines: list[str]) -> list[str]:
    """An office on one line and the name of its holder, who speaks, on the next: one label."""
    out = [lines[0]]
    for line in lines[1:]:
        office = out[-1]
        short = 0 < len(office.split()) <= _OFFICE_WORDS and office[0].isupper() and not _ENDS.search(office)
        if short and len(out) > 1 and _SPEAKER.match(line):
            out[-1] = f"{office} {line}"
        else:
            out.append(line)
    return out


def _joined(lines: list[str], words: IngestWords, *, machine: bool) -> list[str]:
    out = [lines[0]]
    for number, line in enumerate(lines[1:], 1):
        previous = lines[number - 1]
        follows = _goes_on(previous, line) or (machine and number > 1 and _unfinished(previous, line, words))
        if follows:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _goes_on(line: str, following: str) -> bool:
    """A sentence runs over the break: it has no end, and the next line begins with a small letter."""
    return bool(line) and following[:1].islower() and not _SENTENCE_END.search(line) and not _LABEL.match(following)


def _unfinished(line: str, following: str, words: IngestWords) -> bool:
    """A line without end before one in capitals: joined unless either stands for itself."""
    if not line or not following or _ENDS.search(line):
        return False
    alone = _LABEL.match(following) or _SPEAKER.match(following) or _stands_alone(following, words)
    return not alone and not _stands_alone(line, words)


def _stands_alone(line: str, words: IngestWords) -> bool:
    """Marks of its own: rows of stars, labels of lists of links."""
    return (
        not any(c.isalnum() for c in line)
        or any(rule.compiled.fullmatch(line) for rule in words.related_labels)
        or line.casefold() in words.related_separators
    )
