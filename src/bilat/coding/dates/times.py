"""When, where no date says it: what goes on now, what always was, what an anniversary is of."""

from __future__ import annotations

from datetime import date

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import time_words, times
from bilat.model.dates import NEVER, When, day, month, year
from bilat.model.reading import DateMention, Frame, Quantity, Sentence

_JUBILEE = 5
"""Years of which a multiple is told in the year that completes them ("65 years of diplomatic relations")."""
_REACH = 60
"""Characters before a visit within which the words stand that say how it hangs on the clause."""
_LEAD = 3
"""Sentences of prose in which a visit that is only mentioned is the one that the article is about."""


_CARRIED = 3
"""Sentences for which the year holds with which one opens."""
_OPENS = 4
"""Characters before a year that opens a sentence: "In"."""
_BESIDE = 25
"""Characters between a verb of saying and its day at most."""
_QUOTES = frozenset('“”"')
_LONG_AGO = 31
"""Days before the news from which on a time is history, not what led to the news."""
_DEEDS = frozenset({"event", "sanction"})
"""Kinds that a participle only recalls; of papers and meetings it is how lists tell the news ("exchanged by …")."""


def lead_end(context: Context) -> int:
    """The number of the first sentence after the lead: its headlines and bullets, and three sentences of prose."""
    prose = 0
    for number, sentence in enumerate(context.reading.sentences):
        prose += context.text[sentence.start : sentence.end].rstrip().rstrip("”\"’'").endswith((".", "!", "?"))
        if prose == _LEAD:
            return number + 1
    return len(context.reading.sentences)


def is_habit(context: Context, frame: Frame) -> bool:
    """Told as done again and again, all along, or at some time of the past: of no day, however new the text is."""
    if times("habitual").search(" ".join(frame.cues)):
        return True
    start = max(context.reading.sentences[frame.sentence].start, min(frame.clause_start, frame.start - _REACH))
    told = times("habits").search(context.text, start, frame.clause_end)
    if told is not None and not is_in_thanks(context, frame, told.start()):
        return True
    if times("previously").search(context.text, start, frame.end):
        return True
    going_on = times("going_on").finditer(context.text, frame.clause_start, frame.end)
    return frame.form == "verb" and any(found.end() == frame.end for found in going_on)


def is_in_thanks(context: Context, frame: Frame, at: int) -> bool:
    """A place in the text is in what somebody is thanked for ("thanked Peru for its help over the years")."""
    said = {frame.lemma, *(a.head for a in frame.arguments if a.role in {"attribute", "patient"})}
    if at < frame.end or not said & claim_words().thanks:
        return False
    return times("thanked_for").search(context.text, frame.end, at) is not None


def is_told_of(context: Context, draft: Draft, frame: Frame) -> bool:
    """Known already: what a participle says of a noun ("the sanctions imposed on"), save in the lead, and what a
    relative clause says in the present tense."""
    if draft.kind not in _DEEDS or frame.form != "verb":
        return False
    if frame.link == "relative" and frame.tense == "present":
        return True
    return frame.link == "noun" and frame.tense == "past" and draft.sentence >= lead_end(context)


def is_background(context: Context, draft: Draft, frame: Frame) -> bool:
    """Told below the lead as what was before: with "had" in the outlet's own voice, in a clause about somebody or after
    which something else was done, in a sentence that goes on telling what the one before dated long ago, in a speaker's
    tale of what was done."""
    if frame.form != "verb" or frame.tense != "past" or draft.sentence < lead_end(context):
        return False
    if times("only_now").search(context.text, max(0, frame.start - _REACH), frame.end):
        return False
    if frame.link == "relative" and (draft.kind == "event" or draft.kind == "contact" and _is_spoken(frame)):
        return True
    if frame.link == "advcl" and draft.kind in _DEEDS and set(frame.cues) & time_words().supposing:
        return True
    start = max(context.reading.sentences[frame.sentence].start, frame.start - _REACH)
    reported = draft.attribution and not _is_spoken(frame)  # "said that they had met": told in its own tense
    if not reported and times("before_that").search(context.text, start, frame.start):
        return True
    return _goes_on(context, frame) or _is_recounted(context, draft, frame)


