"""Which of a sentence's times is that of a predicate.

A time in a predicate's clause may be that of something else: a noun that it stands before ("last month's attack"), what
a preposition brings in ("after the raid of 22 April"), a clause about somebody, a paper's title, a meeting's name.
"""

from __future__ import annotations

import re

from bilat.coding.alongside import in_chain, is_at_once, is_chained, stands_apart, told_by_when
from bilat.coding.context import Context
from bilat.coding.dates.othertimes import begin_of, is_in_force, is_of_other
from bilat.coding.dates.times import begun, goes_on_now, is_in_thanks, is_when_told
from bilat.lexicon.claims import claim_words
from bilat.lexicon.frames import frame_words
from bilat.lexicon.times import time_words, times
from bilat.model.dates import NEVER, When
from bilat.model.reading import Argument, DateMention, Frame

_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"\b([A-Z][\w’'.-]*)(?<![’']s)(?<![’'.]) (?:[–—-] )?$")
_MODIFIED = re.compile(r"(?:[’']s?)?\s+(?:[\w’'-]+\s+){0,3}$")
"""What stands between a time and the noun that it modifies: its own "'s", and three words at most."""
_OWNER = re.compile(r"[’']s?(?=\s)")
_OPENING = re.compile(r"[\s•*·–—-]*")
_ENTRY = re.compile(r"\s*(?:[–—:|]|-\s)")
"""What follows the time that opens an entry."""
_LOWER = re.compile(r"\s+(?:[A-Z][\w.–-]*\s+){0,2}[a-z]")
_EDITION = re.compile(r"\s+(?:[A-Z][\w’'-]*\s+){1,5}?([A-Z]\w*)\b(?!\s+[A-Z])")
"""A name after a year, and its last word."""
_WHO = re.compile(r"\bwho\b")
_QUOTED = re.compile(r"[^“”\"]*[,.!?][”\"](?=\s)[^“”\"]*")
"""From within somebody's words to without them, where their sentence ends."""
_DEEPEST = 3
"""Clauses above one joined to them in which its time is looked for."""
_BESIDE = 6
"""The same after a paper that is only mentioned ("the accord of", "the treaty in 1998")."""
_VERB = 12
"""Characters between a subject and its verb ("the accord has since expired")."""
_LINK = 5
"""Characters of a preposition between what was talked about and its year."""
_NOUN = 4
"""Words after a time among which the noun is looked for that it belongs to."""
_PAPER = 200
"""Characters before a time in which a paper and the older one that it amends are named."""
_AFTER, _BEFORE = 40, 60
"""Characters after, and before, a clause within which the only time of its sentence is taken for its own."""


def date_of(context: Context, frame: Frame, depth: int = 0, topic: Argument | None = None) -> When:
    """The time that the frame's clause gives, nearest to its trigger; else the only one of its sentence.

    topic: what was talked about; a time in a clause about it is not that of the talk.
    """
    entry = _of_entry(context, frame)
    if entry is not None:
        return entry.when
    own = [d for d in context.reading.dates if d.when.known and _is_within(frame, d)]
    own = [d for d in own if not _of_another(context, frame, d) and not _of_topic(d, topic)]
    near = [d for d in own if not _of_relative(context, frame, d)]
    told = [d for d in own if topic is not None and topic.start <= d.start and d not in near]
    held = [d for d in own if frame.link != "conj" and d not in told and d not in near]
    held = [d for d in held if _of_occasion(context, frame, d) and not is_chained(context, frame, d)]
    own = near if near and not all(map(_is_vague, near)) else held or near
    own = own or _right_before(context, frame) or _time_meant(context, frame) or _held_then(context, frame)
    own = own or told_by_when(context, frame)
    if not own and is_at_once(context, frame) and frame.governor is not None and depth < _DEEPEST:
        return date_of(context, context.reading.frames[frame.governor], depth + 1)
    if own:
        own = _finest(own)
        return min(own, key=lambda d: (_is_vague(d), d.end < frame.start, abs(d.start - frame.end))).when
    sentence = context.reading.sentences[frame.sentence]
    around = context.dates_in(sentence.start, sentence.end)
    around = [d for d in around if not _is_vague(d)] or around
    alone = len({(d.when.start, d.when.end) for d in around}) == 1
    alone = alone and not (frame.link == "conj" and stands_apart(context, frame))
    alone = alone and around[0] not in told and not _of_another(context, frame, around[0])
    alone = alone and not _is_of_thing(context, frame, around[0])
    alone = alone and not (_of_relative(context, frame, around[0]) and is_chained(context, frame, around[0]))
    alone = alone and not (frame.form == "noun" and frame.light is None and frame.lemma in time_words().enduring)
    if alone and frame.modality != "fact" and is_when_told(context, frame, around[0].when):
        return NEVER  # "said on Monday that a loan would come"
    near_by = alone and (_near(context, frame, around[0]) or in_chain(context, frame, around[0]))
    return around[0].when if near_by else NEVER


