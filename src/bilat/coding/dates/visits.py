"""When a visit was that only a noun or a headline tells of: "during her visit to Lima", "upon his arrival".

It is of the time of what was done on it, else of the days that the text gives the same visit elsewhere.
"""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft
from bilat.lexicon.times import times, times_before
from bilat.model.dates import relative_to

_RECENT = 31
"""Days before publication within which a dated visit is what the article is about."""
_REACH = 60
"""Characters before a visit within which the words stand that say how it hangs on the clause."""


def date_of_visit(context: Context, draft: Draft) -> None:
    """Date a visit or a meeting in whose course something was done then ("in May she met him during her visit"). In
    place."""
    if not _is_undated(draft) or not draft.nominal or draft.frame < 0:
        return
    frame = context.reading.frames[draft.frame]
    above, start = context.governor(frame), context.reading.sentences[draft.sentence].start
    if above is None or not times_before("course").search(context.text, max(start, frame.start - _REACH), frame.start):
        return
    when = date_of(context, above)
    published = context.document.published.day
    if when.precision != "unknown" and when.end and published and when.end <= published:
        draft.date = when


def date_visits(context: Context, drafts: list[Draft]) -> None:
    """Date what tells of a visit without a time by the last visit of the same guest that the text dates. In place."""
    dated = [d for d in drafts if d.type == "visit" and _is_fresh(context, d)]
    for draft in drafts:
        if draft.type != "visit" or not _is_undated(draft) or not (draft.nominal or context.is_headline(draft.trigger)):
            continue
        heads = context.is_headline(draft.trigger)
        same = [d.date for d in dated if d.countries == draft.countries and (heads or _guests(d) == _guests(draft))]
        if same and not _is_another(context, draft):
            when = same[0]
            draft.date = when if when.basis == "document" else relative_to(when)


def _is_undated(draft: Draft) -> bool:
    return draft.kind == "contact" and (draft.polarity, draft.modality) == ("affirmed", "fact") and not draft.date.known


def _guests(visit: Draft) -> set[str]:
    return {p.country for p in visit.actors if p.country}


def _is_fresh(context: Context, visit: Draft) -> bool:
    """On days just before publication, as far as is known."""
    published, when = context.document.published.day, visit.date
    if published is None or when.start is None or when.precision != "day" or visit.modality != "fact":
        return False
    return published - timedelta(days=_RECENT) <= when.start <= published


def _is_another(context: Context, draft: Draft) -> bool:
    """An earlier or a later one, or none in particular ("a recent visit", "any visit", "the results of the visit")."""
    start = max(context.reading.sentences[draft.sentence].start, draft.trigger - _REACH)
    if times("recounted").search(context.text, start, draft.trigger):
        return True
    return times_before("other").search(context.text, start, draft.trigger) is not None
