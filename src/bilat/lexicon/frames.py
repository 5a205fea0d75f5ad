"""The words by which predicate frames are read: `data/languages/<code>/frames.yml`."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class FrameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each list is explained where it stands in the file."""

    modals: dict[str, str]
    phrasal: frozenset[str]
    nominals: frozenset[str]
    light: frozenset[str]
    light_in: frozenset[str]
    object_control: frozenset[str]
    told_only: frozenset[str]
    object_acted: frozenset[str]
    called_on: frozenset[str]
    foreseeing: frozenset[str]
    of_papers: frozenset[str]
    collective: frozenset[str]
    lifted: frozenset[str]
    willed: frozenset[str]
    peoples: frozenset[str]
    speaking: frozenset[str]

    def modal_of(self, auxiliary: str) -> str:
        """The modal that an auxiliary stands for ("'ll" → will); empty when it is none."""
        return self.modals.get(auxiliary, "")


@lru_cache(maxsize=8)
def frame_words(code: str = "en") -> FrameWords:
    """The frame words of a language."""
    return load_yaml(f"languages/{code}/frames.yml", FrameWords)
