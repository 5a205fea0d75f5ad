"""On which level people of two states deal with each other: that of the highest who takes part."""

from __future__ import annotations

from typing import get_args

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon import offices
from bilat.lexicon.offices import Level
from bilat.model.claim import Party

_LEVELS = get_args(Level)
"""Highest first."""
_MANY = (("ies", "y"), ("men", "man"), ("s", ""))
"""Endings of several who hold an office, and of one."""


def settle_level(context: Context, draft: Draft) -> None:
    """Give a contact the highest level among those who have been found to take part. In place."""
    if draft.kind != "contact":
        return
    names = {p.name for p in draft.parties if not p.office}
    found = {_level(p) for p in draft.parties} | {r.level for r in context.reading.referents if r.name in names}
    level = next((level for level in _LEVELS if level in found), "")
    if level:
        draft.values = {**draft.values, "level": level}


def _level(party: Party) -> str:
    """The level of an office, of several who hold one ("foreign ministers", "business leaders"), of a company."""
    words, country = party.office or (party.name if party.type == "group" else ""), party.country or ""
    level = offices().level_of(words, country) or offices().level_of(_one_of(words), country)
    return level or ("business" if party.type == "company" else "")


def _one_of(words: str) -> str:
    """The office of one of those who are told as several: "business leaders", "presidents of Peru"."""
    return " ".join(map(_singular, words.split()))


def _singular(word: str) -> str:
    ending, one = next((pair for pair in _MANY if word.endswith(pair[0]) and not word.endswith("ss")), ("", ""))
    return word.removesuffix(ending) + one
