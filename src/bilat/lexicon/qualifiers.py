"""How a thing is said: cues of speech, modality and polarity, from `data/languages/<code>/qualifiers.yml`."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class QualifierWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each list is explained where it stands in the file."""

    speech: frozenset[str]
    plan_verbs: frozenset[str]
    plan_words: frozenset[str]
    schedules: frozenset[str]
    concluding: frozenset[str]
    ahead: frozenset[str]
    demand_verbs: frozenset[str]
    obliging: frozenset[str]
    so_far: frozenset[str]
    possibility_verbs: frozenset[str]
    possibility_words: frozenset[str]
    inviting: frozenset[str]
    vowing: frozenset[str]
    plan_nouns: frozenset[str]
    possibility_nouns: frozenset[str]
    demand_nouns: frozenset[str]
    demand_words: frozenset[str]
    denial_verbs: frozenset[str]
    factive_verbs: frozenset[str]
    topic_nouns: frozenset[str]
    means: frozenset[str]
    performative_verbs: frozenset[str]
    wishing_verbs: frozenset[str]
    at_least: frozenset[str]
    hearsay: frozenset[str]
    condition_marks: frozenset[str]
    silent_verbs: frozenset[str]
    showing: frozenset[str]
    according: frozenset[str]
    sources: frozenset[str]


@lru_cache(maxsize=8)
def qualifier_words(code: str = "en") -> QualifierWords:
    """The qualifier words of a language."""
    return load_yaml(f"languages/{code}/qualifiers.yml", QualifierWords)
