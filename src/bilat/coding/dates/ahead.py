"""When what is planned will be done: on a journey or at a meeting of which the text tells when it is.

A text gives the days of a visit once. What the two will do on it, whom the guest will meet, the invitation to it and
the headline about it bear them, too.
"""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.dates.times import lead_end
from bilat.coding.draft import Draft
from bilat.lexicon.times import time_words, times
from bilat.model.dates import When

_AFTER = 2
"""Sentences after that of a journey or a meeting that tell what will be done on it, whatever the text is about."""
_FIRST = 8
"""Sentences after a headline among which the lead stands that tells the same."""
_WORD = re.compile(r"[\w-]+")
_KINDS = frozenset({"commitment", "instrument"})
_OWN = frozenset({"text", "relative"})


def settle_plans(context: Context, drafts: list[Draft]) -> None:
    """Give what is to be done, and what a guest was invited to, the days of the journey or the meeting. In place."""
    for draft in drafts:
        if draft.kind not in _KINDS:
            continue
        when = None
        if _is_invitation(context, draft):
            when = _of_visit(context, draft, drafts)
        elif draft.modality == "plan" and not draft.date.known:
            when = _of_plan(context, draft, drafts)
        if when is None and draft.modality == "plan" and _is_heading(context, draft):
            when = _of_lead(context, draft, drafts)
        if when is not None:
            draft.date = When(when.start, when.end, when.precision, "relative", when.text)


def _is_heading(context: Context, draft: Draft) -> bool:
    return any(context.is_headline(start) for start in (draft.trigger, *(start for start, _ in draft.evidence)))


def _is_invitation(context: Context, draft: Draft) -> bool:
    """ "At the invitation of the President": what somebody does who was invited."""
    return draft.type == "invitation" and not draft.date.known and _told(context, draft, "invited")


def _told(context: Context, draft: Draft, name: str) -> bool:
    """The sentence has such words before the end of what is claimed."""
    return times(name).search(context.text, _start(context, draft), draft.evidence[0][1]) is not None


def _start(context: Context, draft: Draft) -> int:
    return context.reading.sentences[draft.sentence].start


