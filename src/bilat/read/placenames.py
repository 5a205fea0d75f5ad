"""Cities and regions that a sentence names."""

from __future__ import annotations

from bilat.lexicon import City, cities, regions
from bilat.lexicon.language import reading_words
from bilat.lexicon.states import given_names
from bilat.lexicon.whereabouts import place_words
from bilat.read.found import Finds, Found
from bilat.read.words import Line, capital_runs

_KNOWN_BY_ITSELF = 50_000
"""Inhabitants from which a city is taken for one without a preposition of place before it."""
_GIVES_STATE = 100_000
"""Inhabitants from which a city's name in a body's name tells the body's state ("Colombo Port Authority")."""


def find_places(line: Line, taken: list[bool]) -> Finds:
    """Places among the free capitalised runs, the longest name at each word."""
    for first, last in capital_runs(line, taken):
        a = first = first - _opens(line, first, taken)
        while a <= last:
            for b in range(last, a - 1, -1):
                whole = b == last or a == first and _placed(line, a)
                named = whole and not _is_called_after(line, b) and not (a > first and _is_surname(line, a))
                place = _place(line, a, b) if named and not _is_of_station(line, a, b, last) else None
                if place is not None:
                    yield a, b, place
                    a = b
                    break
            a += 1


def _opens(line: Line, first: int, taken: list[bool]) -> bool:
    """The word before a run, in itself no name, opens a place's name with the first of it ("New York", "The Hague")."""
    k = first - 1
    if k < 0 or taken[k] or line.covered.get(k) is not None or not line.words[k].capital:
        return False
    return bool(cities().lookup(line.text(k, first)) or regions().lookup(line.text(k, first)))


def city_state(text: str) -> tuple[str, ...]:
    """The state of the large city that a capitalised word surely names; empty when it names none."""
    found = cities().lookup(text)
    sure = found and not found[0].ambiguous and found[0].population >= _GIVES_STATE
    return (found[0].country,) if sure else ()


def _is_called_after(line: Line, b: int) -> bool:
    """A square or a street follows that is only called so."""
    after = line.words[b + 1 : b + 2]
    return any(word.capital and word.lower in place_words().called_after for word in after)


def _is_of_station(line: Line, a: int, b: int, last: int) -> bool:
    """No city that is known by itself, at the head of the longer name of a place where journeys end ("Nur Khan
    Airbase"): not that of "Nur Airport", "Nur International Airport"."""
    between = {w.text for w in line.words[b + 1 : last]} - reading_words().not_names
    if not between or line.words[last].lower not in place_words().arrival:
        return False
    found = cities().lookup(line.text(a, b))
    return bool(found) and not _surely_city(line.text(a, b), found[0])


def _is_surname(line: Line, a: int) -> bool:
    """A given name stands before word a ("Patrick Pickering")."""
    return line.words[a - 1].text in given_names()


def _placed(line: Line, a: int) -> bool:
    """A preposition of place stands before word a."""
    return a > 0 and line.words[a - 1].lower in reading_words().place_prepositions


def _place(line: Line, a: int, b: int) -> Found | None:
    text = line.text(a, b)
    found_states = regions().lookup(text)
    if not found_states:
        found = cities().lookup(text)
        if not found or not (_placed(line, a) or _surely_city(text, found[0])):
            return None
        found_states = (found[0].country,)
    start, end = line.words[a].start, line.words[b].end
    return Found(start, end, "place", text, start, end, states=found_states if len(found_states) == 1 else ())


def _surely_city(text: str, city: City) -> bool:
    """A city known without a preposition before it: large, of one name, no everyday word."""
    return not city.ambiguous and city.population >= _KNOWN_BY_ITSELF and text not in reading_words().not_names
