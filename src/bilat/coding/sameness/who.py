"""Who is named as taking part in a meeting, and when a sentence that names nobody tells more of one told before."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.names import fold

Named = frozenset[tuple[str | None, str]]
"""States, each with the name of somebody or something of it that takes part."""
_NAMED = frozenset({"person", "body", "company"})
_MEETINGS = frozenset({"meeting", "talks", "consultation"})
"""Types of contact that go by several names."""
_REACH = 40
"""Characters before a noun in which its determiner stands."""


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
