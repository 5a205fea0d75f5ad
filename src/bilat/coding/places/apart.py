"""What stands in a predicate's clause and is none of its telling: what is said, talked about, or done by others."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.lexicon.claims import claim_words
from bilat.lexicon.whereabouts import place_words
from bilat.model.reading import Frame


def frames_in(context: Context, frame: Frame) -> list[Frame]:
    """The frames in a frame's clause."""
    here = (f for f in context.reading.frames if f.sentence == frame.sentence)
    return [f for f in here if frame.clause_start <= f.start < frame.clause_end]


def of_others(context: Context, frame: Frame, at: int) -> bool:
    """What somebody else does there stands beside it ("began drills, a day after Chad held some near Malta")."""
    carrier = context.reading.frames[frame.light] if frame.light is not None else frame
    beside = (f for f in frames_in(context, frame) if f.link == "advcl" and f.start > frame.start)
    told = (f for f in beside if f.clause_start <= at < f.clause_end and context.governor(f) in (frame, carrier))
    own = {a.start for a in frame.arguments if a.role == "agent"}
    return any(a.role == "agent" and a.start > frame.start and a.start not in own for f in told for a in f.arguments)


def within_told(context: Context, frame: Frame, at: int) -> bool:
    """The words at `at` are part of what the predicate says, or of what is said along with it ("he told me that in
    Aleppo …"); who fires "what may be a missile into the sea" says nothing."""
    if frame.lemma in place_words().goers:
        return False
    here = (f for f in context.reading.frames if f.sentence == frame.sentence and f.link == "ccomp")
    told = (f for f in here if f.clause_start <= at < f.clause_end)
    return any(above is frame or _is_added(context, frame, above) for f in told if (above := context.governor(f)))


def _is_added(context: Context, frame: Frame, said: Frame) -> bool:
    """It is said along with words of praise or blame: "praised the firm, adding that"."""
    added = said.link == "advcl" and said.start > frame.start and context.governor(said) is frame
    return added and frame.lemma in place_words().talking


def in_topic(context: Context, frame: Frame, at: int) -> bool:
    """The words at `at` stand in what a paper or talks are about ("an accord on the status of a museum in Callao"), or
    in what somebody is blamed for in the same breath ("condemned Peru, accusing it of crimes in Chad")."""
    after = (f for f in frames_in(context, frame) if f.start > frame.start and f.link == "advcl")
    blamed = (f for f in after if f.lemma in place_words().exchanges)
    return _is_about(context, frame, at) or any(_is_about(context, f, at) for f in blamed)


def _is_about(context: Context, frame: Frame, at: int) -> bool:
    """The words at `at` stand in what the predicate is about."""
    words = place_words()
    on = (
        words.on
        if frame.lemma in (words.with_topics | words.talking) - words.paid or claim_words().paper(frame.lemma)
        else frozenset()
    )
    about = words.about | on | ({"patient", "for"} if frame.lemma in words.talking else set())
    about |= {"of"} if frame.lemma in words.exchanges else set()
    return any(
        a.role in about
        and a.start < at < a.end
        and a.head not in claim_words().occasions
        and not context.dates_in(a.start, at)
        for a in frame.arguments
    )
