"""What is done on an occasion is done where that is held: thanks at a meeting, a paper signed after talks, the talks
of a journey."""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.places.towns import is_of_arrival, is_state
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import times
from bilat.model.claim import Place

_TOLD = 6
"""Sentences back at most to the visit in whose course something is done."""
_SAID = frozenset({"support", "request", "accuse", "reject", "agree", "consult", "threaten"})
"""Events that people make by words when they meet."""
_MET = frozenset({"meeting", "talks", "consultation", "session", "ceremony", "participation"})
"""Contacts of people who are in one place."""
_STAY = 3
"""Days after somebody has come somewhere within which who deals with him does so there."""
_OPENING = 60
"""Characters with which a sentence begins to tell of which meeting it is."""
_LEAD = 4
"""Sentences, headlines among them, in which a page tells before it what was done at the meeting that it is about."""


def follow_places(context: Context, drafts: list[Draft]) -> None:
    """Give what is done on a visit, said or signed at a meeting, the place that the text gives for those. In place."""
    told = [d for d in drafts if d.polarity == "affirmed" and (d.type == "call" or _is_contact(d))]
    placed = [d for d in told if _is_somewhere(d)]
    for draft in told if placed else ():
        if draft.place is None and draft.type in _MET:
            draft.place = _of_traveller(draft, placed)
    met = [d for d in drafts if d.type == "call" or d.type in _MET and _is_somewhere(d) or _is_signed(d)]
    met = [d for d in met if d.date.known and (d.polarity, d.modality) == ("affirmed", "fact")]
    heard = [d for d in drafts if _is_heard_there(context, d)]
    for draft in drafts if placed or met or heard else ():
        if draft.place is None and draft.polarity == "affirmed":
            if _is_done(context, draft):
                draft.place = _of_meeting(context, draft, met)
            if draft.place is None and _is_held(draft):
                draft.place = _of_visit(context, draft, placed)
            if draft.place is None and _is_said(draft):
                draft.place = _of_speaker(draft, heard)


def _is_somewhere(draft: Draft) -> bool:
    """It has a place that is more than where a journey ends."""
    return draft.place is not None and not is_of_arrival(draft.place)


def _is_said(draft: Draft) -> bool:
    return draft.kind == "event" and draft.type in _SAID


def _is_heard_there(context: Context, draft: Draft) -> bool:
    """Somebody says something somewhere, or has come to a town."""
    if draft.place is None or not draft.date.known or draft.polarity == "denied":
        return False
    return _is_said(draft) or draft.type == "visit" and draft.modality == "fact" and not is_state(context, draft.place)


def _of_speaker(draft: Draft, heard: list[Draft]) -> Place | None:
    """Where the same person was last told to speak, or had come to, on the same day."""
    speakers = {p.name for p in draft.actors if p.type == "person"}
    there = [d for d in heard if d.sentence < draft.sentence and speakers & {p.name for p in d.actors}]
    same = [d for d in there if _is_on(draft, d)]
    return same[-1].place if same else None


def _is_signed(draft: Draft) -> bool:
    return draft.kind == "instrument" and draft.place is not None and draft.values.get("status") == "signed"


def _is_done(context: Context, draft: Draft) -> bool:
    """People do so where they meet: by words, by hand, or by being there."""
    if draft.kind == "instrument":
        return draft.modality == "fact" and draft.values.get("status") in {"signed", None}
    if draft.kind == "event":
        return _is_said(draft)
    if draft.kind != "contact" or draft.type in {"call", "visit"} or draft.modality != "fact":
        return False
    start, end = context.reading.sentences[draft.sentence].start, draft.evidence[0][1]
    if draft.type != "greeting" or pointing("handed").search(context.text, start, end):
        return True
    return pointing("by_message").search(context.text, *draft.evidence[0]) is None


def _is_contact(draft: Draft) -> bool:
    """People deal with each other in person, or are to."""
    planned = draft.kind == "commitment" and draft.rule.startswith("contact.")
    return planned or draft.kind == "contact" and draft.type not in {"call", "greeting"}


def _is_held(draft: Draft) -> bool:
    """It may be done in the course of a visit."""
    told = draft.kind == "instrument" and draft.modality == "fact" or draft.type in {"plan", "invitation"}
    return told or _is_contact(draft) and draft.type != "visit"