def _of_visit(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days of the visit on which the guest is: told in the same sentence, else of a journey to come before it."""
    found = [d for d in drafts if draft.countries <= d.countries and d is not draft]
    found = [d for d in found if d.is_journey or _is_visit(context, d)]
    found = [d for d in found if d.date.basis in _OWN]
    here = [d for d in found if draft.sentence in _told_in(context, d)]
    before = [d for d in found if _is_journey(context, d) and 0 < draft.sentence - max(_told_in(context, d)) <= _AFTER]
    return next((d.date for d in here + before[::-1]), None)


def _told_in(context: Context, draft: Draft) -> set[int]:
    """The sentences that tell of it: a headline, and the lead's."""
    told = {draft.sentence}
    for number, sentence in enumerate(context.reading.sentences[: draft.sentence + _FIRST]):
        told |= {number for start, _ in draft.evidence if sentence.start <= start < sentence.end}
    return told


def _of_plan(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    before = [d for d in drafts if d.trigger < draft.trigger]
    if times("later_on").match(context.text, _start(context, draft), draft.evidence[0][1]):
        days = [d.date for d in before if draft.sentence - d.sentence == 1 and d.countries & draft.countries]
        return next((w for w in reversed(days) if _is_day(context, w)), None)
    told = _told(context, draft, "on_journey")
    ahead = [d for d in before if _is_journey(context, d)]
    found = [d for d in ahead if draft.countries <= d.countries and (told or _is_on_journey(context, draft, d))]
    found = found or [d for d in ahead if told and d.names & draft.names]  # whom else the guest meets there
    found = found or [d for d in before if _is_meeting(context, d) and _is_at_meeting(context, draft, d)]
    return found[-1].date if found else None


def _of_lead(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days that the lead gives what the headline only announces ("to visit Peru next week")."""
    today, own = context.document.published.day, draft.date
    if own.known and (own.precision == "unknown" or own.start == own.end or own.start is None or own.start == today):
        return None
    after = [d for d in drafts if draft.sentence < d.sentence < lead_end(context) and d.countries == draft.countries]
    ahead = [d for d in after if _is_journey(context, d) or _is_meeting(context, d)]
    return ahead[0].date if ahead and _is_done_there(context, draft) else None


def _is_day(context: Context, when: When) -> bool:
    """One day of the news, or to come, that the words give."""
    first = context.news.start
    day = when.basis in _OWN and when.precision == "day" and when.start == when.end
    return day and bool(first and when.start and when.start >= first)


def _is_on_journey(context: Context, draft: Draft, journey: Draft) -> bool:
    """ "Will visit Peru from 5 to 7 May. She will meet her counterpart": of the same two, told right after it of the
    same people; of others too where the journey is the news, and no other time to come has been told of since."""
    if draft.countries != journey.countries or draft.sentence <= journey.sentence:
        return False
    if not _is_done_there(context, draft):
        return False
    if journey.sentence < lead_end(context):
        return draft.sentence - journey.sentence <= _AFTER or not _is_other_ahead(context, journey, draft)
    known = journey.names & draft.names or all(p.type == "state" for p in draft.parties)
    return draft.sentence - journey.sentence <= _AFTER and bool(known)


def _is_other_ahead(context: Context, journey: Draft, draft: Draft) -> bool:
    """Between the two another time to come is told of."""
    sentences, today = context.reading.sentences, context.document.published.day
    named = context.dates_in(sentences[journey.sentence].end, sentences[draft.sentence].end)
    return any(today and d.when.end and d.when.end > today and not _is_within(journey.date, d.when) for d in named)


def _is_within(whole: When, part: When) -> bool:
    if whole.start is None or whole.end is None or part.start is None or part.end is None:
        return False
    return whole.start <= part.start and part.end <= whole.end


def _is_done_there(context: Context, draft: Draft) -> bool:
    """People deal with each other, or do what is done on visits."""
    if draft.rule.startswith("contact."):
        return True
    words = time_words()
    return _lemma(context, draft) in words.done_on_visits | words.attending | words.meetings | words.visits


def _lemma(context: Context, draft: Draft) -> str:
    frames = context.reading.frames
    return frames[draft.frame].lemma if 0 <= draft.frame < len(frames) else ""


def _is_at_meeting(context: Context, draft: Draft, meeting: Draft) -> bool:
    """ "The talks are to be held on 3 May. Okello will co-chair them": who will take part, told right after it."""
    if draft.sentence <= meeting.sentence or not draft.countries & meeting.countries:
        return False
    lead = meeting.sentence < lead_end(context) and not _is_other_ahead(context, meeting, draft)
    if draft.sentence - meeting.sentence > _AFTER and not lead:
        return False
    if _is_same_gathering(context, draft, meeting):
        return True
    start, end = draft.evidence[0]
    at_it = times("this_meeting").search(context.text, start, end)
    near = draft.sentence - meeting.sentence <= _AFTER and draft.countries <= meeting.countries
    if not (near or at_it):
        return False
    done = _to_be_done(context, draft)
    return done in time_words().attending or bool(done and times("taking_part").search(context.text, start, end))


def _is_same_gathering(context: Context, draft: Draft, meeting: Draft) -> bool:
    """ "In a session set for this morning. The session will be held …": of the same two, told with the same noun."""
    (_, end), (begin, last) = draft.evidence[0], meeting.evidence[0]
    told = {found[0].lower().removesuffix("s") for found in times("gathering").finditer(context.text, begin, last)}
    named = times("this_meeting").finditer(context.text, _start(context, draft), end)
    same = any(found[0].split()[-1].lower().removesuffix("s") in told for found in named)
    return same and draft.countries == meeting.countries


def _to_be_done(context: Context, draft: Draft) -> str:
    """The predicate of what will be done; empty where it is no verb of the future."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    return frame.lemma if frame is not None and frame.tense == "future" else ""


def _is_stay(draft: Draft) -> bool:
    """What somebody was invited to lasts for days."""
    return draft.type == "invitation" and draft.date.start != draft.date.end


def _is_visit(context: Context, draft: Draft) -> bool:
    if draft.type == "visit" or draft.rule.startswith(("contact.visit", "contact.travel")):
        return True
    if _is_attended_abroad(context, draft):
        return True
    words = _WORD.findall(context.text[slice(*draft.evidence[0])].lower())
    return not time_words().visits.isdisjoint(words)


def _is_attended_abroad(context: Context, draft: Draft) -> bool:
    """ "Will take part in a fair in Lima": in another state than the one whose people do."""
    there = draft.place.country if draft.place is not None else None
    away = there is not None and all(p.country != there for p in draft.actors)
    return away and _lemma(context, draft) in time_words().attending


def _is_journey(context: Context, draft: Draft) -> bool:
    """A visit that is planned, or that ends after publication; the invitation to it."""
    today, start, end = context.document.published.day, draft.date.start, draft.date.end
    if today is None or start is None or end is None or draft.date.precision != "day":
        return False
    ahead = end >= today if draft.kind == "commitment" else draft.kind == "contact" and end > today
    return ahead and (_is_visit(context, draft) or _is_stay(draft))


def _is_meeting(context: Context, draft: Draft) -> bool:
    """A meeting on a day to come."""
    today, start = context.document.published.day, draft.date.start
    if draft.kind not in {"commitment", "contact"} or draft.modality != "plan" or draft.date.precision != "day":
        return False
    begin, last = draft.evidence[0]
    told = times("gathering").search(context.text, begin, last) is not None
    return told and today is not None and start is not None and start >= today
