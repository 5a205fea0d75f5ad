"""People who bear the name of a place: "President Grace Banda … Banda received the envoy", with a town called Banda."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.lexicon.language import reading_words
from bilat.read.found import Found

_LONGEST = 12
"""Characters of a preposition of place at most, with the spaces around it."""


def of_namesakes(flat: str, found: Sequence[Sequence[Found]]) -> None:
    """A place or a company called as somebody of the text is by surname is he, unless a word says that one is in it. In
    place."""
    surnames = {f.name.split()[-1] for fs in found for f in fs if _is_full(f)}
    for fs in found:
        for f in fs:
            if f.kind in {"place", "company"} and f.name in surnames and not _is_in(flat, f.start):
                f.kind, f.states = "name", ()


def _is_full(f: Found) -> bool:
    """Somebody named in full, or with "Mr"."""
    return f.kind == "person" and f.named and (" " in f.name or f.honorific)


def _is_in(flat: str, start: int) -> bool:
    """A preposition of place stands before it."""
    before = flat[max(0, start - _LONGEST) : start].split()[-1:]
    return bool(before) and before[0].lower() in reading_words().place_prepositions
