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
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_TOLD = re.compile(r"\b(?:he|she) (?:also |further )?(?:said|added|noted|stressed|stated)\b", re.IGNORECASE)
"""The outlet still tells in its own voice."""
_ONESELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|[Uu]s)\b")
_SPOKEN, _LEAST = 700, 3
"""Characters outside quotation marks for each of which a speech says "I" or "we" once at least, and how often in all:
reports of a speech have fewer than one in two thousand."""


def delivered_from(text: str, segments: Sequence[Segment]) -> int | None:
    """Where a speech begins that is printed to the end of the text; None where labels part speakers or there is none.

    Either a line says that it follows ("The following is a statement by the Minister …"), a title names it and its
    speaker above words in the first person, or a paragraph below the first greets those who hear it, outside quotation
    marks.
    """
    if any(s.label is not None for s in segments):
        return None
    spans = paragraphs(text)
    for number, (start, end) in enumerate(spans):
        words_here = text[start:end].strip()
        below = spans[number + 1] if number + 1 < len(spans) else None
        if below is not None and _announces(words_here, number, text, below):
            start = below[0]
        elif not number or not words("speech_opens").match(words_here) or _QUOTES & set(words_here):
            continue
        return None if _TOLD.search(text, start) else start
    return None


def _announces(line: str, number: int, text: str, below: tuple[int, int]) -> bool:
    """What stands below a line is what it says that somebody says; of two titles one under the other the second."""
    if number and _is_note(line):
        return True
    return _is_title(line) and not _is_title(text[slice(*below)].strip()) and _is_spoken(text[below[0] :])


def announced(text: str, start: int) -> tuple[int, int] | None:
    """The line nearest above a speech that says whose it is; None where none does."""
    above = (span for span in reversed(paragraphs(text)) if span[1] <= start)
    lines = ((span, text[slice(*span)].strip()) for span in above)
    return next((span for span, line in lines if _is_note(line) or _is_title(line)), None)


def as_delivered(segments: Sequence[Segment], start: int | None) -> list[Segment]:
    """The sentences; those from `start` on are the words of the one who speaks."""
    if start is None:
        return list(segments)
    return [msgspec.structs.replace(s, answer=True) if s.start >= start else s for s in segments]


def _is_note(paragraph: str) -> bool:
    """It says that somebody's words follow, and whose."""
    return words("speech_follows").match(paragraph) is not None and _names_one(paragraph)


def _is_title(paragraph: str) -> bool:
    """It is the name of a speech, with who gives it."""
    return words("speech_titles").match(paragraph) is not None and _names_one(paragraph)


def _names_one(paragraph: str) -> bool:
    """Somebody in office and nobody beside, in few words."""
    several = words("speech_of_several").search(paragraph)
    return len(paragraph) <= _LONGEST_NOTE and not several and words("speaker_offices").search(paragraph) is not None


def _is_spoken(text: str) -> bool:
    """Somebody speaks of himself or of his own throughout."""
    outside = _QUOTED.sub("", text)
    return len(_ONESELF.findall(outside)) >= max(_LEAST, len(outside) / _SPOKEN)
