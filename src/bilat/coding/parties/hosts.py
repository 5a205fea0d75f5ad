"""Who meets them: talks "with" the people of two states are not between the two alone."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.model.claim import Party
from bilat.model.reading import Frame


def with_hosts(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; a contact whose parties all stand behind its "with" has whoever holds it beside them.

    That is who acts in the clause around it ("after talks with Peru and Chile, Oman's minister flew …"), else the home
    state, where the text is about it too.
    """
    for draft in drafts:
        if draft.kind == "contact" and len(draft.countries) > 1 and not draft.recipients and draft.frame >= 0:
            frame = context.reading.frames[draft.frame]
            if _all_with(frame, draft.actors):
                draft.actors[:0] = _around(context, frame, draft.countries) or _home(context, draft)
    return drafts


def _all_with(frame: Frame, parties: list[Party]) -> bool:
    """Everybody named stands in what follows "with", and nobody is said to hold it."""
    spans = [(a.start, a.end) for a in frame.arguments if a.role == "with"]
    held = any(a.role in {"agent", "between"} and a.mentions for a in frame.arguments)
    inside = all(any(start <= p.start and p.end <= end for start, end in spans) for p in parties)
    return frame.form != "verb" and not held and inside and bool(spans)


def _around(context: Context, frame: Frame, countries: frozenset[str]) -> list[Party]:
    """Who acts in the innermost clause around a noun."""
    above = context.governor(frame) or context.clause_at(frame.sentence, frame.start, frame.end)
    agents = context.of_role(above, "agent") if above is not None else []
    return [p for p in agents if p.country and p.country not in countries][:1]


def _home(context: Context, draft: Draft) -> list[Party]:
    """The home state, where it is one of the two that the text speaks of most."""
    home = context.reading.home
    if home is None or home in draft.countries or home not in context.pair:
        return []
    return [state_party(home)]