def _is_recounted(context: Context, draft: Draft, frame: Frame) -> bool:
    """A speech or an interview recounts what was done; a quotation in a report may be the news."""
    sentence = context.reading.sentences[frame.sentence]
    quoted = any(c in _QUOTES for c in context.text[sentence.start : sentence.end])
    told = draft.kind == "event" or draft.type in {"participation", "ceremony"}
    return told and _is_spoken(frame) and not quoted and not _is_said(frame)


def _is_said(frame: Frame) -> bool:
    """What somebody did by words, as at the talks just held ("we thanked our partners", "I expressed my gratitude")."""
    words = qualifier_words()
    return frame.lemma in words.speech | words.factive_verbs | time_words().saying


def _is_spoken(frame: Frame) -> bool:
    """In somebody's own words: a speech, an answer, a quotation."""
    return any(speaker.type == "direct" for speaker in frame.attribution)


def is_standing(context: Context, frame: Frame) -> bool:
    """It holds, and is no act of some day: "the two work closely together", "their cooperation continues to grow"."""
    at = context.governor(frame) if frame.form == "noun" else frame
    if at is None or context.is_headline(frame.start):
        return False
    if goes_on_now(context, at) and times("now").search(context.text, at.clause_start, at.clause_end):
        return False
    lemmas, below = {at.lemma}, goes_on_now(context, at) and at.sentence >= lead_end(context)
    while at.link in {"xcomp", "conj", "pcomp"} and (above := context.governor(at)) is not None:
        at = above
        lemmas.add(at.lemma)
    if not below and not lemmas & time_words().standing:
        return False
    return (at.tense, at.modality) == ("present", "fact") and not at.modal


def goes_on_now(context: Context, frame: Frame) -> bool:
    """ "Is building", "is being drafted"."""
    if (frame.form, frame.tense) != ("verb", "present"):
        return False
    start = max(context.reading.sentences[frame.sentence].start, frame.start - _REACH)
    running = times("running").search(context.text, start, frame.start)
    words = context.text[start : frame.end]
    return bool(running) and words.endswith("ing") or context.text.endswith("being ", start, frame.start)


def carried(context: Context, frame: Frame) -> When | None:
    """The year with which a sentence just before opens, in this paragraph or the last, for background without a time of
    its own ("In 2017 a fair was held in Lima. A school opened in Accra")."""
    sentences, number = context.reading.sentences, frame.sentence
    if times("turns").search(context.text, sentences[number].start, sentences[number].end):
        return None
    for before in reversed(sentences[max(0, number - _CARRIED) : number]):
        told = context.dates_in(before.start, before.end)
        if sentences[number].paragraph - before.paragraph > 1 or told and told[0].start - before.start > _OPENS:
            return None
        if told:
            when, first = told[0].when, context.news.start
            over = len(told) == 1 and when.precision == "year" and first and when.end and when.end < first
            return When(when.start, when.end, "year", "relative", when.text) if over else None
    return None


def begun(when: When) -> When:
    """Of a time that lasts until today the day, month or year in which it began ("since April 2020")."""
    if when.start is None or not when.text.lower().startswith("since "):
        return when
    at, words = when.start, {"basis": when.basis, "text": when.text}
    if when.precision == "day":
        return day(at, **words)  # type: ignore[arg-type]
    if when.precision == "month":
        return month(at.year, at.month, **words)  # type: ignore[arg-type]
    return year(at.year, **words) if when.precision == "year" else when  # type: ignore[arg-type]


def is_over(context: Context, when: When, frame: Frame) -> bool:
    """What "will" be done is not of a time that is over ("will use the land given in 2008")."""
    published = context.document.published.day
    if published is None or when.start is None or when.end is None:
        return False
    return frame.tense == "future" and when.start < published and when.end <= published


def is_to_come(context: Context, when: When, number: int) -> bool:
    """It begins after publication, or is told as the time up to which what was done holds ("licensed until 2040")."""
    published = context.document.published.day
    if published is None or when.start is None or when.end is None or when.basis not in {"text", "relative"}:
        return False
    if when.start > published:
        return True
    up_to = when.start == published < when.end and times("up_to").match(when.text) is not None
    return up_to and not _lasts(context, when, number)


