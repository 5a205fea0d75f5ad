"""The time of figures that name none: that of the sentence which they go on from, of the deed told beside them, or the
period that a statistical release is about."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.dates.times import narrowed
from bilat.coding.draft import Draft
from bilat.lexicon.times import times
from bilat.model.dates import When, relative_to

_COUNTED = frozenset({"figure", "flow"})
_ACTS = frozenset({"event", "contact", "sanction", "flow"})
"""Kinds whose claim is one deed; a number of papers signed may be of many years, where no day is named."""
_PERIODS = frozenset({"month", "season", "year"})
_BY_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT"})
"""PLOVER's events that are done by saying so: what they are about was done at another time."""
_TITLE = 3
"""Sentences in which a statistical release names the period that it is about: headings, and the first of its text."""
_MANY = 4
"""Figures at least that make a text a statistical release."""
_LATE = 400
"""Days after the end of a period within which it is reported on."""
_BESIDE = 40
"""Characters after a figure within which a time may still be its own."""
_BACK = 2
"""Sentences back to the one whose time holds on in its paragraph."""


def settle_periods(context: Context, drafts: list[Draft]) -> None:
    """Date what is counted and bears no time of its own. In place."""
    whole = _of_release(context, drafts)
    for draft in sorted(drafts, key=lambda d: (d.sentence, d.trigger)):
        if draft.kind == "figure" and draft.modality == "fact":
            draft.date = narrowed(context, draft.date, draft.modality)
        if draft.kind not in _COUNTED or draft.date.known or draft.modality != "fact" or _names_time(context, draft):
            continue
        deed = _of_deed(draft, drafts)
        dated = deed if deed and deed.basis != "document" else None
        found = dated or (None if _holds_now(context, draft) else _of_before(context, draft, drafts) or whole) or deed
        if found is not None:
            draft.date = found if found.basis == "document" else relative_to(found)


def _holds_now(context: Context, draft: Draft) -> bool:
    """ "Forty firms work there": told of no time but the present."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    return frame is not None and (frame.form, frame.tense) == ("verb", "present") and frame.link in {"", "conj"}


def _names_time(context: Context, draft: Draft) -> bool:
    """A time stands before the figure in its sentence, or not far behind it; later ones tell what it is compared to."""
    sentence = context.reading.sentences[draft.sentence]
    return bool(context.dates_in(sentence.start, min(sentence.end, draft.evidence[0][1] + _BESIDE)))


def _of_release(context: Context, drafts: list[Draft]) -> When | None:
    """The one period that the headings and the first sentence of a text full of figures name."""
    published, sentences = context.document.published.day, context.reading.sentences[:_TITLE]
    counted = [d for d in drafts if d.kind == "figure" and d.modality == "fact"]
    if published is None or len(counted) < _MANY or not sentences:
        return None
    named = [d.when for d in context.dates_in(0, sentences[-1].end) if d.when.precision in _PERIODS]
    over = [w for w in named if w.end is not None and w.basis == "text" and 0 < (published - w.end).days <= _LATE]
    return over[0] if len({(w.start, w.end) for w in named}) == 1 and over else None


def _of_deed(draft: Draft, drafts: list[Draft]) -> When | None:
    """The day of what was done with what is counted, told in the same words ("handed over twelve vehicles")."""
    if draft.kind != "figure":
        return None
    start, end = draft.evidence[0]
    beside = (
        d
        for d in drafts
        if d.sentence == draft.sentence
        and d.kind in (_ACTS if d.date.basis == "document" else {*_ACTS, "instrument"})
        and (d.polarity, d.modality, d.nominal) == ("affirmed", "fact", False)
        and d.date.precision == "day"
        and not (d.kind == "event" and d.event in _BY_WORDS)
        and any(a <= start and end <= b for a, b in d.evidence)
    )
    return next((d.date for d in beside), None)


def _of_before(context: Context, draft: Draft, drafts: list[Draft]) -> When | None:
    """The only time of the sentence before it in its paragraph, when that one counts the same or tells of the clash."""
    sentences, number = context.reading.sentences, draft.sentence
    here = sentences[number]
    if times("turns").search(context.text, here.start, here.end):
        return None
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        before = sentences[back]
        named = [d.when for d in context.dates_in(before.start, before.end)]
        if before.paragraph != here.paragraph:
            return None
        if not named:
            continue
        told = any(d.sentence == back and d.kind in _COUNTED and d.date in named for d in drafts)
        clash = draft.type == "casualties" and named[0].precision in {"day", "month"}
        alone = len({(w.start, w.end) for w in named}) == 1 and named[0].precision != "unknown"
        return named[0] if alone and (told or clash) else None
    return None
