"""Who did not report it: outlets that were read on the pair in those days and have no word of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from bilat.lexicon.records import policy
from bilat.reconcile.matter import Matter


class Coverage:
    """On which days each outlet wrote about each pair of states, one entry a document, as ordinals."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        seen: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for one in matters:
            if one.published is not None and one.heading.source:
                for pair in pairs(one):
                    seen[pair, one.heading.source][one.document] = one.published
        self._days: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for (pair, source), documents in sorted(seen.items()):
            self._days[pair][source] = sorted(documents.values())

    def silent(self, matters: Sequence[Matter], named: Sequence[str]) -> tuple[str, ...]:
        """Outlets, by name, that were read enough on one of the pairs, and do not report the matter.

        Empty when no report is dated or the matter has no pair.
        """
        days = [m.published for m in matters if m.published is not None]
        if not days:
            return ()
        reporting = {m.heading.source for m in matters}
        quiet = {
            source
            for pair in named
            for source, written in self._days.get(pair, {}).items()
            if source not in reporting and _was_read(written, min(days))
        }
        return tuple(sorted(quiet))


def pairs(one: Matter) -> list[str]:
    """The pairs of states that a claim names, as "AAA-BBB"."""
    states = sorted(one.claim.countries)
    return [f"{a}-{b}" for at, a in enumerate(states) for b in states[at + 1 :]]


def _was_read(written: Sequence[int], first: int) -> bool:
    known = policy().silence
    around = bisect_right(written, first + known.around) - bisect_left(written, first - known.around)
    then = bisect_right(written, first + known.days) - bisect_left(written, first)
    return around >= known.documents and then > 0
