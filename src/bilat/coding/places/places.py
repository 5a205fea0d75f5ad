"""Where it happens: the place that a predicate's own words give, else those of the clause that it belongs to.

A city goes before a building, a building before a state. "The talks were concluded in Lima" puts the talks there; "are
in Lima for the forum, where they met …" the meeting; what only a remark about somebody says puts nothing anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilat.coding.context import Context
from bilat.coding.places.apart import frames_in, in_topic, of_others, within_told
from bilat.coding.places.datelines import town_here
from bilat.coding.places.links import before_kind, is_after_blow, is_direct, is_of_apposition, is_of_seat, links
from bilat.coding.places.spots import spot_of
from bilat.coding.places.towns import city_meant, is_owner, posted_to, seats_at, seats_named, town_before, town_named
from bilat.coding.places.venues import venue_after, venue_of
from bilat.lexicon import states
from bilat.lexicon.frames import frame_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import time_words, times_before
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Party, Place
from bilat.model.reading import Argument, Frame, PlaceMention

_LONGEST_LINK = 8
"""Words before a place among which its preposition is looked for: "in the southern Red Sea port city of Hodeida"."""
_JOINT = 6
"""Characters between a state and the city in it that a visit goes to at most ("to Peru, to Cusco")."""
_ASKED = frozenset({"xcomp", "advcl"})
"""Links of what somebody is let or told to do ("permitted to enter Callao harbour", "an alert to avoid Paita Bay")."""
_LINKED = 3
"""Words between a spot and the city in which it lies ("in the northern")."""
_DEEPEST = 3
"""Clauses above a predicate in which its place is looked for."""
_CAPITAL = 16
"""Characters before and after a state within which it is said to be its capital that is meant."""
_WORD = re.compile(r"\S+")
_OF_CAPITAL = re.compile(r"\bcapital (?:city )?of (?:the )?\w+|^.{0,16}\w+(?:[’']s?)? capital\b(?! [A-Z])")


def place_of(context: Context, frame: Frame) -> Place | None:
    """The place of what a frame tells; None when no words give it."""
    found = (
        town_here(context, frame)
        or _spot(context, frame, _own(context, frame))
        or _above(context, frame)
        or _struck(context, frame)
        or posted_to(context, frame)
    )
    found = found or _joined(context, frame) or _of_journey(context, frame)
    if found is None or context.is_state_at(found.start):
        nearer = _next_city(context, frame, found) or city_meant(context, *context.telling(frame))
        found = nearer or town_named(context, frame, found.country if found is not None else None) or found
    return found and town_before(context, found)


def _spot(context: Context, frame: Frame, own: Place | None) -> Place | None:
    """The place that its own words alone show to be one, in the city that the clause names or where it names none."""
    start, end = context.telling(frame)
    found = spot_of(context, frame, start, end)
    if found is None or not _may_be_there(context, frame, found.start):
        return own
    if own is not None and not context.is_state_at(own.start) and not _is_in(context, found, own):
        return own
    return Place(found.name, found.country or (own.country if own else None), found.start, found.end)


def _is_in(context: Context, spot: Place, own: Place) -> bool:
    """The city that the clause names is only where the spot lies ("at Arica House in Lima")."""
    between = context.text[spot.end : own.start].split()
    return spot.start < own.start and (own.end <= spot.end or len(between) <= _LINKED and between[:1] == ["in"])


def _joined(context: Context, frame: Frame) -> Place | None:
    """That of the next deed of the same chain ("were arrested and their boat was seized off Callao island")."""
    here = context.reading.frames
    chain = (f for f in here if f.link == "conj" and f.form == "verb" and context.governor(f) is frame)
    after = next((f for f in chain if f.sentence == frame.sentence and f.start > frame.end), None)
    if frame.form != "verb" or after is None or (after.tense, after.modality) != (frame.tense, frame.modality):
        return None
    return _spot(context, after, _own(context, after))


def _of_journey(context: Context, frame: Frame) -> Place | None:
    """Where somebody has gone or goes to do it ("flew to Lima to meet the envoy", "is in Lima to attend talks")."""
    at = frame
    for _ in range(_DEEPEST):
        above = context.governor(at)
        if above is None or above.sentence != frame.sentence:
            return None
        if (at.link, at.modality) == ("advcl", "plan"):
            stays = above.lemma in place_words().staying and _is_bare(above)
            return _own(context, above) if stays or above.lemma in place_words().goers else None
        at = above
    return None


def _is_bare(frame: Frame) -> bool:
    """It says of somebody only where he is, not what ("it was a good time to …")."""
    return not any(a.role in {"patient", "attribute"} for a in frame.arguments)


def _own(context: Context, frame: Frame) -> Place | None:
    """The place in the clause, cities before buildings before states, those after the trigger first."""
    start, end = context.telling(frame)
    hosts = _hosts(context, frame)
    start = min([start, *(a.start for a in hosts)])
    inside = [
        p
        for p in (*context.reading.places, *seats_named(context, start, end))
        if start <= p.start
        and p.end <= end
        and _is_where(context, frame, start, p)
        and not within_told(context, frame, p.start)
        and not in_topic(context, frame, p.start)
        and not of_others(context, frame, p.start)
    ]
    near = [p for p in inside if not _of_relative(context, frame, p.start)]
    inside = [p for p in inside if p in near or _is_told_at(context, frame, p.start)]
    venue = _venue(context, frame)
    cities = [p for p in near if not context.is_state_at(p.start)]
    if venue and (not cities or any(venue.end == p.end for p in cities)):
        return venue
    if not inside:
        return _state(context, frame)
    best = min(
        near or inside, key=lambda p: (context.is_state_at(p.start), p.end < frame.start, abs(p.start - frame.end))
    )
    return _place(best)


def _is_where(context: Context, frame: Frame, start: int, place: PlaceMention) -> bool:
    """The words before a place say that it is where that happens: "in", "at the port of", "visited"; "to" of a journey.

    "The embassy in Lima announced" only tells which one, unless something happens at it.
    """
    if is_owner(context, place.end) or _is_of_matter(context, frame, place):
        return False
    if any((a.start, a.end) == (place.start, place.end) for a in _hosts(context, frame)):
        return True
    if _is_reached(context, frame, place):
        return True
    if frame.link == "relative" and "where" in frame.cues and place.start == start:
        return True  # "in Lima, where they met": the clause begins with the noun that it is about
    times = [d.start for d in context.dates_in(start, place.start)]
    told = [w for w in _WORD.finditer(context.text, start, place.start) if w.end() + 1 not in times]  # "on | Monday"
    raw = [w[0] for w in told[-_LONGEST_LINK:]]
    words = [w.strip(",.:;()").lower() for w in raw]
    link = next((n for n in range(len(words) - 1, -1, -1) if words[n] in links()), None)
    if link is not None and words[link] == "of":
        link = before_kind(words, link)
    if link is None or is_of_apposition(raw, link):
        return False
    if words[link] in place_words().where:
        led_up = bool(set(words[:link]) & place_words().from_where)
        if led_up and (frame.lemma in place_words().goers or is_after_blow(frame, place, words[:link])):
            return False  # "travelled from the seat of the body in Lima", "after the raid in Lima they left"
        hit = frame.lemma in place_words().struck | place_words().blows
        return hit or place.end > frame.start or "at" in words[:link] or not is_of_seat(raw[:link])
    if words[link] == "over":
        return frame.lemma in place_words().overflown
    goes = place_words().goers
    return words[link] in place_words().whither and (frame.lemma in goes or _on_the_way(context, frame, start, place))


def _is_of_matter(context: Context, frame: Frame, place: PlaceMention) -> bool:
    """What is called after it stands there ("discussed Peruvians in the Chad conflict"); who fights there is there."""
    behind = _WORD.match(context.text, place.end + 1)
    matter = behind is not None and behind[0].strip(".,;:").lower() in place_words().matters_of
    return matter and frame.lemma not in place_words().struck | place_words().blows


def _is_reached(context: Context, frame: Frame, place: PlaceMention) -> bool:
    """It is the object of the predicate, or of what it allows: "shelled Lima", "let them enter the port of Callao"."""
    verbs = [f for f in frames_in(context, frame) if f.form == "verb" and frame.start <= f.start < place.start]
    verb = max(verbs, key=lambda f: f.start, default=frame)
    if verb.lemma not in place_words().reached or place.start <= verb.end:
        return False
    return is_direct(context.text[verb.end : place.start].lower().split())


def _struck(context: Context, frame: Frame) -> Place | None:
    """The capital that is struck ("attacks on Lima"): a city here, though it may stand for its state elsewhere."""
    words = place_words()
    if frame.lemma not in words.struck | words.blows:
        return None
    hit = (a for a in frame.arguments if a.role in words.on | {"against", "patient"} and a.start >= frame.end)
    named = ((a, p) for a in hit for p in seats_at(context, a.start, a.end) if not is_owner(context, p.end))
    whole = (p for a, p in named if is_direct(context.text[a.start : p.start].lower().split()))
    return next((_place(p) for p in whole), None)


def _on_the_way(context: Context, frame: Frame, start: int, place: PlaceMention) -> bool:
    """It happens in the course of a journey there ("during his visit to Lima"), of which the clause tells."""
    journeys = [f for f in frames_in(context, frame) if f.lemma in time_words().visits and f.end <= place.start]
    return any(times_before("course").search(context.text, start, f.start) for f in journeys[-1:])


def _above(context: Context, frame: Frame) -> Place | None:
    """Of a noun the place of the verb that carries it ("the talks were concluded in Lima"); of a clause with "where"
    that of the clause it belongs to."""
    at = frame
    for _ in range(_DEEPEST):
        above = context.governor(at)
        if above is None or above.sentence != frame.sentence:
            return None
        where = at.link in {"relative", "advcl"} and (_is_of_where(context, at) or "where" in frame.cues)
        if where or at.form == "noun" and (_is_carrier(above) or _is_occasion(above, at)):
            struck = at.lemma in place_words().blows and above.lemma in place_words().struck
            found = _named(context, above) or (_own(context, above) if where or struck else _venue(context, above))
            if found is not None:
                return found
        elif frame.form == "verb" and at is frame and at.link != "xcomp":
            return None
        at = above
    return None


def _is_of_where(context: Context, clause: Frame) -> bool:
    """It begins with "where", or with "during which" after what it is about."""
    begins = pointing("in_which").search(context.text, clause.clause_start, clause.start)
    return begins is not None or "where" in clause.cues


def _is_carrier(frame: Frame) -> bool:
    """A verb that only carries a noun ("hold", "killed in a raid", "raids hit"), or the noun it is one of ("a round of
    talks")."""
    words = place_words()
    ours = words.harmed | words.struck | {"round", "session", "meeting"}
    carriers = frame_words().light | time_words().occurring | ours
    return frame.lemma in carriers or frame.light is not None


def _is_occasion(above: Frame, noun: Frame) -> bool:
    """The noun is what a predicate happens at ("said so at a meeting with the envoy at the Town Hall")."""
    return any(a.role in {"during", "at"} and a.start <= noun.start < a.end for a in above.arguments)


def _named(context: Context, frame: Frame) -> Place | None:
    """The place in the arguments of "in" and "at"."""
    for argument in _places_of(frame):
        inside = [p for p in context.reading.places if argument.start <= p.start and p.end <= argument.end]
        if inside:
            return _place(min(inside, key=lambda p: (context.is_state_at(p.start), p.start)))
    return None


def _places_of(frame: Frame) -> Iterator[Argument]:
    """The arguments that say where; of a visit also those that say where to."""
    journey = frame.lemma in time_words().visits | place_words().travelling
    roles = place_words().at | place_words().onward if journey else place_words().at
    if frame.form == "verb" and frame.lemma in place_words().reached:
        roles = roles | {"patient"}
    return (a for a in frame.arguments if a.role in roles)


def _state(context: Context, frame: Frame) -> Place | None:
    """A state in which it happens, whatever stands before its name ("in neighbouring Chad")."""
    around = [f for f in frames_in(context, frame) if f.light is not None and f.lemma not in time_words().visits]
    said = frame.end if frame.lemma in place_words().talking else len(context.text)
    where = (
        a for f in (frame, *around) for a in _places_of(f) if a.start < said and not in_topic(context, frame, a.start)
    )
    for argument in (*where, *_hosts(context, frame)):
        for party in context.parties(argument.mentions):
            here = argument.start <= party.start < argument.end and not is_owner(context, party.end)
            whole = argument.role != "agent" or party.end == argument.end
            if party.type == "state" and party.country and here and whole:
                return Place(_state_name(context, party), party.country, party.start, party.end)
    return None


def _state_name(context: Context, party: Party) -> str:
    """As written; the capital's own name for "the Peruvian capital", the state's where an adjective stands for it."""
    form = states().forms.get(party.as_written)
    around = context.text[max(0, party.start - _CAPITAL) : party.end + _CAPITAL]
    if party.country and states().by_code[party.country].capital and _OF_CAPITAL.search(around):
        return states().by_code[party.country].capital
    named = party.as_written[:1].isupper() and not (form is not None and form.kind in {"adjective", "demonym"})
    return party.as_written if named else party.name


def _hosts(context: Context, frame: Frame) -> list[Argument]:
    """Who has it at home: "Lima hosted the talks"."""
    above = context.governor(frame)
    carriers = [*frames_in(context, frame), *([above] if above is not None and frame.form == "noun" else [])]
    talked_of = frame.lemma in place_words().talking  # "thanked Lima for hosting the talks"
    hosting = (f for f in carriers if f.lemma in place_words().hosting and not (talked_of and f is not frame))
    return [a for f in hosting for a in f.arguments if a.role == "agent" and a.head not in place_words().seated]


def _next_city(context: Context, frame: Frame, state: Place | None) -> Place | None:
    """The city named right after the state ("his visit to Peru, to Cusco")."""
    end = max(frame.clause_end, state.end if state else 0)
    found = next((p for p in context.reading.places if end < p.start <= end + _JOINT), None)
    if found is None or context.text[end : found.start].strip(" ,") not in place_words().onward:
        return None
    if frame.lemma not in time_words().visits if state is None else found.country != state.country:
        return None
    return _place(found)


def _venue(context: Context, frame: Frame) -> Place | None:
    """A building by its own name, at which it happens: "at the Mattala International Airport"."""
    inside = [f for f in frames_in(context, frame) if f is not frame]
    meetings = time_words().meetings  # "met for talks in the Kremlin"
    meant = [f for f in inside if f.form == "noun" and f.lemma in meetings and context.governor(f) is frame]
    held = (f for f in inside if f.lemma in frame_words().light or f in meant)
    gone = (f for f in inside if f.lemma in place_words().reached and f.link in _ASKED and f.start > frame.start)
    goes = frame.lemma in time_words().visits  # "paid a visit to the embassy in Lima"
    arguments = [a for f in (frame, *held, *gone) for a in _places_of(f) if goes or a.role != "to"]
    found = venue_of(context, frame, arguments) or venue_after(context, frame, context.telling(frame)[1])
    return found if found is None or _may_be_there(context, frame, found.start) else None


def _may_be_there(context: Context, frame: Frame, at: int) -> bool:
    """The words at `at` are neither what is told or talked about nor of a clause about somebody."""
    about = within_told(context, frame, at) or in_topic(context, frame, at)
    return not about and (not _of_relative(context, frame, at) or _of_occasion(context, frame, at))


def _place(mention: PlaceMention) -> Place:
    return Place(mention.name, mention.country, mention.start, mention.end)


def _of_relative(context: Context, frame: Frame, at: int) -> bool:
    """The words at `at` stand in a clause about somebody or something ("met the envoy, who had come from Lima")."""
    return any(_is_of_noun(frame, f, at) for f in context.reading.frames)


def _is_of_noun(frame: Frame, other: Frame, at: int) -> bool:
    """A relative clause after the predicate that holds the words at `at`, or a participle with them in an argument."""
    if other.sentence != frame.sentence or not frame.start < other.start <= at < other.clause_end:
        return False
    if other.link == "noun" and other.form == "verb" and other.light is None:
        if any(
            a.role == "patient" and a.head == frame.lemma and a.start <= frame.start < a.end for a in other.arguments
        ):
            return False  # "the raid carried out by Peru in Callao"
        return any(a.start <= at < a.end for a in other.arguments)
    return other.link == "relative" and not other.clause_start <= frame.start < other.clause_end


def _of_occasion(context: Context, frame: Frame, at: int) -> bool:
    """In a clause that tells where what happens was held ("spoke at a forum held in Lima", "which begins in Lima")."""
    here = [f for f in context.reading.frames if f.sentence == frame.sentence and frame.start < f.start <= at]
    inner = max((f for f in here if at < f.clause_end), key=lambda f: f.start, default=None)
    held = [f for f in here if f.lemma in time_words().occurring | place_words().hosting]
    return inner is None or inner in held or any(a.start <= at < a.end for f in held for a in f.arguments)


def _is_told_at(context: Context, frame: Frame, at: int) -> bool:
    """The occasion held there is its own, not what was talked about ("discussed the forum held in Lima")."""
    own = any(a.role in {"at", "during"} and a.start <= at < a.end for a in frame.arguments)
    return (own or frame.lemma not in place_words().talking) and _of_occasion(context, frame, at)
