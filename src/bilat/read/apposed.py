"""What is told of somebody beside the name: "Ana Ruiz, a Peruvian national", "Ana Ruiz, who heads Peru's port", "Second
Secretary in the Trade Section Ana Ruiz"."""

from __future__ import annotations

import re

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.found import Found
from bilat.read.personnames import honorifics
from bilat.read.words import Line

_SET_OFF = re.compile(r"(?:,|,? who is|,? identified as) an? (?:(?:\w+-year-old|dual|former|alleged|suspected) )?")
"""What stands between a name and whose national its bearer is."""
_LED = re.compile(r"(?:[ ’'\w-]+)?(?=[,.;]|$)")
"""The rest of what somebody heads, to where the clause is set off."""
_LONGEST = 60
"""Characters of it at most."""
_MOST = 10
"""Words of what somebody does in an office, between its name and his, at most."""
_APPOINTED = 4
"""Words at most between a state and whom it appoints ("Peru has on Monday appointed Ana Ruiz")."""


def of_holders(line: Line, found: list[Found]) -> list[Found]:
    """ "Second Secretary in the Trade Section Ana Ruiz": whom the name after the words of an office's duties tells."""
    out: list[Found] = []
    for n, f in enumerate(found):
        if out and f.end <= out[-1].end:
            continue
        after = found[n + 1 :]
        at = _holder(line, f, after)
        out.append(f if at < 0 else _held_by(line, f, after[at], after[:at]))
    return out


def _held_by(line: Line, office: Found, holder: Found, between: list[Found]) -> Found:
    """The office phrase, with its duties, up to the name after it: a place's name right before it begins it ("Chairman
    Lima Paz"), a state's is whose office it is ("President Peru Ana Ruiz")."""
    duties = line.flat[office.end : holder.start].strip()
    alone = between[0].kind if between and line.flat[between[0].start : between[-1].end] == duties else ""
    begin = between[0].start if alone == "place" else holder.name_start
    return msgspec.structs.replace(
        office,
        end=holder.end,
        office=office.office if alone in {"place", "state"} else f"{office.office} {duties}",
        states=office.states or (between[0].states if alone == "state" else ()),
        name=line.flat[begin : holder.name_end],
        name_start=begin,
        name_end=holder.name_end,
        honorific=holder.honorific,
    )


def _holder(line: Line, office: Found, after: list[Found]) -> int:
    """Which find after an office of one person is its holder's name, behind nothing but a title's words; -1 without."""
    if office.kind != "person" or office.named or office.plural or not office.office[:1].isupper():
        return -1
    for n, f in enumerate(after):
        between = line.flat[office.end : f.start].split()
        if len(between) > _MOST or not all(offices().duties.fullmatch(w) for w in between):
            return -1
        if f.kind in {"name", "person"} and f.named and not f.office and not f.acronym and " " in f.name:
            titled = bool(between) and between[-1][:1].isupper() and between[0].lower().rstrip(".") not in honorifics()
            return n if titled else -1
        if f.kind == "person":
            return -1
    return -1


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


def is_described(line: Line, name: Found, trade: Found) -> bool:
    """ "Ana Ruiz, a veteran economist,": what somebody is by trade, set off between the name and what is told next."""
    before = line.flat[name.end : trade.start]
    alone = trade.kind == "person" and not (trade.named or trade.states or trade.organisation)
    return alone and before.startswith((", a ", ", an ")) and line.flat[trade.end : trade.end + 1] == ","


def owner_before(line: Line, found: list[Found]) -> tuple[str, ...]:
    """ "Peru's Ana Ruiz, president since May", "Peru named Ana Ruiz ambassador": the state before the name of the last
    found."""
    before = found[-2] if len(found) > 1 else None
    if before is None or len(before.states) != 1:
        return ()
    between = line.flat[before.end : found[-1].start]
    owned = before.kind == "state" and between in {"'s ", "’s ", "' ", "’ "}
    appointed = between.lower().split()
    given = 0 < len(appointed) <= _APPOINTED and appointed[-1].startswith(offices().appointing)
    return before.states if owned or given and before.kind in {"state", "body", "group", "person"} else ()
