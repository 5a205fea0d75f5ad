"""Whom somebody meets on a journey: people in office of whom no words tell whose they are belong to the state visited.

"She arrived in Peru on Monday. She called on Trade Minister X": the minister is Peru's.
"""

from __future__ import annotations

from bilat.lexicon import offices
from bilat.read.delegations import is_stateless, on_from
from bilat.read.found import Found

_BACK = 2
"""Sentences before the meeting in which the journey is told."""


def of_visited(flat: str, found: list[list[Found]]) -> None:
    """Give those met on a journey the state to which it goes, where nothing else tells whose they are. In place."""
    for n, here in enumerate(found):
        for k, f in enumerate(here):
            begin = here[0].start if k else f.start
            if not is_stateless(f) or not offices().met.search(flat, min(begin, f.start - _REACH), f.start):
                continue
            state = _visited(flat, found, n, f)
            for other in on_from(flat, here[k:]) if state else ():
                other.states = state if is_stateless(other) else other.states


_REACH = 60
"""Characters before somebody who is met in which the words stand that tell it."""


def _visited(flat: str, found: list[list[Found]], n: int, met: Found) -> tuple[str, ...]:
    """The state last told as visited before somebody is met; empty without one, or with nobody from elsewhere."""
    before = [f for fs in found[max(0, n - _BACK) : n + 1] for f in fs if f.start < met.start]
    for k in range(len(before) - 1, -1, -1):
        state = before[k]
        if state.kind == "state" and offices().visiting.search(flat, max(0, state.start - _REACH), state.start):
            visitors = {s for f in before[:k] for s in f.states if f.kind in {"person", "state", "body", "adjective"}}
            return state.states if visitors.difference(state.states) else ()
    return ()
