"""The mode of an event, from words of the sentence: data in `modes.yml`, tried in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bilat.coding.plover.assets import EventCues, mode_file


def mode_of(event: str, sentence: str) -> str:
    """PLOVER's mode that the sentence shows for its event; empty when it shows none."""
    found = _patterns().get(event)
    if found is None:
        return ""
    patterns, default = found
    return next((mode for mode, pattern in patterns if pattern.search(sentence)), default)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[list[tuple[str, re.Pattern[str]]], str]]:
    return {entry.event: (_compiled(entry), entry.default) for entry in mode_file().events}


def _compiled(entry: EventCues) -> list[tuple[str, re.Pattern[str]]]:
    return [(cue.mode, _any_of(cue.words)) for cue in entry.cues]


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, in any case; a star stands for any letters, a space for any white space."""
    forms = [re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words]
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b", re.IGNORECASE)
