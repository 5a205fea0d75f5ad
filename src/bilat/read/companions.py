"""Those who came with somebody whom only a pronoun or a surname names in the sentence that lists them.

"He was accompanied by Trade Minister X": whose minister that is, the sentence before tells.
"""

from __future__ import annotations

import re

from bilat.lexicon import offices
from bilat.read.delegations import is_stateless, listed
from bilat.read.found import Found

_ARTICLE = 4
"""Characters of an article."""
_BACK = 2
"""Sentences before in which "he" has been named."""


def _of_led(flat: str, found: list[list[Found]], n: int) -> None:
    """Give those who "are accompanying President X" his state. In place."""
    here = found[n]
    for match in offices().accompanying.finditer(flat, here[0].start, here[-1].end):
        led = next((f for f in here if f.start >= match.end()), None)
        if led is None or led.kind != "person" or led.start - match.end() > _ARTICLE:
            continue
        states = led.states or _of_surname(led, found)
        for f in (f for f in here if f.end <= match.start() and is_stateless(f)):
            f.states = states


def of_companions(flat: str, found: list[list[Found]]) -> None:
    """Give those listed as somebody's companions his state, where the finds of their own sentence tell none."""
    for n, here in enumerate(found):
        if not any(is_stateless(f) for f in here):
            continue
        _of_led(flat, found, n)
        begin = max((f.end for f in found[n - 1]), default=0) if n else 0
        for match in offices().delegations.finditer(flat, begin, here[-1].start):
            companions = [f for f in listed(flat, here, match.end(), here[-1].end) if is_stateless(f)]
            states = _states_of_leader(flat, found, n, match) if companions else ()
            for f in companions:
                f.states = states


def _states_of_leader(flat: str, found: list[list[Found]], n: int, match: re.Match[str]) -> tuple[str, ...]:
    """The state of whom the words before the list mean: a surname told in full elsewhere, or a pronoun."""
    before = [f for f in found[n] if f.start < match.end()]
    if any(f.states for f in before):
        return ()
    if before:
        return _of_surname(before[-1], found)
    if not offices().leaders.search(flat, max(0, match.start() - _REACH), match.end()):
        return ()
    for m in range(n - 1, max(-1, n - 1 - _BACK), -1):
        first = next((f for f in found[m] if f.kind == "person" and f.named and len(f.states) == 1), None)
        if first is not None:
            return first.states
    return ()


_REACH = 40
"""Characters before the words that open a list in which the pronoun stands."""


def _of_surname(f: Found, found: list[list[Found]]) -> tuple[str, ...]:
    """The one state of the people whose full names hold this name."""
    told = set(f.name.split())
    bearers = {p.states for fs in found for p in fs if p.kind == "person" and p.named and told < set(p.name.split())}
    states = {s for s in bearers if len(s) == 1}
    return states.pop() if len(states) == 1 else ()
