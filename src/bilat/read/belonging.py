"""Whose people and bodies are of which no mention tells: by what is known of them, their body, office and the home."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import msgspec

from bilat.lexicon import bodies, offices
from bilat.lexicon.language import reading_words
from bilat.read.entries import (
    ONE_OF_A_KIND,
    Entry,
    country_of_head,
    holds,
    is_domestic,
    known_country,
    name_keys,
    serves_many,
)
from bilat.read.found import Found
from bilat.read.home import Home
from bilat.read.memory import Memory

_STATE_BODIES = ("Ministry", "Cabinet", "Parliament", "Treasury", "Government", "Department", "Central Bank")
"""Words of bodies that every state has: without another state they are the home state's."""
_LINK = 8
"""Characters before a capital in which its preposition stands."""
_INSIDE = re.compile(r"\b(?:in|at|near)\s+$", re.IGNORECASE)
"""Before the name of a capital: something is done there."""

Known = Mapping[tuple[str, ...], int]
"""Bodies of the text by name and by acronym, with their entries."""
Owners = Mapping[str, str]
"""States by the acronyms of their bodies that the text explains."""


def towns_told(flat: str, found: Sequence[Sequence[Found]]) -> set[str]:
    """The states of towns that a text names, and of capitals where something is done ("in Lima", not "Lima said")."""
    out = set()
    for f in (f for sentence in found for f in sentence if f.states):
        capital = f.kind == "state" and f.state_kind == "capital"
        if f.kind == "place" or capital and _INSIDE.search(flat, max(0, f.start - _LINK), f.start):
            out.add(f.states[0])
    return out


def settle(memory: Memory, page: Home, known: Known, owners: Owners, towns: Collection[str]) -> None:
    """Give a state to the people and bodies of the text that have none.

    An outlet need not name its own state, but for its envoys: those in a text that speaks of other states only (a wire
    story from abroad) are not the home state's, nor are its ministers where the text tells in which of them it is set.
    towns: the states of the towns that it names.
    """
    abroad = _is_abroad(memory, page)
    home = _setting(memory, towns) or page.state if abroad else page.state
    sending = None if abroad else home
    embassy = _embassy(memory.entries)
    for entry in memory.entries:
        if entry.kind in {"body", "company"} and entry.country is None:
            entry.country = owners.get(entry.acronym)
        if entry.kind == "body" and entry.country is None and any(word in entry.name for word in _STATE_BODIES):
            entry.country = _of_namesake(memory, entry) or home
    for _, entry in memory.people():
        own = known.get(("acronym", entry.organisation)) if entry.organisation else None
        if own is not None and memory.entries[own].kind in {"body", "company"}:
            entry.country = entry.country or memory.entries[own].country or _by_own(memory, entry, own, home)
        elif serves_many(entry):
            entry.country = None if entry.country == known_country(entry.name) else entry.country
        elif entry.country is None:
            own_state = sending if offices().is_diplomat(entry.office) else home
            entry.country = _by_itself(memory, entry, known, owners) or _by_office(memory, entry, own_state, embassy)
            entry.country = entry.country or _host(memory, entry)


def _of_namesake(memory: Memory, entry: Entry) -> str | None:
    """The state of the one body whose longer name holds all words of this one: "the Treasury" of the US Treasury."""
    told = set(entry.name.split())
    longer = {e.country for e in memory.entries if e.kind == "body" and e.country and told < set(e.name.split())}
    return longer.pop() if len(longer) == 1 else None


def _by_own(memory: Memory, entry: Entry, own: int, home: str | None) -> str | None:
    """The same as by office, for a body that the text has told in full: "EDB" may be another's acronym too."""
    named = msgspec.structs.replace(entry, organisation=memory.entries[own].name)
    return known_country(entry.name) or _by_office(memory, named, home, None)


def _is_abroad(memory: Memory, page: Home) -> bool:
    """The text is about two states or more, and no state, person or body of it is of the home state."""
    named = {*memory.counts, *(e.country for e in memory.entries if e.country)}
    return not page.official and len(named) > 1 and page.state not in named


def _setting(memory: Memory, towns: Collection[str]) -> str | None:
    """The one state of the text that a town of it is named of, that no envoy in it is sent by, and whose people the
    text does not call its own: those of whom it says nothing are not theirs."""
    told = {e.country for e in memory.entries if e.kind == "person" and e.country}
    held = {code for code in towns if memory.counts[code]} - told
    return held.pop() if len(held) == 1 else None


def _embassy(entries: list[Entry]) -> str | None:
    """The state of the text's diplomats, when all whose state it gives are of one: the others are theirs."""
    states = {e.country for e in entries if e.country and offices().is_diplomat(e.office)}
    return states.pop() if len(states) == 1 else None


def _by_itself(memory: Memory, entry: Entry, known: Known, owners: Owners) -> str | None:
    """What the gazetteer knows of the person, or the text or the gazetteer of the body where the office is held."""
    person = known_country(entry.name) or country_of_head(entry.name, entry.office)
    told = next((owners[name] for name in _body_names(entry) if name in owners), None)
    return person or told or _of_body(memory, entry, known)


def _of_body(memory: Memory, entry: Entry, known: Known) -> str | None:
    """The state of the body that an office is held in ("TPA Chairman", where the Thai Ports (TPA) are named)."""
    for name in _body_names(entry):
        index = known.get(("acronym", name), known.get(("body", *name_keys(name))))
        if index is not None and memory.entries[index].country:
            return memory.entries[index].country
        body = bodies().lookup(name)
        if body is not None and body.country:
            return body.country
    return None


def _body_names(entry: Entry) -> list[str]:
    """The body's name, and the acronyms in it."""
    words = entry.organisation.replace("(", " ").replace(")", " ").split()
    acronyms = [w for w in words if len(w) > 2 and w.isupper() and w.isalpha() and w not in reading_words().body_words]
    return [entry.organisation, *acronyms] if entry.organisation else []


def _by_office(memory: Memory, entry: Entry, home: str | None, embassy: str | None) -> str | None:
    """The home state, to which a domestic office belongs; where that has none such, the state of the text that has."""
    own = embassy if embassy and not entry.accredited and offices().is_diplomat(entry.office) else home
    if not _is_of_home(memory, entry):
        return None
    told = f"{entry.office}, {entry.organisation}" if entry.organisation else entry.office
    if own is not None and offices().may_be_of(told, own):
        return own
    only = offices().states_of(told)
    having = [code for code in sorted(only) if memory.counts[code] or len(only) == 1]
    others = [code for code in sorted(memory.counts) if own is not None and offices().may_be_of(told, code)]
    return having[0] if len(having) == 1 else others[0] if len(others) == 1 else None


def _host(memory: Memory, entry: Entry) -> str | None:
    """The one state that the text's envoys are sent to, to which a domestic office belongs that no state is told of."""
    hosts = {code for e in memory.entries for code in e.accredited}
    office = is_domestic(entry) and not offices().is_diplomat(entry.office)
    own = next(iter(hosts)) if len(hosts) == 1 and office else None
    return own if own is not None and offices().may_be_of(entry.office, own) else None


def _is_of_home(memory: Memory, entry: Entry) -> bool:
    """A domestic office, unless it is one of a kind that somebody else is known to hold at home."""
    if not is_domestic(entry) or memory.home in entry.accredited:
        return False
    if offices().level_of(entry.office) not in ONE_OF_A_KIND:
        return True
    return not any(e is not entry and e.country == memory.home and holds(e, entry.office) for e in memory.entries)
