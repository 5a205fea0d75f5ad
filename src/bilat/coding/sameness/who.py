"""Who is named as taking part in a meeting, and when a sentence that names nobody tells more of one told before."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.offices import offices
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.names import fold

Named = frozenset[tuple[str | None, str]]
"""States, each with the name of somebody or something of it that takes part."""
_NAMED = frozenset({"person", "body", "company"})
_ANY_RANK = frozenset({"", "official"})
"""Levels that say little of who somebody is: a minister is an official, too."""
_MEETINGS = frozenset({"meeting", "talks", "consultation"})
"""Types of contact that go by several names."""
_REACH = 40
"""Characters before a noun in which its determiner stands."""


def are_others(context: Context, one: Draft, other: Draft) -> bool:
    """Each tells of somebody whom the other tells neither by name nor by a rank ("the envoy") that may be his."""
    if one.names <= other.names or other.names <= one.names:
        return False
    if _is_added(context, other):
        return True
    mine, theirs = _people(one), _people(other)
    if mine.keys() - theirs.keys() and theirs.keys() - mine.keys():
        return True
    crowds = context.heads(one.evidence[0][0], other.evidence[0][0])
    pairs = [(mine[c], theirs[c]) for c in mine.keys() & theirs.keys()]
    pairs += [(b, a) for a, b in pairs]
    return not all(any(_may_be(p, q, crowds=crowds) for q in b) for a, b in pairs for p in a)


def _people(draft: Draft) -> dict[str | None, list[Party]]:
    """Who takes part, by state: those who are named, else those who are only described."""
    out: dict[str | None, list[Party]] = {}
    for party in sorted((p for p in draft.parties if p.type in _NAMED), key=_is_described):
        if not _is_described(party) or all(map(_is_described, out.get(party.country, []))):
            out.setdefault(party.country, []).append(party)
    return out


def _may_be(one: Party, other: Party, *, crowds: bool) -> bool:
    """One name; or one of the two is only described, and nothing of his rank forbids that he is the other."""
    if one.name == other.name:
        return True
    described = [p for p in (one, other) if _is_described(p)]
    if not described or not crowds and any(map(_are_many, described)):
        return False
    return len({offices().level_of(p.office, p.country or "") for p in (one, other)} - _ANY_RANK) < 2


def _is_described(party: Party) -> bool:
    """By a rank or a noun, without a name: "the Peruvian envoy", "a Peruvian delegation"."""
    if party.type == "person" and party.office and fold(party.office) in fold(party.name):
        return True
    return party.name[party.name.rfind(" ") + 1 :].islower()


def _are_many(party: Party) -> bool:
    """ "Officials", "companies": which of them, nobody knows."""
    words = (party.office or party.name).split()
    return any(w.endswith("s") and (party.type != "person" or offices().is_office_head(w)) for w in words)


def _is_added(context: Context, draft: Draft) -> bool:
    """ "Also", "later", "another": one more meeting."""
    if draft.frame < 0:
        return False
    frame = context.reading.frames[draft.frame]
    start = min(frame.clause_start, frame.start)
    return pointing("one_more").search(context.text, start, frame.end) is not None


def goes_on(context: Context, one: Draft, other: Draft) -> bool:
    """ "The discussions with her focused on …", "both sides discussed …": more of a meeting, of nobody else.

    Who is only understood from the text around says nothing of which of several meetings it is. In somebody's own words
    "we talked" may be of any time.
    """
    if not {one.type, other.type} <= _MEETINGS or one.countries != other.countries or one.modality != other.modality:
        return False
    if one.sentence >= other.sentence or other.date.basis == "text" and one.date != other.date:
        return False
    if _is_known(context, other):
        return _named(other) <= _named(one)
    if other.type != "talks" or other.nominal or _named(other):
        return False
    return context.reading.sentences[other.sentence].speaker is None


def _is_known(context: Context, draft: Draft) -> bool:
    """ "The talks", "this meeting": a noun that points back at what has been told."""
    if draft.frame >= 0 and context.reading.frames[draft.frame].form == "verb":
        return False
    return pointing("known").search(context.text, max(0, draft.trigger - _REACH), draft.trigger) is not None


def _named(draft: Draft) -> Named:
    """The people, bodies and companies that its own words name: a person by the last part of his name."""
    own = [p for p in draft.parties if any(a <= p.start < p.end <= b for a, b in draft.evidence)]
    return frozenset((p.country, _key(p)) for p in own if p.type in _NAMED)


def _key(party: Party) -> str:
    return fold(party.name).rsplit(" ", 1)[-1] if party.type == "person" else fold(party.name)
