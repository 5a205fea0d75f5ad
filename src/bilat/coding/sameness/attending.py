"""Who else takes part in what the text has told, or goes along: that belongs to the claim told before."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, keep, unique
from bilat.coding.sameness.agenda import JOURNEYS
from bilat.lexicon.pointing import pointing
from bilat.model.dates import overlaps

_NEAR = 6
"""Sentences back at most to the meeting in which somebody "also took part"."""
_NEXT = 2
"""Sentences below a meeting within which those of further states took part in it."""
_APART = frozenset({"greeting", "visit"})
"""Types of contact in which nobody takes part."""
_OCCASIONS = frozenset({"ceremony", "session", "participation", "meeting", "talks", "consultation"})
"""Types of contact that others than those who hold them attend."""
_TO_COME = ("contact.", "tagged.commitment.plan")
"""Rules of meetings and journeys to come."""


def attend(context: Context, out: list[Draft], draft: Draft) -> bool:
    """Put who else takes part into what was told before; False where that is nothing told."""
    held = _held(context, out, draft) if draft.kind == "contact" else _planned(context, out, draft)
    if held is None:
        return False
    held.actors = unique(held.actors + [p for p in draft.actors if all(p.name != r.name for r in held.recipients)])
    held.evidence = keep(held.evidence + draft.evidence)
    return True


def _held(context: Context, out: list[Draft], draft: Draft) -> Draft | None:
    """The meeting that somebody also attended, or chaired: the last one of these states."""
    if not draft.rule.startswith("contact.also") and not _is_chaired(context, draft):
        return _attended(context, out, draft)
    told = [d for d in out if d.kind == "contact" and d.modality == "fact" and len(d.countries) > 1]
    told = [d for d in told if d.type != "greeting" and d.sentence <= draft.sentence]
    own = [d for d in told if draft.countries <= d.countries]
    near = [d for d in own if draft.sentence - d.sentence <= _NEAR]
    wider = [d for d in told if draft.sentence - d.sentence <= _NEXT and d.countries & draft.countries]
    far = [d for d in own if d.type not in _APART]
    return next(reversed(near or wider or far), None)


def _attended(context: Context, out: list[Draft], draft: Draft) -> Draft | None:
    """The occasion at which somebody is told to have been: one of the same sentence, "the event" told before, or the
    last one where the words only list who was there, or tell of the press conference after it."""
    if draft.polarity == "denied" or draft.modality != "fact":
        return None
    told = [d for d in out if d.type in _OCCASIONS and d.polarity == "affirmed" and overlaps(d.date, draft.date)]
    if _is_of_the_last(context, draft):
        near = [d for d in told if d.type != "participation" and 0 <= draft.sentence - d.sentence <= _NEAR]
        near = [d for d in near if draft.countries <= d.countries or d.countries <= draft.countries]
        if near:
            return near[-1]
    here = [d for d in told if d.sentence == draft.sentence and d.countries & draft.countries]
    known = pointing("the_occasion").search(context.text, *draft.evidence[0])
    same = here or [d for d in told if known and draft.countries <= d.countries]
    return same[-1] if same and draft.type == "participation" else None


def _is_of_the_last(context: Context, draft: Draft) -> bool:
    """It lists who was there, or tells of a press conference."""
    if draft.type == "ceremony" and pointing("to_the_press").search(context.text, *draft.evidence[0]):
        return True
    return draft.rule.startswith("tagged.") and pointing("being_there").match(context.text, draft.trigger) is not None


def _planned(context: Context, out: list[Draft], draft: Draft) -> Draft | None:
    """The journey to come on which "she will be accompanied by" others, the meeting that they "will also attend"."""
    if (draft.kind, draft.modality) != ("commitment", "plan"):
        return None
    along = pointing("going_along").search(context.text, *draft.evidence[0])
    chaired = pointing("chaired").search(context.text, *draft.evidence[0])
    if along is None and chaired is None:
        return None
    coming = [d for d in out if d.kind == "commitment" and d.modality == "plan" and d.rule.startswith(_TO_COME)]
    coming = [d for d in coming if draft.countries <= d.countries and 0 < draft.sentence - d.sentence <= _NEAR]
    if chaired is not None:
        return next((d for d in reversed(coming) if d.rule.startswith("contact.")), None)
    journeys = [d for d in coming if d.rule.startswith(JOURNEYS)] if along and along["journey"] else []
    return next(reversed(journeys or coming), None)


def _is_chaired(context: Context, draft: Draft) -> bool:
    """ "The meeting was co-chaired by ...": who led what the sentences before tell."""
    return pointing("chaired").search(context.text, *draft.evidence[0]) is not None
