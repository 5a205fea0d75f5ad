"""Whose page a document is: the state that its outlet or office belongs to, and whether an office of that state
speaks."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

import msgspec

from bilat.lexicon import organisations, outlets
from bilat.lexicon.pages import page_words
from bilat.model.document import Document
from bilat.read.names import find_names
from bilat.read.words import Line

_NAMING = frozenset({"state", "adjective", "body", "person"})
"""What in a source's name tells whose it is."""


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
        state = _named(source)
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
