"""What talks are about takes no part in them: in "we discussed the Syrian crisis" nobody speaks for Syria."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_REACH = 80
"""Characters before a state within which it is told to be what is talked about."""
_SPOKEN = frozenset({"meeting", "talks", "consultation", "session", "call", "participation"})
"""Contacts in which something is talked about."""
_BACK = 12
"""Sentences back at most to the contact whose parties are meant where nobody else is named."""


def without_topics(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; contacts without states that are only understood to take part and only named as what is talked about.

    Who took part in the contact told before stands in their place; without one, what is left of one state is no claim.
    """
    contacts = [d for d in drafts if d.kind == "contact" and len(d.countries) > 1]
    topics = {id(d): found for d in contacts if d.type in _SPOKEN and (found := _topics(context, d))}
    out = []
    for draft in drafts:
        away = topics.get(id(draft))
        if away is not None:
            draft.actors = _without(draft.actors, away)
            draft.recipients = _without(draft.recipients, away)
            before = [d for d in contacts if id(d) not in topics and d.sentence <= draft.sentence]
            draft.actors += _meant(draft, away, before)
        if away is None or len(draft.countries) > 1 or any(p.type == "igo" for p in draft.parties):
            out.append(draft)
    return out


def _without(parties: list[Party], away: set[str]) -> list[Party]:
    return [p for p in parties if p.country not in away]


def _meant(draft: Draft, away: set[str], before: list[Draft]) -> list[Party]:
    """The other states of the last contact of those who are left, with nobody of whom they talk."""
    if len(draft.countries) > 1:
        return []
    near = [d for d in before if draft.sentence - d.sentence <= _BACK and not d.countries & away]
    last = next((d for d in reversed(near) if draft.countries < d.countries), None)
    return [state_party(code) for code in sorted(last.countries - draft.countries)] if last is not None else []


def _topics(context: Context, draft: Draft) -> set[str]:
    """States that nobody speaks for, each time named as what is talked about."""
    start, end = draft.evidence[0]
    found: dict[str, bool] = {}
    for number in context.mentions_in(start, end):
        mention = context.reading.mentions[number]
        for party in context.parties([number]):
            if party.country and party.type == "state" and mention.start < mention.end:
                told = _is_talked_of(context, mention.start, mention.end)
                found[party.country] = found.get(party.country, True) and told
            elif party.country:
                found[party.country] = False
    understood = {str(p.country) for p in draft.parties if p.country and _is_understood(context, p)}
    return {c for c, told in found.items() if told} & understood


def _is_understood(context: Context, party: Party) -> bool:
    """It is a state that the words of the claim do not name as one who takes part."""
    if party.type != "state":
        return False
    return party.start >= party.end or _is_talked_of(context, party.start, party.end)


def _is_talked_of(context: Context, start: int, end: int) -> bool:
    """ "The Syrian crisis", "the situation in Syria"."""
    before = context.text[max(0, start - _REACH) : start]
    behind = pointing("topic_behind").match(context.text, end) is not None
    return behind or pointing("topic_before").search(before) is not None
