"""How records are made of claims: the policy of `data/records`, and each language's words for comparing and telling."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

import msgspec

from bilat.lexicon.files import read_yaml
from bilat.lexicon.language import load_yaml

RuleName = Literal[
    "most_sources", "most_precise", "official", "furthest", "latest", "highest", "fullest", "all", "earliest", "stay"
]


class KindPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """fields: the rule that chooses what is shown; weighty: fields to dispute over; lifecycle: statuses in order."""

    fields: Mapping[str, RuleName]
    weighty: frozenset[str] = frozenset()
    lifecycle: tuple[str, ...] = ()


class Windows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days; the reason of each stands in the file."""

    stay: int
    talks: int
    announced: int
    news: int
    repeated: int
    figure: int
    paper: int


class SilencePolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """documents on the pair within `around` days, one of them within `days` of the first report."""

    documents: int
    around: int
    days: int


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of `data/records/policy.yml`, explained there."""

    kinds: Mapping[str, KindPolicy]
    growing: frozenset[str]
    windows: Windows
    figure_apart: float
    figure_rounded: float
    silence: SilencePolicy
    copied_words: int


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of a record as a fact, as a plan, and denied."""

    fact: str
    plan: str
    denied: str


class RecordWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each list is explained where it stands in `data/records/<code>.yml`."""

    office_fillers: frozenset[str]
    office_synonyms: Mapping[str, str]
    office_ranks: frozenset[str]
    single_offices: frozenset[str]
    nameless: frozenset[str]
    private: frozenset[str]
    many_sided: frozenset[str]
    top_level: frozenset[str]
    goes_on: frozenset[str]
    replacing: frozenset[str]
    grounds: tuple[str, ...]
    ground_nouns: Mapping[str, frozenset[str]]
    stopwords: frozenset[str]
    title_fillers: frozenset[str]
    abbreviations: Mapping[str, str]
    carried: Mapping[str, frozenset[str]]
    carried_within: int
    ordinals: tuple[str, ...]
    sessions: tuple[str, ...]
    gatherings: tuple[str, ...]
    numbers: tuple[str, ...]
    day_words: tuple[str, ...]
    phases: Mapping[str, tuple[str, ...]]
    approvers: tuple[str, ...]
    press_offices: tuple[str, ...]
    agencies: tuple[str, ...]
    sentences: Mapping[str, Sentence]
    openings: Mapping[str, str]
    nameless_matters: Mapping[str, str]


@lru_cache(maxsize=1)
def policy() -> Policy:
    """The policy of every kind."""
    return read_yaml("records/policy.yml", Policy)


@lru_cache(maxsize=8)
def record_words(code: str = "en") -> RecordWords:
    """The words of a language for comparing claims and telling records."""
    return load_yaml(f"records/{code}.yml", RecordWords)
