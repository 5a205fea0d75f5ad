"""When, where no date says it: what goes on now, and what is told as so long before something else."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.model.dates import When, day, month, year
from bilat.model.reading import Frame

_NOW = re.compile(r"\b(?:currently|ongoing|under ?way|at present|these days|visiting)\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:\w+|\d+)[- ](?:day|night)s?\b", re.IGNORECASE)
_WHILE = re.compile(
    r"\b(?:during|as (?:a )?part of|in the course of|within the framework of|(?:while|is|are|was|were|be|currently) on)"
    r"\s+(?:an?|the|his|her|their|its)?\s*(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:last|previous|past|earlier|first|recent|historic|then|former|next|upcoming|forthcoming|planned|proposed|latest"
    r"|after|following|since|before|ahead of|prior to|until|if|every|each|such)\b",
    re.IGNORECASE,
)
_REACH = 60
"""Characters before a visit within which the words stand that say how it hangs on the clause."""
_LEAD = 3
"""Sentences of prose in which a visit that is only mentioned is the one that the article is about."""
_AFTER = re.compile(r"\b(a|an|one|two|three|four|five|six|\d+) (day|week|month|year)s? after\s+(?:[\w’'.-]+\s+){0,6}$")
_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_THIS = re.compile(r"^(?:by |until |later |earlier )?(?:this|the current) ", re.IGNORECASE)
_VISITS = frozenset({"visit", "trip", "tour", "stay"})


def lead_end(context: Context) -> int:
    """The number of the first sentence after the lead: its headlines and bullets, and three sentences of prose."""
    prose = 0
    for number, sentence in enumerate(context.reading.sentences):
        prose += context.text[sentence.start : sentence.end].rstrip().rstrip("”\"’'").endswith((".", "!", "?"))
        if prose == _LEAD:
            return number + 1
    return len(context.reading.sentences)


def is_running(context: Context, draft: Draft, frame: Frame) -> bool:
    """What a noun only mentions goes on now: "currently", or the visit during which the news happened."""
    clause = context.text[frame.clause_start : frame.clause_end]
    if draft.kind != "contact" or _OTHER.search(context.text, max(0, frame.start - _REACH), frame.start):
        return False
    if _NOW.search(clause):
        return True
    if frame.lemma not in _VISITS or not draft.names or _is_dated_otherwise(context, frame):
        return False
    during = _WHILE.search(context.text, max(0, frame.start - _REACH), frame.start) is not None
    return (during or _comes(context, frame)) and (draft.sentence < lead_end(context) or bool(_LASTING.search(clause)))


def _is_dated_otherwise(context: Context, frame: Frame) -> bool:
    """The sentence names a time before the news ("the talks begun in July during his visit")."""
    sentence, first = context.reading.sentences[frame.sentence], context.news.start
    named = context.dates_in(sentence.start, sentence.end)
    return any(first and d.when.end and d.when.end < first for d in named)


def _comes(context: Context, frame: Frame) -> bool:
    """ "His trip comes as …": it is told as what goes on."""
    above = context.governor(frame)
    return above is not None and above.lemma == "come" and above.tense == "present" and above.start > frame.start


def narrowed(context: Context, when: When, modality: str) -> When:
    """The part of "this year" in which it can be: what has happened up to the document's day, what is to come from it.

    Only of times reckoned from that day: a month that the text names stands as it is.
    """
    today = context.document.published.day
    if today is None or when.start is None or when.end is None or not _THIS.search(when.text):
        return when
    if when.basis != "relative" or not when.start < today < when.end:
        return when
    start, end = (today, when.end) if modality == "plan" else (when.start, today)
    return When(start, end, when.precision, when.basis, when.text)


def is_handed_over(context: Context, draft: Draft, frame: Frame) -> bool:
    """A delivery that is the article's news: told in its lead as done, once."""
    once = frame.form == "verb" and frame.tense == "past" and frame.lemma in claim_words().handing
    return draft.kind == "flow" and once and draft.sentence < lead_end(context)


def told_after(context: Context, frame: Frame) -> When | None:
    """The time of what something else happened so long after: "came a month after they had met" in a clause of May is
    April."""
    base = context.document.published.day
    start = context.reading.sentences[frame.sentence].start
    found = _AFTER.search(context.text, start, frame.start)
    if found is None or base is None or frame.link != "advcl":
        return None
    count = _COUNT.get(found[1]) or int(found[1])
    return _before(base, count, found[2], found[0].split(" after")[0] + " after")


def _before(base: date, count: int, unit: str, text: str) -> When | None:
    """So many days, weeks, months or years before a day, as precisely as the unit says."""
    if unit == "day":
        return day(base - timedelta(days=count), basis="relative", text=text)
    if unit == "week":
        middle = base - timedelta(weeks=count)
        return When(middle - timedelta(days=3), middle + timedelta(days=3), "day", "relative", text)
    if unit == "month":
        months = base.year * 12 + base.month - 1 - count
        return month(months // 12, months % 12 + 1, basis="relative", text=text) if months >= 12 else None
    return year(base.year - count, basis="relative", text=text) if base.year > count else None
