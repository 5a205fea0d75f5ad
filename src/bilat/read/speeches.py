"""Speeches and statements printed whole below a few lines of the outlet's: who gives them says "I" and "we" there."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from bilat.lexicon.language import words
from bilat.read.segments import Segment, paragraphs

_LONGEST_NOTE = 320
"""Characters of the line that says what follows at most; a longer paragraph tells of other things."""
_QUOTES = frozenset('“"')
_TOLD = re.compile(r"\b(?:he|she) (?:also |further )?(?:said|added|noted|stressed|stated)\b", re.IGNORECASE)
"""The outlet still tells in its own voice."""


def delivered_from(text: str, segments: Sequence[Segment]) -> int | None:
    """Where a speech begins that is printed to the end of the text; None where labels part speakers or there is none.

    Either a line says that it follows ("The following is a statement by the Minister …"), or a paragraph below the
    first greets those who hear it, outside quotation marks.
    """
    if any(s.label is not None for s in segments):
        return None
    spans = paragraphs(text)
    for number, (start, end) in enumerate(spans[1:], 1):
        words_here = text[start:end].strip()
        if _is_note(words_here) and number + 1 < len(spans):
            start = spans[number + 1][0]
        elif not words("speech_opens").match(words_here) or _QUOTES & set(words_here):
            continue
        return None if _TOLD.search(text, start) else start
    return None


def as_delivered(segments: Sequence[Segment], start: int | None) -> list[Segment]:
    """The sentences; those from `start` on are the words of the one who speaks."""
    if start is None:
        return list(segments)
    return [msgspec.structs.replace(s, answer=True) if s.start >= start else s for s in segments]


def _is_note(paragraph: str) -> bool:
    """It says that somebody's words follow, and whose."""
    announced = len(paragraph) <= _LONGEST_NOTE and words("speech_follows").match(paragraph)
    return bool(announced) and words("speaker_offices").search(paragraph) is not None
