"""Ties seen whole: who else is in one, and since when it stands."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.parties.homes import home_party
from bilat.coding.ties.tied import body_of, is_tied
from bilat.lexicon import states
from bilat.lexicon.pointing import pointing
from bilat.lexicon.ties import tie_words
from bilat.model.claim import Party
from bilat.model.reading import Frame

_LONGEST = 160
"""Characters of what is undertaken at most."""
_MADE = frozenset({"tie.relations", "tie.join", "tie.mission", "tie.consul", "tie.accession"})
"""Rules of the acts by which a tie begins."""
_TO_BE = frozenset({"tie.join", "tie.member"})
"""Rules by which a state enters a body: what is to come is undertaken, no tie as yet."""
_SURE = 0.8
"""Probability from which the tagger is believed though no word of such ties stands by."""
_OF_TWO = frozenset({"partnership", "diplomatic_relations", "sister_city"})
"""Types of ties that take two."""
_SIDED = frozenset({"mission", "ownership"})
"""Types of ties of which one side is in, or belongs to, the other."""


def finish_tie(context: Context, draft: Draft, frame: Frame) -> bool:
    """Who else is in a tie of two, and since when it stands: the time of the act that made it, or that "since" gives.

    False where the words tell no such tie, or only one side of a tie of two. What is only to be joined is a plan.
    """
    if draft.rule in _TO_BE and draft.modality in {"plan", "possibility"} and draft.polarity == "affirmed":
        draft.kind, draft.type, draft.event = "commitment", "plan", "AGREE"
        draft.values = {"what": " ".join(context.text[frame.start : frame.clause_end].split())[:_LONGEST]}
        return True
    if _goes_on(context, frame):
        draft.modality = "fact"
    if draft.rule.startswith("tagged.") and (draft.heard or 0) < _SURE and not is_tied(context, draft):
        return False
    if draft.type in _OF_TWO and len(draft.countries) < 2 and not any(p.type == "igo" for p in draft.parties):
        draft.actors = draft.actors + second_side(context, draft, frame)
        if len(draft.countries) < 2 and draft.rule.startswith("tagged"):
            return False
    if draft.type == "membership" and not draft.recipients:
        draft.recipients = body_of(context, draft)
    if draft.type == "diplomatic_relations" and _is_with_nobody(context, draft, frame):
        return False
    if draft.type in _SIDED and len(draft.countries) == 1 and not any(p.type == "igo" for p in draft.parties):
        _with_other_side(context, draft, frame)
        if len(draft.countries) < 2 and draft.rule.startswith("tagged"):
            return False
    _settle_since(draft)
    return True


def _is_with_nobody(context: Context, draft: Draft, frame: Frame) -> bool:
    """Relations with a company are none; those with "186 countries" name nobody."""
    with_many = pointing("with_many").search(context.text, frame.start, frame.clause_end) is not None
    return with_many or any(p.type == "company" for p in draft.parties)


def _settle_since(draft: Draft) -> None:
    """The time of the act that made a tie, or that "since" gives, is that since which it stands. In place."""
    when = draft.date
    if draft.rule not in _MADE and not when.text.lower().startswith("since "):
        return
    if draft.modality == "fact" and draft.polarity == "affirmed" and when.start is not None:
        precision = "year" if when.end is not None and when.end.year > when.start.year else when.precision
        draft.values = {**draft.values, "since": str(when.start)[: {"day": 10, "month": 7}.get(precision, 4)]}


def _goes_on(context: Context, frame: Frame) -> bool:
    """ "Continues to maintain an embassy": it stands."""
    above = context.governor(frame) if frame.link == "xcomp" else None
    return above is not None and above.lemma in tie_words().lasting and above.modality == "fact"


def _with_other_side(context: Context, draft: Draft, frame: Frame) -> None:
    """Where a mission is, or what is owned, named or meant; a mission of nobody is the home state's. In place."""
    (own,) = draft.countries
    meant = home_party(context, {own}) or context.partners(draft.sentence, draft.countries)
    near = _near(context, draft.trigger, frame.clause_start, frame.clause_end)
    seats = places_in(context, frame.clause_start, frame.clause_end) if draft.type == "mission" else []
    hosts = [p for p in seats + near if p.country != own]
    is_host = any(p.country == own for p in places_in(context, frame.clause_start, frame.clause_end))
    if draft.type == "mission" and not hosts and (is_host or not draft.actors):
        draft.actors, draft.recipients = meant[:1], draft.parties if meant else draft.recipients
    elif draft.actors:
        draft.recipients = draft.recipients + (hosts or meant)[:1]
    else:
        draft.actors = (hosts or meant)[:1]


def places_in(context: Context, start: int, end: int) -> list[Party]:
    """The states of the places that a span names."""
    return [
        Party(states().by_code[p.country].name, p.name, "state", p.country, "GOV", "", p.start, p.end)
        for p in context.reading.places
        if p.country and start <= p.start and p.end <= end
    ]


def _near(context: Context, at: int, start: int, end: int) -> list[Party]:
    """Who is named between, and the states of its places: what follows a word first, nearest to it."""
    found = context.parties(context.mentions_in(start, end)) + places_in(context, start, end)
    return sorted((p for p in found if p.country), key=lambda p: (p.start < at, abs(p.start - at)))


def second_side(context: Context, draft: Draft, frame: Frame, pair: bool = True) -> list[Party]:
    """The party of another state in the clause; else who speaks of "our partner"; else one of the sentence or the pair.

    Of several the nearest to the word that tells it. pair: the document's other state may be meant unnamed.
    """
    sentence = context.reading.sentences[draft.sentence]
    found = _by_distance(context, draft.trigger, frame.clause_start, frame.clause_end)
    if pointing("own_side").search(context.text, frame.clause_start, frame.clause_end):
        found += context.speakers(frame) + _speaker(context, draft.sentence)
    found += _by_distance(context, draft.trigger, sentence.start, sentence.end)
    if pair and len(draft.countries) == 1:
        found += context.partners(draft.sentence, draft.countries)
    return [p for p in found if p.country and p.country not in draft.countries][:1]


def _by_distance(context: Context, at: int, start: int, end: int) -> list[Party]:
    """All who are named between, nearest to a place first."""
    return sorted(context.parties(context.mentions_in(start, end)), key=lambda p: abs(p.start - at))


def _speaker(context: Context, number: int) -> list[Party]:
    """Whose words an interview's answer or a speech gives."""
    speaker = context.reading.sentences[number].speaker
    if speaker is None:
        return []
    r = context.reading.referents[speaker]
    return [Party(r.name, "", r.type, r.country, r.sector, r.office)]
