"""When somebody said what the text tells of his words: on the day on which he is said to have spoken just before.

"The envoy told reporters on Tuesday that … He praised the mayors": one occasion, of which the text gives the day once.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec

from bilat.coding.context import Context
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import time_words
from bilat.model.dates import When, relative_to
from bilat.model.reading import Frame

_FRESH = 7
"""Days before publication within which words are what the article reports."""
_BY_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT"})
"""PLOVER's events that are done by saying so."""


class Saying(msgspec.Struct, frozen=True):
    """Who spoke, in which sentence, on which day."""

    names: frozenset[str]
    sentence: int
    when: When


def date_words(context: Context, drafts: list[Draft]) -> None:
    """Date what somebody did by words, as news without a day, by when he is said to have spoken. In place."""
    said = _sayings(context)
    for draft in drafts:
        if draft.kind != "event" or draft.event not in _BY_WORDS or draft.date.basis != "document":
            continue
        names = _speakers(draft)
        before = [s for s in said if s.names & names and s.sentence <= draft.sentence]
        if before and not _has_met_since(drafts, before[-1], draft):
            draft.date = relative_to(before[-1].when)


def _sayings(context: Context) -> list[Saying]:
    """What is told as said on one day of the news, in reading order."""
    words, last = qualifier_words(), context.document.published.day
    verbs = words.speech | words.factive_verbs | time_words().saying
    out: list[Saying] = []
    for frame in context.reading.frames:
        if (frame.form, frame.tense, frame.modality) != ("verb", "past", "fact") or frame.lemma not in verbs:
            continue
        names = frozenset(p.name for p in context.of_role(frame, "agent"))
        when = date_of(context, frame) if names else None
        if when is None or last is None or when.precision != "day" or when.start is None or when.start != when.end:
            continue
        if last - timedelta(days=_FRESH) <= when.start <= last and not _is_of_said(context, frame, when):
            out.append(Saying(names, frame.sentence, when))
    return out


def _is_of_said(context: Context, frame: Frame, when: When) -> bool:
    """The day stands in what is said: "Peru closed the port on Monday, the ministry said"."""
    said = [f for f in context.reading.frames if f.link == "ccomp" and context.governor(f) is frame]
    days = [d for d in context.reading.dates if d.when == when and frame.clause_start <= d.start < frame.clause_end]
    return bool(days) and all(any(f.clause_start <= d.start < f.clause_end for f in said) for d in days)


def _speakers(draft: Draft) -> set[str]:
    return {p.name for p in draft.actors} | {s.name for s in draft.attribution if s.name}


def _has_met_since(drafts: list[Draft], said: Saying, draft: Draft) -> bool:
    """The text has come to another occasion: a meeting of theirs told with a time of its own."""
    return any(
        d.kind == "contact"
        and d.date.basis in {"text", "relative"}
        and said.sentence < d.sentence <= draft.sentence
        and d.names & said.names
        for d in drafts
    )
