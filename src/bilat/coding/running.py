"""What a noun only mentions and is the news all the same: the visit that goes on, the talks at which somebody spoke."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.dates.times import is_background, is_habit, lead_end
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import time_words, times, times_before
from bilat.model.reading import Frame

_REACH = 60
"""Characters before a visit within which the words stand that say how it hangs on the clause."""
_BY_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""PLOVER's events that are done by saying so."""


def is_running(context: Context, draft: Draft, frame: Frame) -> bool:
    """What a noun only mentions goes on now, or was just before: "currently", the visit during which the news happened,
    the call after which somebody spoke, the thanks that he voiced, the strike that was announced."""
    if _is_dated_otherwise(context, frame):
        return False
    if draft.kind == "event":
        return _is_voiced(context, draft, frame)
    if draft.kind == "instrument":
        return _is_begun(context, frame) or _is_seen(context, frame)  # "the signing took place"
    return draft.kind == "contact" and _is_held(context, draft, frame)


def _is_held(context: Context, draft: Draft, frame: Frame) -> bool:
    """A visit or a meeting of the news."""
    start = max(0, frame.start - _REACH)
    if is_own_visit(context, frame):
        return True
    if times_before("other").search(context.text, start, frame.start):
        return False
    in_lead = draft.sentence < lead_end(context)
    if frame.lemma in time_words().meetings and times_before("upon").search(context.text, start, frame.start):
        return in_lead or _is_told_with(context, draft, frame)
    if in_lead and _is_gathering(frame) and times_before("upon").search(context.text, start, frame.start):
        return _is_told_with(context, draft, frame)
    if _is_attended(context, frame) or _is_conveyed(context, frame) or in_lead and _is_begun(context, frame):
        return True
    if _is_ended_with(context, draft, frame) or _is_reported(context, draft, frame):
        return True
    if draft.type == "greeting" and _is_worded(context, frame):
        return True
    if times_before("over").search(context.text, start, frame.start):
        return False
    return bool(times("now").search(context.text, frame.clause_start, frame.clause_end)) or _is_journey(
        context, draft, frame
    )


def _is_journey(context: Context, draft: Draft, frame: Frame) -> bool:
    """A visit in the course of which the news happened, or that the article tells of."""
    bodies = any(p.type == "igo" for p in draft.parties)
    if frame.lemma not in time_words().visits or not (draft.names or bodies):
        return False
    during = times_before("course").search(context.text, max(0, frame.start - _REACH), frame.start) is not None
    lasting = times("lasting").search(context.text, frame.clause_start, frame.clause_end) is not None
    if during and _is_told_with(context, draft, frame):
        return True
    return (during or _comes(context, frame)) and (draft.sentence < lead_end(context) or lasting)


def is_own_visit(context: Context, frame: Frame) -> bool:
    """A guest or his host speaks of the visit on which they meet ("your visit will give", "this is my first")."""
    if frame.lemma not in time_words().visits or context.document.kind != "transcript":
        return False
    if _is_welcomed(context, frame):
        return True
    start = max(context.reading.sentences[frame.sentence].start, frame.start - _REACH)
    above = context.governor(frame)
    over = above is not None and above.tense == "past"
    return not over and bool(times("own_visit").search(context.text, start, frame.start))


def _is_welcomed(context: Context, frame: Frame) -> bool:
    """ "We welcome Ms Soto's visit to Chile", said while it goes on."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().welcoming:
        return False
    if (above.tense, above.modality) != ("present", "fact"):
        return False
    before = max(context.reading.sentences[frame.sentence].start, frame.start - _REACH)
    return times_before("other").search(context.text, before, frame.start) is None


def _is_dated_otherwise(context: Context, frame: Frame) -> bool:
    """The sentence names a time before the news ("the talks begun in July during his visit"), no older paper's."""
    sentence, first = context.reading.sentences[frame.sentence], context.news.start
    over = [d for d in context.dates_in(sentence.start, sentence.end) if first and d.when.end and d.when.end < first]
    return any(times("dated").search(context.text, sentence.start, d.start) is None for d in over)


def _is_told_with(context: Context, draft: Draft, frame: Frame) -> bool:
    """What happened at it is told as news: done once, and neither a habit nor what was before."""
    above = context.governor(frame)
    if above is None or (above.form, above.tense, above.modality) != ("verb", "past", "fact"):
        return False
    return not is_habit(context, above) and not is_background(context, draft, above)


