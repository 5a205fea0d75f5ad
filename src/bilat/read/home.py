"""Whose page a document is: the state that its outlet or office belongs to, and whether an office of that state
speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

import msgspec

from bilat.lexicon import cities, organisations, outlets
from bilat.lexicon.cities import City
from bilat.lexicon.language import reading_words
from bilat.lexicon.pages import page_words
from bilat.model.document import Document, Published
from bilat.read.dates import find_dates
from bilat.read.found import Found
from bilat.read.names import find_names
from bilat.read.segments import flatten, segments
from bilat.read.words import Line

_NAMING = frozenset({"state", "adjective", "body", "person"})
"""What in a source's name tells whose it is."""


_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")
_CITY_FIRST = re.compile(r"\s*([A-Z][A-Za-z’' ]{2,20}?)(?:,| –| -|/)")
_CITY_BELOW = re.compile(r"\s*([A-Z][A-Z’' ]{2,20}?)(?:,| –| -| —|/|:| \()")
_LARGE = 100_000
"""People of a city that gives papers its name at least; smaller ones are often some other word."""
_NAMESAKE = 10
"""How many times as large as its namesakes abroad such a city is at least."""


_HEAD, _FOOT = 4, 3
"""Paragraphs at the top and at the end of a page among which an office puts its name."""
_COVERED = 0.8
"""Share of such a paragraph's characters that the name is at least; the rest is a mark, a year, "Press service"."""
_BARS = re.compile(r"\s+(?:[|»>·•–—]|-)\s+")
"""What parts the name of an office from that of the page."""
_LONGEST_OFFICE = 60
"""Characters of the name of an office without its state at most."""
_OFTEN, _ABOVE, _MANY = 4, 2, 6
"""A page of many states belongs to the one that four of its sentences or places name, twice as many as any other; with
fewer than six states on it, it may be about a guest. Of 400 pages of offices it tells a few, none wrong."""


_LINES, _SHARE = 4, 0.5
"""Lines a day of an index at most; share of its titles, by their days, that name its home at least."""


class Home(msgspec.Struct, frozen=True):
    """The home state, if any. official: an office of the state speaks, which is "we" and "the Ministry" without a name;
    mission: one sent abroad, whose envoy is "the Ambassador"; host: where to, if its name says so."""

    state: str | None = None
    official: bool = False
    mission: bool = False
    host: str | None = None


def home_of(document: Document) -> Home:
    """By the outlet, or the first state in the source's name ("Embassy of Chile in Lima"); none for a body of many."""
    source, host = document.source, _host(document.url)
    outlet = (outlets().of_domain(host) if host else None) or outlets().lookup(source)
    state = outlets().home_of(source, document.url)
    if state is None and outlet is None:
        state = _named(source) or page_words().house(source) or document.country or _of_city(source)
    known = outlet is not None and outlet.type == "government"
    official = known or page_words().is_official(source, host or source.casefold())
    if state is None and outlet is None and (official or not source):
        state = _letterhead(document.text)
        state = state or (None if source else _of_index(document.text))
        official = official or state is not None
        state = state or (_dominant(document.text) if official and not page_words().is_mission(source) else None)
    official = official and state is not None
    mission = official and page_words().is_mission(source)
    return Home(state, official, mission, _host_of(source, state) if mission else None)


def of_dateline(text: str, named: frozenset[str] = frozenset()) -> str | None:
    """The state of the city from which a text without an outlet's is sent: the one that opens it, or, in capitals, a
    paragraph below the title. named: states of the text, of which one has it where several states have such a city."""
    lines = [line for line in text.split("\n") if line.strip()][:_HEAD]
    for number, line in enumerate(lines):
        match = _CITY_BELOW.match(line) or (None if number else _CITY_FIRST.match(line))
        found = cities().lookup(match[1].title()) if match else ()
        known = next((c.country for c in found if c.country in named), None)
        if known is None and match is not None and match[1].title() in reading_words().seats:
            return None  # of the organisation that sits there
        if known is not None or found and not found[0].ambiguous:
            return known or found[0].country
    return None


def is_office(document: Document) -> bool:
    """Whether a source is called as an office is, of whatever state or body of states."""
    return page_words().is_official(document.source, "")


