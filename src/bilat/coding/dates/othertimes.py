"""Times of a clause that are of something else: of an office, of a deed that is judged, of what came before."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.lexicon.restrictions import restrictions
from bilat.lexicon.times import time_words, times
from bilat.model.reading import DateMention, Frame

_RELATIVE = re.compile(r"\b(?:where|which|who|whose|that|when)\b")
_PERFECT = 30
"""Characters before a verb among which its "had" or "has" stands."""


def begin_of(context: Context, clause: Frame) -> int:
    """Where a relative clause begins to tell: at its pronoun ("Peru, where | riots last year …"), else at its verb."""
    found = _RELATIVE.search(context.text, clause.clause_start, clause.start) if clause.link == "relative" else None
    return found.start() if found is not None else clause.start


def is_in_force(context: Context, frame: Frame) -> bool:
    """What restricts and still does."""
    return frame.lemma in restrictions().imposed and _is_perfect(context, frame)


def is_of_other(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time beyond a semicolon, of somebody's office, of a deed that is judged, of what had been done before."""
    if (
        ";" in context.text[frame.end : date.start]
        or _of_tenure(context, frame, date)
        or _of_perfect(context, frame, date)
    ):
        return True
    if times("set_against").search(context.text, frame.end, date.start) or _of_results(context, frame, date):
        return True
    if _is_past_of_now(context, frame, date) or _is_recalled(context, frame, date) or _is_next(context, frame, date):
        return True
    due = times("falls_due").search(context.text, max(0, date.start - _PERFECT), date.start)
    if due is not None and not frame.start <= due.start() < frame.end:
        return True
    return _of_judged(context, frame, date) or _was_before(context, frame, date)


def _of_results(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the news of what is carried on ("discussed the results of the visit in March")."""
    first, end = context.news.start, date.when.end
    over = first is not None and end is not None and end < first
    return over and times("results").search(context.text, frame.end, date.start) is not None


def _of_tenure(context: Context, frame: Frame, date: DateMention) -> bool:
    """ "The envoy until July": how long somebody is what he is called."""
    here = (a for f in context.reading.frames if f.sentence == frame.sentence for a in f.arguments)
    inside = any(a.role == "agent" and a.mentions and a.start < date.start < a.end for a in here)
    return inside and times("tenure").match(date.when.text) is not None


def _of_perfect(context: Context, frame: Frame, date: DateMention) -> bool:
    """ "Since May" after a plain past is of some noun ("apologised for the delay since May")."""
    if not date.when.text.lower().startswith("since ") or date.start < frame.end:
        return False
    return (frame.form, frame.tense) == ("verb", "past") and not _is_perfect(context, frame)


def _is_perfect(context: Context, frame: Frame) -> bool:
    """Told as done up to now ("has banned")."""
    return times("perfect").search(context.text, max(frame.clause_start, frame.start - _PERFECT), frame.end) is not None


def _of_judged(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the news in what is condemned or praised is that of the deed."""
    first, end = context.news.start, date.when.end
    if first is None or end is None or end >= first or frame.lemma not in time_words().judging:
        return False
    about = (a for a in frame.arguments if a.role != "agent" and not a.mentions)
    return any(frame.end <= a.start < date.start < a.end for a in about)


def _was_before(context: Context, frame: Frame, date: DateMention) -> bool:
    """In a clause of what had been done by then ("hosted her in Lima, where the two had met a day earlier")."""
    inside = [
        f
        for f in context.reading.frames
        if f.form == "verb" and f.sentence == frame.sentence and frame.end <= f.start < date.start < f.clause_end
    ]
    inner = max(inside, key=lambda f: f.start, default=None)
    if inner is None or inner.link not in {"relative", "advcl"}:
        return False
    if frame.form == "noun" and context.governor(inner) is frame:
        return False  # "a meeting that she had had last week"
    return times("before_that").search(context.text, max(0, inner.start - _PERFECT), inner.start) is not None


def _is_past_of_now(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time in a clause of the past beside one that tells what is done now ("spoke last week and asks you to")."""
    finite = (frame.form, frame.tense) == ("verb", "present") and frame.link in {"", "conj"}
    if finite and _is_past_because(context, frame, date):
        return True
    if not finite or frame.clause_start <= date.start < frame.clause_end:
        return False
    own = context.clause_at(frame.sentence, date.start, date.end)
    return own is not None and own.tense == "past" and own is not frame


def _is_past_because(context: Context, frame: Frame, date: DateMention) -> bool:
    """It stands in a clause of the past that hangs on the predicate ("this is her second visit, as she was in Lima
    last week")."""
    return any(
        (f.form, f.link, f.tense) == ("verb", "advcl", "past")
        and f.sentence == frame.sentence
        and frame.end <= f.clause_start <= date.start < f.clause_end
        for f in context.reading.frames
    )


def _is_recalled(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time in what is recalled beside the predicate ("congratulated her and recalled the accord of 1974")."""
    here = (f for f in context.reading.frames if f.sentence == frame.sentence and f.link == "conj" and f is not frame)
    recalled = (f for f in here if f.lemma in time_words().recalling and frame.end <= f.start)
    return any(f.end <= date.start < f.clause_end for f in recalled)


def _is_next(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time in what will be done after, or was before ("will meet her at noon before flying to Lima tomorrow")."""
    if frame.modality != "plan":
        return False
    below = (f for f in context.reading.frames if f.link == "pcomp" and context.governor(f) is frame)
    around = (f for f in below if times("around_it").search(context.text, frame.end, f.start))
    return any(f.clause_start <= date.start < max(f.clause_end, frame.clause_end) for f in around)
