"""Counterparts whose office and name are told after them: "his Finnish counterpart, Minister X", "his counterpart from
the Kenyan Navy, Admiral Y"."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices
from bilat.read.found import Found
from bilat.read.personnames import name_end, skip_honorifics
from bilat.read.words import Line, Mark

_FROM = frozenset({"from", "of", "at", "in", "the"})
"""What joins a counterpart with the state or the body that he is from."""
_LISTED = frozenset({",", "and", "&"})
"""What joins several of them."""


def of_counterparts(line: Line, found: list[Found]) -> list[Found]:
    """The finds of a sentence, where a nameless counterpart and the holder of an office told after him are one."""
    out: list[Found] = []
    for f in found:
        size = _told_in(line, out, f)
        if not size:
            out.append(f)
            continue
        one, last = out[-size], out[-1]
        body = last.name if last.kind == "body" else ""
        held = f.organisation or body
        titled = not held and offices().is_title(f.office)  # "his Peruvian counterpart, General X"
        ranked = titled or f.office.lower() in offices().personal
        states = f.states or one.states or last.states
        told = msgspec.structs.replace(f, start=one.start, states=states, organisation=held, counterpart=ranked)
        out[-size:] = [msgspec.structs.replace(told, office="") if ranked else told]
    return out


def _told_in(line: Line, before: list[Found], f: Found) -> int:
    """How many of the finds before a named holder of an office tell him as a counterpart; 0 where none does."""
    named = f.kind == "person" and f.named and bool(f.office) and not f.counterpart
    if not named or not before or line.flat[before[-1].end : f.start] not in {", ", " ", ", the "}:
        return 0
    last = before[-1]
    if _is_nameless(last):
        told = f.states in {(), last.states} if last.states else bool(f.states)
        return int(told)
    if len(before) < 2 or not _is_nameless(before[-2]) or len(last.states) != 1 or f.states:
        return 0
    joined = line.flat[before[-2].end : last.start].split()
    return 2 if joined and all(w in _FROM for w in joined) else 0


def _is_nameless(f: Found) -> bool:
    """One counterpart told without a name."""
    return f.counterpart and not f.named and not f.plural


def counterparts_named(line: Line, i: int) -> list[tuple[int, int, Found]]:
    """ "his Peruvian and Chilean counterparts, Ana Ruiz and Juan Paz": the counterparts at word i, as many names as
    states, each with his own; empty where they are told otherwise."""
    marks = _states_before(line, i)
    if len(marks) < 2 or line.words[i + 1 : i + 2] and line.words[i + 1].text != ",":
        return []
    out: list[tuple[int, int, Found]] = []
    at = i + 1
    for mark in marks:
        while at < len(line.words) and line.words[at].lower in _LISTED:
            at += 1
        begin, _ = skip_honorifics(line, at)
        end = name_end(line, begin)
        if end < 0:
            return []
        first = at if out else mark.first - (line.words[mark.first - 1].lower in offices().owned)
        a, b = line.words[begin].start, line.words[end].end
        name = line.flat[a:b]
        start = line.words[first].start
        out.append((first, end, Found(start, b, "person", name, a, b, states=(mark.code,), counterpart=True)))
        at = end + 1
    return out


def _states_before(line: Line, i: int) -> list[Mark]:
    """The states listed right before word i."""
    out: list[Mark] = []
    at = i - 1
    while at >= 0 and (mark := line.state(at)) is not None:
        out.insert(0, mark)
        at = mark.first - 1
        while at > 0 and line.words[at].lower in _LISTED:
            at -= 1
    return out