def _of_meeting(context: Context, draft: Draft, met: list[Draft]) -> Place | None:
    """That of the meeting of the same people or states told last before, on the same day; of what the page begins with,
    or what the next sentence says where it was said, the one place of all that follow. A call is nowhere, nor what is
    said in it."""
    opened = _is_at_the_meeting(context, draft)
    same = [d for d in met if _is_of(draft, d) and (_is_on(draft, d) or opened and not draft.date.known)]
    before = [d for d in same if d.sentence <= draft.sentence]
    if before:
        return before[-1].place
    first = context.is_headline(draft.evidence[0][0]) or draft.sentence < _LEAD
    said = [d for d in met if d.sentence == draft.sentence + 1 and _is_on(draft, d) and _is_said_there(context, d)]
    places = {d.place and d.place.name: d.place for d in (said or same if first else said)}
    return next(iter(places.values())) if len(places) == 1 else None


def _is_at_the_meeting(context: Context, draft: Draft) -> bool:
    """Its sentence begins with the meeting that the text has told of ("Speaking at the talks, …")."""
    start = context.reading.sentences[draft.sentence].start
    return pointing("at_meeting").search(context.text, start, start + _OPENING) is not None


def _is_said_there(context: Context, meeting: Draft) -> bool:
    """ "He made the remarks during talks in Lima"."""
    sentence = context.reading.sentences[meeting.sentence]
    return times("said_then").search(context.text, sentence.start, meeting.trigger) is not None


def _is_on(draft: Draft, meeting: Draft) -> bool:
    """It is of the meeting's day, or of one of the days on which that is news; what is news is of the meeting that was
    held "recently"."""
    if not draft.date.known:
        return False
    if "document" in {draft.date.basis, meeting.date.basis}:
        return meeting.date.start <= draft.date.start and draft.date.end <= meeting.date.end  # type: ignore[operator]
    return (draft.date.start, draft.date.end) == (meeting.date.start, meeting.date.end)


def _is_of(draft: Draft, meeting: Draft) -> bool:
    """It is of the meeting's states or of somebody who was there."""
    there = draft.type != "greeting" and {p.name for p in draft.actors} & meeting.names
    return bool(there) or bool(draft.countries) and draft.countries <= meeting.countries


def _of_traveller(draft: Draft, placed: list[Draft]) -> Place | None:
    """Where one of them is, as the same sentence says ("who is in Peru for the forum, met …")."""
    stays = [
        d
        for d in placed
        if d.type == "visit" and _is_beside(d, draft) and d.names & draft.names and _is_during(draft, d)
    ]
    return stays[-1].place if stays else None


def _is_beside(visit: Draft, meeting: Draft) -> bool:
    """One of the meeting's tellings begins with the visit's words."""
    (start, end), *_ = visit.evidence
    return any(e[0] <= start and end <= e[1] for e in meeting.evidence)


def _is_during(draft: Draft, visit: Draft) -> bool:
    """Its days are among those of a visit, or right after the first of them."""
    if not draft.date.known or not visit.date.known:
        return False
    last = visit.date.end + timedelta(days=_STAY)  # type: ignore[operator]
    return visit.date.start <= draft.date.start and draft.date.end <= last  # type: ignore[operator]


def _goes_on(draft: Draft, visit: Draft) -> bool:
    """What somebody who has just come is to do there, on a day that nobody tells."""
    near = draft.sentence - visit.sentence <= _TOLD
    return near and draft.modality == "plan" and not draft.date.known and visit.modality == "fact"


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
    visits = [d for d in placed if d.is_journey and d.sentence <= draft.sentence and draft.countries <= d.countries]
    if draft.modality == "plan" and draft.date.known:
        visits = [d for d in visits if d.kind == "commitment" or _is_during(draft, d)] or visits
    told = [
        d
        for d in visits
        if draft.sentence - d.sentence <= reach and (said or d.kind == "commitment" and d.names & draft.names)
    ]
    if draft.type == "invitation":
        told = [d for d in visits if d.sentence == draft.sentence]  # "will visit Lima at the invitation of"
    told = told or [d for d in visits if d.names & draft.names and (_is_during(draft, d) or _goes_on(draft, d))]
    return told[-1].place if told else None