def _is_within(frame: Frame, date: DateMention) -> bool:
    """In its clause; of a noun also in what says when it was ("recalled his visit to Lima | in March")."""
    if frame.clause_start <= date.start < frame.clause_end:
        return True
    return frame.form == "noun" and any(a.start <= date.start < a.end for a in frame.arguments if a.start >= frame.end)


def _is_of_thing(context: Context, frame: Frame, date: DateMention) -> bool:
    """The time that opens a sentence is not that of a participle in it: "on 3 May, aboard a ship given by Peru, …"."""
    about = (frame.form, frame.link, frame.tense) == ("verb", "noun", "past") and context.governor(frame) is not None
    start = context.reading.sentences[frame.sentence].start
    return about and date.end <= frame.clause_start and date.start - start <= _LINK


def _finest(dates: list[DateMention]) -> list[DateMention]:
    """Without those that only say roughly what another one says ("earlier this month … on 4 May")."""
    return [d for d in dates if not any(_is_rough(d, other) for other in dates)]


def _is_rough(one: DateMention, other: DateMention) -> bool:
    """A time reckoned from the document's day of which the other is a part."""
    a, b = one.when, other.when
    if a.basis != "relative" or a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return a.start <= b.start and b.end <= a.end and b.end - b.start < a.end - a.start


def _is_vague(date: DateMention) -> bool:
    """ "Recent", "the past few years" beside a day say nothing more."""
    return date.when.precision == "unknown"


def _of_entry(context: Context, frame: Frame) -> DateMention | None:
    """The time with which an entry of a chronology opens ("2014 – treaty signed; in force the year after")."""
    sentence = context.reading.sentences[frame.sentence]
    first = next(iter(context.dates_in(sentence.start, sentence.end)), None)
    if first is None or not _OPENING.fullmatch(context.text, sentence.start, first.start):
        return None
    return first if _ENTRY.match(context.text, first.end) else None


def _of_another(context: Context, frame: Frame, date: DateMention) -> bool:
    """The words around a time show that it is not the predicate's."""
    if _is_to_come(context, frame, date) or _told_of_noun(context, frame, date) or _is_over(context, frame, date):
        return True
    if _is_thanked_for(context, frame, date) or is_of_other(context, frame, date):
        return True
    if frame.end <= date.start and _QUOTED.fullmatch(context.text, frame.end, date.start):
        return True  # the day on which somebody said it
    made = frame.form == "verb" or not claim_words().paper(frame.lemma)
    if made and times("dated").search(context.text, max(0, date.start - _PAPER), date.start):
        return True
    if times("feast").search(context.text, max(0, date.start - _BEFORE), date.start):
        return True
    if _in_title(context, frame, date) or _before_noun(context, frame, date) or _brought_in(context, frame, date):
        return True
    noun = times("of_noun").search(context.text, max(0, date.start - _BEFORE), date.start)
    if noun is None or noun[1].lower() in time_words().parts:
        return False
    return not (frame.end <= noun.end(1) and times("chain").fullmatch(context.text, frame.end, noun.end(1)))


