"""Whose rule it is and whom it is for, by the clause that states it: who grants, admits, warns, and whose people."""

from __future__ import annotations

import re

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.coding.limits.beneficiaries import for_whom
from bilat.lexicon import states
from bilat.lexicon.claims import RuleTerm, claim_words
from bilat.lexicon.visas import visa_words
from bilat.model.claim import Party, Place
from bilat.model.reading import Frame

_BY = re.compile(r"\bby\s+(?:the\s+)?$")
"""What stands before who grants something; matched at the end."""
_ADVISED = re.compile(r"\b(?:are|were|is|was|been|being)\s+(?:\w+ly\s+)?(?:advised|urged|warned|told|asked)\b")
"""What is told to people whose state gives the advice."""
_JOINED = re.compile(r",?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")
"""What stands between those who warn together."""
_BACK = 2
"""Sentences back in which the state may be named whose rule it is."""
_ITS = re.compile(r"['’]s?\s")
"""What stands behind the state that an advisory is called after."""


class Stated(msgspec.Struct, frozen=True):
    """A rule where it is stated: its sentence, the words that state it, the clause that holds them."""

    term: RuleTerm
    number: int
    at: int
    frame: Frame | None
    start: int
    end: int


def enough(parties: list[Party]) -> bool:
    """Two states, or a state and the organisation whose rule it is."""
    countries = {p.country for p in parties if p.country}
    return len(countries) > 1 or bool(countries) and any(p.type == "igo" for p in parties)


def stated_sides(
    context: Context, stated: Stated, span: tuple[int, int], before: list[Draft]
) -> tuple[list[Party], list[Party]]:
    """The authority and those whom the rule is for: "citizens of X", "X nationals" are the beneficiaries.

    Where nobody but those is named, it is the rule of whoever made the last one for others.
    """
    if stated.term.advice and (advised := _advised(context, stated, before)) is not None:
        return advised
    parties = _parties(context, *span)
    if not stated.term.joint and (makers := makers_before(context, parties, before)):
        return makers, parties
    clause = context.text[stated.start : stated.end]
    alike = stated.term.joint or stated.term.held and claim_words().is_mutual(clause, clause)
    if alike and not parties or len(parties) == 1 and parties[0].country:
        parties += _partners(context, stated.number, parties)
    if len(parties) < 2 or alike:
        return unique([p for p in parties if p.country]), []
    targets = for_whom(context, parties) or _favoured(context, stated.frame, parties)
    if targets and all(p in targets for p in parties) and {p.country for p in parties} <= set(context.pair):
        return parties, []  # "citizens of both may cross": each lets the other's in
    if not stated.term.joint and all(p in targets for p in parties) and (maker := _unnamed(context, stated, parties)):
        return [maker], parties
    authority = _authority(context, stated.frame, parties, targets)
    rest = [p for p in parties if p.country != authority.country and (p.country or p.type == "igo")]
    return [authority], rest


def _partners(context: Context, number: int, parties: list[Party]) -> list[Party]:
    """The other state of the pair, as the sentence names it where it does."""
    sentence = context.reading.sentences[number]
    named = {p.country: p for p in _parties(context, sentence.start, sentence.end)}
    return [named.get(p.country, p) for p in context.partners(number, [p.country for p in parties])]


def _unnamed(context: Context, stated: Stated, holders: list[Party]) -> Party | None:
    """Whose rule it is where its clause names only whom it is for: a state told beside or before, or the text's own."""
    held = {p.country for p in holders}
    sentences = context.reading.sentences[max(0, stated.number - _BACK) : stated.number + 1]
    for sentence in reversed(sentences):
        named = _parties(context, sentence.start, sentence.end)
        if other := next((p for p in named if p.country and p.country not in held), None):
            return other
    free = [code for code in (*context.pair, context.reading.home) if code and code not in held]
    return state_party(free[0]) if free else None


def makers_before(context: Context, parties: list[Party], before: list[Draft]) -> list[Party]:
    """Who made the last rule of the text, told shortly before, where only those are named whom one is for."""
    held = {p.country for p in for_whom(context, parties)}
    makers = list(before[-1].actors) if before and before[-1].recipients else []
    others = held and held == {p.country for p in parties} and not held & {p.country for p in makers}
    return makers if others else []


def advisers_before(before: list[Draft], parties: list[Party]) -> list[Party]:
    """Who gave the last advice of the text, told shortly before, where it is none of these."""
    last = next((d for d in reversed(before) if d.type == "advisory" and d.recipients), None)
    states = {p.country for p in last.actors} if last is not None else set()
    return list(last.actors) if last is not None and not states & {p.country for p in parties} else []


