"""What is only civil: any meeting, the joy of one, the one that goes on while somebody speaks, thanks for a welcome."""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.coding.context import Context
from bilat.lexicon.claims import claim_words
from bilat.model.reading import Frame

_ANY = frozenset({"every", "each", "such"})
"""Determiners of no meeting in particular."""
_HERE = re.compile(r"\b(?:this|our|the present|today.s|the current)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\w+\s+(?:in|at|on the sidelines of)\s+(?:the\s+)?[A-Z]")
_REACH = 40
"""Characters before a predicate within which the word stands that it hangs on ("the opportunity to meet")."""

_SHORT_WORD = 3
"""Letters of the words that are written small even in a headline."""
_MANY_CAPITALS = 0.6
"""Share of the longer words with a capital from which a sentence is a headline written so throughout."""


@lru_cache(maxsize=4)
def _joy() -> re.Pattern[str]:
    words = "|".join(sorted(claim_words().courtesies))
    return re.compile(rf"\b(?:{words})\b[^.;]*\bto\s+(?:\w+\s+)?$", re.IGNORECASE)


def is_courtesy(context: Context, frame: Frame) -> bool:
    """No meeting in particular ("every meeting"), or the joy of one ("glad to meet you", "a chance to talk")."""
    if _ANY & set(frame.cues):
        return True
    start = _verb_of(context, frame).start
    return frame.modality != "fact" and bool(_joy().search(context.text[max(0, start - _REACH) : start]))


def is_civility(context: Context, frame: Frame) -> bool:
    """Thanks for what any guest, host or partner in a talk is thanked for ("for the warm welcome"): no deed is told.

    Where others report that one named party thanked another, the thanks themselves are the news.
    """
    if _is_reported(context, frame):
        return False
    words = claim_words()
    said = {frame.lemma, *(a.head for a in frame.arguments if a.role in {"attribute", "patient"})}
    return bool(said & words.thanks) and any(a.role == "for" and a.head in words.civilities for a in frame.arguments)


def _is_reported(context: Context, frame: Frame) -> bool:
    """Told of two who are named, not said by the one to the other ("I thank you")."""
    mentions = context.reading.mentions
    named = {a.role for a in frame.arguments if any(mentions[m].form != "pronoun" for m in a.mentions)}
    return "agent" in named and bool(named & {"patient", "to"})


def is_name(context: Context, frame: Frame) -> bool:
    """A noun with a capital in a sentence that is not written in capitals throughout: part of a name ("the faculty of
    Technical Support"), no deed."""
    sentence = context.reading.sentences[frame.sentence]
    if frame.form != "noun" or frame.start == sentence.start or not context.text[frame.start].isupper():
        return False
    words = [w for w in context.text[sentence.start : sentence.end].split() if len(w) > _SHORT_WORD and w[0].isalpha()]
    return sum(w[0].isupper() for w in words) < _MANY_CAPITALS * len(words)


def is_present(context: Context, frame: Frame) -> bool:
    """The meeting at which somebody speaks: "this meeting", in his own words."""
    sentence = context.reading.sentences[frame.sentence]
    before = context.text[max(sentence.start, frame.start - _REACH) : frame.start]
    own = sentence.speaker is not None and _HERE.search(before) is not None
    return own and not is_elsewhere(context, frame.sentence, frame.start)


def is_elsewhere(context: Context, number: int, at: int) -> bool:
    """ "Our meeting in Lima": who speaks at a meeting does not say where it is."""
    spoken = context.reading.sentences[number].speaker is not None
    return spoken and _ELSEWHERE.match(context.text, at) is not None


def _verb_of(context: Context, frame: Frame) -> Frame:
    """The verb that carries a nominal predicate, else the frame itself."""
    return context.reading.frames[frame.light] if frame.light is not None else frame
