"""The time of what the text tells around a dated meeting: details in neighbouring sentences belong to it.

An article says once when a meeting or a visit took place; who thanked whom at it, who else was there, what was promised
bears the same date.
"""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.daylines import Entry, day_at, entries
from bilat.coding.draft import Draft
from bilat.coding.times import lead_end
from bilat.lexicon.claims import claim_words
from bilat.lexicon.times import time_words, times, times_before
from bilat.lexicon.whereabouts import place_words
from bilat.model.dates import When

_RECENT = 31
"""Days before publication within which a dated contact is what the article is about."""
_FRESH = 7
"""Days before publication within which the dated news of the lead is what the article reports."""
_LEAD = 5
"""Sentences that make the lead at least: headlines with their bullets, and the two that say when."""
_NEWS = 2
"""Sentences that tell a release's news: its headline, and the line below."""
_STAY = 3
"""Days after somebody has come somewhere within which who deals with them does so there."""
_REACH = 30
"""Characters before a noun within which the words stand that say which one it is."""
_HELD = frozenset({"meeting", "talks", "consultation", "session", "ceremony"})
"""Contacts that are held somewhere."""
_KINDS = frozenset({"contact", "event", "instrument", "sanction"})


def settle_dates(context: Context, drafts: list[Draft]) -> None:
    """Give undated news the date of the dated contact of the same states nearest before it, else after it. In place.

    Where there is none, that of the dated news of the lead; where that is no claim either, the day it names.
    """
    anchors = [d for d in drafts if _is_anchor(context, d)]
    leads = [d for d in drafts if _is_lead(context, d)]
    day = None if anchors or leads else _day_of_the_lead(context)
    dated = entries(context)
    for draft in drafts:
        _date_of_paper(context, draft)
        _date_by_reference(context, draft, drafts)
        _date_by_entry(draft, dated)
        anchor = _nearest(draft, anchors) or _nearest(draft, leads)
        if _is_announced(context, draft):
            continue
        of_lead = draft.date.basis == "document" and draft.polarity == "affirmed" and not _is_deed(draft)
        if anchor is None and day is not None and of_lead:
            draft.date = day
        if anchor is None or draft is anchor:
            continue
        told = draft.polarity == "affirmed" and draft.modality != "possibility"
        if draft.kind in _KINDS and told and _undated(context, draft, anchor):
            draft.date = _relative(anchor.date)
        if (
            draft.kind == "commitment"
            and "made" not in draft.values
            and anchor.date.start == anchor.date.end
            and not _future(anchor, context)
            and _may_date_words(context, draft, anchor)
        ):
            draft.values["made"] = str(anchor.date.start)


def _date_by_reference(context: Context, draft: Draft, drafts: list[Draft]) -> None:
    """ "At the time": that of what was told just before. "To take part in this event": the day that the sentence before
    gives it. In place."""
    if draft.date.known and draft.date.basis != "document":
        return
    start, end = draft.evidence[0]
    words = context.text[start:end]
    before = [d for d in drafts if 0 <= draft.sentence - d.sentence <= 1 and d.trigger < draft.trigger]
    told = [d.date for d in before if d.date.basis in {"text", "relative"} and d.countries == draft.countries]
    if times("then").search(words) and told and draft.kind in _KINDS:
        draft.date = _relative(told[-1])
    if draft.kind == "commitment" and draft.sentence and times("this_occasion").search(words):
        earlier = context.reading.sentences[draft.sentence - 1]
        named = context.dates_in(earlier.start, earlier.end)
        if len(named) == 1:
            draft.date = _relative(named[0].when)
    if draft.kind == "commitment" and not draft.date.known and times("on_journey").search(words):
        draft.date = _of_journey(context, draft, drafts) or draft.date


