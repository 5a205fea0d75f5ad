"""What is of the same time as another predicate of its sentence: what is joined to it, done with it, told by "when"."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.dates.times import is_habit
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import time_words, times
from bilat.model.reading import DateMention, Frame


def is_at_once(context: Context, frame: Frame) -> bool:
    """It is of the time of the predicate above it."""
    joined = frame.link == "conj" and not stands_apart(context, frame)
    return joined or _is_meanwhile(context, frame) or _is_opened(context, frame) or _is_beside(frame)


def stands_apart(context: Context, frame: Frame) -> bool:
    """It goes on from a verb in another tense, or is told as done all along ("met last May and speak often")."""
    above = context.governor(frame)
    if above is None or frame.form != "verb":
        return False
    return (frame.tense, above.tense) == ("present", "past") or is_habit(context, frame)


def in_chain(context: Context, frame: Frame, date: DateMention) -> bool:
    """The next deed of the same chain bears it ("were arrested and their boat seized early on Monday")."""
    chain = (f for f in context.reading.frames if f.link == "conj" and context.governor(f) is frame)
    return frame.form == "verb" and any(
        f.form == "verb"
        and (f.sentence, f.tense, f.modality) == (frame.sentence, frame.tense, frame.modality)
        and f.clause_start <= date.start < f.clause_end
        for f in chain
    )


def is_chained(context: Context, frame: Frame, date: DateMention) -> bool:
    """It stands in what goes on from another verb ("attended it and thanked Peru | for ships given in May")."""
    chain = [f for f in context.reading.frames if f.link == "conj" and f.form == "verb"]
    after = (f for f in chain if f is frame or context.governor(f) is frame and frame.end <= f.start)
    return any(f.start <= date.start < f.clause_end for f in after)


def _is_meanwhile(context: Context, frame: Frame) -> bool:
    """ "It was renamed in 2010 when Peru joined": at the time of what is told first."""
    above = context.governor(frame)
    if above is None or above.lemma in qualifier_words().speech or above.start > frame.start:
        return False
    return bool(times("meanwhile").match(context.text, frame.clause_start, frame.end)) and frame.tense == "past"


def _is_opened(context: Context, frame: Frame) -> bool:
    """ "Peru on Monday announced the resumption of loans": it is done with the verb of which it is the object."""
    above = context.governor(frame)
    if above is None or frame.form != "noun" or above.lemma not in time_words().opening:
        return False
    done = (above.form, above.tense, above.modality) == ("verb", "past", "fact")
    return done and any(a.role == "patient" and a.start <= frame.start < a.end for a in above.arguments)


def _is_beside(frame: Frame) -> bool:
    """ "In 2021 they met, agreeing on": a participle tells what is done at the same time."""
    return (frame.form, frame.link, frame.tense) == ("verb", "advcl", "present") and not frame.cues


def told_by_when(context: Context, frame: Frame) -> list[DateMention]:
    """The time of a clause that says what happened then, too ("froze all assets when Peru seized the bank in 2022")."""
    if (frame.form, frame.tense, frame.modality) != ("verb", "past", "fact"):
        return []
    then = [
        f
        for f in context.reading.frames
        if f.sentence == frame.sentence
        and f.form == "verb"
        and f.tense == "past"
        and frame.end <= f.clause_start
        and f.link in {"advcl", "pcomp"}
        and times("meanwhile").match(context.text, f.clause_start, f.end)
    ]
    return [d for f in then[:1] for d in context.dates_in(f.end, f.clause_end)][:1]
