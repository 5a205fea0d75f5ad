"""The town in which something was, where its own words name the state alone: of the same journey or meeting."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.places.towns import is_state, seats_at, town_of
from bilat.model.claim import Place
from bilat.model.dates import When, overlaps

_STAY = timedelta(days=3)
"""After somebody has come somewhere what he does there within these days is of the same journey."""
_NEAR = 3
"""Sentences between two plans of which one has no day, and which are of one journey still."""
_IN = re.compile(r"\)?,? (?:in|at) $")
"""What joins a day, or any words, with the town after them."""
_ON = re.compile(r",? (?:on )?(?:last |this )?")
"""What joins a town with the day after it."""
_ON_JOURNEYS = frozenset({"plan", "invitation"})
"""Types of commitments that journeys and meetings carry out."""
_DATED = frozenset({"day", "month"})
"""Precisions of days that tell one journey from another."""


def narrow_places(context: Context, drafts: list[Draft]) -> None:
    """Give what is in a state the one town in it that the text gives for the same journey or meeting, and what is
    planned for the days of a journey the place of that. In place."""
    among = [d for d in drafts if _is_of_people(d)]
    for draft in among:
        if draft.place is None or is_state(context, draft.place):
            draft.place = _beside_its_day(context, draft) or draft.place
    towns = [(d, town) for d in among if d.place is not None and (town := town_of(context, d.place)) is not None]
    for draft in among if towns else ():
        if draft.place is not None and is_state(context, draft.place):
            draft.place = _one_of(draft, towns, draft.place.country) or draft.place
    journeys = [d for d in among if d.place is not None and (d.is_journey or d.kind == "commitment")]
    for draft in drafts if journeys else ():
        if draft.place is None and draft.kind == "commitment" and draft.type in _ON_JOURNEYS:
            draft.place = _of_same_days(draft, journeys)


def _is_of_people(draft: Draft) -> bool:
    """People come together, or are to, or put their names to a paper."""
    met = draft.kind == "contact" and draft.type not in {"call", "greeting"}
    signed = draft.kind == "instrument" and draft.modality == "fact"
    return draft.polarity == "affirmed" and (met or signed or draft.kind == "commitment" and draft.type == "plan")


def _of_same_days(draft: Draft, journeys: list[Draft]) -> Place | None:
    """The one place where the same people or states are to be on just the days on which it is to be done."""
    days = (draft.date.start, draft.date.end)
    same = [d for d in journeys if draft.date.precision == "day" and (d.date.start, d.date.end) == days]
    found = {d.place.name: d.place for d in same if d.place is not None and _is_shared(draft, d)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_shared(draft: Draft, other: Draft) -> bool:
    """Of the same people or states."""
    return bool(draft.names & other.names or draft.countries and draft.countries <= other.countries)


def _beside_its_day(context: Context, draft: Draft) -> Place | None:
    """The town that stands right beside the day on which it was ("held between both on 3 May in Lima")."""
    sentence = context.reading.sentences[draft.sentence]
    days = [d for d in context.dates_in(sentence.start, sentence.end) if d.when.start == draft.date.start]
    if draft.date.precision != "day" or not days:
        return None
    cities = [p for p in context.reading.places if not context.is_state_at(p.start)]
    for town in (*cities, *seats_at(context, sentence.start, sentence.end)):
        before = any(_IN.fullmatch(context.text, d.end, town.start) for d in days)
        if before or _IN.search(context.text, sentence.start, town.start) and any(
            _ON.fullmatch(context.text, town.end, d.start) for d in days
        ):
            return Place(town.name, town.country, town.start, town.end)
    return None


def _one_of(draft: Draft, towns: list[tuple[Draft, Place]], country: str | None) -> Place | None:
    """The only town of that state in which something is that belongs to the same occasion."""
    found = {t.name: t for d, t in towns if t.country == country and _is_of_one(draft, d)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_of_one(draft: Draft, other: Draft) -> bool:
    """The same people or states, at one time; a plan's day may be told with another one near."""
    if not _is_shared(draft, other):
        return False
    if draft.date.known and other.date.known:
        dated = {draft.date.precision, other.date.precision} <= _DATED
        return dated and (overlaps(_stay(draft), other.date) or overlaps(draft.date, _stay(other)))
    return draft.kind == other.kind == "commitment" and abs(draft.sentence - other.sentence) <= _NEAR


def _stay(draft: Draft) -> When:
    """Its days; of a journey those after it, too."""
    if not draft.is_journey or draft.date.end is None:
        return draft.date
    return msgspec.structs.replace(draft.date, end=draft.date.end + _STAY)
