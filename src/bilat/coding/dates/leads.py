"""The day that the lead of an article names: that of the news for which the text gives no day of its own."""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.dates.dating import is_of_noun
from bilat.coding.dates.times import lead_end
from bilat.lexicon.times import time_words
from bilat.model.dates import When, relative_to
from bilat.model.reading import DateMention, Frame

RECENT = 31
"""Days before publication within which a dated contact is what the article is about."""
LEAD = 5
"""Sentences that make the lead at least: headlines with their bullets, and the two that say when."""
_REACH = 30
"""Characters between a verb and the day on which it says that something was held."""


def day_of_the_lead(context: Context) -> When | None:
    """The one day that the lead names, when it is among those that news without a day would be of; else the one time
    at which it says that something was held."""
    news, sentences = context.news, context.reading.sentences[: max(LEAD, lead_end(context))]
    if news.start is None or news.end is None or not sentences:
        return None
    named = [d for d in context.dates_in(0, sentences[-1].end) if not is_of_noun(context, d)]
    if context.document.kind == "article":
        named = [d for d in named if not _is_quoted(context, d)]
    first = [d.when for d in named if d.start < sentences[:LEAD][-1].end]
    recent = [when for when in first if when.start == when.end and when.start and is_between(news, when)]
    if not recent:
        held = When(news.end - timedelta(days=RECENT), news.end)
        recent = [d.when for d in named if is_between(held, d.when) and is_when_held(context, d)]
    return relative_to(recent[0]) if len({(w.start, w.end) for w in recent}) == 1 else None


def _is_quoted(context: Context, named: DateMention) -> bool:
    """Somebody's words name it in a report: what they are about may be to come."""
    before = context.text[context.text.rfind("\n", 0, named.start) + 1 : named.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def is_between(whole: When, part: When) -> bool:
    """All of its days are among those."""
    return bool(whole.start and part.start and whole.end and part.end) and (
        whole.start <= part.start and part.end <= whole.end  # type: ignore[operator]
    )


def is_when_held(context: Context, named: DateMention) -> bool:
    """ "Was held on 6 May", "which took place from 3 to 5 May": on days, not in a month."""
    if named.when.precision != "day":
        return False
    return any(
        f.lemma in time_words().occurring
        and (f.form, f.tense, f.modality) == ("verb", "past", "fact")
        and 0 <= named.start - f.end <= _REACH
        and named.start < f.clause_end
        and (f.link not in {"relative", "noun"} or _is_taken_part_in(context, f))
        for f in context.reading.frames
    )


def _is_taken_part_in(context: Context, frame: Frame) -> bool:
    """A clause about what somebody attended ("led a delegation to the fair held …"), not about what was discussed."""
    above = context.governor(frame)
    return above is not None and above.lemma in time_words().attending | time_words().occurring


def is_of_release(context: Context, day: When) -> bool:
    """What a release tells that says "today", and names no other day of the last month, is all of that day."""
    end = context.news.end
    if end is None or context.document.kind != "release" or day.start != end:
        return False
    around = When(end - timedelta(days=RECENT), end)
    named = [d.when for d in context.reading.dates if d.when.known and d.when.precision == "day"]
    return all(w.start == w.end == end for w in named if is_between(around, w))
