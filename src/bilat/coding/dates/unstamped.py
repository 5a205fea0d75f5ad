"""Time in texts that nobody has dated: a page of releases, each with its day somewhere in its words.

What happened without a day of its own bears that of the dated meeting, else of the dated act, of the same states that
its own release tells of; of releases one after another each is of its own days.
"""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.model.dates import NEVER, When, relative_to

UNSTAMPED = When(basis="document")
"""The time of news in a text without a day: that of the release it stands in, where that tells one."""
_LONGEST = 14
"""Days of the longest visit whose time is that of what is told around it."""
_ACTS = frozenset({"event", "instrument", "flow"})


def date_unstamped(context: Context, drafts: list[Draft]) -> None:
    """Give news of an undated text the days of its release; news of a release that tells none has no time. In place."""
    waiting = [d for d in drafts if d.date == UNSTAMPED]
    dated = [d for d in drafts if _is_dated(d)] if waiting else []
    for draft in waiting:
        mine = context.release_at(draft.trigger)
        near = [d for d in dated if context.release_at(d.trigger) == mine and _is_of(draft, d)]
        fits = [d for d in near if d.kind == "contact"] or [d for d in near if d.kind in _ACTS]
        when = min(fits, key=lambda d: abs(d.trigger - draft.trigger)).date if fits else NEVER
        draft.date = relative_to(when) if fits else NEVER


def _is_dated(draft: Draft) -> bool:
    """A fact of a day, or of the few days of a visit, that the words name."""
    start, end = draft.date.start, draft.date.end
    if draft.modality != "fact" or draft.date.basis not in {"text", "relative"} or draft.date.precision != "day":
        return False
    return start is not None and end is not None and (end - start).days <= _LONGEST


def _is_of(draft: Draft, dated: Draft) -> bool:
    """Of the same states, one more or less."""
    return draft.countries <= dated.countries or dated.countries <= draft.countries

