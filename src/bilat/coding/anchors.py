"""The time of what the text tells around a dated meeting: details in neighbouring sentences belong to it.

An article says once when a meeting or a visit took place; who thanked whom at it, who else was there, what was promised
bears the same date.
"""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.model.dates import When

_RECENT = 31
"""Days before publication within which a dated contact is what the article is about."""
_KINDS = frozenset({"contact", "event", "instrument"})


def settle_dates(context: Context, drafts: list[Draft]) -> None:
    """Give undated news the date of the dated contact of the same states nearest before it, else after it. In place."""
    anchors = [d for d in drafts if _is_anchor(context, d)]
    if not anchors:
        return
    for draft in drafts:
        anchor = _nearest(draft, anchors)
        if anchor is None or draft is anchor:
            continue
        if (
            draft.kind in _KINDS
            and draft.modality == "fact"
            and draft.polarity == "affirmed"
            and _undated(context, draft, anchor)
        ):
            draft.date = _relative(anchor.date)
        if (
            draft.kind == "commitment"
            and "made" not in draft.values
            and anchor.date.start == anchor.date.end
            and not _future(anchor, context)
        ):
            draft.values["made"] = str(anchor.date.start)


def _is_anchor(context: Context, draft: Draft) -> bool:
    published = context.document.published.day
    start, end = draft.date.start, draft.date.end
    if (
        draft.kind != "contact"
        or draft.modality != "fact"
        or draft.date.basis not in {"text", "relative"}
        or published is None
        or start is None
        or end is None
    ):
        return False
    return published - timedelta(days=_RECENT) <= start and end <= published and (end - start).days <= 14


def _nearest(draft: Draft, anchors: list[Draft]) -> Draft | None:
    fits = [a for a in anchors if draft.countries <= a.countries or a.countries <= draft.countries]
    before = [a for a in fits if (a.sentence, a.trigger) <= (draft.sentence, draft.trigger)]
    return before[-1] if before else fits[0] if fits else None


def _undated(context: Context, draft: Draft, anchor: Draft) -> bool:
    """Stamped with the document's days; or only mentioned, but of the anchor's own people ("his visit")."""
    if draft.date.basis == "document":
        return True
    return not draft.date.known and draft.kind == "contact" and bool(draft.names & anchor.names)


def _relative(when: When) -> When:
    return When(when.start, when.end, when.precision, "relative", when.text)


def _future(anchor: Draft, context: Context) -> bool:
    published = context.document.published.day
    return published is not None and anchor.date.start is not None and anchor.date.start > published