def _lasts(context: Context, when: When, number: int) -> bool:
    """The time up to which something goes on now ("an exercise that runs until Friday")."""
    if times("on_to").match(when.text) is None:
        return False
    here = context.reading.sentences[number]
    named = [d for d in context.dates_in(here.start, here.end) if d.when == when]
    clauses = (context.clause_at(number, d.start, d.end) for d in named)
    return any(c and c.tense == "present" and c.link in {"", "conj", "relative"} for c in clauses)


def when_due(context: Context, frame: Frame) -> When:
    """The one time to come at which what is undertaken is to be done ("pledged … to double it by 2030")."""
    published, end = context.document.published.day, context.reading.sentences[frame.sentence].end
    below = [f.clause_end for f in context.reading.frames if f.governor is not None and context.governor(f) is frame]
    if published is None or frame.form != "verb":
        return NEVER
    named = context.dates_in(frame.end, min(end, max([frame.clause_end, *below])))
    named = [d for d in named if _is_due(context, d) or _is_invited_to(frame, d)]
    ahead = [d.when for d in named if d.when.end and d.when.end > published]
    told = context.dates_in(context.reading.sentences[frame.sentence].start, frame.start)
    if any(d.when.end and (published - d.when.end).days > _LONG_AGO for d in told):
        ahead = [w for w in ahead if w.basis == "text"]  # "in 2018 they hoped to double it within four years"
    return ahead[0] if len({(w.start, w.end) for w in ahead}) == 1 else NEVER


def _is_invited_to(frame: Frame, date: DateMention) -> bool:
    """ "Invited ships to a fleet review in Callao, 3-11 October"."""
    to = (a for a in frame.arguments if a.role == "to" and frame.lemma in qualifier_words().inviting)
    return any(a.start <= date.start < a.end for a in to)


def _is_due(context: Context, date: DateMention) -> bool:
    said = times("due").match(date.when.text)
    return bool(said or times("due").search(context.text, max(0, date.start - _BESIDE), date.start))


def is_when_told(context: Context, frame: Frame, when: When) -> bool:
    """The day is that on which somebody told of it ("the raid killed two, officials said on Monday")."""
    told, above = frame, context.governor(frame)
    while above is not None and above.lemma not in qualifier_words().speech and above.sentence == frame.sentence:
        told, above = above, context.governor(above)
    if above is None or told.link != "ccomp" or above.sentence != frame.sentence:
        return False
    beside = (d for d in context.reading.dates if d.when == when and abs(d.start - above.end) <= _BESIDE)
    dated = [d for d in beside if above.clause_start <= d.start < above.clause_end]
    here = any(told.clause_start <= d.start < told.clause_end for d in dated)
    return bool(dated) and not here


def _goes_on(context: Context, frame: Frame) -> bool:
    """The sentence before, of the same paragraph, tells of a time long past, and this one names none."""
    number, first = frame.sentence, context.news.start
    if not number or first is None:
        return False
    here, before = context.reading.sentences[number], context.reading.sentences[number - 1]
    if here.paragraph != before.paragraph or context.dates_in(here.start, here.end):
        return False
    if any(f.attribution for f in context.reading.frames if f.sentence in {number - 1, number}):
        return False  # a time in somebody's words says nothing of when the next is said
    told = context.dates_in(before.start, before.end)
    return bool(told) and all(d.when.end and (first - d.when.end).days > _LONG_AGO for d in told)


def narrowed(context: Context, when: When, modality: str) -> When:
    """The part of "this year" in which it can be: what has happened up to the document's day, what is to come from it.

    Only of times reckoned from that day: a month that the text names stands as it is.
    """
    today = context.document.published.day
    if today is None or when.start is None or when.end is None or not times("this").match(when.text):
        return when
    if when.basis != "relative" or not when.start < today < when.end:
        return when
    start, end = (today, when.end) if modality == "plan" else (when.start, today)
    return When(start, end, when.precision, when.basis, when.text)


