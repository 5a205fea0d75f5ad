"""Restrictions that are there already: told in passing of somebody, not as the news."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.restrictions import restrictions
from bilat.lexicon.times import times
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_UNDER = "under"
"""The role of a restriction that somebody is under."""
_ABOUT = frozenset({"relative", "noun", "adjective"})
"""How a clause hangs on a noun that it tells of."""
_REACH = 30
"""Characters before a verb among which its "had" stands."""
_BREAK = re.compile(r"[,;:.]")


def is_attribute(context: Context, frame: Frame) -> bool:
    """ "Sanctioned Peru": a participle right before the name, without anybody who acts."""
    patient = context.argument(frame, "patient")
    if frame.form != "verb" or frame.tense != "past" or frame.link not in {"pcomp", "adjective", "noun"}:
        return False
    acting = context.argument(frame, "agent") is not None
    before = context.text[frame.clause_start : frame.start]
    return patient is not None and not acting and not before.strip() and 0 <= patient.start - frame.end <= 1


def is_of_known(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "Of the newly blacklisted, five …", "those sanctioned": people whom a restriction told elsewhere is on."""
    itself = frame.form == "verb" and frame.tense == "past" and frame.start <= draft.trigger < frame.end
    if not itself or not draft.rule.startswith("tagged"):
        return False
    return restrictions().is_of_known.search(context.text, max(0, draft.trigger - _REACH), draft.trigger) is not None


def without_its_beginning(context: Context, draft: Draft, frame: Frame) -> None:
    """The time at which a restriction was laid is not when it is lifted or prolonged: "lifted a ban, imposed in May".
    In place.
    """
    if draft.values.get("status") in {None, "imposed"} or not draft.date.known:
        return
    laid = (
        f
        for f in context.reading.frames
        if f.sentence == frame.sentence and f.start > draft.trigger and f.tense == "past"
        and f.lemma in restrictions().imposed
    )  # fmt: skip
    dates = (d for f in laid for d in context.dates_in(f.start, f.clause_end))
    if any(d.when == draft.date for d in dates):
        draft.date = NEVER


def bearers(context: Context, frame: Frame) -> list[Party]:
    """Who is under a restriction that a noun names ("Peru, which is under sanctions")."""
    carrier = _carrier(context, frame)
    return [p for p in context.of_role(carrier, "agent") if p.country] if carrier is not None else []


def is_there_already(context: Context, draft: Draft, frame: Frame) -> bool:
    """Somebody is under it, it had been laid before, or a clause about somebody or about itself only recalls it."""
    if draft.kind != "sanction" or draft.modality != "fact" or draft.values.get("status") not in {None, "imposed"}:
        return False
    if frame.form == "noun":
        return _carrier(context, frame) is not None
    if frame.tense != "past" or context.is_headline(frame.start):
        return False
    start = max(context.reading.sentences[frame.sentence].start, frame.start - _REACH)
    reported = any(s.type != "direct" for s in draft.attribution)
    if not reported and times("before_that").search(context.text, start, frame.start):
        return True
    return frame.link == "relative" or frame.link in _ABOUT and _is_of_restriction(context, frame)


def has_own_date(context: Context, draft: Draft, frame: Frame) -> bool:
    """The time stands in the clause that tells the restriction, on the same side of its commas."""
    at = _carrier(context, frame) or frame
    dates = context.dates_in(at.clause_start, at.clause_end)
    return any(
        d.when.start == draft.date.start
        and not _BREAK.search(context.text[min(d.end, at.end) : max(d.start, at.start)])
        for d in dates
    )


def _carrier(context: Context, frame: Frame) -> Frame | None:
    """The verb that says that somebody is under the restriction."""
    above = context.governor(frame) if frame.form == "noun" else None
    if above is None or above.form != "verb":
        return None
    under = any(a.role == _UNDER and a.start <= frame.start < a.end for a in above.arguments)
    return above if under else None


def _is_of_restriction(context: Context, frame: Frame) -> bool:
    """ "The curbs imposed on Peru": a participle behind the noun that it tells of."""
    patient = context.argument(frame, "patient")
    if patient is None or patient.start >= frame.start:
        return False
    words = context.text[patient.start : frame.start].split()
    return bool(words) and restrictions().noun.fullmatch(words[-1]) is not None
