"""Whose national somebody is said to be right after the name: "Ana Ruiz, a Peruvian national"."""

from __future__ import annotations

import re

import msgspec

from bilat.lexicon.language import reading_words
from bilat.read.found import Found
from bilat.read.words import Line

_SET_OFF = re.compile(r"(?:,|,? who is|,? identified as) an? (?:(?:\w+-year-old|dual|former|alleged|suspected) )?")
"""What stands between a name and whose national its bearer is."""


def of_nationals(line: Line, found: list[Found]) -> list[Found]:
    """All that is found, names with whose nationals they are as one phrase: the group is nobody besides."""
    out: list[Found] = []
    for f in found:
        if out and _is_told_of(line, out[-1], f):
            out[-1] = msgspec.structs.replace(out[-1], kind="person", end=f.end, states=f.states)
        else:
            out.append(f)
    return out


def _is_told_of(line: Line, name: Found, group: Found) -> bool:
    bare = name.kind in {"name", "person"} and name.named and not (name.states or name.office or name.acronym)
    if not bare or group.kind != "group" or len(group.states) != 1:
        return False
    one = line.flat[group.start : group.end].rsplit(" ", 1)[-1] in reading_words().of_one_person
    return one and _SET_OFF.fullmatch(line.flat, name.end, group.start) is not None
