"""Places that a contact's own words leave to the sentences around it: of the same matter told again, of a greeting."""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.towns import is_capital
from bilat.lexicon.pointing import pointing
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place

_STAY = 3
"""Days after somebody has come somewhere within which who deals with them does so there."""
_HELD = frozenset({"meeting", "talks", "consultation", "session", "ceremony"})
"""Contacts that are held somewhere."""
_NEAR = 2
"""Sentences from a visit without a day of its own within which a meeting without one is of it."""
_LEAD = 4
"""Sentences, headlines among them, in which a page tells the meeting that it is about."""


def settle_places(context: Context, drafts: list[Draft]) -> None:
    """Give a meeting without a place that of the dated contact that it belongs to: same people, same day. In place.

    Else the city of the journey on which it was held, only where all of them that name one name the same; else where
    the host greets his guests.
    """
    contacts = [d for d in drafts if d.kind == "contact" and d.date.known]
    held = [d for d in contacts if d.modality == "fact" and d.polarity == "affirmed"]
    told = [d for d in held if d.place is not None]
    greeted = _greeted(context)
    for draft in held:
        if draft.type not in _HELD or draft.place is not None and not context.is_state_at(draft.place.start):
            continue
        if greeted is not None and _is_news(context, draft):
            draft.place = greeted
        if draft.place is not None:
            continue
        draft.place = _place_of_others(context, draft, told)


def _place_of_others(context: Context, draft: Draft, told: list[Draft]) -> Place | None:
    """The one place of what is told of the same people on the same day, the same pair's own before a journey's."""
    same = [t for t in told if _is_same_time(draft, t)]
    own = [t for t in same if t.names == draft.names or t.type == draft.type]
    groups = (own, same, [t for t in told if _is_journey(draft, t)])
    for group in groups:
        found = {t.place.name: t.place for t in group if t.place is not None}
        cities = {name: p for name, p in found.items() if p.country and not context.is_state_at(p.start)}
        for named in (found, cities):
            if len(named) == 1:
                return next(iter(named.values()))
    return None


def _greeted(context: Context) -> Place | None:
    """The one city to which a speaker welcomes those whom he meets ("allow me to welcome you to Lima")."""
    found: dict[str, Place] = {}
    for said in pointing("welcomed_to").finditer(context.text.rstrip(), 0, len(context.text.rstrip()) - 1):
        word = context.text[said.end() :].split(None, 1)[0].strip(".,;:!")
        if word.lower() in place_words().known_alone:
            found.setdefault(word, Place(word, None, said.end(), said.end() + len(word)))
        for place in context.reading.places:
            if place.start == said.end():
                found.setdefault(place.name, Place(place.name, place.country, place.start, place.end))
        for party in context.parties(context.mentions_in(said.end(), said.end() + 1)):
            if party.start == said.end() and is_capital(party):
                found.setdefault(party.as_written, Place(party.as_written, party.country, party.start, party.end))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_news(context: Context, draft: Draft) -> bool:
    """The meeting that the page is about, told in its headline or its first lines without a day that is past."""
    first = context.is_headline(draft.evidence[0][0]) or draft.sentence < _LEAD
    return first and (draft.date.basis == "document" or draft.date == context.news)


def _is_same_time(draft: Draft, other: Draft) -> bool:
    """Of the same states, sharing people, on the same days; of a visit without a day of its own only what is near."""
    if draft.date.precision != "day" or draft.countries != other.countries or not draft.names & other.names:
        return False
    if other.type == "visit" and _is_apart(draft, other):
        return False
    return (draft.date.start, draft.date.end) == (other.date.start, other.date.end)


def _is_journey(draft: Draft, visit: Draft) -> bool:
    """Somebody who is at it had come there by that day, or a few days before."""
    shared = draft.countries == visit.countries and bool(draft.names & visit.names)
    if visit.type != "visit" or not shared or _is_apart(draft, visit):
        return False
    came, day = visit.date.start, draft.date.start
    if came is None or day is None or not visit.date.precision == draft.date.precision == "day":
        return False
    return timedelta() <= day - came <= timedelta(days=_STAY)


def _is_apart(draft: Draft, visit: Draft) -> bool:
    """A visit told elsewhere without a day of its own may have been at any time."""
    return visit.date.basis == "document" and abs(visit.sentence - draft.sentence) > _NEAR
