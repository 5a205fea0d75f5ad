"""Whose page a document is: the state that its outlet or office belongs to, and whether an office of that state
speaks."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

import msgspec

from bilat.lexicon import cities, organisations, outlets
from bilat.lexicon.cities import City
from bilat.lexicon.pages import page_words
from bilat.model.document import Document
from bilat.read.names import find_names
from bilat.read.words import Line

_NAMING = frozenset({"state", "adjective", "body", "person"})
"""What in a source's name tells whose it is."""


_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")
_LARGE = 100_000
"""People of a city that gives papers its name at least; smaller ones are often some other word."""
_NAMESAKE = 10
"""How many times as large as its namesakes abroad such a city is at least."""


class Home(msgspec.Struct, frozen=True):
    """The home state, if any. official: an office of the state speaks, which is "we" and "the Ministry" without a name;
    mission: one sent abroad, whose envoy is "the Ambassador"."""

    state: str | None = None
    official: bool = False
    mission: bool = False


def home_of(document: Document) -> Home:
    """By the outlet, or the first state in the source's name ("Embassy of Chile in Lima"); none for a body of many."""
    source, host = document.source, _host(document.url)
    outlet = (outlets().of_domain(host) if host else None) or outlets().lookup(source)
    state = outlets().home_of(source, document.url)
    if state is None and outlet is None:
        state = _named(source) or page_words().house(source) or _of_city(source)
    known = outlet is not None and outlet.type == "government"
    official = state is not None and (known or page_words().is_official(source, host or source.casefold()))
    return Home(state, official, official and page_words().is_mission(source))


def _host(url: str) -> str:
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "") if url else ""
    except ValueError:
        return ""


@lru_cache(maxsize=2_000)
def _named(source: str) -> str | None:
    """The first state that a source's name gives; none where an international organisation is in it."""
    found = find_names(Line(source, 0, len(source)))
    if organisations().find(source) or any(f.kind == "igo" for f in found):
        return None
    return next((f.states[0] for f in found if f.kind in _NAMING and f.states), None)


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
