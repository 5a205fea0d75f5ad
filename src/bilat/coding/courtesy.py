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
_REACH = 40
"""Characters before a predicate within which the word stands that it hangs on ("the opportunity to meet")."""


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


def is_civility(frame: Frame) -> bool:
    """Thanks for what any guest, host or partner in a talk is thanked for ("for the warm welcome"): no deed is told."""
    words = claim_words()
    said = {frame.lemma, *(a.head for a in frame.arguments if a.role in {"attribute", "patient"})}
    return bool(said & words.thanks) and any(a.role == "for" and a.head in words.civilities for a in frame.arguments)


def is_present(context: Context, frame: Frame) -> bool:
    """The meeting at which somebody speaks: "this meeting", in his own words."""
    sentence = context.reading.sentences[frame.sentence]
    before = context.text[max(sentence.start, frame.start - _REACH) : frame.start]
    return sentence.speaker is not None and bool(_HERE.search(before))


def _verb_of(context: Context, frame: Frame) -> Frame:
    """The verb that carries a nominal predicate, else the frame itself."""
    return context.reading.frames[frame.light] if frame.light is not None else frame
