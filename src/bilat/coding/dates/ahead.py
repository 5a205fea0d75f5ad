"""When what is planned will be done: on a journey or at a meeting of which the text tells when it is.

A text gives the days of a visit once. What the two will do on it, whom the guest will meet, the invitation to it and
the headline about it bear them, too.
"""

from __future__ import annotations

import re
from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.dates.times import lead_end
from bilat.coding.draft import Draft
from bilat.lexicon.times import counted_days, time_words, times
from bilat.model.dates import When

_AFTER = 2
"""Sentences after that of a journey or a meeting that tell what will be done on it, whatever the text is about."""
_FIRST = 8
"""Sentences after a headline among which the lead stands that tells the same."""
_OPENING = 1
"""The number of the first sentence after that which opens a text."""
_WORD = re.compile(r"[\w-]+")
_KINDS = frozenset({"commitment", "instrument"})
_OWN = frozenset({"text", "relative"})


def settle_plans(context: Context, drafts: list[Draft]) -> None:
    """Give what is to be done, and what a guest was invited to, the days of the journey or the meeting. In place."""
    for draft in drafts:
        when = None
        if draft.kind == "contact":
            when = _of_visit_itself(context, draft, drafts)
            draft.modality = "plan" if when is not None else draft.modality
        elif draft.kind not in _KINDS:
            continue
        elif draft.type == "invitation" and not draft.date.known:
            when = _of_visit(context, draft, drafts)
        elif draft.modality == "plan" and (not draft.date.known or _is_of_another(context, draft)):
            when = _of_plan(context, draft, drafts)
        if when is None and draft.modality == "plan" and _is_announced(context, draft):
            when = _of_lead(context, draft, drafts)
        if when is not None:
            draft.date = When(when.start, when.end, when.precision, "relative", when.text)
            if "due" in draft.values:
                draft.values = {**draft.values, "due": str(when.end)}


def _is_announced(context: Context, draft: Draft) -> bool:
    """By a headline; or a meeting by the first sentence of the lead."""
    if any(context.is_headline(start) for start in (draft.trigger, *(start for start, _ in draft.evidence))):
        return True
    return draft.sentence < _OPENING and not draft.date.known and _holds(context, draft, "gathering")


def _is_of_another(context: Context, draft: Draft) -> bool:
    """ "During this visit she will discuss the results of his in May": the time is none of the journey's."""
    return _told(context, draft, "on_journey") and draft.rule.startswith("contact.")


