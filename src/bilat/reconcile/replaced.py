"""What no longer holds because something took its place: an office with a new holder, a programme with a newer one.

Nothing is taken as over because it was not heard of again; what replaced it must be a record too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations

import msgspec

from bilat.lexicon.records import record_words
from bilat.model.names import fold
from bilat.model.record import Link, Record
from bilat.reconcile.likeness import overlap
from bilat.reconcile.matter import Matter
from bilat.reconcile.numbers import same_measure
from bilat.reconcile.parts import Made
from bilat.reconcile.revised import source
from bilat.reconcile.who import is_single, office_words, state_words

_WITNESSES = 2
"""Texts on which a holder must rest: one misread name ("President Meets Envoy") must not unseat a president."""
_STRAGGLERS = 10
"""One in so many texts may still call somebody by an office that is no longer his."""
_TITLE = 0.6
"""Share of the telling words of the shorter title that both papers must have, as for two reports of one paper."""
_WORDS = 0.6
"""Share of content words by which two numbers of one source are of one thing."""
_YEAR = 365
"""Days that a paper has stood at least before another of its name replaces it."""
_STANDING = ("single_source", "corroborated")
Found = tuple[str, str, str]
"""The older record, the one that took its place, and the reason."""


class _Seen(msgspec.Struct, frozen=True):
    """A holder of an office, the first and the last day (as ordinals) on which he is told to be it, and how often."""

    record: Record
    first: int
    last: int
    times: int


def replaced(made: Sequence[Made]) -> list[Record]:
    """The records, those whose place another has taken marked superseded, with links both ways."""
    links: dict[str, list[Link]] = defaultdict(list)
    over: set[str] = set()
    for old, new, reason in sorted({*_holders(made), *_papers(made), *_figures(made)}):
        links[old].append(Link(new, "superseded_by", (reason,)))
        links[new].append(Link(old, "supersedes", (reason,)))
        over.add(old)
    return [_marked(record, links[record.id], record.id in over) for record, _ in made]


def _marked(record: Record, links: Sequence[Link], over: bool) -> Record:
    """A record on which sources differ stays one on which they differ."""
    if not links:
        return record
    status = "superseded" if over and record.status in _STANDING else record.status
    together = tuple(sorted({*record.links, *links}, key=lambda k: (k.relation, k.record)))
    return msgspec.structs.replace(record, status=status, links=together)


# offices


def _holders(made: Sequence[Made]) -> Iterable[Found]:
    """Of an office that one person holds at a time: who is seen in it, and no more once the next one is."""
    offices: dict[object, list[_Seen]] = defaultdict(list)
    for record, matters in made:
        days = sorted(m.published for m in matters if m.published is not None)
        if days and (office := _office(record)) is not None:
            offices[office].append(_Seen(record, days[0], days[-1 - len(days) // _STRAGGLERS], len(days)))
    for holders in offices.values():
        known = sorted(_foremost(holders), key=lambda s: (s.first, s.record.id))
        for old, new in pairwise(known):
            if old.last < new.first and not _namesakes(old.record, new.record):
                yield old.record.id, new.record.id, f"{new.record.actors[0].name} is seen in the office later"


def _office(record: Record) -> object | None:
    """The state, the office and the state accredited to; None where more than one may hold it, or it is no state's."""
    told = (record.kind, record.polarity, record.modality, len(record.actors))
    if told != ("position", "affirmed", "fact", 1):
        return None
    words = office_words(getattr(record.values, "office", ""))
    country, to = record.actors[0].country, tuple(sorted(p.country or p.entity for p in record.recipients))
    if not country or not is_single(words) or "ambassador" in words and not to:
        return None
    own = state_words() | record_words().office_fillers | record_words().stopwords
    within = set(fold(getattr(record.values, "organisation", "")).split()) <= own
    return (country, words, to) if within else None


def _foremost(holders: Sequence[_Seen]) -> Iterable[_Seen]:
    """Those seen more often than anybody else who is seen in the office in their time."""
    for one in holders:
        others = (s for s in holders if s is not one and one.first <= s.last and s.first <= one.last)
        if one.times >= _WITNESSES and all(s.times < one.times for s in others):
            yield one


def _namesakes(one: Record, two: Record) -> bool:
    """One person, maybe, under two spellings."""
    left, right = ({*fold(r.actors[0].name).split()} for r in (one, two))
    return bool(left & right)


# papers


def _papers(made: Sequence[Made]) -> Iterable[Found]:
    """A programme whose period begins later than that of another of its name; a paper that is said to replace one."""
    kinds: dict[object, list[Made]] = defaultdict(list)
    for record, matters in made:
        if record.kind == "instrument" and record.countries and record.polarity == "affirmed":
            kinds[record.countries, record.type].append((record, matters))
    for many in kinds.values():
        titles = {record.id: _title(matters) for record, matters in many}
        for new, said in ((r, _replaces(m)) for r, m in many if _has_period(r) or _replaces(m)):
            for old, _ in many:
                if old is not new and overlap(titles[old.id], titles[new.id]) >= _TITLE:
                    if _later_period(old, new):
                        yield old.id, new.id, "a later period"
                    elif said and _after(old, new):
                        yield old.id, new.id, "said to replace it"


def _title(matters: Sequence[Matter]) -> frozenset[str]:
    return frozenset().union(*(m.title for m in matters))


def _has_period(record: Record) -> bool:
    return bool(getattr(record.values, "period_start", ""))


def _later_period(old: Record, new: Record) -> bool:
    """Both give their period, and the newer begins, and ends, later; the newer is at least signed."""
    starts, ends = ([getattr(r.values, f"period_{name}", "") for r in (old, new)] for name in ("start", "end"))
    signed = getattr(new.values, "status", None) in ("signed", "ratified", "in_force")
    return signed and all(starts) and starts[0] < starts[1] and (not all(ends) or ends[0] < ends[1])


def _after(old: Record, new: Record) -> bool:
    """Nearer than a year two papers of one name are more likely one paper."""
    days = [r.date.start or r.first for r in (old, new)]
    return days[0] is not None and days[1] is not None and (days[1] - days[0]).days >= _YEAR


def _replaces(matters: Sequence[Matter]) -> bool:
    words = {w for m in matters for piece in m.claim.evidence for w in fold(piece.quote).split()}
    return bool(words & record_words().replacing)


# figures


def _figures(made: Sequence[Made]) -> Iterable[Found]:
    """A number that its own source has given otherwise since, for the same period, too far off to be one record."""
    measured: dict[object, list[tuple[Matter, str]]] = defaultdict(list)
    for record, matters in made:
        for one in matters if record.kind == "figure" else ():
            if one.dated:
                measured[source(one), one.claim.type, one.sides, one.start, one.end].append((one, record.id))
    for many in measured.values():
        for (old, was), (new, now) in permutations(many, 2):
            if was != now and _later(old, new) and same_measure(old, new) and overlap(old.words, new.words) >= _WORDS:
                yield was, now, "its source has given another number since"


def _later(old: Matter, new: Matter) -> bool:
    return old.published is not None and new.published is not None and old.published < new.published
