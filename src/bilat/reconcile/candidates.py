"""Which claims are worth comparing: those that share a kind of matter and a pair, in days that can be of one matter.

Busy pairs have thousands of claims, so pairs of claims are looked for along the calendar, never each with each: of two
claims that both give their days, those too far apart for any comparison to allow them are not even looked at.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from bilat.lexicon.records import Windows, policy
from bilat.reconcile.deeds import is_giving, may_be_kept, may_keep, sort_of
from bilat.reconcile.matter import Matter
from bilat.reconcile.papers import step
from bilat.reconcile.times import NIGHT, gap

_LASTING = frozenset({"instrument", "position", "tie", "rule", "sanction"})
"""Families whose reports may lie years apart."""
_SORTED = frozenset({"commitment", "flow", "event", "figure", "rule", "sanction"})
"""Families of which only claims of one sort can be of one matter."""
_KEPT = "kept"
"""The blocks of undertakings and what may keep them."""
_GATHERINGS = frozenset({"presence", "meeting"})
"""What one text announces as taking part in a meeting another reports as the meeting."""
_MOST_SIDES = 8
"""A claim that names more states is looked for under its first pairs alone: 28 pairs are enough to meet its like."""
_FREE = "free"
"""The track of claims that may be of one matter whatever their days."""
Two = tuple[Matter, Matter]


def candidates(matters: Iterable[Matter]) -> Iterator[tuple[str, str]]:
    """Pairs of claims by id, the smaller first, each once: all that a comparison could join."""
    seen: set[tuple[str, str]] = set()
    windows = policy().windows
    for (name, _), block in _blocks(matters).items():
        for one, two in _found(block, windows):
            if name == _KEPT and (one.family == "commitment") == (two.family == "commitment"):
                continue
            ids = (one.id, two.id) if one.id < two.id else (two.id, one.id)
            if one is not two and ids not in seen and near(one, two, windows):
                seen.add(ids)
                yield ids


def _blocks(matters: Iterable[Matter]) -> Mapping[tuple[str, str], list[Matter]]:
    """Claims that may be about one matter, by id: they share a kind of matter and two sides (or their only one)."""
    found: dict[tuple[str, str], list[Matter]] = defaultdict(list)
    for one in matters:
        for key in _keys(one):
            found[key].append(one)
    return found


def _keys(one: Matter) -> Iterator[tuple[str, str]]:
    if one.family == "position":
        yield from {("position", w.entity) for side in one.people.values() for w in side}
        return
    sides = sorted(one.sides)[:_MOST_SIDES]
    yield from product(_names(one), sides if len(sides) == 1 else ["-".join(pair) for pair in combinations(sides, 2)])


def _names(one: Matter) -> Iterator[str]:
    """The kinds of matter a claim may be of: its own, and what it may keep or be kept by, give or be given as."""
    if one.family in _GATHERINGS:
        yield "gathering"
    else:
        yield f"{one.family} {sort_of(one)}" if one.family in _SORTED else one.family
    if may_keep(one) or may_be_kept(one):
        yield _KEPT
    if is_giving(one):
        yield "giving"


def near(one: Matter, two: Matter, windows: Windows) -> bool:
    """Cheap: whether two claims are near enough in time, and in the kind of thing, to be worth comparing."""
    if one.family == two.family:
        if one.family in _LASTING:
            return True
    elif not _akin(one.family, two.family):
        return False
    if one.published is None or two.published is None or abs(one.published - two.published) <= windows.announced:
        return True
    return one.start is not None and two.start is not None and gap(one, two) <= windows.stay


def _akin(one: str, two: str) -> bool:
    """Whether claims of two families may be about one matter."""
    families = {one, two}
    return "commitment" in families or families == {"flow", "event"} or families == _GATHERINGS


def _found(block: Sequence[Matter], windows: Windows) -> Iterator[Two]:
    """Pairs of a block that days and reports allow, some more than once."""
    dated = [m for m in block if _bounded(m)]
    loose = [m for m in block if not _bounded(m)]
    yield from _by_days(dated, max([windows.stay, *(m.days + NIGHT for m in block)]))
    yield from _by_reports(loose, block, windows.announced)
    for family in sorted({m.family for m in block} & _LASTING):
        yield from _lasting([m for m in block if m.family == family])


def _bounded(one: Matter) -> bool:
    return one.start is not None and one.end is not None


def _by_days(dated: Iterable[Matter], reach: int) -> Iterator[Two]:
    """Those whose days are no more than `reach` apart: comparisons allow no more between two claims with days, save
    on the tracks that `_lasting` follows."""
    open_: list[Matter] = []
    for one in sorted(dated, key=lambda m: (m.start or 0, m.id)):
        open_ = [m for m in open_ if (m.end or 0) + reach >= (one.start or 0)]
        yield from ((m, one) for m in open_)
        open_.append(one)


def _by_reports(loose: Sequence[Matter], block: Sequence[Matter], announced: int) -> Iterator[Two]:
    """A claim without days with all that were reported about when it was, or on a day that is not known; one of which
    only the first day is known ("since March") may be near any."""
    reported = sorted((m for m in block if m.published is not None), key=lambda m: (m.published or 0, m.id))
    days = [m.published or 0 for m in reported]
    unknown = [m for m in block if m.published is None]
    for one in loose:
        if one.published is None or one.start is not None:
            yield from ((one, m) for m in block)
            continue
        around = slice(bisect_left(days, one.published - announced), bisect_right(days, one.published + announced))
        yield from ((one, m) for m in reported[around])
        yield from ((one, m) for m in unknown)


def _lasting(family: Sequence[Matter]) -> Iterator[Two]:
    """Claims of a lasting family, however far apart, but for two of one track that both give their days."""
    tracks: dict[str, list[Matter]] = defaultdict(list)
    for one in family:
        tracks[_track(one)].append(one)
    for one_track, other in combinations(sorted(tracks), 2):
        yield from product(tracks[one_track], tracks[other])
    for name, many in tracks.items():
        if name == _FREE:
            yield from combinations(many, 2)
        else:
            yield from product([m for m in many if not _bounded(m)], many)


def _track(one: Matter) -> str:
    """Two claims of one track are of one matter only when their days meet: a paper is signed once, but has many steps,
    and what is planned or held for years may be told on any day."""
    if one.family == "position" or one.family == "instrument" and one.phase != "fact":
        return _FREE
    return str(step(one)) if one.family == "instrument" else "days"
