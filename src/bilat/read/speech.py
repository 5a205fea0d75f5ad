"""Who says it: quotation marks with the words that introduce them, labels of transcripts, "according to"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilat.lexicon.qualifiers import qualifier_words
from bilat.read.found import Found
from bilat.read.segments import Segment

OPENING = '“"'
"""Marks that open a quote."""
_QUOTE = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)", re.S)
_CUE_FORM = re.compile(r"\b[a-z]+(?:ed|s|d|id|ld|ing|e|w|te|ke)?\b")
_WORDS = re.compile(r"[a-z]+")
PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_OWNING = re.compile(r"['’]s?\b")
_NEAR = 60
"""Characters between a cue of speech and its speaker at most."""


def quotes(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of direct speech in a paragraph, marks included; an unclosed quote runs to the paragraph's end."""
    return [m.span() for m in _QUOTE.finditer(flat, start, end) if m.end() - m.start() > 2]


def cue_forms() -> frozenset[str]:
    """Past and present forms of the speech verbs, by the regular endings and the few irregular ones."""
    out: set[str] = {"said", "told", "wrote", "says", "tells", "made", "thought", "put"}
    for verb in qualifier_words().speech:
        stem = verb[:-1] if verb.endswith("e") else verb
        out |= {stem + "ed", verb + "s", stem + "ing", verb + "d" if verb.endswith("e") else stem + "ed"}
        if verb.endswith("y"):
            out |= {verb[:-1] + "ied", verb[:-1] + "ies"}
    return frozenset(out)


class Speaking:
    """Who speaks each sentence's quoted words, found on words alone."""

    def __init__(self, flat: str) -> None:
        self.flat = flat
        self.cues = cue_forms()

    def speaker(
        self, segment: Segment, found: Sequence[Found], inside: Sequence[tuple[int, int]]
    ) -> tuple[Found | None, str, bool]:
        """The speaker's find (None when a pronoun or nobody), the cue, and whether a pronoun speaks."""
        best: tuple[int, Found | None, str, bool] | None = None
        if not any(cue in self.cues for cue in _WORDS.findall(self.flat, segment.start, segment.end)):
            return None, "", False
        for match in _CUE_FORM.finditer(self.flat, segment.start, segment.end):
            if match[0] not in self.cues or any(a <= match.start() < b for a, b in inside):
                continue
            for f in found:
                if f.kind in {"person", "body", "name", "group"} and not any(a <= f.start < b for a, b in inside):
                    gap = match.start() - f.end if f.end <= match.start() else f.start - match.end()
                    apart = f.start > match.start() or "," in self.flat[f.end : match.start()]
                    if apart and _OWNING.match(self.flat, f.end):
                        continue  # "repeated Soto's charge, saying": neither is what Soto does
                    if 0 <= gap <= _NEAR and (best is None or gap < best[0]):
                        best = (gap, f, match[0], False)
            for pronoun in PRONOUN.finditer(
                self.flat, max(segment.start, match.start() - 20), min(segment.end, match.end() + 6)
            ):
                gap = max(match.start() - pronoun.end(), pronoun.start() - match.end())
                if (best is None or gap < best[0]) and not any(a <= pronoun.start() < b for a, b in inside):
                    best = (gap, None, match[0], True)
        return (best[1], best[2], best[3]) if best is not None else (None, "", False)
