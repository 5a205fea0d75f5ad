"""Buildings and grounds by their own names: "met at the Mattala International Airport", "visited the Prado Museum"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bilat.coding.context import Context
from bilat.coding.places.towns import seats_at
from bilat.lexicon import City, cities, states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place
from bilat.model.reading import Argument, Frame, PlaceMention

_LONGEST_VENUE = 6
"""Words of a building's name at most; more is a description of something else."""
_JOINT = 5
"""Characters between a building's name and its city at most ("Miraflores House in Lima")."""
_BACK = 3
"""Words before "at the" among which the one stands that says whose seat follows ("an official at the embassy")."""
_WORD = r"[A-Z][\w.'’-]*"
_NAMED = rf"({_WORD}(?:\s+(?:of\s+(?:the\s+)?)?{_WORD})*)"
_NAME = re.compile(rf"(?:the\s+|an?\s+)?(?:[a-z-]+\s+){{0,2}}{_NAMED}")
"""What an argument calls it, after words that describe it ("the old Royal Museum")."""
_AT_NAME = re.compile(rf"\b(at|in) (?:the\s+)?{_NAMED}")
_KIND = re.compile(r" [a-z]+\b(?: [a-z]+\b)?")
"""The common noun after a building's own name, and one word before it ("the Rimac presidential palace")."""
_CALLED = re.compile(r", ((?:[A-Z][\w’'-]* ){1,3}[A-Z][\w’'-]*)(?=[.,;]|$)")
"""The name of a house after what it is ("at the Prime Minister's residence, Rimac House")."""
_SHORT = re.compile(r"\s*\([A-Z][A-Za-z&.]{1,9}\)")
"""A building's name cut short, in brackets after it."""
_IN = re.compile(r",? in ((?:[^\W\d_a-z][\w’'-]+ ?){1,3})")
_BETWEEN = frozenset({"", "in", "at"})
"""What joins a building's name with its city's."""


def venue_of(context: Context, frame: Frame, arguments: Iterable[Argument]) -> Place | None:
    """The building that one of the arguments names, with the city that follows its name.

    The mission that is struck is no place: where it stands is. What is visited is, unless it is only a body's name.
    """
    for argument in arguments:
        name = _NAME.match(context.text, argument.start, argument.end)
        found = _building(context, name) if name else None
        if found is not None and not _is_struck(frame, argument, found):
            return found
    return None


def venue_after(context: Context, frame: Frame, end: int) -> Place | None:
    """The building named after "at" between the predicate and `end`, where no argument of it says so; after "in" one
    that is known by a single word."""
    for name in _AT_NAME.finditer(context.text, frame.end, end):
        if name[1] == "in" and name[2].split()[-1].lower() not in place_words().known_alone:
            continue
        found = _building(context, name, 2)
        if found is not None and not is_seat(context, name.start()):
            return found
    return None


def _building(context: Context, match: re.Match[str], group: int = 1) -> Place | None:
    start = match.start(group)
    called = _called(context, start, match[group])
    if not called or len(called.split()) > _LONGEST_VENUE:
        return None
    end = start + len(called)
    if called[called.rfind(" ") + 1 :].islower() and (own := house_called(context, end)) is not None:
        return own
    city = city_after(context, end)
    if city is not None:
        return Place(" ".join(context.text[start : city.end].split()), city.country, start, city.end)
    short = _SHORT.match(context.text, end)
    city = city_after(context, short.end()) if short is not None else None
    if city is not None:
        return Place(" ".join(f"{called} in {city.name}".split()), city.country, start, city.end)
    return Place(" ".join(called.split()), _state_of(context, start, end), start, end)


def house_called(context: Context, end: int) -> Place | None:
    """The house whose name stands after what it is."""
    own = _CALLED.match(context.text, end)
    if own is None or _called(context, own.start(1), own[1]) != own[1]:
        return None
    return Place(own[1], _state_of(context, *own.span(1)), *own.span(1))


def city_after(context: Context, end: int) -> PlaceMention | None:
    """The city named right after a building; a state there only tells which one it is in."""
    near = [p for p in context.reading.places if end <= p.start <= end + _JOINT and not context.is_state_at(p.start)]
    near += seats_at(context, end, end + _JOINT)
    found = next((p for p in near if context.text[end : p.start].strip(" ,") in _BETWEEN), None)
    return found or _of_body(context, end)


def _of_body(context: Context, end: int) -> PlaceMention | None:
    """The large city with which a body's own name ends ("the Peru Embassy in Doha")."""
    for mention in context.reading.mentions:
        if mention.start < end < mention.end:
            at = _IN.fullmatch(context.text, end, mention.end)
            known = cities().lookup(at[1]) if at is not None else ()
            if at is not None and known and (not known[0].ambiguous or _is_capital(known[0])):
                return PlaceMention(at.start(1), at.end(1), at[1], known[0].country)
    return None


def _is_capital(city: City) -> bool:
    return city.name == states().by_code[city.country].capital


def _state_of(context: Context, start: int, end: int) -> str | None:
    """The state that its name or the words right after it give."""
    after = next((p.country for p in context.reading.places if end < p.start <= end + _JOINT), None)
    return after or next((p.country for p in context.parties(context.mentions_in(start, end))), None)


def _is_struck(frame: Frame, argument: Argument, found: Place) -> bool:
    """ "Bombed Peru's embassy": the mission is whom it is done to."""
    struck = argument.role == "patient" and frame.lemma in place_words().struck
    return struck and bool(set(found.name.lower().split()) & place_words().posts)


def is_seat(context: Context, at: int) -> bool:
    """The words before say that somebody belongs there, or the whole is somebody's office."""
    before = {w.strip(",.") for w in context.text[:at].lower().rsplit(None, _BACK)[1:]}
    inside = any(m.start <= at < m.end for m in context.reading.mentions)
    return inside or bool(before & place_words().seated)


def _called(context: Context, start: int, name: str) -> str:
    """A building's name, without the city that follows it ("Royal Hotel Lima"); nothing where it names no building.

    "The Centre" alone names none, "the Kremlin" does, whatever follows it.
    """
    words = name.split()
    if words[0].lower() in place_words().known_alone:
        return words[0]
    last = max((n for n, word in enumerate(words) if _is_building(words, n)), default=-1)
    if last < 0 and (kind := _kind_after(context, start + len(name))):
        return name + kind  # "the BIA airport"
    if last < 0 or len(words) == 1:
        return ""
    cities = [p for p in context.reading.places if start < p.start < start + len(name)]
    if words[last + 1 : last + 2] != ["of"] and any(c.end == start + len(name) for c in cities):
        return " ".join(words[: last + 1])
    return name


def _kind_after(context: Context, end: int) -> str:
    """The words right after a name up to the first that is a building's kind; empty where none is."""
    found = _KIND.match(context.text, end)
    words = found[0].split() if found else []
    kinds = [n for n, word in enumerate(words) if _is_building([word], 0)]
    return " " + " ".join(words[: kinds[0] + 1]) if kinds else ""


def _is_building(words: list[str], n: int) -> bool:
    """The word, or it with the one before it, is what a building or its grounds are called by."""
    word = words[n].lower()
    pair = f"{words[n - 1].lower()} {word}" if n else ""
    return word in claim_words().venues | place_words().buildings or pair in place_words().paired
