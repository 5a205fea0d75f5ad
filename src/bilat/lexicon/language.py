"""The words by which one language is read: `data/languages/<code>/reading.yml`, decoded into typed sets."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Literal, TypeVar

import msgspec

from bilat.errors import LexiconError

T = TypeVar("T")
GroupType = Literal["body", "company", "group"]


class GroupNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a group noun makes of a state's adjective: "Belarusian companies" is of type company, sector BUS."""

    type: GroupType
    sector: str = ""
    level: str = ""
    nouns: tuple[str, ...] = ()


class ReadingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists for sentences, names, groups and coreference. Each is explained where it stands in the file."""

    abbreviations: tuple[str, ...]
    speaker_offices: tuple[str, ...]
    told_before_colon: tuple[str, ...]
    speech_follows: tuple[str, ...]
    speech_titles: tuple[str, ...]
    speech_of_several: tuple[str, ...]
    nobodys: tuple[str, ...]
    speech_opens: tuple[str, ...]
    groups: dict[str, GroupNoun]
    body_words: frozenset[str]
    weak_body_words: frozenset[str]
    unit_words: frozenset[str]
    company_words: frozenset[str]
    portfolio_words: frozenset[str]
    office_modifiers: frozenset[str]
    seated: frozenset[str]
    name_particles: frozenset[str]
    not_names: frozenset[str]
    connectors: frozenset[str]
    opening: frozenset[str]
    day_before_object: tuple[str, ...]
    undergone: frozenset[str]
    joint_organs: frozenset[str]
    both: tuple[str, ...]
    own_country: tuple[str, ...]
    own_government: tuple[str, ...]
    own_people: tuple[str, ...]
    neighbours: tuple[str, ...]
    hosts: tuple[str, ...]
    of_many: tuple[str, ...]
    some: tuple[str, ...]
    guests: tuple[str, ...]
    visiting: tuple[str, ...]
    heads: tuple[str, ...]
    leader: tuple[str, ...]
    upon: tuple[str, ...]
    governs_it: tuple[str, ...]
    judged_for: tuple[str, ...]
    own_policy: tuple[str, ...]
    given_from: tuple[str, ...]
    each_alone: tuple[str, ...]
    seats: dict[str, str]
    bodies: tuple[str, ...]
    lenders: tuple[str, ...]
    place_prepositions: frozenset[str]
    of_one_person: frozenset[str]


@lru_cache(maxsize=8)
def reading_words(code: str = "en") -> ReadingWords:
    """The reading words of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/reading.yml", ReadingWords)


def load_yaml(path: str, shape: type[T]) -> T:
    """Decode a YAML file of the package's data into `shape`. Every scalar is text, so that Norway's NO stays a word."""
    import yaml

    source = resources.files("bilat").joinpath("data", *path.split("/"))
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        raw = yaml.load(source.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  # both loaders make text only
        return msgspec.convert(raw, shape, strict=False)
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise LexiconError(f"data/{path}: {error}") from error


@lru_cache(maxsize=4096)
def group_of(noun: str, code: str = "en") -> GroupNoun | None:
    """The group that a noun names, singular or plural, lower case; None for a noun that names no group."""
    return _group_index(code).get(noun)


@lru_cache(maxsize=8)
def _group_index(code: str) -> dict[str, GroupNoun]:
    return {noun: group for group in reading_words(code).groups.values() for noun in group.nouns}


@lru_cache(maxsize=32)
def words(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the lists of phrases as a pattern of alternatives."""
    values = getattr(reading_words(code), name)
    return re.compile(r"(?:" + "|".join(values) + r")")
