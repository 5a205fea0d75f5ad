"""When what is planned will be done: on a journey or at a meeting that the text has told of as to come."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.times import time_words, times
from bilat.model.dates import When

_AFTER = 2
"""Sentences after that of a journey or a meeting to come that tell what will be done on it."""


def of_plan(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days of the journey or the meeting to come at which something will be done; None where none is told of."""
    before = [d for d in drafts if d.trigger < draft.trigger]
    told = times("on_journey").search(context.text, _start(context, draft), draft.evidence[0][1])
    found = [d for d in before if draft.countries <= d.countries and _is_journey(context, d)]
    found = [d for d in found if told or _is_on_journey(context, draft, d)]
    found = found or [d for d in before if _is_meeting(context, d) and _is_at_meeting(context, draft, d)]
    when = found[-1].date if found else None
    return When(when.start, when.end, when.precision, "relative", when.text) if when else None


def _start(context: Context, draft: Draft) -> int:
    return context.reading.sentences[draft.sentence].start


def _is_on_journey(context: Context, draft: Draft, journey: Draft) -> bool:
    """ "Will visit Peru from 5 to 7 May. She will meet her counterpart": told right after it, of the same two."""
    lemma = _to_be_done(context, draft)
    if draft.countries != journey.countries or lemma not in time_words().done_on_visits | time_words().attending:
        return False
    known = journey.names & draft.names or all(p.type == "state" for p in draft.parties)
    return 0 < draft.sentence - journey.sentence <= _AFTER and bool(known)


def _is_at_meeting(context: Context, draft: Draft, meeting: Draft) -> bool:
    """ "The talks are to be held on 3 May. Okello will co-chair them": who will take part, told right after it."""
    if not 0 < draft.sentence - meeting.sentence <= _AFTER or not draft.countries & meeting.countries:
        return False
    start, end = draft.evidence[0]
    at_it = times("this_meeting").search(context.text, start, end)
    return _to_be_done(context, draft) in time_words().attending and bool(at_it or draft.countries <= meeting.countries)


def _to_be_done(context: Context, draft: Draft) -> str:
    """The predicate of what will be done; empty where it is no verb of the future."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    return frame.lemma if frame is not None and frame.tense == "future" else ""


def _is_journey(context: Context, draft: Draft) -> bool:
    """A visit that is planned, or that ends after publication."""
    today, start, end = context.document.published.day, draft.date.start, draft.date.end
    if today is None or start is None or end is None or draft.date.precision != "day":
        return False
    begin, last = draft.evidence[0]
    named = time_words().visits & set(context.text[begin:last].lower().split())
    visit = draft.type == "visit" or draft.rule.startswith("contact.visit") or bool(named)
    return visit and (start >= today if draft.kind == "commitment" else draft.kind == "contact" and end > today)


def _is_meeting(context: Context, draft: Draft) -> bool:
    """A meeting on a day to come."""
    today, start = context.document.published.day, draft.date.start
    if draft.kind not in {"commitment", "contact"} or draft.modality != "plan" or draft.date.precision != "day":
        return False
    begin, last = draft.evidence[0]
    told = times("gathering").search(context.text, begin, last) is not None
    return told and today is not None and start is not None and start >= today
