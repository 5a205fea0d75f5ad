"""Cities that are meant without being named there, and towns that no gazetteer has."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.lexicon import cities, states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import time_words
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Party, Place
from bilat.model.reading import Frame, PlaceMention

_BACK = 3
"""Sentences before the one with "the city" in which it is named at most."""
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 40
"""Characters of a town's name, with its preposition, at most."""
_OWNED = 40
"""Characters after an owner among which the noun stands that it owns."""
_OWNER = re.compile(r"[’']s?\s")
_NAME = re.compile(r"[A-Z][a-z’'-]{2,}(?: [A-Z][a-z’'-]{2,})?(?=$|,|[.;]| on\b| from\b| for\b| this\b| last\b| with\b)")
"""A name with nothing before it, and what may follow it."""
_IN_STATE = re.compile(r"(?:, (?:in )?| in )(?:the )?")
"""What joins a city with the state in which it lies."""
_TOWN = re.compile(r"\b(?:in|at|near)\s+((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){0,2}),\s+$")
"""A name between a preposition and the known place that follows ("in Rosal, | Lima")."""


def city_meant(context: Context, start: int, end: int) -> Place | None:
    """The city that a clause calls "the city" or "the capital": the last named before, or the state's."""
    said = pointing("that_city").search(context.text, start, end)
    if said is None:
        return None
    number = next(n for n, s in enumerate(context.reading.sentences) if said.start() < s.end)
    first = context.reading.sentences[max(0, number - _BACK)].start
    named = [p for p in context.reading.places if first <= p.start < said.start() and cities().lookup(p.name)]
    found = [Place(p.name, p.country, p.start, p.end) for p in named[-1:]]
    found += _seat(context, first, said.start()) + _capital(context, first, said.start())
    return max(found, key=lambda p: p.start, default=None)


def is_capital(party: Party) -> bool:
    """A state is called by the name of its capital."""
    return party.country is not None and states().by_code[party.country].capital == party.as_written


def is_state(context: Context, place: Place) -> bool:
    """It is a state by its own name, neither its capital nor a building called after it."""
    whole = any(m.start <= place.start and m.end == place.end for m in context.reading.mentions)
    seat = states().by_code[place.country].capital if place.country else ""
    return whole and context.is_state_at(place.start) and place.name != seat


def town_of(context: Context, place: Place) -> Place | None:
    """The city that a place is, or that its name says it lies in ("the Grand Hotel in Lima"); None where neither."""
    name = re.split(r" in |, ", place.name)[-1]
    if place.country is None or is_state(context, place) or place_words().grounds & set(name.lower().split()):
        return None
    named = any(p.start <= place.start < p.end for p in context.reading.places) or bool(cities().lookup(name))
    if not named or is_of_arrival(place) and name == place.name:
        return None
    return Place(name, place.country, place.start, place.end)


def is_owner(context: Context, end: int) -> bool:
    """ "In Lima's interest" is nowhere; "in Peru's capital" is there."""
    if not _OWNER.match(context.text, end):
        return False
    after = re.findall(r"\w+", context.text[end + 2 : end + _OWNED].lower())[:3]
    return not set(after) & place_words().kinds


def is_of_arrival(place: Place) -> bool:
    """Where a journey ends or begins, and nothing else is done."""
    return bool(place_words().arrival & set(place.name.lower().split()))


def _seat(context: Context, start: int, end: int) -> list[Place]:
    """The city last named that may stand for its state ("Lima was sealed off")."""
    parties = context.parties(m for m in context.mentions_in(start, end))
    found = [p for p in parties if is_capital(p)]
    return [Place(p.as_written, p.country, p.start, p.end) for p in found[-1:]]


def seats_named(context: Context, start: int, end: int) -> list[PlaceMention]:
    """Cities that may stand for their states, told to be places by the noun before ("the port of Lima"), and those and
    states by words that can only be of place or way ("inside Peru", "left for Lima")."""
    kinds = place_words().kinds
    named = [
        seat
        for seat in seats_at(context, start, end)
        if (kind := pointing("kind_of").search(context.text, start, seat.start)) and kind[1].lower() in kinds
    ]
    entered = [
        PlaceMention(p.start, p.end, p.as_written, p.country)
        for p in context.parties(context.mentions_in(start, end))
        if p.type == "state" and pointing("entered").search(context.text, start, p.start) and _is_land(p)
    ]
    return named + entered


def seats_at(context: Context, start: int, end: int) -> list[PlaceMention]:
    """Cities named from `start` on, before `end`, that are their states' seats."""
    parties = [p for p in context.parties(context.mentions_in(start, end + _LONGEST)) if p.start < end]
    return [PlaceMention(p.start, p.end, p.as_written, p.country) for p in parties if is_capital(p)]


def _is_land(party: Party) -> bool:
    """Named by a noun: "Peru", not "Peruvian"."""
    form = states().forms.get(party.as_written)
    return party.as_written[:1].isupper() and (form is None or form.kind not in {"adjective", "demonym"})


