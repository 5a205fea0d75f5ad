"""The town from which a wire's report is sent, where it says "here": "LIMA, May 4 (ANDINA) -- He arrived here"."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.lexicon import cities, states
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Place
from bilat.model.reading import Frame

_HEAD = 6
"""Sentences, headlines among them, with which a report begins."""
_TOWN = re.compile(r"\s*([A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2})")


def town_here(context: Context, frame: Frame) -> Place | None:
    """The dateline's town, where the predicate's own words say "here" and the outlet speaks."""
    behind = pointing("here").match(context.text, frame.end, frame.clause_end)
    if behind is None and pointing("here_before").search(context.text, frame.clause_start, frame.start) is None:
        return None
    spoken = any(speaker.type == "direct" for speaker in frame.attribution)
    return None if spoken else _sent_from(context)


def _sent_from(context: Context) -> Place | None:
    """What stands before the first sentence on its line names the town."""
    for sentence in context.reading.sentences[:_HEAD]:
        start = context.text.rfind("\n", 0, sentence.start) + 1
        town = _TOWN.match(context.text, start, sentence.start)
        if town is not None:
            return _place(town)
    return None


def _place(town: re.Match[str]) -> Place | None:
    """A city or a capital by its usual writing ("LIMA" is Lima); an outlet is none."""
    name = town[1].title() if town[1].isupper() else town[1]
    known = cities().lookup(name)
    state = states().lookup(name)
    country = known[0].country if known else state.code if state is not None else None
    return Place(name, country, *town.span(1)) if country is not None else None
