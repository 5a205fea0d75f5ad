"""The time of a claim by its kind: what is news without a day, what is only known, planned or standing."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.dates.times import (
    begun,
    carried,
    date_anniversary,
    date_jubilee,
    is_background,
    is_habit,
    is_handed_over,
    is_new_rule,
    is_over,
    is_standing,
    is_to_come,
    is_told_of,
    is_when_told,
    narrowed,
)
from bilat.coding.dates.unstamped import UNSTAMPED
from bilat.coding.draft import Draft
from bilat.coding.limits.already import has_own_date, is_there_already
from bilat.coding.running import is_running
from bilat.lexicon.times import time_words, times
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_LASTING = frozenset({"COOPERATE", "AID"})
"""PLOVER's events that may hold for long, of no day."""


def settle_time(context: Context, draft: Draft, frame: Frame | None) -> None:
    """News without a day is of the document's last days; what is only mentioned, planned or standing is not."""
    happened = draft.kind in {"contact", "event", "instrument", "sanction"} and draft.modality == "fact"
    happened |= draft.kind == "event" and draft.modality == "demand"  # the asking is the event
    happened |= frame is not None and draft.modality == "fact" and is_handed_over(context, draft, frame)
    happened |= frame is not None and draft.modality == "fact" and is_new_rule(context, draft, frame)
    if draft.kind in {"contact", "instrument"} and draft.date.text.lower().startswith("since "):
        draft.date = NEVER  # "our seventh meeting since 2014": when the first was, not this one
    past = draft.modality == "fact" and draft.kind not in {"commitment", "tie", "rule"}
    past |= draft.kind == "event" and draft.modality == "demand"
    if past and is_to_come(context, draft.date, draft.sentence):
        draft.date = NEVER  # what papers of today are about; until when something holds
    unsure = draft.event in time_words().deeds or draft.modality in {"possibility", "condition"}
    if frame is not None and unsure and is_when_told(context, frame, draft.date):
        draft.date = NEVER
    if (
        not draft.date.known
        and happened
        and (not draft.nominal or _is_heading(context, draft, frame) or frame and is_running(context, draft, frame))
        and draft.polarity == "affirmed"
        and not (frame and draft.modality == "fact" and _is_known(context, draft, frame))
    ):
        draft.date = context.news if context.news.known else UNSTAMPED
    if frame and happened and not draft.date.known and is_background(context, draft, frame):
        draft.date = carried(context, frame) or NEVER
    if frame and is_there_already(context, draft, frame) and not has_own_date(context, draft, frame):
        draft.date = NEVER
    happened |= draft.kind in {"figure", "flow"}
    if happened and draft.modality == "fact" or draft.kind == "commitment" and draft.modality == "plan":
        draft.date = narrowed(context, draft.date, draft.modality)
    if draft.kind == "position" or draft.modality == "plan" and frame and is_over(context, draft.date, frame):
        draft.date = NEVER
    _reckon_since(context, draft)


def _reckon_since(context: Context, draft: Draft) -> None:
    """What stands since some time is of when it began: a tie, a ban, what an anniversary is of. In place."""
    if draft.kind == "instrument":
        date_jubilee(context, draft)
    if draft.kind in {"tie", "rule", "sanction"}:
        draft.date = begun(draft.date)
    if draft.rule == "tie.anniversary" or draft.type == "diplomatic_relations":
        date_anniversary(context, draft)


def _is_heading(context: Context, draft: Draft, frame: Frame | None) -> bool:
    """Told by a headline; of a headline that stands alone, by its nouns ("Beginning of talks with …")."""
    if context.document.kind == "headline":
        above = context.governor(frame) if frame is not None else None
        return above is None or all(a.role != "agent" for a in above.arguments)
    return context.is_headline(draft.trigger)


def _is_known(context: Context, draft: Draft, frame: Frame) -> bool:
    """No news: a habit, what is only recalled, what was before."""
    if draft.kind == "event" and draft.event in _LASTING and is_standing(context, frame):
        return True
    opens = frame.link == "advcl" and times("before_it").match(context.text, frame.clause_start)
    if opens and draft.kind == "sanction":
        return True  # "before Peru imposed sanctions"
    return is_habit(context, frame) or is_told_of(context, draft, frame) or is_background(context, draft, frame)
