"""What somebody undertakes told again: in other words, or by what it is for."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.sameness.words import stems, words_of

_GIVEN = frozenset({"promise", "offer", "plan"})
"""Types of what somebody says that he will do: "plans to", "promised to", "is ready to"."""
_WORDS = 3
"""Words at least that two tellings of one undertaking share."""
_SHARED = 0.3
"""Share of the words of the shorter telling that the other has, too."""
_PURPOSES = frozenset({"advcl", "pcomp"})
"""How the verb that tells what a journey or a meeting is for hangs on it."""


def is_given_again(context: Context, one: Draft, other: Draft) -> bool:
    """An undertaking of the same side told further below, or what the meeting to come of one sentence is for."""
    if one.kind != "commitment" or one.countries != other.countries:
        return False
    if one.sentence == other.sentence:
        return _is_its_purpose(context, one, other)
    if not {one.type, other.type} <= _GIVEN or any(d.rule.startswith("contact.") for d in (one, other)):
        return False
    if (one.modality == "demand") != (other.modality == "demand"):
        return False  # what is proposed is not promised
    mine, theirs = ({p.country for p in d.actors} for d in (one, other))
    if not (mine <= theirs or theirs <= mine):
        return False
    a, b = _words(context, one), _words(context, other)
    return len(a & b) >= max(_WORDS, _SHARED * min(len(a), len(b)))


def _is_its_purpose(context: Context, one: Draft, other: Draft) -> bool:
    """ "They will hold talks on Monday, aiming to end the dispute": what is to be done at a meeting to come."""
    if not one.rule.startswith("contact.") or other.type not in {"plan", "request"} or min(one.frame, other.frame) < 0:
        return False
    meeting, frame = (context.reading.frames[d.frame] for d in (one, other))
    above = context.governor(frame)
    return frame.link in _PURPOSES and above is not None and above in (meeting, context.governor(meeting))


def _words(context: Context, draft: Draft) -> set[str]:
    """What is undertaken, without the names of those who do."""
    start, end = draft.evidence[0]
    named = (context.text[p.start : p.end] for p in draft.parties if start <= p.start < end)
    return words_of(context, draft).difference(*map(stems, named))