def _is_voiced(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "He also stressed his country's appreciation", "announced a strike": it is done with the telling."""
    above = context.governor(frame)
    if above is None or not _is_told_with(context, draft, frame):
        return False
    words = time_words()
    by_words = frame.lemma in words.affirmed and draft.event in _BY_WORDS
    if frame.lemma in words.voiced or by_words:
        return above.lemma in qualifier_words().speech | words.conveying | words.saying
    opened = above.lemma in words.opening and draft.sentence < lead_end(context)
    return opened and any(a.role == "patient" and a.start <= frame.start < a.end for a in above.arguments)


def _is_attended(context: Context, frame: Frame) -> bool:
    """ "Attended a session", "speaking at a launch, she said": it was when somebody was there."""
    above = context.governor(frame)
    if above is None or is_habit(context, above):
        return False
    if above.lemma in time_words().coming:  # "has come for the session"
        told = (above.tense, above.modality) == ("past", "fact")
        return told and any(a.role == "for" and a.start <= frame.start < a.end for a in above.arguments)
    if above.lemma not in time_words().attending:
        return False
    while above.link in {"advcl", "xcomp"} and above.tense != "past" and (over := context.governor(above)) is not None:
        above = over
    return (above.form, above.tense, above.modality) == ("verb", "past", "fact")


def _is_conveyed(context: Context, frame: Frame) -> bool:
    """ "Sent his condolences": what a verb hands over is done with it."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().conveying:
        return False
    spoken = (
        any(s.type == "direct" for s in frame.attribution) and above.tense != "future"
    )  # "let me convey his greetings"
    heading = context.document.kind == "headline" or context.is_headline(above.start)
    told = above.tense == "past" or above.tense == "present" and heading
    if not spoken and not (told and above.modality == "fact"):
        return False
    roles = {"patient", "to"} if frame.lemma in time_words().voiced else {"patient"}  # "convey to you my greetings"
    return any(a.role in roles and a.start <= frame.start < a.end for a in above.arguments)


def _is_gathering(frame: Frame) -> bool:
    return frame.lemma in claim_words().occasions - time_words().visits


def _is_ended_with(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "The visit concluded with a meeting": it was part of the news."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().occurring or not _is_told_with(context, draft, frame):
        return False
    return any(a.role == "with" and a.start <= frame.start < a.end for a in above.arguments)


def _is_reported(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "The talks covered trade": what they were about is told of the ones just held."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().reporting or not _is_told_with(context, draft, frame):
        return False
    here = context.reading.sentences[frame.sentence].start
    opens = times("opening_words").fullmatch(context.text, here, frame.start)
    said = opens or times_before("definite").search(context.text, max(here, frame.start - _REACH), frame.start)
    told = any(a.role == "agent" and a.start <= frame.start < a.end for a in above.arguments)
    return bool(said) and told and (frame.lemma in time_words().meetings or _is_gathering(frame))


def _is_worded(context: Context, frame: Frame) -> bool:
    """ "The President wrote in his message of condolences": the message is the news."""
    above = context.governor(frame)
    if above is None or above.lemma not in qualifier_words().speech or (above.tense, above.form) != ("past", "verb"):
        return False
    return any(a.role == "in" and a.start <= frame.start < a.end for a in above.arguments)


def _is_begun(context: Context, frame: Frame) -> bool:
    """ "Talks were begun": it was held, whatever carries it."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().occurring or (above.tense, above.modality) != ("past", "fact"):
        return False
    return any(a.role in {"patient", "agent"} and a.start <= frame.start < a.end for a in above.arguments)


def _is_seen(context: Context, frame: Frame) -> bool:
    """ "Witnessed the signing": it was done before those who were there."""
    above = context.governor(frame)
    if above is None or above.lemma not in time_words().witnessing or is_habit(context, above):
        return False
    return (above.form, above.tense, above.modality) == ("verb", "past", "fact")


def _comes(context: Context, frame: Frame) -> bool:
    """ "His trip comes as …", "the visit is taking place": it is told as what goes on."""
    above = context.governor(frame)
    told = above is not None and above.lemma in time_words().occurring | time_words().coming
    return (
        told
        and above is not None
        and (above.tense, above.modality) == ("present", "fact")
        and above.start > frame.start
    )