def _of_journey(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days of the journey told of before that is yet to come."""
    plans = (d for d in drafts if d.kind == "commitment" and d.trigger < draft.trigger and _future(d, context))
    found = [d for d in plans if d.rule.startswith("contact.visit") and draft.countries <= d.countries]
    return _relative(found[-1].date) if found else None


def _date_of_paper(context: Context, draft: Draft) -> None:
    """The day that stands right after a paper's name ("under the accords of 12 February 2015"). In place."""
    if draft.kind != "instrument" or draft.date.known and draft.date.basis != "document":
        return
    sentence = context.reading.sentences[draft.sentence]
    after = next((d for d in context.dates_in(draft.trigger, sentence.end) if d.when.known), None)
    if after is not None and times("of_paper").fullmatch(context.text, draft.trigger, after.start):
        draft.date = after.when


def _date_by_entry(draft: Draft, dated: list[Entry]) -> None:
    """What an entry of a chronology or an index tells without a day of its own happened on the entry's. In place."""
    when = day_at(dated, draft.evidence[0][0])
    own = draft.date.known and draft.date.basis != "document"
    if when is not None and not own and draft.modality == "fact" and draft.kind in _KINDS:
        draft.date = when if when.basis == "document" else _relative(when)


def _is_anchor(context: Context, draft: Draft) -> bool:
    return draft.kind == "contact" and _is_recent(context, draft, _RECENT) and not _is_recalled(context, draft)


def _is_recalled(context: Context, draft: Draft) -> bool:
    """Somebody's own words tell of it as over: what else they say or do is not of that day."""
    first, end = context.news.start, draft.date.end
    return bool(first and end and end < first) and any(s.type == "direct" for s in draft.attribution)


def _is_announced(context: Context, draft: Draft) -> bool:
    """The contact of a release's headline and first line is the news itself: what the text dates besides is another
    matter."""
    if context.document.kind not in {"release", "transcript"} or draft.kind != "contact":
        return False
    return draft.sentence < _NEWS or any(context.is_headline(start) for start, _ in draft.evidence)


def _is_lead(context: Context, draft: Draft) -> bool:
    """The news itself: an act of the lead, on a day that the words give."""
    return (
        draft.kind in _KINDS and draft.sentence < max(_LEAD, lead_end(context)) and _is_recent(context, draft, _FRESH)
    )


def _day_of_the_lead(context: Context) -> When | None:
    """The one day that the lead names, when it is among those that news without a day would be of."""
    news, sentences = context.news, context.reading.sentences[:_LEAD]
    if news.start is None or news.end is None or not sentences:
        return None
    named = [d.when for d in context.dates_in(0, sentences[-1].end) if d.when.start == d.when.end]
    recent = [w for w in named if w.start and news.start <= w.start <= news.end]
    return _relative(recent[0]) if len({w.start for w in recent}) == 1 else None


def _may_date_words(context: Context, draft: Draft, anchor: Draft) -> bool:
    """What is undertaken was said at a meeting told of before it, or at one of the days of the news."""
    first = context.news.start
    return anchor.sentence <= draft.sentence or bool(first and anchor.date.start and anchor.date.start >= first)


def _is_deed(draft: Draft) -> bool:
    """A raid or an arrest: the lead's day may be that on which somebody told of it."""
    return draft.kind == "event" and draft.event in time_words().deeds


def _is_recent(context: Context, draft: Draft, days: int) -> bool:
    """A fact dated by the words, within so many days of publication."""
    published = context.document.published.day
    start, end = draft.date.start, draft.date.end
    if draft.modality != "fact" or draft.date.basis not in {"text", "relative"}:
        return False
    if published is None or start is None or end is None:
        return False
    return published - timedelta(days=days) <= start and end <= published and (end - start).days <= 14


def _nearest(draft: Draft, anchors: list[Draft]) -> Draft | None:
    """Of the same states; of sanctions one on anybody that the same authority imposed."""
    of_one = [a for a in anchors if a.kind == draft.kind == "sanction" and _authority(draft) <= _authority(a)]
    fits = of_one or [a for a in anchors if draft.countries <= a.countries or a.countries <= draft.countries]
    fits = [a for a in fits if not _is_elsewhere(draft, a)]
    fits = [a for a in fits if a.type != "visit"] or fits  # a visit has its first day alone
    before = [a for a in fits if (a.sentence, a.trigger) <= (draft.sentence, draft.trigger)]
    return before[-1] if before else fits[0] if fits else None


def _authority(sanction: Draft) -> set[str | None]:
    return {p.country for p in sanction.actors} - {None}


def _is_elsewhere(draft: Draft, anchor: Draft) -> bool:
    """People deal with each other in another country than at the anchor: on another day, for all that the text says."""
    here, there = draft.place, anchor.place
    if draft.kind != "contact" or here is None or there is None or not here.country or not there.country:
        return False
    if (claim_words().venues | place_words().buildings) & set(f"{here.name} {there.name}".lower().split()):
        return False  # a building's state is that of its name: "India House" may be in Lima
    return here.country != there.country


def _undated(context: Context, draft: Draft, anchor: Draft) -> bool:
    """Stamped with the document's days; or only mentioned, but of the anchor's own people ("his visit")."""
    if draft.date.basis == "document":
        return True
    if draft.date.known or draft.kind != "contact":
        return False
    return bool(draft.names & anchor.names) or _is_the_one(context, draft, anchor)


def _is_the_one(context: Context, draft: Draft, anchor: Draft) -> bool:
    """ "The talks", "this meeting" after the anchor, of the same states: the one that the text has told of."""
    if not draft.nominal or draft.frame < 0 or draft.countries != anchor.countries or draft.trigger < anchor.trigger:
        return False
    if context.reading.frames[draft.frame].lemma not in time_words().meetings or anchor.type == "visit":
        return False
    start = max(0, draft.trigger - _REACH)
    if times("recounted").search(context.text, start, draft.trigger):
        return False  # "the results of the talks" tell of them, and of no day
    said = times_before("definite").search(context.text, start, draft.trigger)
    return bool(said) and not times_before("other").search(context.text, start, draft.trigger)


def settle_places(drafts: list[Draft]) -> None:
    """Give a meeting without a place that of the dated contact that it belongs to: same people, same day. In place.

    Else the city of the journey on which it was held. Only where all of them that name one name the same.
    """
    contacts = [d for d in drafts if d.kind == "contact" and d.date.known]
    held = [d for d in contacts if d.modality == "fact" and d.polarity == "affirmed"]
    told = [d for d in held if d.place is not None]
    for draft in held:
        if draft.place is not None or draft.type not in _HELD:
            continue
        found = [t.place for t in told if _is_same_time(draft, t) and t.place]
        found = found or [t.place for t in told if _is_journey(draft, t) and t.place]
        if len({p.name for p in found}) == 1:
            draft.place = found[0]


def _is_same_time(draft: Draft, other: Draft) -> bool:
    """Of the same states, sharing people, on the same days."""
    if draft.date.precision != "day" or draft.countries != other.countries or not draft.names & other.names:
        return False
    return (draft.date.start, draft.date.end) == (other.date.start, other.date.end)


def _is_journey(draft: Draft, visit: Draft) -> bool:
    """Somebody who is at it had come there by that day, or a few days before."""
    if visit.type != "visit" or draft.countries != visit.countries or not draft.names & visit.names:
        return False
    came, day = visit.date.start, draft.date.start
    if came is None or day is None or not visit.date.precision == draft.date.precision == "day":
        return False
    return timedelta() <= day - came <= timedelta(days=_STAY)


def _relative(when: When) -> When:
    return When(when.start, when.end, when.precision, "relative", when.text)


def _future(anchor: Draft, context: Context) -> bool:
    published = context.document.published.day
    return published is not None and anchor.date.start is not None and anchor.date.start > published
