"""Holders of one office listed with their states, under words that tell the office they hold.

"The President received letters of credence from the new ambassadors:", then "Ana Ruiz – Republic of Peru" line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.companions import of_companions
from bilat.read.delegations import of_one
from bilat.read.found import Found
from bilat.read.visited import of_visited

_FEWEST = 2
"""Entries that make a list at least."""
_MARKS = "–—-("
"""What sets off the state from its envoy in such a list."""
_WORDS = 2
"""Finds between an envoy and the state's name at most: words of its long name ("the Arab Republic of Egypt")."""


def of_lists(flat: str, found: list[list[Found]]) -> list[list[Found]]:
    """The finds of each sentence, where people listed with their states hold the office told last before the list, and
    somebody's companions are of his state."""
    of_companions(flat, found)
    of_visited(flat, found)
    row = [f for fs in found for f in fs]
    pairs = {i: j for i, f in enumerate(row) if (j := _state_of(flat, row, i)) >= 0}
    gone: set[int] = set()
    held: dict[int, Found] = {}
    for chain in _chains(flat, row, pairs):
        several = _office_before(flat, row, chain[0], row[pairs[chain[0]]])
        if several is None and not all(row[i].honorific for i in chain):
            continue
        held |= {id(row[i]): _holder(flat, row[i], row[pairs[i]], several) for i in chain}
        gone |= {id(f) for i in chain for f in row[i + 1 : pairs[i] + 1]}
    return [[held.get(id(f), f) for f in fs if id(f) not in gone] for fs in found] if held else found


def _office_before(flat: str, row: Sequence[Found], first: int, state: Found) -> Found | None:
    """The office of several told before a list whose first entry is row[first]: in its sentence or the one before it
    where only "of" or a comma joins people and states ("the two ministers, Ana Ruiz of Peru and Juan Paz of Chile")."""
    several = next((f for f in reversed(row[:first]) if f.plural and f.office and not f.named), None)
    marked = flat[row[first].end : state.start].split()[0][0] in _MARKS
    near = several is not None and len(_STOP.findall(flat, several.end, row[first].start)) < _SENTENCES
    return several if marked or near else None


_STOP = re.compile(r"[a-z]\. ")
_SENTENCES = 2
"""Sentences at most that end between such an office and its holders."""


def _state_of(flat: str, row: Sequence[Found], i: int) -> int:
    """Which find is the state that a dash or a bracket sets off after the person of find i; -1 without one."""
    person = row[i]
    bare = person.kind in {"name", "person"} and person.named and not person.office and not person.acronym
    if not bare or " " not in person.name:
        return -1
    last = next((k for k in range(i + 1, min(i + 2 + _WORDS, len(row))) if row[k].kind == "state"), -1)
    if last < 0 or any(f.kind != "name" for f in row[i + 1 : last]):
        return -1
    between = flat[person.end : row[last].start].split()
    marked = bool(between) and (between[0][0] in _MARKS or between[0] in {"of", ","})
    told = all(w[:1].isupper() or w.lower() in reading_words().connectors for w in between[1:])
    return last if marked and told else -1


def _chains(flat: str, row: Sequence[Found], pairs: dict[int, int]) -> list[list[int]]:
    """Runs of such pairs between which no word stands; by the person's place in the row."""
    out: list[list[int]] = []
    for i in pairs:
        before = out[-1][-1] if out else -1
        close = before >= 0 and pairs[before] == i - 1
        if close and _is_joint(flat[row[i - 1].end : row[i].start]):
            out[-1].append(i)
        else:
            out.append([i])
    return [chain for chain in out if len(chain) >= _FEWEST]


def _is_joint(between: str) -> bool:
    """Nothing stands between two entries, or "and"."""
    return not any(c.isalpha() for c in between.replace(" and ", " ", 1))


def _holder(flat: str, person: Found, state: Found, several: Found | None) -> Found:
    """The person as a holder of the office, of the state beside the name; without an office, of that state alone."""
    office = of_one(several.office) if several is not None else ""
    sent = several.accredited if several is not None and offices().is_diplomat(office) else ()
    return msgspec.structs.replace(
        person,
        kind="person",
        end=state.end + flat.startswith(")", state.end),
        states=state.states,
        office=office,
        accredited=tuple(code for code in sent if code not in state.states),
    )