def _capital(context: Context, start: int, end: int) -> list[Place]:
    """The capital last spoken of as some state's; none, where its own name follows."""
    for said in reversed(list(pointing("its_capital").finditer(context.text, start, end))):
        form = states().forms.get(re.sub(r"[’']s?$", "", said[1]))
        known = states().by_code.get(form.code) if form is not None else None
        if known is not None and known.capital:
            return [Place(known.capital, known.code, said.start(), said.end())]
    return []


def town_before(context: Context, place: Place) -> Place:
    """The town that is named before its district or state, where it is no party and no time; else the place itself."""
    first = max(0, place.start - _LONGEST)
    if is_state(context, place) and (city := _city_before(context, first, place)) is not None:
        return city
    found = _TOWN.search(context.text, first, place.start)
    if found is None or context.mentions_in(*found.span(1)) or context.dates_in(*found.span(1)):
        return place
    return Place(" ".join(found[1].split()), place.country, found.start(1), found.end(1))


def _city_before(context: Context, first: int, state: Place) -> Place | None:
    """The city of a state that stands right before it ("Lima in Peru", "Lima, Peru")."""
    cities = [p for p in context.reading.places if first <= p.start < state.start]
    near = (p for p in (*cities, *seats_at(context, first, state.start)) if p.country == state.country)
    found = next((p for p in near if _IN_STATE.fullmatch(context.text, p.end, state.start)), None)
    return Place(found.name, found.country, found.start, found.end) if found is not None else None


def town_named(context: Context, frame: Frame, country: str | None) -> Place | None:
    """The town that no gazetteer has, where people met or came: a name alone after "in", nobody's and no time."""
    words = time_words()
    if frame.lemma not in words.meetings | words.visits | words.occurring | words.done_on_visits | words.attending:
        return None
    for argument in frame.arguments:
        name = _NAME.match(context.text, argument.start, argument.end) if argument.role == "in" else None
        if name is not None and not _is_known(context, name) and not _is_common(name[0]):
            return Place(" ".join(name[0].split()), country, *name.span())
    return None


def _is_known(context: Context, name: re.Match[str]) -> bool:
    """A party's or a time's."""
    return bool(context.mentions_in(*name.span()) or context.dates_in(*name.span()))


def _is_common(name: str) -> bool:
    """A house or a gathering, a language, or an abbreviation."""
    words = name.lower().split()
    rooms = claim_words().venues | place_words().buildings | place_words().rooms | place_words().gatherings
    return name.isupper() or bool(rooms & set(words)) or any(states().lookup(word) for word in name.split())


def posted_to(context: Context, frame: Frame) -> Place | None:
    """The city that an envoy is sent to, where it is told with his office ("named a consul in the Lyon region")."""
    for argument in frame.arguments:
        words = list(_WORD.finditer(context.text, argument.start, argument.end))
        seated = next((n for n, w in enumerate(words) if w[0].lower() in place_words().posted), None)
        if argument.role == "agent" or seated is None:
            continue
        found = next((c for n in range(seated + 1, len(words)) if (c := _city_at(context, words, n))), None)
        if found is not None:
            return found
    return None


def _city_at(context: Context, words: list[re.Match[str]], n: int) -> Place | None:
    """The large city of one state that the word at n names after "in" or "in the"; None for any other word."""
    before = [w[0].lower() for w in words[max(0, n - 2) : n]]
    if not before or not (set(before[-1:]) & place_words().at or before[-1] == "the" and before[0] in place_words().at):
        return None
    known = cities().lookup(words[n][0]) if words[n][0][:1].isupper() else ()
    if not known or known[0].ambiguous:
        return None
    return Place(words[n][0], known[0].country, words[n].start(), words[n].end())


def finer(context: Context, one: Place | None, other: Place | None, *, stops: bool = False) -> Place | None:
    """Of the places that two tellings of one matter give, the city before its state; a building with its city.

    stops: the places may be several on one journey: a building need not be in the city, though in the state.
    """
    if one is None or other is None:
        return one or other
    if context.text.startswith(one.name.rsplit(" in ", 1)[-1], other.end + len(", ")):
        return other  # "in Karainagar, Jaffna" after "in Jaffna"
    if one.name != other.name and other.name.endswith((f" in {one.name}", f", {one.name}")):
        return other  # "the Grand Hotel in Lima" after "in Lima"
    cities = {p.start for p in context.reading.places}
    for building, city in ((one, other), (other, one)):
        if stops and not context.is_state_at(city.start):
            continue
        town = city.start in cities or city.country is not None and not is_state(context, city)
        town = town and " in " not in city.name and city.name != building.name
        house = building.country is None or building.country == city.country and is_house(building)
        if house and building.start not in cities and town:
            return Place(f"{building.name} in {city.name}", city.country, building.start, building.end)
    return other if one.country == other.country and is_state(context, one) and not is_house(one) else one


def is_house(place: Place) -> bool:
    """Its last words are what buildings are called by."""
    kinds = claim_words().venues | place_words().buildings | place_words().rooms
    return bool(kinds & set(place.name.lower().split()[1:])) and " in " not in place.name