def _is_to_come(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time after publication of what has happened ("signed a paper on the presidency of next year")."""
    today = context.document.published.day
    past = frame.form == "verb" and frame.tense == "past" and frame.modality == "fact"
    start, end = date.when.start, date.when.end
    if not past or today is None or start is None or end is None:
        return False
    return start > today or start == today < end  # "sued within a week", "prolonged until June"


def _is_thanked_for(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the news, or a stretch of it, in what somebody is thanked for ("for the aid of the past year")."""
    first, end = context.news.start, date.when.end
    news = date.when.precision == "day" and (first is None or end is None or end >= first)
    return not news and is_in_thanks(context, frame, date.start)


def _is_over(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the news, after what goes on now ("is drafting a plan by the decisions taken in May")."""
    first, end = context.news.start, date.when.end
    if first is None or end is None or end >= first or date.start < frame.end:
        return False
    return goes_on_now(context, frame) and not context.is_headline(frame.start)


def _told_of_noun(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the predicate, in a clause about some noun ("a loan that fell due on the 19th, thanking Peru")."""
    if not context.text[date.end : frame.start].strip():
        return False  # "had on 1 May ordered"
    return any(
        f.link == "relative"
        and f.sentence == frame.sentence
        and f.lemma not in time_words().occurring
        and f.start <= date.start < f.clause_end <= frame.start
        and f is not frame
        for f in context.reading.frames
    )


def _in_title(context: Context, frame: Frame, date: DateMention) -> bool:
    """A paper's period ("roadmap for 2025-2027"), or the year in a meeting's name ("the Expo 2025 opening")."""
    before = context.text[max(0, date.start - 30) : date.start]
    if before.endswith("for ") and date.when.precision == "year":
        return frame.lemma not in time_words().occurring  # "is slated for 2027"
    if not _BARE_YEAR.fullmatch(date.when.text):
        return False
    if _is_of_edition(context, date):
        return True
    name = _NAME.search(before)
    words = time_words()
    return name is not None and name[1].lower() not in words.links | words.articles


def _is_of_edition(context: Context, date: DateMention) -> bool:
    """The year of publication in a gathering's name says nothing more ("is in Lima for the 2025 World Trade Forum")."""
    published, found = context.document.published.day, _EDITION.match(context.text, date.end)
    if found is None or published is None or date.when.start is None or date.when.start.year != published.year:
        return False
    return found[1].lower() in time_words().meetings | claim_words().occasions


def _before_noun(context: Context, frame: Frame, date: DateMention) -> bool:
    """The time of a noun that follows it and is not the predicate ("last month's attack"), nor the occasion of it."""
    text = context.text
    if date.when.start is not None and date.when.start == context.document.published.day:
        return False  # "today's meeting": what is told around it is of the same day
    owner = _OWNER.match(text, date.end)
    before = text[max(0, date.start - _BEFORE) : date.start]
    if not (owner or times("determiners").search(before) and _LOWER.match(text, date.end)):
        return False
    between = text[date.end : frame.start]
    linked = set(between.lower().split()) & time_words().links
    if date.end <= frame.start and _MODIFIED.fullmatch(between) and not linked:
        return False
    if date.when.precision == "unknown" and date.start > frame.start and not _is_gathering(text, date.end):
        return True  # "on his recent victory"
    words = before.split()
    at = words[-1] if owner and words else words[-2] if len(words) > 1 else ""
    if _is_judging(context, frame) and date.start > frame.start:
        return not times("held_at").fullmatch(at)  # "congratulated her on her success in the September 24 vote"
    return not times("occasion").fullmatch(at)


def is_of_noun(context: Context, date: DateMention) -> bool:
    """It stands before a noun that is no gathering: "in the 2 June vote"."""
    before = context.text[max(0, date.start - _BEFORE) : date.start]
    told = times("determiners").search(before) and _LOWER.match(context.text, date.end)
    return bool(told) and not _is_gathering(context.text, date.end)


def _is_judging(context: Context, frame: Frame) -> bool:
    """It is said of others' deeds, by itself or by the verb above it ("sent her congratulations on")."""
    above = context.governor(frame)
    return bool({frame.lemma, above.lemma if above else ""} & time_words().judging)


def _is_gathering(text: str, at: int) -> bool:
    """A visit or a meeting follows, three words on at most: what is told happened at it."""
    return _holds_gathering(" ".join(text[at : at + _BEFORE].split(",")[0].split()[:_NOUN]))


def _holds_gathering(text: str) -> bool:
    """A visit or a meeting is named."""
    words = re.findall(r"[\w'’-]+", text.lower())
    kinds = time_words().visits | time_words().meetings | claim_words().occasions
    return any(word.removesuffix("s") in kinds or word in kinds for word in words)


def _brought_in(context: Context, frame: Frame, date: DateMention) -> bool:
    """A time before the news in words that bring in something else ("after the raid of 22 April"; not "after 2012")."""
    first, last, start, end = context.news.start, context.news.end, date.when.start, date.when.end
    if first is None or last is None or start is None or end is None or date.start < frame.end:
        return False
    if start >= first if date.when.precision == "day" else end >= last:
        return False
    found = times("of_another").search(context.text, frame.end, date.start)
    if found is not None and found[0].lower() == "since" and is_in_force(context, frame):
        return False  # "has banned them since an outbreak in 2001"
    told = (frame.form, frame.tense, frame.link) == ("verb", "past", "noun")
    if found is not None and told and _holds_gathering(context.text[found.end() : date.start]):
        return False  # "the arrangements reached following the talks in May"
    return found is not None and bool(set(context.text[found.end() : date.start].lower().split()) - time_words().bare)


def _of_topic(date: DateMention, topic: Argument | None) -> bool:
    """A year or a month in what was talked about, a year right after it ("discussed their trade in 2024")."""
    if topic is None or date.when.precision == "day":
        return False
    reach = _LINK if date.when.precision == "year" else 0
    return topic.start <= date.start < topic.end + reach


def _of_relative(context: Context, frame: Frame, date: DateMention) -> bool:
    """The time stands in a clause about a noun ("signed …, which took effect in May")."""
    width = frame.clause_end - frame.clause_start
    clauses = _clauses_of_nouns(context, frame)
    return any(begin_of(context, f) <= date.start < f.clause_end and f.clause_end - f.start < width for f in clauses)


def _clauses_of_nouns(context: Context, frame: Frame) -> list[Frame]:
    """The relative clauses and participles about something else that follow a predicate in its sentence."""
    return [
        f
        for f in context.reading.frames
        if (f.link == "relative" or f.link == "noun" and f.form == "verb" and f.tense == "past")
        and f.light is None
        and f.sentence == frame.sentence
        and frame.start < f.start
    ]


def _of_occasion(context: Context, frame: Frame, date: DateMention) -> bool:
    """A clause tells when what a noun names was, or the meeting at which it happens ("spoke at a forum held in May").

    When a paper took effect is not when it was made.
    """
    within = [f for f in _clauses_of_nouns(context, frame) if begin_of(context, f) <= date.start < f.clause_end]
    if any(f.link == "relative" and f.lemma in frame_words().of_papers for f in within):
        return False
    kinds = time_words().visits | time_words().meetings | claim_words().occasions
    gathered = any(a.start <= date.start <= a.end and a.head in kinds for a in frame.arguments)
    who = any(_WHO.search(context.text, f.clause_start - 1, f.start) for f in within)
    itself = frame.form == "noun" and not who and not _is_far(context, frame, within)
    itself = itself or all(f.link == "noun" for f in within)
    here = [f for f in context.reading.frames if f.sentence == frame.sentence and frame.start < f.start <= date.start]
    inner = max((f for f in here if date.start < f.clause_end), key=lambda f: f.start, default=None)
    held = inner is not None and inner.lemma in time_words().occurring and _is_of_gathering(context, inner)
    return gathered or itself or held


def _is_of_gathering(context: Context, clause: Frame) -> bool:
    """Not "a row that began last May": the noun before a relative clause has a name or is a visit or a meeting."""
    if clause.link != "relative":
        return True
    words = re.findall(r"[\w’'-]+", context.text[max(0, clause.start - _BEFORE) : clause.start])
    last = range(len(words) - 1, max(-1, len(words) - 1 - _NOUN), -1)
    link = next((n for n in last if words[n] in time_words().pronouns), 0)
    if link == 0:
        return True  # "a forum to be held in May"
    kinds = time_words().visits | time_words().meetings | claim_words().occasions
    head = words[link - 1]
    return not head[:1].islower() or head.removesuffix("s") in kinds or head in kinds


def _right_before(context: Context, frame: Frame) -> list[DateMention]:
    """The time that a clause opens with, parted by a comma ("Ten years ago, we opened a mission, and today …")."""
    if frame.form != "verb" or frame.link not in {"", "conj", "ccomp"}:
        return []
    start = context.reading.sentences[frame.sentence].start
    before = context.dates_in(start, frame.clause_start)[-1:]
    return [d for d in before if not context.text[d.end : frame.clause_start].strip(" ,")]


def _time_meant(context: Context, frame: Frame) -> list[DateMention]:
    """The time that a clause with "when" is about ("in early May, when he went to Lima", "since April 2020, when")."""
    if frame.link not in {"relative", "advcl"} or frame.tense != "past":
        return []
    sentence = context.reading.sentences[frame.sentence]
    before = context.dates_in(sentence.start, frame.start)
    if not before or not times("when_then").match(context.text, before[-1].end, frame.start):
        return []
    when = begun(before[-1].when)
    when = When(when.start, when.end, when.precision, when.basis, when.text.removeprefix("since "))
    return [DateMention(before[-1].start, before[-1].end, when)]


def _held_then(context: Context, frame: Frame) -> list[DateMention]:
    """What right after a noun tells when it was held or made ("the talks of the Council held on 5 May")."""
    if frame.form != "noun":
        return []
    told = time_words().occurring | (time_words().making if claim_words().paper(frame.lemma) else frozenset())
    found = [
        f
        for f in context.reading.frames
        if f.sentence == frame.sentence
        and f.lemma in told
        and (f.form, f.tense) == ("verb", "past")
        and (f.link == "noun" or f is context.governor(frame))
        and 0 <= f.start - frame.clause_end <= _BESIDE
    ]
    return [d for f in found for d in context.dates_in(f.end, f.clause_end) if d.start - f.end <= _AFTER][:1]


def _is_far(context: Context, noun: Frame, within: list[Frame]) -> bool:
    """Another predicate stands between a noun and the clauses: they are about something else."""
    first = min((f.clause_start for f in within), default=noun.end)
    here = (f for f in context.reading.frames if f.sentence == noun.sentence and f not in within)
    return any(f.form == "verb" and noun.end <= f.start < first for f in here)


def _near(context: Context, frame: Frame, date: DateMention) -> bool:
    """The time stands right before or right after the clause."""
    told = context.clause_at(frame.sentence, date.start, date.end)
    if frame.form == "noun" and told is not None and told.link == "ccomp" and frame.end <= told.clause_start:
        return False  # "the minister said at a meeting that the port would open in May"
    before = date.end <= frame.clause_start and frame.clause_start - date.end <= _BEFORE
    reach = _BESIDE if _is_mentioned(context, frame) else _AFTER
    return before or 0 <= date.start - frame.clause_end <= reach


def _is_mentioned(context: Context, frame: Frame) -> bool:
    """A paper that is named in passing, not the subject of its clause ("said what will replace the accord")."""
    if frame.form != "noun" or frame.light is not None or not claim_words().paper(frame.lemma):
        return False
    above = context.governor(frame)
    return above is None or not 0 <= above.start - frame.clause_end <= _VERB
