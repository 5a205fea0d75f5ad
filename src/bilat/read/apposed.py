"""What is told of somebody right after the name: "Ana Ruiz, a Peruvian national", "Ana Ruiz, who heads Peru's port"."""

from __future__ import annotations

import re

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.found import Found
from bilat.read.words import Line

_SET_OFF = re.compile(r"(?:,|,? who is|,? identified as) an? (?:(?:\w+-year-old|dual|former|alleged|suspected) )?")
"""What stands between a name and whose national its bearer is."""
_LED = re.compile(r"(?:[ ’'\w-]+)?(?=[,.;]|$)")
"""The rest of what somebody heads, to where the clause is set off."""
_LONGEST = 60
"""Characters of it at most."""


def of_nationals(line: Line, found: list[Found]) -> list[Found]:
    """All that is found, names with whose nationals they are as one phrase: the group is nobody besides."""
    out: list[Found] = []
    for f in found:
        if out and _is_told_of(line, out[-1], f):
            out[-1] = msgspec.structs.replace(out[-1], kind="person", end=f.end, states=f.states)
        else:
            out.append(f)
    return out


def of_leaders(line: Line, found: list[Found]) -> list[Found]:
    """ "Ana Ruiz, who heads the Peruvian border service, met …": in the office that the clause tells, as one phrase."""
    out: list[Found] = []
    for f in found:
        if out and f.end <= out[-1].end:
            continue
        led = offices().heading.fullmatch(line.flat, out[-1].end, f.start) if out and _is_bare(out[-1]) else None
        rest = _LED.match(line.flat, f.end, line.words[-1].end) if led and len(f.states) == 1 and not f.office else None
        if rest is None or rest.end() - f.start > _LONGEST:
            out.append(f)
            continue
        told = (led["the"] or "") + line.flat[f.start : rest.end()] if led else ""
        office = "" if told.rsplit(" ", 1)[-1] in offices().led_once else f"{offices().headed} {told}"
        out[-1] = msgspec.structs.replace(out[-1], kind="person", end=rest.end(), states=f.states, office=office)
    return out


def _is_bare(name: Found) -> bool:
    """Somebody of whom only the name is told so far."""
    return name.kind in {"name", "person"} and name.named and not (name.states or name.office or name.acronym)


def _is_told_of(line: Line, name: Found, group: Found) -> bool:
    if not _is_bare(name) or group.kind != "group" or len(group.states) != 1:
        return False
    one = line.flat[group.start : group.end].rsplit(" ", 1)[-1] in reading_words().of_one_person
    return one and _SET_OFF.fullmatch(line.flat, name.end, group.start) is not None
