"""The one normalisation of text: every offset of bilat counts the characters of its result.

It changes white space and what no reader sees, never a word: a quote copied from the page is found in the result once
white space is folded.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters, but those that end lines
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and fillers without a shape
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # zero-width space, marks and overrides of direction
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0001\U000e0020-\U000e007f]"  # byte-order marks, annotations, tags
)
_JOINERS = re.compile("(.)?[\u200c\u200d]+(?=(.)?)", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANK_LINES = re.compile("\n{3,}")
_FIRST_JOINING_SCRIPT = "\u0590"
"""Hebrew. From here on are the scripts (Arabic, Indic) and the emoji in which a joiner is part of the word."""


def normalise(text: str) -> str:
    """Return `text` as bilat keeps it; doing it twice changes nothing more.

    Line ends become `\\n`, every other space a plain one and runs of them single; what is not seen (controls, soft
    hyphens, zero-width characters, marks of direction) goes; lone surrogates become U+FFFD; letters are composed (NFC).
    Lines lose the spaces at their ends, at most one blank line stays between two paragraphs.

    >>> normalise("Mi\\u00adnister\\u00a0X\\r\\n\\r\\n\\r\\n\\r\\nmet Y ")
    'Minister X\\n\\nmet Y'
    """
    text = _mend_surrogates(text)
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(" ", _UNSEEN.sub("", text))
    text = _JOINERS.sub(_joiner, unicodedata.normalize("NFC", text))
    text = unicodedata.normalize("NFC", text)
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def one_line(text: str) -> str:
    """A title: normalised, and on one line."""
    return " ".join(normalise(text).split())


def _mend_surrogates(text: str) -> str:
    """Pair what belongs together (JSON written by halves), mark the rest as lost."""
    if not _SURROGATES.search(text):
        return text
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _SURROGATES.sub("\ufffd", paired)


def _joiner(found: re.Match[str]) -> str:
    """Keep one joiner between two letters of a script that joins; elsewhere it is dirt."""
    before, after = found.group(1) or "", found.group(2) or ""
    return before + (found.group(0)[len(before)] if _joins(before) and _joins(after) else "")


def _joins(char: str) -> bool:
    return char >= _FIRST_JOINING_SCRIPT and unicodedata.category(char)[0] in "LMS"
