"""Places that a contact's own words leave to the sentences around it: of the same matter told again, of a greeting."""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.places.places import place_of
from bilat.coding.places.towns import finer, is_capital, is_house, is_of_arrival, is_state
from bilat.lexicon import states
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import time_words, times
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place
from bilat.model.reading import Frame

_STAY = 3
"""Days after somebody has come somewhere within which who deals with them does so there."""
_HELD = frozenset({"meeting", "talks", "consultation", "session", "ceremony", "participation"})
"""Contacts that are held somewhere."""
_STAYS = frozenset({"visit", "participation"})
"""Contacts for which somebody is somewhere for days."""
_NEAR = 2
"""Sentences from a visit without a day of its own within which a meeting without one is of it."""
_OPENING = 60
"""Characters with which a sentence begins to tell where the meeting before it was held."""
_LEAD = 4
"""Sentences, headlines among them, in which a page tells the meeting that it is about."""


def settle_places(context: Context, drafts: list[Draft]) -> None:
    """Give a meeting without a place that of the dated contact that it belongs to: same people, same day. In place.

    Else the city of the journey on which it was held, only where all of them that name one name the same; else where
    the host greets his guests.
    """
    contacts = [d for d in drafts if d.kind == "contact" and d.date.known]
    held = [d for d in contacts if d.modality == "fact" and d.polarity == "affirmed"]
    told = [d for d in held if d.place is not None and not is_of_arrival(d.place)]
    greeted = _greeted(context)
    for draft in held:
        if draft.type == "visit" and greeted is not None and _is_news(context, draft):
            draft.place = finer(context, draft.place, greeted)
        if draft.type == "visit" and draft.place is not None and is_state(context, draft.place):
            arrived = (d.place for d in held if _is_arrival(draft, d))
            draft.place = finer(context, draft.place, next(arrived, None))
        if draft.type in _HELD:
            draft.place = finer(context, draft.place, _told_next(context, draft))
            if draft.place is not None and greeted is not None and _is_news(context, draft):
                draft.place = finer(context, draft.place, greeted)
        if draft.type in _HELD and draft.place is not None and is_house(draft.place):
            others = _place_of_others(context, draft, [t for t in told if t is not draft])
            draft.place = finer(context, draft.place, others)
        if draft.type not in _HELD or draft.place is not None and not is_state(context, draft.place):
            continue
        if greeted is not None and _is_news(context, draft):
            draft.place = greeted
        if draft.place is not None:
            continue
        draft.place = _place_of_others(context, draft, told)


def _is_arrival(visit: Draft, meeting: Draft) -> bool:
    """The visitor is received right after he has come, where journeys end ("was welcomed at the airport in Lima")."""
    ended = meeting.place is not None and is_of_arrival(meeting.place)
    return ended and 0 <= meeting.sentence - visit.sentence <= _NEAR and bool(meeting.names & visit.names)


def _told_next(context: Context, draft: Draft) -> Place | None:
    """Where the next sentence says that it was held ("The talks, which took place at the Town Hall, covered trade")."""
    after = draft.sentence + 1
    if after >= len(context.reading.sentences):
        return None
    sentence = context.reading.sentences[after]
    if times("this_meeting").search(context.text, sentence.start, sentence.start + _OPENING) is None:
        return None
    held = (f for f in context.reading.frames if f.sentence == after and _is_held_there(context, f))
    return next((place for f in held if (place := place_of(context, f)) is not None), None)


def _is_held_there(context: Context, frame: Frame) -> bool:
    """ "Was held", "took place": of the meeting with which the sentence begins."""
    start = context.reading.sentences[frame.sentence].start
    done = (frame.form, frame.tense, frame.modality) == ("verb", "past", "fact") and frame.start - start <= _OPENING
    return done and frame.lemma in time_words().occurring


def _place_of_others(context: Context, draft: Draft, told: list[Draft]) -> Place | None:
    """The one place of what is told of the same people on the same day, the same pair's own before a journey's."""
    same = [t for t in told if _is_same_time(context, draft, t)]
    own = [t for t in same if t.names == draft.names or t.type == draft.type]
    beside = [t for t in told if _is_beside(context, draft, t)]
    groups = (own, same, [t for t in told if _is_journey(context, draft, t)], beside)
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
    towns = [p for p in found.values() if not p.country or p.name != states().by_code[p.country].name]
    named = towns or list(found.values())
    return named[0] if len(named) == 1 else None


def _is_news(context: Context, draft: Draft) -> bool:
    """The meeting that the page is about, told in its headline or its first lines without a day that is past."""
    first = context.is_headline(draft.evidence[0][0]) or draft.sentence < _LEAD
    return first and (draft.date.basis == "document" or draft.date == context.news)


def _is_same_time(context: Context, draft: Draft, other: Draft) -> bool:
    """Of the same states, sharing people, on the same days; of a visit without a day of its own only what is near.

    Right after a meeting two states' talks that name nobody are the same ("the talks focused on trade").
    """
    unnamed = not draft.names and len(draft.countries) > 1 and 0 <= draft.sentence - other.sentence <= _NEAR
    if draft.date.precision != "day" or draft.countries != other.countries:
        return False
    if not draft.names & other.names and not unnamed:
        return False
    if other.type == "visit" and _is_apart(context, draft, other):
        return False
    return (draft.date.start, draft.date.end) == (other.date.start, other.date.end)


def _is_beside(context: Context, draft: Draft, other: Draft) -> bool:
    """Of the same states on the same days, told in the next sentences or by the headline: in that town, whoever met."""
    near = abs(draft.sentence - other.sentence) <= _NEAR or context.is_headline(draft.evidence[0][0])
    same = (draft.date.start, draft.date.end) == (other.date.start, other.date.end)
    return near and same and draft.countries == other.countries and draft.date.precision == "day"


def _is_journey(context: Context, draft: Draft, visit: Draft) -> bool:
    """Somebody who is at it had come there by that day, or a few days before."""
    shared = draft.countries == visit.countries and bool(draft.names & visit.names)
    if visit.type not in _STAYS or not shared or _is_apart(context, draft, visit):
        return False
    came, day = visit.date.start, draft.date.start
    if came is None or day is None or not visit.date.precision == draft.date.precision == "day":
        return False
    return timedelta() <= day - came <= timedelta(days=_STAY)


def _is_apart(context: Context, draft: Draft, visit: Draft) -> bool:
    """A visit told elsewhere without a day of its own may have been at any time, unless the page is about it."""
    far = visit.date.basis == "document" and abs(visit.sentence - draft.sentence) > _NEAR
    return far and not any(context.is_headline(start) for start, _ in visit.evidence)