def _of_visit_itself(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days of a journey to come that is told of again with a noun ("This is her first visit to Peru since …")."""
    if draft.type != "visit" or draft.modality != "fact" or draft.date.basis == "text":
        return None
    sentence = context.reading.sentences[draft.sentence]
    own = {d.when for d in context.dates_in(sentence.start, sentence.end)}
    if draft.date in own or not times("the_visit").match(context.text, sentence.start, draft.evidence[0][1]):
        return None
    before = [d for d in drafts if d.trigger < draft.trigger and _is_visit(context, d) and d.date.known]
    told = [d for d in before if d.countries == draft.countries and _guests(d) == _guests(draft)]
    ahead = [d for d in told if d.kind == "commitment" and _is_journey(context, d)]
    return ahead[-1].date if ahead and ahead[-1] is told[-1] else None


def _guests(draft: Draft) -> set[str]:
    return {p.country for p in draft.actors if p.country}


def _told(context: Context, draft: Draft, name: str) -> bool:
    """The sentence has such words before the end of what is claimed."""
    return times(name).search(context.text, _start(context, draft), draft.evidence[0][1]) is not None


def _holds(context: Context, draft: Draft, name: str) -> bool:
    """What is claimed has such words."""
    start, end = draft.evidence[0]
    return times(name).search(context.text, start, end) is not None


def _start(context: Context, draft: Draft) -> int:
    return context.reading.sentences[draft.sentence].start


def _of_visit(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days of the visit on which a guest is who was invited: told in the same sentence, else of a journey to come
    before it; else of the meeting before it that he was invited to."""
    invited = _told(context, draft, "invited")
    fits = [d for d in drafts if draft.countries <= d.countries and d is not draft and d.date.basis in _OWN]
    visits = [d for d in fits if d.is_journey or _is_visit(context, d)] if invited else []
    here = [d for d in visits if draft.sentence in _told_in(context, d)]
    before = [d for d in visits if _is_journey(context, d) and 0 < _since(context, draft, d) <= _AFTER]
    if not here + before and _holds(context, draft, "this_meeting") or _told(context, draft, "met_invited"):
        before = [d for d in fits if _is_gathering(context, d) and _since(context, draft, d) <= _AFTER]
    return next((d.date for d in here + before[::-1]), None)


def _since(context: Context, draft: Draft, told: Draft) -> int:
    """How many sentences before what is claimed the other was last told of."""
    return draft.sentence - max((n for n in _told_in(context, told) if n <= draft.sentence), default=-_AFTER - 1)


def _is_gathering(context: Context, draft: Draft) -> bool:
    """People meet, on a day that the words give."""
    own = draft.date.basis in _OWN and draft.date.precision == "day"
    return own and (draft.rule.startswith("contact.") or _holds(context, draft, "gathering"))


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
    itself = times("this_is").match(context.text, _start(context, draft), draft.evidence[0][1]) is not None
    ahead = [d for d in before if _is_journey(context, d)]
    found = [d for d in ahead if draft.countries <= d.countries]
    found = [d for d in found if told or itself or _is_on_journey(context, draft, d)]
    found = found or [d for d in ahead if told and d.names & draft.names]  # whom else the guest meets there
    if found:
        return _stay(context, found[-1])
    meetings = [d for d in before if _is_meeting(context, d)]
    found = [d for d in meetings if _is_at_meeting(context, draft, d) or itself and draft.countries <= d.countries]
    return found[-1].date if found else None


def _stay(context: Context, journey: Draft) -> When:
    """The days of a journey of which the text tells the first and the length ("arrived today for a 2-day visit")."""
    when, (start, end) = journey.date, journey.evidence[0]
    out = times("setting_out").search(context.text, start, end)
    if when.start is None or when.start != when.end or out is None:
        return when
    other = times("of_another").search(context.text, out.end(), end)
    days = counted_days(context.text[out.end() : other.start() if other else end])
    if days is None:
        return when
    return When(when.start, when.start + timedelta(days=days - 1), when.precision, "relative", when.text)


def _of_lead(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The days that the lead gives what the headline or its own opening only announces ("to visit Peru soon")."""
    today, own = context.document.published.day, draft.date
    if own.known and (own.precision == "unknown" or own.start == own.end or own.start is None or own.start == today):
        return None
    after = [d for d in drafts if draft.sentence < d.sentence < lead_end(context) and d.countries == draft.countries]
    ahead = [d for d in after if _is_journey(context, d) or _is_meeting(context, d)]
    done = _is_done_there(context, draft) or _holds(context, draft, "gathering")
    return _stay(context, ahead[0]) if ahead and done else None


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
    near = _since(context, draft, journey) <= _AFTER
    if not (_is_done_there(context, draft) or near and _is_by_guest(context, draft, journey)):
        return False
    if journey.sentence < lead_end(context):
        return near or not _is_other_ahead(context, journey, draft)
    known = journey.names & draft.names or all(p.type == "state" for p in draft.parties)
    return near and bool(known)


def _is_by_guest(context: Context, draft: Draft, journey: Draft) -> bool:
    """ "Arrived on a two-day visit. He is also to grace the parade": a single deed of the guest himself."""
    guests = {p.name for p in journey.actors if p.type == "person"}
    once = _lemma(context, draft) not in time_words().standing
    return once and bool(guests & {p.name for p in draft.actors})


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
    near = _since(context, draft, meeting) <= _AFTER
    if not near and not lead:
        return False
    if _is_same_gathering(context, draft, meeting):
        return True
    start, end = draft.evidence[0]
    near = near and draft.countries <= meeting.countries
    if near and _told(context, draft, "at_meeting"):
        return True
    if not (near or _holds(context, draft, "this_meeting")):
        return False
    done = _to_be_done(context, draft)
    return done in time_words().attending or bool(done and times("taking_part").search(context.text, start, end))


def _is_same_gathering(context: Context, draft: Draft, meeting: Draft) -> bool:
    """ "In a session set for this morning. The session will be held …": of the same two, told with the same noun."""
    (_, end), (begin, last) = draft.evidence[0], meeting.evidence[0]
    told = {found[0].lower().removesuffix("s") for found in times("gathering").finditer(context.text, begin, last)}
    named = times("this_meeting").finditer(context.text, _start(context, draft), end)
    same = any(found[0].split()[-1].lower().removesuffix("s") in told for found in named)
    return same and (draft.countries <= meeting.countries or meeting.countries <= draft.countries)


def _to_be_done(context: Context, draft: Draft) -> str:
    """The predicate of what will be done; empty where it is no verb of the future."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    return frame.lemma if frame is not None and frame.tense == "future" else ""


def _is_invited(draft: Draft) -> bool:
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
    hosts = {draft.place.country} if draft.place is not None else {p.country for p in draft.recipients}
    away = bool(hosts - {None}) and all(p.country not in hosts for p in draft.actors)
    return away and _lemma(context, draft) in time_words().attending


def _is_journey(context: Context, draft: Draft) -> bool:
    """A visit that is planned, or that ends after publication; the invitation to it."""
    today, start, end = context.document.published.day, draft.date.start, _stay(context, draft).end
    if today is None or start is None or end is None or draft.date.precision != "day":
        return False
    ahead = end >= today if draft.kind == "commitment" else draft.kind == "contact" and end > today
    return ahead and (_is_visit(context, draft) or _is_invited(draft))


def _is_meeting(context: Context, draft: Draft) -> bool:
    """A meeting on a day to come."""
    today, start = context.document.published.day, draft.date.start
    if draft.kind not in {"commitment", "contact"} or draft.modality != "plan" or draft.date.precision != "day":
        return False
    told = _holds(context, draft, "gathering") or draft.rule == "contact.meet"
    return told and today is not None and start is not None and start >= today