def _advised(context: Context, stated: Stated, told_before: list[Draft]) -> tuple[list[Party], list[Party]] | None:
    """Who warns, named right before the words or by its own people, and the state that people are warned of, behind.

    Where none is named behind, it is the home state of the news that a foreign one warns of. Where nobody is named who
    warns, it is whoever did last.
    """
    sentence = context.reading.sentences[stated.number]
    before = [p for p in _named(context, sentence.start, stated.at) if p.country]
    behind = [p for p in _named(context, stated.at, sentence.end) if p.country]
    own = for_whom(context, behind)
    told = _ADVISED.search(context.text, sentence.start, stated.at) and for_whom(context, before)
    if behind and not before and not own and (authors := advisers_before(told_before, behind)):
        return authors, _one_a_state(behind)
    authors = told[:1] if told else before[-1:] or own[:1]
    if not told and (changed := _changed(context, stated)) is not None:
        return changed
    if told:
        behind = [p for p in before + behind if p.country != told[0].country]
    if authors and not told and for_whom(context, authors):  # "the embassy told Peruvians": the embassy warns
        authors = [p for p in before if p.country == authors[0].country][:1] or authors
    for party in reversed(before[:-1] if not told else ()):
        if not _JOINED.fullmatch(context.text, party.end, authors[0].start):
            break
        authors.insert(0, party)
    states = {p.country for p in authors}
    where = next((p for p in behind if p not in own and p.country not in states), None)
    where = where or _place_warned_of(context, sentence.start, sentence.end, states)
    home = context.reading.home
    if authors and where is None and before and home is not None and home not in states:
        where = state_party(home)
    return (authors, [where]) if authors and where is not None else None


def _changed(context: Context, stated: Stated) -> tuple[list[Party], list[Party]] | None:
    """ "Peru raised Chad's advisory": who changes it, and the state that it is called after."""
    frame = stated.frame
    if frame is not None and frame.lemma not in claim_words().advice_changed:
        frame = context.governor(frame)
    if frame is None or frame.lemma not in claim_words().advice_changed:
        return None
    sentence = context.reading.sentences[stated.number]
    named = _named(context, sentence.start, sentence.end)
    makers = [p for p in context.of_role(frame, "agent") if p.country]
    makers = makers or [p for p in named if p.country and p.end <= frame.start][-1:]
    others = (p for p in named if makers and p.country != makers[0].country)
    own = next((p for p in others if _ITS.match(context.text, p.end)), None)
    return (makers[:1], [own]) if own is not None else None


def _place_warned_of(context: Context, start: int, end: int, own: set[str | None]) -> Party | None:
    """The state of a place that is named where no state is: "the embassy in Lima told its citizens to leave"."""
    places = (p for p in context.reading.places if start <= p.start < end and p.country and p.country not in own)
    return next((state_party(str(p.country)) for p in places), None)


def warned_of(context: Context, stated: Stated, recipients: list[Party]) -> Place | None:
    """The place in the state that people are warned of; None for other rules."""
    states = {p.country for p in recipients}
    sentence = context.reading.sentences[stated.number]
    named = (p for p in context.reading.places if stated.at <= p.start and p.end <= sentence.end)
    found = next((p for p in named if p.country in states), None) if stated.term.advice else None
    return Place(found.name, found.country, found.start, found.end) if found is not None else None


def _named(context: Context, start: int, end: int) -> list[Party]:
    """Whoever a span names and the states of its places, in order."""
    found = context.parties(context.mentions_in(start, end)) + _hosts(context, start, end)
    return sorted(found, key=lambda p: (p.start, -p.end))


def _hosts(context: Context, start: int, end: int) -> list[Party]:
    """The states of the places that a span names."""
    return [
        Party(states().by_code[p.country].name, p.name, "state", p.country, "GOV", "", p.start, p.end)
        for p in context.reading.places
        if start <= p.start and p.end <= end and p.country
    ]


def _parties(context: Context, start: int, end: int) -> list[Party]:
    """One party a state that a span names, as an actor or as a place; else the organisations too."""
    found = context.parties(context.mentions_in(start, end)) + _hosts(context, start, end)
    found = without_issuers(context, start, end, found)
    out = _one_a_state(found)
    return out if len(out) > 1 else [*[p for p in found if p.type == "igo"][:1], *out]


def _one_a_state(parties: list[Party]) -> list[Party]:
    """The first party of each state."""
    out: dict[str, Party] = {}
    for p in parties:
        if p.country:
            out.setdefault(p.country, p)
    return list(out.values())


def without_issuers(context: Context, start: int, end: int, parties: list[Party]) -> list[Party]:
    """Without those whose visa travellers must hold: they take no part in the rule."""
    issuers = visa_words().issuers(context.text[start:end].replace("\n", " "))
    return [p for p in parties if not any(start + a <= p.start < start + b for a, b in issuers)]


def _favoured(context: Context, frame: Frame | None, parties: list[Party]) -> list[Party]:
    """Who keeps, loses, pays what the rule gives or takes: the subject of such a predicate is not its maker."""
    if frame is None or frame.lemma not in claim_words().under_rule:
        return []
    agents = {p.country for p in context.of_role(frame, "agent*") if p.country}
    return [p for p in parties if p.country in agents]


def _authority(context: Context, frame: Frame | None, parties: list[Party], targets: list[Party]) -> Party:
    """Who acts in the clause; else whom "by" names, or an organisation; else the first that the rule is not for."""
    agents = {p.country for p in context.of_role(frame, "agent") if p.country} if frame is not None else set()
    free = [p for p in parties if p not in targets]
    acting = next((p for p in free if p.country in agents), None)
    by = _granting(context, frame) if acting is None and frame is not None else set()
    granting = next((p for p in free if p.country in by), None)
    return acting or granting or next((p for p in free if p.type == "igo"), (free or parties)[0])


def _granting(context: Context, frame: Frame) -> set[str | None]:
    """The states that "by" names in a clause."""
    start, end = frame.clause_start, frame.clause_end
    told = context.parties(context.mentions_in(start, end))
    return {p.country for p in told if p.country and _BY.search(context.text, start, p.start)}
