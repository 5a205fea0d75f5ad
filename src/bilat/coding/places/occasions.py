"""What is done on an occasion is done where that is held: thanks at a meeting, a paper signed after talks, the talks
of a journey."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import times
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place

_TOLD = 6
"""Sentences back at most to the visit in whose course something is done."""
_JOURNEYS = frozenset({"visit", "travel", "be-in", "be-there", "arrival", "plane", "due"})
"""Rules (second words) of visits, by which plans of them are known."""
_SAID = frozenset({"support", "request", "accuse", "reject", "concede", "agree", "consult", "threaten"})
"""Events that people make by words when they meet."""
_MET = frozenset({"meeting", "talks", "consultation", "session", "ceremony", "participation"})
"""Contacts of people who are in one place."""
_LEAD = 4
"""Sentences, headlines among them, in which a page tells before it what was done at the meeting that it is about."""


def follow_places(context: Context, drafts: list[Draft]) -> None:
    """Give what is done on a visit, said or signed at a meeting, the place that the text gives for those. In place."""
    told = [d for d in drafts if d.polarity == "affirmed" and (d.type == "call" or _is_contact(d))]
    placed = [d for d in told if d.place is not None and not _is_of_arrival(d.place)]
    dealt = [d for d in told if d.kind == "contact" and d.modality == "fact" and d.date.known]
    met = [d for d in dealt if d.type == "call" or d.type in _MET and d in placed]
    for draft in drafts if placed else ():
        if draft.place is None and draft.polarity == "affirmed":
            if _is_done(context, draft):
                draft.place = _of_meeting(context, draft, met)
            if draft.place is None and _is_held(draft):
                draft.place = _of_visit(context, draft, placed)


def _is_of_arrival(place: Place) -> bool:
    """Where a journey ends or begins, and nothing else is done."""
    return bool(place_words().arrival & set(place.name.lower().split()))


def _is_done(context: Context, draft: Draft) -> bool:
    """People do so where they meet: by words, by hand, or by being there."""
    if draft.kind == "instrument":
        return draft.modality == "fact" and draft.values.get("status") in {"signed", None}
    if draft.kind == "event":
        return draft.type in _SAID
    if draft.kind != "contact" or draft.type in {"call", "visit"} or draft.modality != "fact":
        return False
    return draft.type != "greeting" or pointing("by_message").search(context.text, *draft.evidence[0]) is None


def _is_contact(draft: Draft) -> bool:
    """People deal with each other in person, or are to."""
    planned = draft.kind == "commitment" and draft.rule.startswith("contact.")
    return planned or draft.kind == "contact" and draft.type not in {"call", "greeting"}


def _is_held(draft: Draft) -> bool:
    """It may be done in the course of a visit."""
    return draft.kind == "instrument" and draft.modality == "fact" or _is_contact(draft) and draft.type != "visit"


def _of_meeting(context: Context, draft: Draft, met: list[Draft]) -> Place | None:
    """That of the meeting of the same people or states told last before, on the same day; of what the page begins with
    the one place of all that follow. A call is nowhere, nor what is said in it."""
    same = [d for d in met if _is_at(draft, d)]
    before = [d for d in same if d.sentence <= draft.sentence]
    if before:
        return before[-1].place
    first = context.is_headline(draft.evidence[0][0]) or draft.sentence < _LEAD
    places = {d.place and d.place.name: d.place for d in same}
    return next(iter(places.values())) if first and len(places) == 1 else None


def _is_at(draft: Draft, meeting: Draft) -> bool:
    """It is of the meeting's day, and of its states or of somebody who was there."""
    if not draft.date.known or (draft.date.start, draft.date.end) != (meeting.date.start, meeting.date.end):
        return False
    there = draft.type != "greeting" and {p.name for p in draft.actors} & meeting.names
    return bool(there) or bool(draft.countries) and draft.countries <= meeting.countries


def _of_visit(context: Context, draft: Draft, placed: list[Draft]) -> Place | None:
    """That of the visit in whose course it happens ("during the visit, she held talks with …"), or is to happen right
    after it is told ("will visit Peru. She will meet …")."""
    sentence = context.reading.sentences[draft.sentence]
    said = times("on_journey").search(context.text, sentence.start, sentence.end)
    said = said or pointing("end_of_visit").search(context.text, sentence.start, sentence.end)
    if said is not None and context.text[said.end() :].lstrip()[:3] == "to ":
        return None
    reach = _TOLD if said is not None else 1
    if said is None and draft.modality == "fact":
        return None
    visits = [
        d
        for d in placed
        if (d.type == "visit" or d.kind == "commitment" and d.rule.split(".")[1] in _JOURNEYS)
        and 0 <= draft.sentence - d.sentence <= reach
        and draft.countries <= d.countries
        and (said is not None or d.kind == "commitment" and bool(d.names & draft.names))
    ]
    return visits[-1].place if visits else None
