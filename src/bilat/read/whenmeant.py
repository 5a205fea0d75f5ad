"""Which way the clause around a time points: "on Friday" is the next one after "will", the last one after "did"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from bilat.lexicon.frames import frame_words
from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.reading import DateMention, Frame

_ARTICLE = 4
"""Characters of an article before a time about which a clause is."""


def meant_in(text: str, frames: Sequence[Frame], date: DateMention) -> Literal["past", "future", ""]:
    """What the narrowest clause around a time tells of; empty where that is neither."""
    holding = [f for f in frames if f.clause_start <= date.start < f.clause_end and not _adds(f, date)]
    holding = [f for f in holding if not _tells_of(f, date)]
    around = [f for f in holding if f.form == "verb"]
    around = [f for f in around if _has_argument(f, date)] or around
    frame = min(around, key=lambda f: f.clause_end - f.clause_start, default=None)
    if any(_is_foreseen(f) and (frame is None or _narrower(f, frame)) for f in holding):
        return "future"
    if frame is None:
        return ""
    if _is_vowed(text, frames, frame, date):
        return "past"
    if frame.tense == "future" or frame.modality in {"plan", "demand"}:
        return "future"
    if _is_invited_to(text, frame, date) or _is_planned_for(frame, date):
        return "future"
    return "past" if frame.tense == "past" else ""


def _is_vowed(text: str, frames: Sequence[Frame], frame: Frame, date: DateMention) -> bool:
    """The bare day on which somebody gave his word ("vowed to deepen ties Monday"), not "vowed to do so on Monday"."""
    above = frames[frame.governor] if frame.governor is not None else None
    if above is None or frame.link != "xcomp" or above.lemma not in qualifier_words().vowing or above.tense != "past":
        return False
    bare = _WEEKDAY.fullmatch(date.when.text) is not None
    return bare and _LED.search(text, max(0, date.start - _BACK), date.start) is None


_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_BACK = 12
"""Characters of a word and a blank before a day."""
_LED = re.compile(r"\b(?:on|by|next|this|until|till|from|for|before|after|since|coming|every|and|or|to|of)\s+$")
"""Right before a day that is more than when somebody spoke."""


def _is_invited_to(text: str, frame: Frame, date: DateMention) -> bool:
    """The day of what somebody was invited to ("invited ships to a fleet review on 3 October")."""
    if frame.lemma not in qualifier_words().inviting or " to " not in text[frame.end : date.start]:
        return False
    return any(c.isdigit() for c in date.when.text)  # "invited the envoy to Lima on Monday" tells when he did


def _is_planned_for(frame: Frame, date: DateMention) -> bool:
    """The month or season of what a participle says is planned ("a visit, planned for May"); a day may be over."""
    planned = frame.link == "noun" and frame.lemma in frame_words().foreseeing and frame.end <= date.start
    return planned and date.when.precision in {"month", "season"}


def _adds(frame: Frame, date: DateMention) -> bool:
    """A participle after the time adds something to its noun ("a visit from Monday to Friday, joined by …")."""
    return frame.link == "noun" and frame.tense == "past" and date.start < frame.start


def _is_foreseen(frame: Frame) -> bool:
    """A noun of what is to come: "the upcoming meeting (Minsk, 10 October)"."""
    return frame.form == "noun" and frame.modality == "plan"


def _tells_of(frame: Frame, date: DateMention) -> bool:
    """A clause about the time itself: "on Friday, where they are to meet", "on 3 June, when it was signed"."""
    return frame.link == "relative" and date.end <= frame.start and 0 <= date.start - frame.clause_start <= _ARTICLE


def _narrower(one: Frame, other: Frame) -> bool:
    """The clause of the one is shorter."""
    return one.clause_end - one.clause_start < other.clause_end - other.clause_start


def _has_argument(frame: Frame, date: DateMention) -> bool:
    """The time itself is an argument of the predicate ("announced on Monday to mark …")."""
    return any(a.start <= date.start and date.end <= a.end <= date.end + 1 for a in frame.arguments)