def _host(url: str) -> str:
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "") if url else ""
    except ValueError:
        return ""


@lru_cache(maxsize=2_000)
def _named(source: str) -> str | None:
    """The first state that a source's name gives; none where it is an international organisation's, not sent to it."""
    found = find_names(Line(source, 0, len(source)))
    of_many = bool(organisations().find(source)) or any(f.kind == "igo" for f in found)
    if of_many and not page_words().is_mission(source):
        return None
    return next((f.states[0] for f in found if f.kind in _NAMING and f.states), None)


@lru_cache(maxsize=2_000)
def _host_of(source: str, home: str | None) -> str | None:
    """Where an office abroad is: the other state that its name gives, or that of its city."""
    found = find_names(Line(source, 0, len(source)))
    if any(f.kind == "igo" for f in found):
        return None
    return next((code for f in found for code in (*f.states, *f.accredited) if code != home), None)


@lru_cache(maxsize=2_000)
def _of_city(source: str) -> str | None:
    """The state of the large city that an outlet is named after ("The Lusaka Herald")."""
    words = _CAPITALISED.findall(source)
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            found = cities().lookup(" ".join(words[at : at + size]))
            if found and (state := _large(found)) is not None:
                return state
    return None


def _large(found: tuple[City, ...]) -> str | None:
    """The state of the most populous city of a name, where it is large and no namesake abroad comes near it."""
    first = found[0]
    abroad = max((c.population for c in found if c.country != first.country), default=0)
    if first.ambiguous or first.population < max(_LARGE, _NAMESAKE * abroad):
        return None
    return first.country


# by the text


def _letterhead(text: str) -> str | None:
    """The state of the office whose name alone stands in a paragraph at the top or at the foot of a page."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    edges = [*_parts(lines[:_HEAD]), "", *_parts(lines[max(_HEAD, len(lines) - _FOOT) :]), ""]
    found = {state for line, below in pairwise(edges) if (state := _office_in(line, below)) is not None}
    return found.pop() if len(found) == 1 else None


def _parts(lines: list[str]) -> list[str]:
    """The parts of each line between bars ("Press releases | Ministry of …")."""
    return [part for line in lines for part in _BARS.split(line) if part]


def _office_in(line: str, below: str) -> str | None:
    """The state of a public body whose name is all that a line says; or that it names alone, above such an office."""
    named = [f for f in find_names(Line(line, 0, len(line))) if f.kind in {"body", "state"}]
    codes = {code for f in named for code in f.states}
    covered = sum(len(f.name) for f in named)
    if len(codes) != 1 or covered < _COVERED * len(line) or line.endswith((".", ":")):
        return None
    office = line if len(named) > 1 or named[0].kind == "body" else below if len(below) <= _LONGEST_OFFICE else ""
    return codes.pop() if page_words().is_official(office, "") else None


def _dominant(text: str) -> str | None:
    """The state that an office's page of many states names far oftener than any other, and not in its title."""
    flat = flatten(text)
    said = [find_names(Line(flat, s.start, s.end)) for s in segments(text, dialogue=False)]
    score: Counter[str] = Counter(code for found in said for code in _states_of(found))
    if len(score) < _MANY:
        return None
    score.update(f.states[0] for found in said for f in found if f.kind == "place" and f.states)
    (first, most), (_, second) = score.most_common(2)
    titled = first in _states_of(said[0])
    return first if most >= max(_OFTEN, _ABOVE * second) and not titled else None


def _of_index(text: str) -> str | None:
    """The state that most titles of an index of releases name, each beside its day, where no other comes near it."""
    lines = [line for line in text.split("\n") if line.strip()]
    days = {d.when.start for d in find_dates(text, Published()) if d.when.precision == "day"}
    if len(days) < _MANY or len(lines) > _LINES * len(days):
        return None
    score = Counter(code for line in lines for code in _states_of(find_names(Line(line, 0, len(line)))))
    (first, most), (_, second), *_ = [*score.most_common(2), ("", 0), ("", 0)]
    return first if most >= max(_SHARE * len(days), _ABOVE * second) else None


def _states_of(found: Iterable[Found]) -> set[str]:
    """The first state of each name of a sentence."""
    return {f.states[0] for f in found if f.states}
