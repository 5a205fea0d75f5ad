"""When a deed was that the news tells of by a noun: "after the capture of a ship", "condemned the strike on the port".

Told so it is known already. It is of the day that the text gives it elsewhere; in the lead of a report, where nothing
says that it is old, of the days of the news that it gave rise to.
"""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.dates.times import lead_end
from bilat.coding.draft import Draft
from bilat.lexicon.times import time_words, times
from bilat.model.dates import relative_to

_FRESH = 7
"""Days before publication within which a deed is what the news is about."""
_REACH = 40
"""Characters before a noun within which the words stand that say which one it is."""
_FORCE = frozenset({"ASSAULT", "COERCE"})
"""PLOVER's events of which one deed may bear both: a ship is raided, its crew is seized."""


def date_deeds(context: Context, drafts: list[Draft]) -> None:
    """Date the deeds of force that only nouns tell of. In place."""
    told = [d for d in drafts if d.event in _FORCE and _is_dated(context, d)]
    for draft in drafts:
        if draft.event not in _FORCE or not draft.nominal or not _is_undated(draft) or not _is_deed(context, draft):
            continue
        same = [d.date for d in told if d.countries == draft.countries]
        if len({(w.start, w.end) for w in same}) == 1:
            draft.date = relative_to(same[0])
        elif not same and not draft.date.known and _is_of_news(context, draft):
            draft.date = context.news


def _is_undated(draft: Draft) -> bool:
    told = draft.modality == "fact" or any(s.type == "hearsay" for s in draft.attribution)
    return told and draft.polarity == "affirmed" and draft.date.basis in {"none", "document"}


def _is_dated(context: Context, draft: Draft) -> bool:
    """Done on days just before publication that the words name."""
    last, start, end = context.document.published.day, draft.date.start, draft.date.end
    if last is None or start is None or end is None or draft.date.basis not in {"text", "relative"}:
        return False
    fresh = last - timedelta(days=_FRESH) <= start and end <= last
    return fresh and (draft.polarity, draft.modality, draft.date.precision) == ("affirmed", "fact", "day")


def _is_deed(context: Context, draft: Draft) -> bool:
    """Done in one go: a strike, no war."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    return frame is not None and frame.form == "noun" and frame.lemma in time_words().strokes


def _is_of_news(context: Context, draft: Draft) -> bool:
    """In the lead of a report, and not said to be an earlier or a feared one; no other time stands beside it."""
    if draft.sentence >= lead_end(context) or context.document.kind not in {"article", "headline"}:
        return False
    here = context.reading.sentences[draft.sentence]
    first = context.news.start
    if first is None or any(d.when.end and d.when.end < first for d in context.dates_in(here.start, here.end)):
        return False
    return times("not_this").search(context.text, max(here.start, draft.trigger - _REACH), draft.trigger) is None
