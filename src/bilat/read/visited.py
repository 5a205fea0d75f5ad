"""Whom somebody meets on a journey or where he is posted: people in office of whom no words tell whose they are belong
to the state visited, or to the one that an envoy is sent to.

"She arrived in Peru on Monday. She called on Trade Minister X": the minister is Peru's. So is he in "Chile's ambassador
to Peru met Trade Minister X", and in "will travel to Peru at the invitation of Trade Minister X".
"""

from __future__ import annotations

from bilat.lexicon import offices
from bilat.read.delegations import is_stateless, on_from
from bilat.read.found import Found

_BACK = 2
"""Sentences before the meeting in which the journey is told."""


def of_visited(flat: str, found: list[list[Found]]) -> None:
    """Give those met on a journey or by an envoy the state where that is, where nothing else tells whose they are. In
    place."""
    posted: dict[str, tuple[str, ...]] = {}
    for n, here in enumerate(found):
        for k, f in enumerate(here):
            if _is_envoy(f) and f.states and len(f.accredited) == 1:
                posted[f.states[0]] = f.accredited
            begin = max((p.end for p in here[:k] if p.kind == "person"), default=f.start - _REACH)
            if not is_stateless(f) or _is_envoy(f):
                continue
            host = offices().inviting.search(flat, max(0, f.start - _REACH), f.start) is not None
            if not host and not offices().met.search(flat, max(0, begin), f.start):
                continue
            state = _visited(flat, found, n, f, host=host) or _of_post(here[:k], posted)
            for other in on_from(flat, here[k:]) if state else ():
                other.states = state if is_stateless(other) and not _is_envoy(other) else other.states


_REACH = 60
"""Characters before somebody who is met in which the words stand that tell it."""


def _visited(flat: str, found: list[list[Found]], n: int, met: Found, *, host: bool) -> tuple[str, ...]:
    """The state last told as visited before somebody is met; empty without one, or with nobody from elsewhere.

    host: he has invited who visits, which tells that this is somebody from elsewhere.
    """
    before = [f for fs in found[max(0, n - _BACK) : n + 1] for f in fs if f.start < met.start]
    for k in range(len(before) - 1, -1, -1):
        state = before[k]
        if state.kind == "state" and offices().visiting.search(flat, max(0, state.start - _REACH), state.start):
            visitors = {s for f in before[:k] for s in f.states if f.kind in {"person", "state", "body", "adjective"}}
            return state.states if host or visitors.difference(state.states) else ()
    return ()


def _is_envoy(f: Found) -> bool:
    return f.kind == "person" and offices().level_of(f.office) == "ambassador"


def _of_post(before: list[Found], posted: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Where the envoy is posted whom a sentence names last before somebody is met: by the words that tell it of him or,
    earlier, of his state's envoy; empty without an envoy."""
    people = [f for f in before if f.kind == "person"]
    if not people or not _is_envoy(people[-1]):
        return ()
    envoy = people[-1]
    if envoy.accredited:
        return envoy.accredited if len(envoy.accredited) == 1 else ()
    known = [posted[code] for code in envoy.states if code in posted] or ([] if envoy.states else list(posted.values()))
    return known[0] if len(known) == 1 else ()