def is_handed_over(context: Context, draft: Draft, frame: Frame) -> bool:
    """A delivery that is the article's news: told in its lead as done, once, or by its headline."""
    done = frame.tense == "past" or frame.tense == "present" and context.is_headline(frame.start)
    once = frame.form == "verb" and done and frame.lemma in claim_words().handing | claim_words().giving
    return draft.kind == "flow" and once and draft.sentence < lead_end(context)


def is_new_rule(context: Context, draft: Draft, frame: Frame) -> bool:
    """A rule that was made is the article's news ("the authority banned flights"); one that holds is of no day."""
    made = frame.form == "verb" and frame.tense == "past" and draft.sentence < lead_end(context)
    return draft.kind == "rule" and made and frame.link != "noun" and draft.polarity == "affirmed"


def date_anniversary(context: Context, draft: Draft) -> None:
    """ "The 60th anniversary this year", "60 years of relations": since sixty years before the year of celebration.
    In place."""
    sentence = context.reading.sentences[draft.sentence]
    found = context.quantities_in(sentence.start, sentence.end)
    told = draft.rule == "tie.anniversary"
    if not told and draft.date.known and _is_long_ago(context, draft.date):
        return  # "established relations 25 years ago, and marked the 20th anniversary of their treaty"
    standing = [q for q in found if _is_since(context, q) and q.start <= draft.trigger]
    ages = standing + [q for q in found if _is_age(context, q)]
    counted = [q for q in found if q.ordinal and q.of == "anniversary" or not told and q in ages]
    published = context.document.published.start if context.document.published.day else None
    now = told or bool(counted) and (counted[0] in standing or counted[0].low % _JUBILEE == 0)
    celebrated = draft.date.start or _day_told(context, sentence) or (published if now else None)
    if told:
        draft.modality = "fact"  # what will be celebrated is; the relations hold
    if counted and celebrated and celebrated.year > counted[0].low and (told or _is_celebrated(context, celebrated)):
        since = celebrated.year - int(counted[0].low)
        draft.date = year(since, basis="relative", text=context.text[counted[0].start : counted[0].end])
        draft.values = {**draft.values, "since": str(since)}


def _day_told(context: Context, sentence: Sentence) -> date | None:
    """The one time that a sentence gives, where it is not over for more than a year."""
    named = [d.when for d in context.dates_in(sentence.start, sentence.end) if d.when.precision != "unknown"]
    one = named[0].start if len(named) == 1 else None
    return one if one and _is_celebrated(context, one) else None


def date_jubilee(context: Context, draft: Draft) -> None:
    """A paper of which an anniversary is told was made so many years before. In place."""
    sentence, published = context.reading.sentences[draft.sentence], context.document.published
    found = times("jubilee_of").search(context.text, sentence.start, draft.trigger)
    counted = [q for q in context.quantities_in(sentence.start, draft.trigger) if q.ordinal and q.of == "anniversary"]
    if found is None or not counted or published.start is None:
        return
    told = draft.date.start.year if draft.date.start and draft.date.basis != "document" else published.start.year
    if abs(told - published.start.year) <= 1 and told > counted[-1].low:
        said = context.text[counted[-1].start : counted[-1].end]
        draft.date, draft.modality = year(told - int(counted[-1].low), basis="relative", text=said), "fact"


def _is_long_ago(context: Context, when: When) -> bool:
    """The words themselves tell of a time that is over for more than a year."""
    published = context.document.published.day
    return bool(published and when.end) and published.year - when.end.year > 1  # type: ignore[union-attr]


def _is_age(context: Context, quantity: Quantity) -> bool:
    """ "60 years of", "60-year-long", a whole number of them."""
    return _is_whole(quantity) and context.text.startswith((" of ", "-long ", " long ", "-old "), quantity.end)


def _is_since(context: Context, quantity: Quantity) -> bool:
    """ "In the 67 years since": counted up to now, or to a day that the sentence names."""
    return _is_whole(quantity) and context.text.startswith(" since ", quantity.end)


def _is_whole(quantity: Quantity) -> bool:
    return quantity.unit == "years" and quantity.low == int(quantity.low) and not quantity.approximate


def _is_celebrated(context: Context, when: date) -> bool:
    """Not long before publication: else it is the year in which the relations began."""
    published = context.document.published.day
    return published is None or published.year - when.year <= 1
