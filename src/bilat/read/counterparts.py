"""Counterparts whose office and name are told after them: "his Finnish counterpart, Minister X", "his counterpart from
the Kenyan Navy, Admiral Y"."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices
from bilat.read.found import Found
from bilat.read.words import Line

_FROM = frozenset({"from", "of", "at", "in", "the"})
"""What joins a counterpart with the state or the body that he is from."""


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
